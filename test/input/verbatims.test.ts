import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ByteSource } from '../../src/input/reader.js';
import { openSource, type SourceOptions } from '../../src/input/verbatims.js';
import type { Reject, Verbatim } from '../../src/schema/verbatim.js';
import { said } from './notes.js';
import { failureOf, source, standardInput } from './source.js';

const OPTIONS: SourceOptions = { maxField: 4 * 1024 * 1024, columns: {} };

async function read(bytes: ByteSource, more: Partial<SourceOptions> = {}) {
  const opened = await openSource(bytes, { ...OPTIONS, ...more });
  const items: (Verbatim | Reject)[] = [];
  for await (const item of opened.verbatims()) items.push(item);
  return { opened, items, verbatims: items.filter((item): item is Verbatim => item.kind === 'verbatim') };
}

const CSV = [
  '접수번호,접수일자,상담내용,평점,상품명,상담채널,고객번호,지역',
  '0001,2026-11-09,배송이 너무 늦어요,1점,패딩,전화,C-1,서울',
  '0002,2026-11-10 14:03,"색상이 예쁘고, 좋아요",★★★★★,니트,채팅,C-2,부산',
  '0003,언젠가,,,,,,',
  '0004,2026-11-11',
  '0005,2026-11-12,네 번째인데 칸이 많아요,1,a,b,c,d,e',
  '0006,2026-11-12,환불이 안 돼요,매우 불만,패딩,전화,C-1,서울',
].join('\n');

describe('verbatims', () => {
  test('carry what their record says, as it says it', async () => {
    const { verbatims, opened } = await read(source(CSV, 'week46.csv'), { columns: { segment: ['지역'] } });
    expect(verbatims[0]).toEqual({
      kind: 'verbatim',
      source: 'week46.csv',
      row: 1,
      id: '0001',
      date: '2026-11-09',
      rating: 1,
      product: '패딩',
      channel: '전화',
      customer: 'C-1',
      segments: { 지역: '서울' },
      texts: [{ column: '상담내용', text: '배송이 너무 늦어요' }],
      cells: ['0001', '2026-11-09', '배송이 너무 늦어요', '1점', '패딩', '전화', 'C-1', '서울'],
    });
    expect(verbatims[1]).toMatchObject({ date: '2026-11-10T14:03', rating: 5 });
    expect(verbatims.at(-1)).toMatchObject({ row: 6, rating: '매우 불만' });
    expect(said(opened.notes).at(-1)).toBe(
      'columns: text: 상담내용, id: 접수번호, date: 접수일자, rating: 평점, product: 상품명, channel: 상담채널, customer: 고객번호',
    );
  });

  test('an empty text is a verbatim, a short row is padded, a long one is a reject; all are counted', async () => {
    const { items, verbatims, opened } = await read(source(CSV, 'week46.csv'));
    expect(items.map((item) => [item.row, item.kind])).toEqual(
      [1, 2, 3, 4, 5, 6].map((row) => [row, row === 5 ? 'reject' : 'verbatim']),
    );
    expect(verbatims[2]).toMatchObject({ id: '0003', date: null, rating: null, texts: [{ text: '' }] });
    expect(verbatims[3]).toMatchObject({ id: '0004', texts: [{ text: '' }] });
    expect(opened.counts).toEqual({ read: 5, filtered: 0, rejected: 1, padded: 1, unreadableDates: 1 });
    expect(items[4]).toMatchObject({ source: 'week46.csv', code: 'too_many_fields' });
  });

  test('what a filter leaves out is counted apart', async () => {
    const { verbatims, opened } = await read(source(CSV, 'week46.csv'), {
      since: '2026-11-10',
      where: ['지역!=부산'],
    });
    expect(verbatims.map((verbatim) => verbatim.id)).toEqual(['0004', '0006']);
    expect(opened.counts).toEqual({ read: 2, filtered: 3, rejected: 1, padded: 1, unreadableDates: 1 });
  });

  test('several text columns are several parts', async () => {
    const { verbatims } = await read(source(CSV, 'week46.csv'), {
      columns: { text: ['상담내용', '상품명'] },
    });
    expect(verbatims[0]!.texts).toEqual([
      { column: '상담내용', text: '배송이 너무 늦어요' },
      { column: '상품명', text: '패딩' },
    ]);
  });

  test('of workbooks: dates, numbers and ids', async () => {
    const cell = (value: string | number | Date) => ({
      value,
      type: value instanceof Date ? Date : typeof value === 'number' ? Number : String,
      ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {}),
    });
    const rows = [
      ['id', 'review', 'date', 'rating'],
      ['007', 'It broke after one day of use', new Date(Date.UTC(2026, 10, 9)), 1],
      ['008', 'I like it very much indeed', new Date(Date.UTC(2026, 10, 9, 6)), 4.5],
    ];
    const bytes = await writeXlsxFile(rows.map((row) => row.map(cell)) as never).toBuffer();
    const { verbatims } = await read(source(bytes, 'book.xlsx'));
    expect(verbatims.map(({ id, date, rating, cells }) => [id, date, rating, cells])).toEqual([
      ['007', '2026-11-09', 1, ['007', 'It broke after one day of use', '2026-11-09', '1']],
      [
        '008',
        '2026-11-09T06:00:00',
        4.5,
        ['008', 'I like it very much indeed', '2026-11-09T06:00:00', '4.5'],
      ],
    ]);
  });

  test('of nested JSON', async () => {
    const rows = [
      {
        id: 'ID',
        user: { name: '김' },
        created_at: '2026-11-09T01:02:03Z',
        comments: [{ body: '첫 번째' }, { body: '두 번째' }],
        rating: 5,
      },
    ];
    const content = JSON.stringify(rows).replace('"ID"', '9007199254740993');
    const { verbatims } = await read(source(content, 'x.json'), { columns: { text: ['comments[].body'] } });
    expect(verbatims[0]).toMatchObject({
      id: '9007199254740993',
      date: '2026-11-09T01:02:03Z',
      rating: 5,
      texts: [{ column: 'comments[].body', text: '첫 번째\n두 번째' }],
    });
    expect(verbatims[0]!.cells).toContain('[{"body":"첫 번째"},{"body":"두 번째"}]');
  });

  test('dates of an unknown order are unreadable and said to be so', async () => {
    const rows = (days: readonly string[]) =>
      source(`date,review\n${days.map((day) => `${day},It is not what I ordered\n`).join('')}`, 'x.csv');
    const unclear = await read(rows(['03/04/2026', '05/06/2026', '07/07/2026']));
    expect(unclear.verbatims.map((verbatim) => verbatim.date)).toEqual([null, null, '2026-07-07']);
    expect(unclear.opened.counts.unreadableDates).toBe(2);
    expect(said(unclear.opened.notes).at(-1)).toBe(
      'dates such as "03/04/2026" in "date" could be read in two ways, so they count as unreadable; write them as 2026-11-09',
    );
    const clear = await read(rows(['03/04/2026', '13/06/2026']));
    expect(clear.verbatims.map((verbatim) => verbatim.date)).toEqual(['2026-04-03', '2026-06-13']);
  });

  test('a header without records is empty, and says which columns it has', async () => {
    const { opened, items } = await read(source('id,review\n', 'x.csv'));
    expect([opened.isEmpty, items, opened.mapping.text[0]!.name]).toEqual([true, [], 'review']);
  });

  test('more records than are looked at first come in order, once, from standard input too', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `{"id":${i},"text":"number ${i} is a text"}`).join(
      '\n',
    );
    for (const bytes of [source(rows, 'x.ndjson'), standardInput(rows, 4000)]) {
      const { verbatims, opened } = await read(bytes);
      expect(verbatims.map((verbatim) => verbatim.id)).toEqual(
        Array.from({ length: 1000 }, (_, i) => String(i)),
      );
      expect(opened.counts.read).toBe(1000);
    }
  });

  test('a file is open only while it is read, also when the caller stops early', async () => {
    let open = 0;
    const rows = Array.from({ length: 1000 }, (_, i) => `${i},text number ${i} here`).join('\n');
    const whole = source(`id,review\n${rows}\n`, 'x.csv', 100);
    const watched: ByteSource = {
      ...whole,
      async *stream() {
        open++;
        try {
          yield* whole.stream();
        } finally {
          open--;
        }
      },
    };
    const opened = await openSource(watched, OPTIONS);
    expect(open).toBe(0);
    let seen = 0;
    for await (const _ of opened.verbatims()) {
      expect(open).toBe(1);
      if (++seen === 300) break;
    }
    expect([seen, open]).toEqual([300, 0]);
  });

  test('an unclear column, a wrong flag and a wrong filter stop before anything is read', async () => {
    expect((await failureOf(read(source(CSV, 'x.csv'), { columns: { text: ['상담 내용물'] } }))).code).toBe(
      'column_missing',
    );
    expect((await failureOf(read(source(CSV, 'x.csv'), { where: ['없음=1'] }))).code).toBe('filter_invalid');
    expect((await failureOf(read(source('a,b\n1,2\n', 'x.csv')))).code).toBe('column_missing');
  });
});

describe('a text column that holds lists of objects', () => {
  const LINES = [1, 2, 3].map((page) =>
    JSON.stringify({ page, reviews: [{ id: page, 내용: '배송이 너무 늦어요' }] }),
  );
  const USAGE = {
    code: 'usage',
    message: 'x.ndjson: "reviews" holds lists of objects, not texts.',
    remedy:
      'If each object is a record of its own: --records reviews. To read them as one text: --text "reviews[].내용"',
  };

  test.each([
    ['found', {}],
    ['named', { columns: { text: ['reviews'] } }],
  ])('%s, is refused with what reads it', async (_, more) => {
    expect(await failureOf(read(source(LINES.join('\n'), 'x.ndjson'), more))).toEqual(USAGE);
  });

  test.each([
    ['as records', { recordsPath: 'reviews' }],
    ['as one text', { columns: { text: ['reviews[].내용'] } }],
    ['only looked at', { columns: { unclear: 'all' as const } }],
  ])('%s, is read', async (_, more) => {
    expect((await read(source(LINES.join('\n'), 'x.ndjson'), more)).verbatims).toHaveLength(3);
  });
});
