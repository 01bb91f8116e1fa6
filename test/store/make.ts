import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verbatim } from '../../src/schema/verbatim.js';
import {
  contentOf,
  createKeys,
  readRecords,
  type StoredRecord,
  writeRecords,
} from '../../src/store/index.js';
import { annotated, type Change } from '../summarise/make.js';

export type Row = Change & { text: string };

export const storeFile = (): string => join(mkdtempSync(join(tmpdir(), 'voc-store-')), 'voc.duckdb');
export const placeOf = (file: string) => ({ file, lockTimeout: 20 });

/** Records of one export, as `voc store add` makes them. */
export function recordsOf(rows: readonly Row[], dataset = 'default'): StoredRecord[] {
  const keys = createKeys(dataset);
  return rows.map(({ text, ...change }, i) => {
    const { annotation, verbatim } = annotated(text, { row: i + 1, ...change });
    const { id, date, rating, source, row } = annotation;
    const read: Verbatim = { ...verbatim, id, date, rating, source, row };
    const { texts, segments, product, channel, customer } = read;
    return {
      key: keys.of(read),
      content: contentOf(read, false),
      dataset,
      day: date?.slice(0, 10) ?? null,
      settings: '',
      annotation,
      verbatim: { texts, segments, product, channel, customer, unreadableDate: false },
    };
  });
}

export async function* inTurn(records: readonly StoredRecord[]): AsyncGenerator<StoredRecord> {
  yield* records;
}

export const put = (file: string, rows: readonly Row[], meeting: 'add' | 'annotate' = 'add') =>
  writeRecords(placeOf(file), inTurn(recordsOf(rows)), meeting);

/** Everything that a store holds, as text. */
export async function contents(file: string): Promise<string[]> {
  const all: string[] = [];
  await readRecords(placeOf(file), {}, (record) => all.push(JSON.stringify(record)));
  return all;
}
