import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../../../errors/failure.js';
import type { Token } from '../../../schema/token.js';
import { linesOf } from '../cut.js';
import { readingForm, tokensOfText } from '../reading.js';
import type { KoreanEngine } from './engine.js';
import { harmless, type Row, tokensOfRows } from './rows.js';

const REMEDY =
  'Install mecab with mecab-ko-dic and set MECAB_LIB_PATH to the folder that holds its bin, or use --tokenizer builtin.';
const missing = (what: string) => new Failure('engine_missing', `--tokenizer mecab: ${what}.`, REMEDY);

/** Any Korean dictionary has these words; mecab's own default is Japanese. */
const PROBE = '배송이 너무 늦다';
const PROBE_TAG = ['배송', 'NNG'] as const;
const PROBE_MS = 10_000;

/**
 * A mecab that the user has installed, found as mecab-ya does: in MECAB_LIB_PATH/bin, else on PATH. One process for all
 * texts; lines are cut before they can take it quadratic time.
 * @throws Failure engine_missing
 */
export async function openMecab(env: NodeJS.ProcessEnv): Promise<KoreanEngine> {
  const prefix = env.MECAB_LIB_PATH;
  const command = prefix ? join(prefix, 'bin', 'mecab') : 'mecab';
  const libraries = prefix ? { LD_LIBRARY_PATH: prefix } : {};
  // Who asks for no other process does without the module: it takes 8 ms to load.
  const { spawn } = await import('node:child_process');
  // -b: the default input buffer of 8 KiB cuts lines in two.
  const pipe = new MecabPipe(spawn(command, ['-b', '1048576'], { env: { ...env, ...libraries } }), command);
  const slow = setTimeout(() => pipe.fail(missing(`${command} does not answer`)), PROBE_MS);
  try {
    const rows = await pipe.analyse(PROBE);
    if (!rows.some(({ surface, tag }) => surface === PROBE_TAG[0] && tag === PROBE_TAG[1])) {
      throw missing(`${command} has no Korean dictionary`);
    }
  } catch (error) {
    await pipe.close();
    throw error;
  } finally {
    clearTimeout(slow);
  }
  return {
    id: 'mecab',
    tokenize: (texts) => Promise.all(texts.map((text) => tokenizeBy(text, (line) => pipe.analyse(line)))),
    close: () => pipe.close(),
  };
}

/** A text through an engine that takes lines: read, cleaned (to the same length), cut, analysed, led back. */
export async function tokenizeBy(
  text: string,
  analyse: (line: string) => Promise<Row[]>,
  cleaned: (text: string) => string = harmless,
): Promise<Token[]> {
  const form = readingForm(text);
  const clean = cleaned(form.text);
  const lines = await Promise.all(
    linesOf(form.text).map(async ([start, end]) => {
      const line = clean.slice(start, end);
      const rows = line.trim() === '' ? [] : await analyse(line);
      return tokensOfRows(rows, line).map((token) => ({
        ...token,
        surface: form.text.slice(start + token.start, start + token.end),
        start: start + token.start,
        end: start + token.end,
      }));
    }),
  );
  return tokensOfText(lines.flat(), form, text);
}

interface Question {
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (error: Failure) => void;
  readonly rows: Row[];
}

/** Questions and answers in the same order: mecab ends each answer with EOS. */
class MecabPipe {
  private readonly waiting: Question[] = [];
  private rest = '';
  private failure: Failure | null = null;

  constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    command: string,
  ) {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => this.read(chunk));
    child.stderr.resume();
    child.stdin.on('error', () => this.fail(missing(`${command} takes no more text`)));
    child.on('error', () => this.fail(missing(`${command} was not found`)));
    child.on('exit', (code, signal) =>
      this.fail(missing(`${command} has stopped (${signal ?? `exit code ${code}`})`)),
    );
  }

  analyse(line: string): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.waiting.push({ resolve, reject, rows: [] });
      this.child.stdin.write(`${line}\n`);
    });
  }

  fail(failure: Failure): void {
    this.failure ??= failure;
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }

  async close(): Promise<void> {
    this.failure ??= missing('it was closed');
    this.child.stdin.end();
    this.child.kill();
  }

  private read(chunk: string): void {
    const lines = (this.rest + chunk).split('\n');
    this.rest = lines.pop()!;
    for (const line of lines) {
      if (line === 'EOS') this.answer();
      else this.waiting[0]?.rows.push(rowOf(line));
    }
  }

  private answer(): void {
    const question = this.waiting.shift();
    question?.resolve(question.rows);
  }
}

/** "느려서\tVA+EC,*,F,느려서,Inflect,VA,EC,느리/VA/*+어서/EC/*" */
function rowOf(line: string): Row {
  const tab = line.indexOf('\t');
  const [tag = '', , , , type, , , expression = '*'] = line.slice(tab + 1).split(',');
  const inflected = type === 'Inflect' || tag.includes('+');
  return {
    surface: line.slice(0, tab),
    tag,
    expression: inflected && expression !== '*' ? expression : null,
  };
}
