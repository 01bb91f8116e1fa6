import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Failure } from '../../src/errors/failure.js';
import { COLUMNS } from '../../src/store/columns.js';
import { prune, query, storeInfo, toVerbatim, writeRecords } from '../../src/store/index.js';
import { writing } from '../../src/store/open.js';
import { mention } from '../summarise/make.js';
import { contents, inTurn, placeOf, put, type Row, recordsOf, storeFile } from './make.js';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
const texts = (all: readonly string[]) =>
  all.map((one) => (JSON.parse(one) as { verbatim: { texts: { text: string }[] } }).verbatim.texts[0]!.text);
const rejection = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Failure) => error,
  );

async function rows(file: string, sql: string): Promise<unknown[][]> {
  const all: unknown[][] = [];
  await query(placeOf(file), sql, { columns: () => {}, rows: (some) => all.push(...(some as unknown[][])) });
  return all;
}

describe('one verbatim is one row', () => {
  const twice: Row[] = [
    { text: '최고예요', date: day(2) },
    { text: '최고예요', date: day(2) },
    { text: '최고예요', date: day(2), customer: 'C1' },
    { text: '최고예요', date: day(3) },
    { text: '배송이 늦어요', date: null },
  ].map((row, i) => ({ ...row, row: i + 1 }));

  test('without an id two people who wrote the same are two, however often the export comes', async () => {
    const file = storeFile();
    expect(await put(file, twice)).toEqual({ added: 5, replaced: 0, unchanged: 0 });
    const once = await contents(file);
    expect(await put(file, twice)).toEqual({ added: 0, replaced: 0, unchanged: 5 });
    await put(file, twice.slice(2));
    expect(await contents(file)).toEqual(once);
  });

  test('with an id an edited record replaces its old self, and a repeated id is kept', async () => {
    const file = storeFile();
    await put(file, [
      { text: '늦어요', id: 'A1', date: day(2) },
      { text: '빨라요', id: 'A2', date: day(2) },
    ]);
    const edited: Row[] = [
      { text: '늦어요, 환불해 주세요', id: 'A1', date: day(2) },
      { text: '빨라요', id: 'A2', date: day(2) },
      { text: '또 빨라요', id: 'A2', date: day(2) },
    ];
    expect(await put(file, edited)).toEqual({ added: 1, replaced: 1, unchanged: 1 });
    expect(texts(await contents(file))).toEqual(['늦어요, 환불해 주세요', '빨라요', '또 빨라요']);
  });

  test('datasets do not meet', async () => {
    const file = storeFile();
    await put(file, [{ text: '늦어요', id: 'A1' }]);
    await writeRecords(placeOf(file), inTurn(recordsOf([{ text: '딴 글', id: 'A1' }], 'app')), 'add');
    expect(texts(await contents(file)).sort()).toEqual(['늦어요', '딴 글'].sort());
  });

  test('where exports overlap the first place stays, in whatever order they came', async () => {
    const all = Array.from(
      { length: 40 },
      (_, i): Row => ({ text: `글 ${i % 30}`, date: day(1 + (i % 9)), row: i + 1 }),
    );
    const parts = [all.slice(0, 25), all.slice(15), all];
    const orders = [[0, 1, 2], [2, 1, 0], [1, 0, 2, 1], [2]];
    const results = await Promise.all(
      orders.map(async (order) => {
        const file = storeFile();
        for (const i of order) await put(file, parts[i]!);
        return contents(file);
      }),
    );
    expect(results[0]!.length).toBe(40);
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test('files of one run that hold the same record', async () => {
    const file = storeFile();
    const records = [
      ...recordsOf([{ text: '처음', id: 'A1', source: 'b.csv' }]),
      ...recordsOf([{ text: '고침', id: 'A1', source: 'c.csv' }]),
      ...recordsOf([{ text: '고침', id: 'A1', source: 'a.csv' }]),
    ];
    expect(await writeRecords(placeOf(file), inTurn(records), 'add')).toEqual({
      added: 1,
      replaced: 0,
      unchanged: 0,
    });
    expect(texts(await contents(file))).toEqual(['고침']);
    expect(await rows(file, 'SELECT source FROM annotations')).toEqual([['a.csv']]);
  });
});

test('what was written is read again, to the last character', async () => {
  const file = storeFile();
  const hostile: Row = {
    text: 'NUL \0, half a pair \ud83d, "quotes", \r\n, 👩‍👩‍👧, 한글; it’s',
    id: "x'); DROP TABLE annotations; --",
    customer: '\udc00',
    segments: { __proto__own: 'a', '상품 "명"': '' },
    date: '2026-11-09T10:00:00+09:00',
    rating: '★★☆',
    themes: [mention('delivery.speed'), mention('service.access', 'positive', 0.51)],
    keywords: null,
  };
  const [record] = recordsOf([hostile]);
  await writeRecords(placeOf(file), inTurn([record!]), 'add');
  const [read] = (await contents(file)).map((one) => JSON.parse(one) as typeof record);
  expect(read).toEqual(JSON.parse(JSON.stringify(record)));
  expect(toVerbatim(read!)).toEqual(toVerbatim(record!));
  expect(await rows(file, 'SELECT theme, polarity, confidence FROM mentions ORDER BY theme')).toEqual([
    ['delivery.speed', 'negative', 0.9],
    ['service.access', 'positive', 0.51],
  ]);
  expect(await rows(file, 'SELECT rating, day, keywords, complaint_themes FROM annotations')).toEqual([
    [2, '2026-11-09', null, ['delivery.speed']],
  ]);
});

test('the table has the columns of docs/store.md, each with its meaning', async () => {
  const file = storeFile();
  await put(file, []);
  const described = (await rows(file, 'DESCRIBE annotations')).map(([name]) => name);
  expect(described).toEqual(COLUMNS.map(({ name }) => name));
  const page = readFileSync(new URL('../../docs/store.md', import.meta.url), 'utf8');
  for (const { name, type, about } of COLUMNS)
    expect(page).toContain(`| ${name} | ${type === 'MENTIONS' ? 'STRUCT[]' : type} | ${about} |`);
});

describe('reclassifying', () => {
  test('replaces what is there and unchanged; what was edited or forgotten meanwhile is left as it is', async () => {
    const file = storeFile();
    const old = { by: 'voc@0.0.9' };
    await put(file, [
      { text: '늦어요', id: 'A1', ...old },
      { text: '고친 글', id: 'A2', ...old },
    ]);
    const anew = { by: 'voc@0.1.0' };
    const late: Row[] = [
      { text: '늦어요', id: 'A1', ...anew },
      { text: '고치기 전의 글', id: 'A2', ...anew },
      { text: '지운 글', id: 'A3', ...anew },
    ];
    expect(await put(file, late, 'annotate')).toEqual({ added: 0, replaced: 1, unchanged: 0 });
    expect(await rows(file, 'SELECT id, text, annotated_by FROM annotations ORDER BY id')).toEqual([
      ['A1', '늦어요', 'voc@0.1.0'],
      ['A2', '고친 글', 'voc@0.0.9'],
    ]);
    expect((await storeInfo(placeOf(file))).versions.map(({ by }) => by)).toEqual(['voc@0.0.9', 'voc@0.1.0']);
  });
});

test('what is pruned is on the disk no more; what has no date stays', async () => {
  const file = storeFile();
  const secret = '010-1234-5678에 사는 비밀스러운 손님';
  await put(file, [
    { text: secret, date: day(1) },
    { text: '남는 글', date: day(2) },
    { text: '날짜 없는 글', date: null },
  ]);
  expect(await prune(placeOf(file), day(2), {})).toBe(1);
  expect(texts(await contents(file)).sort()).toEqual(['날짜 없는 글', '남는 글']);
  expect(readFileSync(file).includes(secret)).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(file))).toEqual(['voc.duckdb']);
  expect(await rows(file, 'SELECT count(*) FROM mentions')).toEqual([[0]]);
  await put(file, [{ text: '새 글', date: day(3) }]);
  expect((await storeInfo(placeOf(file))).verbatims).toBe(3);
});

test('what a prune that could not be finished has left on the disk goes with the next one', async () => {
  const file = storeFile();
  const secret = '비밀스러운 손님의 글';
  await put(file, [
    ...Array.from({ length: 3000 }, (_, i) => ({
      text: `${secret} ${i} ${'가나다라 '.repeat(20)}`,
      date: day(1),
    })),
    { text: '남는 글', date: day(2) },
  ]);
  await writing(placeOf(file), (connection) =>
    connection.run(`DELETE FROM annotations WHERE day < '${day(2)}'`),
  );
  expect(await prune(placeOf(file), day(2), {})).toBe(0);
  expect(readFileSync(file).includes(secret)).toBe(false);
  expect(texts(await contents(file))).toEqual(['남는 글']);
});

describe('a query', () => {
  const file = storeFile();
  beforeAll(() => put(file, [{ text: '늦어요', date: day(2) }]));

  test.each([
    "COPY annotations TO 'out.csv'",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM glob('/etc/*')",
    "ATTACH 'other.duckdb' AS other",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET enable_external_access = true',
    'SET autoinstall_known_extensions = true',
    'SET lock_configuration = false',
    'RESET enable_external_access',
    'DELETE FROM annotations',
    'DROP TABLE annotations',
    'CREATE TABLE mine (n INTEGER)',
    "EXPORT DATABASE 'folder'",
    'SELECT nonsense FROM annotations',
    'SELECT',
    'SELEC 1',
    'PRAGMA nonsense',
    ';',
    ' ; -- nothing\n',
    "SELECT 'x'::INT",
    "SELECT error('boo')",
  ])('%s is refused', async (sql) => {
    const before = readFileSync(file);
    expect(await rejection(rows(file, sql))).toMatchObject({ code: 'query_invalid' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([
    ['SELEC 1', 'The query cannot be run: syntax error at or near "SELEC"', 'Correct the SQL there'],
    ['SELECT nope FROM annotations', 'Referenced column "nope" not found', 'DESCRIBE annotations'],
    ["COPY annotations TO 'x.csv'", 'disabled by configuration', 'only reads the store'],
    [';', 'The query is empty.', 'SELECT count(*)'],
  ])('%s: what is wrong, and what to do', async (sql, message, remedy) => {
    expect(await rejection(rows(file, sql))).toMatchObject({
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });

  test('whole numbers that a JSON number cannot hold stay text', async () => {
    const sql =
      "SELECT 9007199254740993::BIGINT, 7::BIGINT, 1.50::DECIMAL(9, 2), NULL, true, [1, 2], {a: date '2026-11-09'}";
    expect(await rows(file, sql)).toEqual([
      ['9007199254740993', 7, 1.5, null, true, [1, 2], { a: '2026-11-09' }],
    ]);
  });
});
