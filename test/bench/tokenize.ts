/**
 * Speed of the Korean tokenizer: `npm run bench:tokenize -- [FILE]`, a text file of one verbatim a line; without it, generated text.
 * All speeds are per CPU second of this process (user + system), which other programs on the machine disturb less than the clock.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Analyser } from '../../src/text/korean/analyser.js';
import { dictionary } from '../../src/text/korean/dictionary/load.js';
import { openEngine } from '../../src/text/korean/engines/open.js';
import { readingForm, tokensOfText } from '../../src/text/korean/reading.js';
import { loadKoreanTokenizer } from '../../src/text/korean/tokenizer.js';
import { generatedLines } from './korean-lines.js';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Lines per CPU second: the best of three rounds after one to warm up. */
function speed(lines: readonly string[], tokenize: (line: string) => unknown): number {
  const round = () =>
    cpuSeconds(() => {
      for (const line of lines) tokenize(line);
    });
  round();
  return lines.length / Math.min(round(), round(), round());
}

const print = (label: string, value: string) => console.log(`${label.padEnd(52)}${value}`);
const perSecond = (lines: number) => `${Math.round(lines).toLocaleString('en')} lines per CPU-s`;

async function kuromoji(): Promise<(line: string) => unknown> {
  const main = require.resolve('kuromoji-ko');
  const { builder } = await import(pathToFileURL(join(dirname(main), 'index.js')).href);
  const tokenizer = await builder({ dicPath: join(dirname(main), '..', 'dict') }).build();
  return (line) => tokenizer.tokenize(line);
}

/** A smaller analyser in WebAssembly, for comparison only. */
async function garu(): Promise<(line: string) => unknown> {
  const { Garu } = await import('garu-ko');
  const analyser = await Garu.load();
  return (line) => analyser.analyze(line);
}

/** CPU seconds and memory of a process that tokenizes one line, from the compiled program and a warm cache. */
function coldStart(): string {
  const compiled = join(root, 'dist', 'text', 'korean', 'tokenizer.js');
  if (!existsSync(compiled)) return 'not measured: run npm run build first';
  const script = `
    const { loadKoreanTokenizer } = await import(${JSON.stringify(pathToFileURL(compiled).href)});
    const node = process.cpuUsage();
    loadKoreanTokenizer().tokenize('배송이 너무 느려요');
    const all = process.cpuUsage();
    console.log([all.user + all.system - node.user - node.system, all.user + all.system, process.memoryUsage.rss()].join(' '));`;
  const run = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  run();
  const [load = 0, all = 0, rss = 0] = run().trim().split(' ').map(Number);
  return `${(load / 1e6).toFixed(3)} CPU-s (whole process ${(all / 1e6).toFixed(3)}), ${Math.round(rss / 1e6)} MB resident`;
}

const LONG: Record<string, (length: number) => string> = {
  'Korean without spaces': (length) =>
    '배송이너무느려서환불하고싶은데상담원이안받아요'.repeat(length / 23 + 1).slice(0, length),
  'one syllable': (length) => '가'.repeat(length),
  ㅋ: (length) => 'ㅋ'.repeat(length),
  'one letter': (length) => 'a'.repeat(length),
  base64: (length) =>
    Buffer.from(Array.from({ length }, (_, i) => (i * 7919) % 251))
      .toString('base64')
      .slice(0, length),
};

const [file] = process.argv.slice(2);
const lines = file ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : generatedLines(20_000);
const characters = lines.reduce((sum, line) => sum + line.length, 0);
print('text', `${lines.length} lines, ${characters} characters`);
print('cold start from the cache', coldStart());

const { tokenize } = loadKoreanTokenizer();
const ours = speed(lines, tokenize);
print('voc', `${perSecond(ours)}, ${Math.round((ours * characters) / lines.length / 1000)} k characters`);
print('resident after that', `${Math.round(process.memoryUsage.rss() / 1e6)} MB`);

for (const [name, make] of Object.entries(LONG)) {
  const [short, long] = [10_000, 100_000].map((length) => {
    const text = make(length);
    tokenize(text);
    return cpuSeconds(() => tokenize(text));
  });
  print(
    `long: ${name}, 10k → 100k characters`,
    `${(short! * 1000).toFixed(1)} → ${(long! * 1000).toFixed(1)} CPU ms`,
  );
}

const few = lines.slice(0, 3000);
const rival = speed(few, await kuromoji());
print(
  'kuromoji-ko 1.0.8, its own code',
  `${perSecond(rival)}: voc is ${(speed(few, tokenize) / rival).toFixed(1)} times as fast`,
);

const some = lines.slice(0, 1000);
const rate = speed(some, await garu());
print('garu-ko', `${perSecond(rate)}: voc is ${(speed(some, tokenize) / rate).toFixed(1)} times as fast`);

try {
  const mecab = await openEngine('mecab');
  const start = performance.now();
  const theirs = await mecab.tokenize(lines);
  const seconds = (performance.now() - start) / 1000;
  await mecab.close();
  const key = (tokens: ReturnType<typeof tokenize>) =>
    tokens.map(({ start, tag }) => `${start}${tag}`).join(' ');
  const plain = new Analyser(dictionary(), []);
  const bare = (line: string) => {
    const form = readingForm(line);
    return tokensOfText(plain.analyse(form.text), form, line);
  };
  const same = lines.filter((line, i) => key(bare(line)) === key(theirs[i]!)).length;
  print(
    'native mecab over the pipe',
    `${Math.round(lines.length / seconds).toLocaleString('en')} lines per second of wall time`,
  );
  print(
    'lines with the same tokens and tags',
    `${((100 * same) / lines.length).toFixed(1)} % (ours without user words)`,
  );
} catch (error) {
  print('native mecab', error instanceof Error ? error.message : String(error));
}
