import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openInputs } from '../../src/input/open.js';
import type { ByteSource } from '../../src/input/reader.js';
import { cp949 } from './decode/bytes.js';
import { failureOf } from './source.js';

/** A folder with these files. */
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'voc-open-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

async function content(source: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.stream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const names = (sources: readonly ByteSource[]) => sources.map((source) => source.name);

describe('files', () => {
  test('keep their order; each can be read again and again', async () => {
    const root = folder({ 'b.csv': 'b', 'a.csv': 'a' });
    const sources = await openInputs([join(root, 'b.csv'), join(root, 'a.csv')]);
    expect(names(sources)).toEqual(['b.csv', 'a.csv']);
    expect(sources[0]).toMatchObject({ path: join(root, 'b.csv'), sampleIsAll: true });
    for (let i = 0; i < 2; i++) expect((await content(sources[0]!)).toString()).toBe('b');
  });

  test('gzip by content, whatever the name; several members are one file', async () => {
    const packed = Buffer.concat([gzipSync('id,review\n'), gzipSync('1,a\n')]);
    const root = folder({ 'a.csv.gz': packed, 'b.csv': packed, 'c.csv.gz': 'id,review\n' });
    const sources = await openInputs([root]);
    expect(names(sources)).toEqual(['a.csv', 'b.csv', 'c.csv.gz']);
    expect((await content(sources[0]!)).toString()).toBe('id,review\n1,a\n');
    expect((await content(sources[1]!)).toString()).toBe('id,review\n1,a\n');
    expect((await content(sources[2]!)).toString()).toBe('id,review\n');
  });

  test('a gzip file that was cut off says so, at once or where it ends', async () => {
    const random = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => 32 + ((i * i * 31 + i * 7) % 90)));
    const packed = gzipSync(random, { level: 0 });
    const root = folder({
      'a.csv.gz': packed.subarray(0, 2_900_000),
      'b.csv.gz': gzipSync('id,review\n').subarray(0, 15),
      'c.csv.gz': gzipSync(''),
    });
    const message = (name: string) =>
      `${join(root, name)} is a damaged or cut-off gzip file (unexpected end of file).`;
    expect((await failureOf(openInputs([join(root, 'b.csv.gz')]))).message).toBe(message('b.csv.gz'));
    expect(await failureOf(openInputs([join(root, 'a.csv.gz')]))).toMatchObject({
      code: 'gzip_broken',
      message: message('a.csv.gz'),
    });
    expect((await failureOf(openInputs([join(root, 'c.csv.gz')]))).code).toBe('file_empty');
  });

  test('missing and empty ones', async () => {
    const root = folder({ 'empty.csv': '' });
    expect((await failureOf(openInputs([join(root, 'none.csv')]))).code).toBe('file_missing');
    expect((await failureOf(openInputs([join(root, 'empty.csv', 'x')]))).code).toBe('file_unreadable');
    expect((await failureOf(openInputs([join(root, 'empty.csv')]))).code).toBe('file_empty');
    expect((await failureOf(openInputs(['-', '-']))).message).toBe('Standard input (-) was given twice.');
  });
});

describe('a file that is not there', () => {
  const root = folder({
    'exports/week46.csv': 'a',
    'exports/week45.csv': 'b',
    'exports/리뷰.xlsx': 'c',
    '.hidden': '',
  });
  test.each([
    ['exports/wek46.csv', 'exports/week46.csv'],
    ['exports/week46.cvs', 'exports/week46.csv'],
    ['exports/week46', 'exports/week46.csv'],
    ['exprots/week46.csv', 'exports/week46.csv'],
    ['exprots/wek46.csv', 'exports/week46.csv'],
    ['exports/리뷰', 'exports/리뷰.xlsx'],
    ['exports/entirely-else.csv', null],
    ['nothing/week46.csv', null],
    ['.hiden', null],
  ])('%s: %s may have been meant', async (typed, meant) => {
    const { code, message } = await failureOf(openInputs([join(root, typed)]));
    expect(code).toBe('file_missing');
    const hint = meant === null ? '' : ` Did you mean "${join(root, meant)}"?`;
    expect(message).toBe(`There is no file ${join(root, typed)}.${hint}`);
  });
});

describe('folders', () => {
  const FILES = {
    'b.csv': 'b',
    'A.CSV': 'a',
    'deep/er/c.ndjson': 'c',
    'd.tsv.gz': 'd',
    'notes.md': 'no',
    '._b.csv': 'what macOS leaves',
    '~$b.xlsx': 'what Excel leaves',
    '.git/x.json': 'no',
  };

  test('give all exports in them, sorted, but no hidden ones', async () => {
    expect(names(await openInputs([folder(FILES)]))).toEqual(['A.CSV', 'b.csv', 'd.tsv.gz', 'c.ndjson']);
  });

  test.each([
    ['*.csv', ['A.CSV', 'b.csv']],
    ['?.csv', ['A.CSV', 'b.csv']],
    ['*.m?', ['notes.md']],
    ['._*', ['._b.csv']],
    ['c.ndjson', ['c.ndjson']],
  ])('--include %s', async (include, expected) => {
    expect(names(await openInputs([folder(FILES)], include))).toEqual(expected);
  });

  test('without any export', async () => {
    const root = folder({ 'notes.md': 'no' });
    expect((await failureOf(openInputs([root]))).message).toBe(
      `The folder ${root} has no CSV, TSV, JSON, NDJSON or XLSX file.`,
    );
    expect((await failureOf(openInputs([root], 'x.+'))).message).toBe(`The folder ${root} has no x.+ file.`);
  });

  test('a link that is named is followed', async () => {
    const root = folder({ 'a.csv': 'a' });
    symlinkSync(join(root, 'a.csv'), join(root, 'link.csv'));
    expect((await content((await openInputs([join(root, 'link.csv')]))[0]!)).toString()).toBe('a');
  });
});

describe('pipes', () => {
  const rows = `id,review\n${'1,fine\n'.repeat(300_000)}`;

  test.each([
    ['plain', 'cat'],
    ['gzip', 'gzip -c'],
  ])('%s: read once, nothing lost', async (_, command) => {
    const root = folder({ 'big.csv': rows });
    const pipe = join(root, 'pipe');
    execFileSync('sh', ['-c', `mkfifo '${pipe}'`]);
    const writer = spawn('sh', ['-c', `${command} < '${root}/big.csv' > '${pipe}'`]);
    const [source] = await openInputs([pipe]);
    expect(source).toMatchObject({ name: 'pipe', path: null });
    expect((await content(source!)).toString()).toBe(rows);
    writer.kill();
  });
});

describe('samples', () => {
  const MIB = 1024 * 1024;
  const sampleOf = async (bytes: Uint8Array) =>
    (await openInputs([join(folder({ 'x.csv': bytes }), 'x.csv')]))[0]!;

  test('are the first MiB, more while all is ASCII, all of a small file', async () => {
    const korean = await sampleOf(Buffer.from('가'.repeat(MIB)));
    expect(korean.sample.length).toBeGreaterThanOrEqual(MIB);
    expect(korean.sample.length).toBeLessThan(2 * MIB);
    expect(korean.sampleIsAll).toBe(false);
    const ascii = await sampleOf(Buffer.alloc(9 * MIB, 'a'));
    expect(ascii.sample.length).toBe(8 * MIB);
    expect(await sampleOf(Buffer.from('가'))).toMatchObject({ sampleIsAll: true });
  });

  test('go on behind the first byte above ASCII, wherever a chunk ends', async () => {
    // The first lead byte of CP949 is the last byte of the first MiB and more: alone it would pass for nothing.
    const bytes = Buffer.concat([
      Buffer.alloc(5 * 256 * 1024 - 1, 'a\n'),
      cp949('배송이 너무 늦어요\n'.repeat(20_000)),
    ]);
    const { sample } = await sampleOf(bytes);
    expect(sample.length).toBeGreaterThanOrEqual(5 * 256 * 1024 + 60_000);
    expect(bytes.subarray(0, sample.length).equals(sample)).toBe(true);
  });
});
