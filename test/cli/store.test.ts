import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunResult, voc, vocProcess } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-store-'));
/** Every third row of five weeks of the fixture: enough for a digest, and annotated many times here. */
const fixture = fiveWeeks(3);
const store = join(folder, 'voc.duckdb');
const fixed = ['--at', '2026-W46', '--as-of', '2026-11-16', '--no-config'];
/** Of a line of the fixture. */
function dayOf(row: string): string {
  return (row.split(',')[1] ?? '').slice(0, 10);
}
const outputOf = ({ stdout, stderr, exitCode }: RunResult): string => {
  expect([exitCode, stderr]).toEqual([0, '']);
  return stdout;
};
const ok = async (...args: string[]) => outputOf(await voc(args));
const adding = (...args: string[]) => ['store', 'add', ...args, '--no-config', '--format', 'json'];
type Added = Record<string, number>;
const added = async (...args: string[]) => JSON.parse(await ok(...adding(...args))) as Added;
/** The same by a process of its own, which has locks of its own. */
const addedByAnother = async (...args: string[]) =>
  JSON.parse(outputOf(await vocProcess(adding(...args)))) as Added;

/** Every so many rows of five weeks. */
function fiveWeeks(every: number): string {
  const eight = fileURLToPath(new URL('../../fixtures/feedback/weeks-en.csv', import.meta.url));
  const [header = '', ...rows] = readFileSync(eight, 'utf8').trimEnd().split('\n');
  const file = join(mkdtempSync(join(tmpdir(), 'voc-weeks-')), 'weeks-en.csv');
  writeFileSync(
    file,
    `${[header, ...rows.filter((row) => dayOf(row) >= '2026-10-12').filter((_, i) => i % every === 0)].join('\n')}\n`,
  );
  return file;
}

/** The fixture as two exports of their own, cut between days, with a week in both. */
function halves(): [string, string] {
  const [header = '', ...rows] = readFileSync(fixture, 'utf8').trimEnd().split('\n');
  const write = (name: string, wanted: (day: string) => boolean) => {
    const file = join(folder, name);
    const part = rows.filter((row) => wanted(dayOf(row)));
    writeFileSync(file, `${[header, ...part].join('\n')}\n`);
    return file;
  };
  return [
    write('half-1.csv', (day) => day < '2026-10-26'),
    write('half-2.csv', (day) => day >= '2026-10-19'),
  ];
}

beforeAll(async () => {
  expect(await added(fixture, '--store', store)).toMatchObject({ read: 220, added: 220, unchanged: 0 });
}, 120_000);

describe('what it says', () => {
  test('is in the language of its verbatims, unless --locale says otherwise', async () => {
    expect(await ok('store', 'info', '--store', store, '--no-config')).toContain('220 verbatims');
    expect(await ok('store', 'info', '--store', store, '--no-config', '--locale', 'ko')).toContain('글 220');
  });

  test.each([
    ['digest', '--at', '2026-W46'],
    ['report'],
    ['store', 'export'],
    ['store', 'prune', '--before', '2020-01-01'],
  ])('%s %s: a dataset that is not there is told, with those that are', async (...command) => {
    const { exitCode, stderr } = await voc([
      ...command,
      '--store',
      store,
      '--dataset',
      'defalt',
      '--no-config',
    ]);
    expect(stderr).toMatch(/no dataset "defalt"\. Did you mean "default"\?\n.*It has: default/);
    expect(exitCode).toBe(2);
  });
});

describe('the same bytes as from the files', () => {
  test.each([
    ['digest', ...fixed],
    ['digest', ...fixed, '--against', 'previous', '--format', 'json'],
    ['report', '--no-config', '--sections', 'all'],
    ['report', '--no-config', '--since', '2026-11-09', '--format', 'json'],
  ])('voc %s %s %s %s %s', async (command, ...flags) => {
    const wanted = flags as string[];
    expect(await ok(command, '--store', store, ...wanted)).toBe(await ok(command, fixture, ...wanted));
  });

  test('added again, and in overlapping parts of the export: nothing changes', async () => {
    const before = await ok('digest', '--store', store, ...fixed);
    expect(await added(fixture, '--store', store)).toMatchObject({ added: 0, replaced: 0, unchanged: 220 });
    const parts = join(folder, 'parts.duckdb');
    await added(fixture, '--since', '2026-10-20', '--store', parts);
    await added(fixture, '--until', '2026-11-01', '--store', parts);
    expect(await ok('digest', '--store', parts, ...fixed)).toBe(before);
    expect(statSync(parts).mode & 0o777).toBe(0o600);
  });

  test('two exports that overlap, added by two processes at once: the same digest but for the places of quotes', async () => {
    const both = join(folder, 'both.duckdb');
    const other = join(folder, 'other.duckdb');
    const [first, second] = halves();
    await Promise.all([addedByAnother(first, '--store', both), addedByAnother(second, '--store', both)]);
    await added(second, '--store', other);
    await added(first, second, '--store', other);
    const json = async (file: string) => ok('digest', '--store', file, ...fixed, '--format', 'json');
    const together = await json(both);
    expect(await json(other)).toBe(together);
    const placeless = (text: string) => text.replaceAll(/"(?:source|row)": [^\n]+/g, '');
    expect(placeless(together)).toBe(placeless(await json(store)));
  });
});

test('the store gives the earlier periods of an export that holds the last week only', async () => {
  const [header = '', ...rows] = readFileSync(fixture, 'utf8').trimEnd().split('\n');
  const last = join(folder, 'weeks-en.csv');
  writeFileSync(last, `${[header, ...rows.filter((row) => dayOf(row) >= '2026-11-09')].join('\n')}\n`);
  const digest = async (...args: string[]) =>
    JSON.parse(await ok('digest', ...args, ...fixed, '--format', 'json'));
  const [whole, joined] = [await digest(fixture), await digest(last, '--store', store)];
  for (const key of ['tests', 'baseline', 'themes']) expect(joined[key]).toEqual(whole[key]);
});

describe('locks', () => {
  /** Holds a store as another process would. */
  async function held(): Promise<{ file: string; release: () => void }> {
    const file = join(mkdtempSync(join(tmpdir(), 'voc-lock-')), 'voc.duckdb');
    await added(fixture, '--limit', '5', '--store', file);
    const instance = await DuckDBInstance.create(file);
    return { file, release: () => instance.closeSync() };
  }

  test('a store in use is waited for, and then said to be in use', async () => {
    const { file, release } = await held();
    const refused = await vocProcess([
      'store',
      'info',
      '--store',
      file,
      '--lock-timeout',
      '1',
      '--no-config',
    ]);
    expect([refused.exitCode, refused.stderr]).toEqual([
      4,
      expect.stringContaining(`is in use by another process (${process.pid})`),
    ]);
    const waiting = addedByAnother(fixture, '--limit', '9', '--store', file, '--lock-timeout', '60');
    setTimeout(release, 1500);
    expect(await waiting).toMatchObject({ added: 4, unchanged: 5 });
  });
});

test('a full disk: exit 4, what to do, and the store as it was', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'voc-full-')), 'voc.duckdb');
  await added(fixture, '--limit', '20', '--store', file);
  const run = new URL('../../bin/voc.js', import.meta.url).pathname;
  const before = await ok('store', 'info', '--store', file, '--no-config', '--format', 'json');
  // Blocks of 1 KiB that a file may have: Node ignores the signal, so writing fails as on a full disk.
  const { exitCode, stderr } = await execa(
    'bash',
    [
      '-c',
      `ulimit -f 400; exec node ${run} store add ${fiveWeeks(1)} --store ${file} --without keywords --no-config`,
    ],
    { reject: false },
  );
  expect([exitCode, stderr]).toEqual([4, expect.stringContaining(`There is no room left to write ${file}.`)]);
  expect(await ok('store', 'info', '--store', file, '--no-config', '--format', 'json')).toBe(before);
  expect(readdirSync(dirname(file))).toEqual(['voc.duckdb']);
});

describe('versions', () => {
  test('a digest over mixed ones refuses and names reclassify, which makes them one', async () => {
    const file = join(folder, 'mixed.duckdb');
    await added(fixture, '--limit', '30', '--store', file);
    await added(fixture, '--limit', '60', '--themes', 'rules', '--store', file);
    // What was there is annotated anew by the newer settings where it comes again.
    expect(
      await ok(
        'store',
        'sql',
        'SELECT count(DISTINCT annotated_by) AS n FROM annotations',
        '--store',
        file,
        '--no-config',
        '--format',
        'json',
      ),
    ).toBe('[\n{"n":1}\n]\n');
    await added(fixture, '--since', '2026-11-14', '--store', file);
    const { exitCode, stderr } = await voc(['digest', '--store', file, ...fixed]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('different versions');
    expect(stderr).toContain(`voc store reclassify --store ${file}`);
    const [, kept] =
      /kept": (\d+)/.exec(
        await ok('store', 'reclassify', '--store', file, '--no-config', '--format', 'json'),
      ) ?? [];
    expect(Number(kept)).toBeGreaterThan(0);
    await ok('digest', '--store', file, ...fixed);
    const fresh = join(folder, 'fresh.duckdb');
    await added(fixture, '--limit', '60', '--store', fresh);
    await added(fixture, '--since', '2026-11-14', '--store', fresh);
    const all = (one: string) => ok('store', 'export', '--store', one, '--no-config');
    expect(await all(file)).toBe(await all(fresh));
  });
});

test('without its package: the message names it, and the way without', async () => {
  const hook = join(folder, 'hook.cjs');
  const code = `const Module = require('node:module');
    const load = Module._load;
    Module._load = function (name, ...rest) {
      if (name.startsWith('@duckdb/')) throw Object.assign(new Error(name), { code: 'MODULE_NOT_FOUND' });
      return load.call(this, name, ...rest);
    };`;
  writeFileSync(hook, code);
  const env = { NO_COLOR: '1', NODE_OPTIONS: `--require=${hook}` };
  const { exitCode, stderr } = await vocProcess(['store', 'info', '--store', store, '--no-config'], { env });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('npm install @duckdb/node-api')]);
  expect(stderr).toContain('--history DIR');
});

test('a table is for reading: many columns stand below each other, long cells and many rows are cut and said to be', async () => {
  const sql = (...args: string[]) => ok('store', 'sql', ...args, '--store', store, '--no-config');
  const all = await sql('SELECT * FROM annotations');
  expect(all.split(/^column +value$/m)).toHaveLength(201);
  expect(all).toMatch(/^polarity +(?:positive|negative|neutral|mixed)$/m);
  expect(all.replace(/\s+/g, ' ')).toMatch(
    /Not shown: 20 more rows, the rest of \d+ long cells \(…\)\. Everything: --format csv or json\. $/,
  );
  const long = await sql("SELECT repeat('가', 500) AS x");
  expect(long.replace(/\s/g, '')).toContain(`${'가'.repeat(160)}…Notshown:therestof1longcells`);
  expect((await sql('SELECT id FROM annotations', '--format', 'csv')).trim().split('\n')).toHaveLength(221);
});

test('formats: a table, JSON, CSV that reads back; Parquet holds the same rows', async () => {
  const sql = (...args: string[]) => ok('store', 'sql', ...args, '--store', store, '--no-config');
  const count = "SELECT polarity, count(*) AS n FROM annotations WHERE polarity = 'mixed' GROUP BY ALL";
  const [{ n } = { n: 0 }] = JSON.parse(await sql(count, '--format', 'json')) as { n: number }[];
  expect(n).toBeGreaterThan(1);
  expect(await sql(count)).toMatch(new RegExp(`^polarity +n\\nmixed +${n}\\n$`));
  expect(await sql('SELECT \'a,"b"\' AS x, NULL AS y, [1, 2] AS z', '--format', 'csv')).toBe(
    'x,y,z\n"a,""b""",,1;2\n',
  );
  const parquet = join(folder, 'all.parquet');
  await ok('store', 'export', '--store', store, '--no-config', '-q', '-o', parquet);
  expect(statSync(parquet).mode & 0o777).toBe(0o600);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(`SELECT count(*), count(text) FROM '${parquet}'`);
  expect(reader.getRowsJson()).toEqual([['220', '220']]);
  instance.closeSync();
});

test.each([
  [['store', 'add', fixture], 'No store was named'],
  [['store'], 'voc store prune --store FILE\n'],
  [['store', 'ad', fixture, '--store', store], 'Did you mean "add"?'],
  [['store', 'sql', '--store', store], 'voc store sql QUERY --store FILE'],
  [['store', 'sql', 'SELECT nonsense', '--store', store], 'docs/store.md lists the tables'],
  [['store', 'sql', 'SELECT 1; SELECT 2', '--store', store], 'These are 2 statements'],
  [['store', 'info', '--store', ':memory:'], 'A store in memory would be forgotten'],
  [['store', 'info', '--store', 'md:stranger'], 'There is no store md:stranger'],
  [['store', 'prune', '--store', store], '--before 2025-01-01'],
  [['store', 'export', '--format', 'parquet', '--store', store], 'Parquet is written to a file'],
  [['store', 'info', '--store', join(folder, 'none.duckdb')], 'There is no store'],
  [['store', 'add', fixture, '--store', join(folder, 'no', 'where.duckdb')], 'its folder must exist'],
  [['report', fixture, '--store', store], 'would count twice'],
  [['report', '--store', store, '--segment', 'product'], 'was not told to keep the column "product"'],
])('%j: %s', async (args, message) => {
  const { exitCode, stderr } = await voc([...args, '--no-config']);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('a place that cannot be written is told as that of the export, not of the store', async () => {
  const output = join(folder, 'no', 'where.parquet');
  const { exitCode, stderr } = await voc(['store', 'export', '--store', store, '-o', output, '--no-config']);
  expect([exitCode, stderr]).toEqual([
    4,
    expect.stringContaining(`${output} cannot be written: its folder is not there.`),
  ]);
});
