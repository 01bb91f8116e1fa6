import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Rows, SHAPES, type Shape } from './shapes.js';
import { ndjson, voc } from './voc.js';

const [columns = [], ...rows] = parse(readFileSync('fixtures/feedback/shop-2026-w46.csv'), {
  bom: true,
}) as string[][];
const encodable = (row: readonly string[]) => !/\p{Extended_Pictographic}/u.test(row.join(''));

/** What every encoding can hold: pictures become words. */
const common: Rows = {
  columns,
  rows: rows.map((row) =>
    encodable(row) ? row : row.map((cell) => cell.replace(/\p{Extended_Pictographic}/gu, '하트')),
  ),
};

/** A hundred more with emoji and decomposed Hangul (as macOS writes it). */
const unicode: Rows = {
  columns,
  rows: rows
    .slice(0, 100)
    .map((row, i) =>
      row.map((cell, c) =>
        c === 4 ? `${cell} ${['👍', '😡😡', '👨‍👩‍👧', '❤️'][i % 4]}`.normalize(i % 2 ? 'NFD' : 'NFC') : cell,
      ),
    ),
};

const folder = mkdtempSync(join(tmpdir(), 'voc-shapes-'));

async function annotate(shape: Shape, data: Rows): Promise<Record<string, unknown>[]> {
  const file = join(folder, shape.file);
  writeFileSync(file, await shape.bytes(data));
  const { stdout, stderr, exitCode } = await voc([
    'classify',
    file,
    '--format',
    'ndjson',
    '--with-text',
    '--without',
    'keywords',
    ...shape.flags,
  ]);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return ndjson(stdout).map(({ source: _, ...annotation }) => annotation);
}

describe.each([
  { name: '200 records', data: common, shapes: SHAPES },
  { name: '100 with emoji and NFD', data: unicode, shapes: SHAPES.filter((shape) => shape.unicode) },
])('$name', ({ data, shapes }) => {
  let reference: Record<string, unknown>[];
  beforeAll(async () => {
    reference = await annotate(SHAPES[0]!, data);
  });

  test('are all read, ids with their zeros and texts to the letter', () => {
    expect(reference.map((annotation) => annotation.text)).toEqual(data.rows.map((row) => row[4]));
    expect(reference.map((annotation) => annotation.id)).toEqual(data.rows.map((row) => row[0]));
    expect(reference.map((annotation) => annotation.date)).toEqual(data.rows.map((row) => row[1]));
    expect(reference.map((annotation) => annotation.rating)).toEqual(data.rows.map((row) => Number(row[3])));
  });

  test.each(shapes.slice(1).map((shape) => [shape.name, shape] as const))(
    'give the same annotations as %s',
    async (_, shape) => {
      expect(await annotate(shape, data)).toEqual(reference);
    },
  );
});
