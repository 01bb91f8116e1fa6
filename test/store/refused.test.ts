import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { temporaryName } from '../../src/data/temporary.js';
import type { Failure } from '../../src/errors/failure.js';
import { prune, storeInfo, writeRecords } from '../../src/store/index.js';
import { contents, placeOf, put, recordsOf, storeFile } from './make.js';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
const rejection = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Failure) => error,
  );

describe('what is no store of this version is refused, and left as it is', () => {
  async function database(...statements: string[]): Promise<string> {
    const file = storeFile();
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    for (const one of statements) await connection.run(one);
    connection.closeSync();
    instance.closeSync();
    return file;
  }
  const text = () => {
    const file = storeFile();
    writeFileSync(file, 'id,text\n1,늦어요\n');
    return Promise.resolve(file);
  };

  test.each([
    [
      'older',
      () => database('CREATE TABLE voc_store AS SELECT 0 AS schema'),
      'was made by an older voc (schema 0; this one needs 1)',
    ],
    ['newer', () => database('CREATE TABLE voc_store AS SELECT 99 AS schema'), 'was made by a newer voc'],
    [
      'somebody’s',
      () => database('CREATE TABLE mine AS SELECT 1 AS n'),
      'is a DuckDB database, but no store of voc',
    ],
    ['a CSV file', text, 'is not a store of voc'],
  ])('%s', async (_, make, message) => {
    const file = await make();
    const before = readFileSync(file);
    const works = [
      () => put(file, [{ text: '늦어요' }]),
      () => storeInfo(placeOf(file)),
      () => prune(placeOf(file), day(1), {}),
    ];
    for (const work of works) {
      const failure = await rejection(work());
      expect(failure).toMatchObject({ code: 'store_invalid' });
      expect(failure!.message).toContain(message);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(['voc.duckdb']);
  });

  test('none at all: reading says how to make one, and makes none', async () => {
    const file = storeFile();
    expect(await rejection(storeInfo(placeOf(file)))).toMatchObject({ code: 'file_missing' });
    expect(readdirSync(dirname(file))).toEqual([]);
  });
});

test('a failure in the middle leaves the store as it was, and nothing beside it', async () => {
  const file = storeFile();
  await put(file, [{ text: '처음', id: 'A1' }]);
  const before = await contents(file);
  async function* broken() {
    yield* recordsOf([{ text: '고침', id: 'A1' }]);
    throw new Error('the tokenizer died');
  }
  await expect(writeRecords(placeOf(file), broken(), 'add')).rejects.toThrow('the tokenizer died');
  expect(await contents(file)).toEqual(before);
  expect(readdirSync(dirname(file))).toEqual(['voc.duckdb']);
});

test('what a killed process left behind is swept, but not what may be at work', async () => {
  const file = storeFile();
  await put(file, [{ text: '처음' }]);
  // A name of this machine with the number of a process that is none.
  const dead = temporaryName(file).replace(`-${process.pid}-`, '-999999999-');
  const alive = temporaryName(file).replace(`-${process.pid}-`, `-${process.ppid}-`);
  const old = [dead, `${dead}.wal`];
  const kept = [alive, `${alive}.wal`, join(dirname(file), '.other.tmp.wal')];
  for (const name of [...old, ...kept]) copyFileSync(file, name);
  await put(file, [{ text: '다음' }]);
  const found = readdirSync(dirname(file)).map((name) => join(dirname(file), name));
  expect(found.sort()).toEqual([file, ...kept].sort());
});
