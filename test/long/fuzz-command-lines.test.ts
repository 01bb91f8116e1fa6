import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { FLAGS, type Flag, type FlagName } from '../../src/cli/flags.js';
import { voc, vocProcess } from '../cli/voc.js';
import { HANG, RUNS } from './fuzz.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-fuzz-argv-'));
const CSV =
  'id,date,rating,내용,지점\n1,2026-11-09,1,배송이 느려요,강남\n2,2026-11-10,5,좋아요,=1+1\n3,,3,"",__proto__\n';

/** Files that a command line may name; what it writes stands among them. */
async function filled(): Promise<void> {
  const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  write('in.csv', CSV);
  write('in.csv.gz', gzipSync(CSV));
  write('in.ndjson', '{"id":"1","text":"느려요"}\n');
  write(
    'labels.csv',
    `내용,라벨\n${Array.from({ length: 60 }, (_, i) => `${i % 2 ? '좋아요' : '느려요'} ${i},${i % 2}`).join('\n')}\n`,
  );
  write('week.md', '# {{title}}\n{{#sections}}{{name}}{{/sections}}\n');
  write('words.tsv', '뷁뷁\tNNG\n');
  write(
    'taxonomy.yaml',
    readFileSync(fileURLToPath(new URL('../../fixtures/taxonomies/food-delivery.yaml', import.meta.url))),
  );
  write('conf.yaml', 'text: 내용\nprofiles:\n  weekly:\n    locale: ko\n');
  write('broken.yaml', 'text: [\n');
  await voc(['report', 'in.csv', '--partial', '-o', 'part.json', '--no-config']);
  await voc(['store', 'add', 'in.csv', '--store', 'voc.duckdb', '--no-config']);
}

const FILES = [
  'in.csv',
  'in.csv.gz',
  'in.ndjson',
  'labels.csv',
  'week.md',
  'words.tsv',
  'taxonomy.yaml',
  'conf.yaml',
  'broken.yaml',
  'part.json',
  'voc.duckdb',
  'none.csv',
  '.',
];
/** What people write after a flag, by the placeholder of its value; all else is wrong, which is tried as well. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  FILE: FILES,
  PATH: FILES,
  DIR: ['history', '.', 'in.csv'],
  COL: ['id', 'date', 'rating', '내용', '지점', 'text', '라벨', '없음'],
  'COL=VALUE': ['지점=강남', 'rating!=1', '없음=1', '='],
  DATE: ['2026-11-09', '2026-11', '9999-12-31', '2026-02-30'],
  PERIOD: ['2026-W46', '2026-11-09', '2026-W99'],
  WHAT: ['previous', 'average:4', 'same-last-year', 'alert'],
  KIND: ['day', 'week', 'month'],
  N: ['1', '2', '1000000'],
  P: ['0', '0.5', '1', '1.1'],
  BYTES: ['10', '1KiB', '4MiB'],
  SECONDS: ['1'],
  ZONE: ['Asia/Seoul', 'UTC', 'Mars/Olympus'],
  NAME: ['utf-8', 'cp949', 'weekly', 'default', 'Sheet1'],
  CHAR: [',', ';', '|'],
  LIST: ['all', 'themes', 'themes,quotes'],
  GLOB: ['*.csv', '**'],
  FORMAT: ['csv', 'json', 'ndjson', 'markdown', 'html', 'xlsx', 'slack', 'table', 'parquet', 'terminal'],
};
const WORDS = [
  'add',
  'sql',
  'export',
  'prune',
  'info',
  'reclassify',
  'SELECT 1',
  'SELECT 1; SELECT 2',
  'check',
  'list',
  'show',
  'new',
  'bash',
  'zsh',
  'help',
  '배송이 느려요',
];
const wild = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '-',
    '--',
    '-1',
    '0',
    '1e9',
    '../x',
    '__proto__',
    'constructor',
    'x=y',
    '\ud800',
    '-qv',
    '-o',
  ),
  // No path: what is written stays in the folder of this test.
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[/\\]/g, '_')),
);

const likely = (flag: Flag): fc.Arbitrary<string> =>
  fc.constantFrom(...(flag.choices ?? LIKELY[flag.value ?? ''] ?? ['x']));
/** A flag as it is meant, with a value of its kind now and then of another. */
const given = (name: FlagName): fc.Arbitrary<string[]> => {
  const flag = FLAGS[name];
  if (flag.value === undefined) return fc.constant([`--${name}`]);
  if (name === 'output' || name === 'rejects' || name === 'part-file')
    return fc
      .constantFrom('out.csv', 'out.md', 'out.json', 'out.xlsx', 'out.html', 'out.parquet')
      .map((value) => [`--${name}`, value]);
  const value = fc.oneof({ weight: 6, arbitrary: likely(flag) }, { weight: 1, arbitrary: wild });
  return fc.oneof(
    value.map((text) => [`--${name}`, text]),
    value.map((text) => [`--${name}=${text}`]),
  );
};
const anyFlag = fc.constantFrom(...(Object.keys(FLAGS) as FlagName[])).chain(given);

/** Lines that do their work as they are. */
const GOOD: readonly (readonly string[])[] = [
  ['classify', 'in.csv', '--text', '내용'],
  ['classify', 'in.ndjson'],
  ['report', 'in.csv', '--text', '내용'],
  ['report', '--store', 'voc.duckdb'],
  ['digest', 'in.csv.gz', '--text', '내용', '--at', '2026-W46', '--as-of', '2026-11-16'],
  ['inspect', 'in.csv'],
  ['explain', '배송이 느려요'],
  ['explain', '--file', 'in.csv', '--row', '1', '--text', '내용'],
  ['evaluate', 'labels.csv', '--label', '라벨'],
  ['train', 'labels.csv', '--label', '라벨', '-o', 'out.model.json', '--force'],
  ['store', 'add', 'in.csv', '--text', '내용', '--store', 'voc.duckdb'],
  ['store', 'sql', 'SELECT 1', '--store', 'voc.duckdb'],
  ['store', 'export', '--store', 'voc.duckdb'],
  ['store', 'prune', '--before', '2026-11-10', '--store', 'voc.duckdb'],
  ['store', 'reclassify', '--store', 'voc.duckdb'],
  ['taxonomy', 'list'],
  ['taxonomy', 'validate', 'taxonomy.yaml'],
  ['taxonomy', 'coverage', 'in.csv'],
  ['tokenize', 'in.csv', '--text', '내용'],
  ['merge', 'part.json'],
  ['init', 'in.csv', '-o', 'out.config.yaml', '--force'],
  ['config', 'timezone'],
  ['doctor'],
  ['completion', 'fish'],
];
const flagsOf = (name: string) => COMMANDS.find((command) => command.name === name)!.flags;

/** Mostly a good line with flags of its own; a command with any files and flags; anything at all. */
const commandLine = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(...GOOD)
      .chain((good) =>
        fc
          .array(fc.constantFrom(...flagsOf(good[0]!)).chain(given), { maxLength: 3 })
          .map((flags) => [...good, ...flags.flat()]),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...COMMANDS.map(({ name }) => name), 'help', 'nonsense'),
        fc.array(fc.constantFrom(...FILES, ...WORDS), { maxLength: 2 }),
        fc.array(anyFlag, { maxLength: 5 }),
      )
      .map(([name, words, flags]) => [name, ...words, ...flags.flat()]),
  },
  { weight: 1, arbitrary: fc.array(wild, { maxLength: 8 }) },
);
const fit = (args: readonly string[]): boolean =>
  !args.some((argument) => /^--(?:output|rejects|history|config|part-file)=?.*[/\\]|\0/.test(argument));

/** What a user sees is told, not thrown. */
const checkTold = (
  args: readonly string[],
  { exitCode, stdout, stderr }: { exitCode: number | undefined; stdout: string; stderr: string },
) => {
  const shown = `${JSON.stringify(args)}\n${stderr}`;
  expect([0, 1, 2, 3, 4], shown).toContain(exitCode);
  expect(stderr, shown).not.toMatch(/internal error|^\s+at .+:\d+:\d+\)?$/m);
  expect(stdout, shown).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
};

test('any command line: an exit code of the list, no stack, no internal error, in time', async () => {
  const home = process.cwd();
  process.chdir(folder);
  await filled();
  const codes: Record<string, number> = {};
  let slowest = 0;
  let work = 0;
  try {
    await fc.assert(
      fc.asyncProperty(commandLine.filter(fit), async (args) => {
        // Standard input is that of the test; a run that reads it is among the processes below.
        if (args.includes('-')) return;
        const before = performance.now();
        const result = await voc(args);
        const took = performance.now() - before;
        slowest = Math.max(slowest, took);
        if (result.exitCode === 0) work++;
        const key = `${COMMANDS.some(({ name }) => name === args[0]) ? args[0] : 'other'} ${result.exitCode}`;
        codes[key] = (codes[key] ?? 0) + 1;
        checkTold(args, result);
        expect(took, JSON.stringify(args)).toBeLessThan(HANG);
      }),
      { numRuns: RUNS },
    );
  } finally {
    process.chdir(home);
  }
  console.log(
    `command lines: ${RUNS} cases, ${work} did their work, slowest ${slowest.toFixed(0)} ms\n${JSON.stringify(codes)}`,
  );
  expect(work).toBeGreaterThan(RUNS / 5);
});

test('command lines given to the executable, with nothing and with something on standard input', async () => {
  await fc.assert(
    fc.asyncProperty(
      commandLine.filter(fit).map((args) => args.filter((argument) => !/[\ud800-\udfff]/.test(argument))),
      fc.constantFrom('', CSV, '\0\xff'),
      async (args, input) =>
        checkTold(args, await vocProcess(args, { cwd: folder, stdin: 'pipe', input, timeout: 60_000 })),
    ),
    { numRuns: Math.ceil(RUNS / 100) },
  );
});
