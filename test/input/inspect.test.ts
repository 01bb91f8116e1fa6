import { expect, test } from 'vitest';
import { inspectSource } from '../../src/input/inspect.js';
import { openSource } from '../../src/input/verbatims.js';
import { INSPECTION_FORMATS } from '../../src/render/inspection.js';
import { detectLanguage } from '../../src/text/language.js';
import { said } from './notes.js';
import { source } from './source.js';

const OPTIONS = { maxField: 4096, columns: {} };

const CSV = [
  'id,작성일,내용,별점,고객명,비고',
  '1,2026-11-09,배송이 너무 늦어요 010-1234-5678,1,김철수,',
  '2,2026-11-12 10:20,배송이 너무  늦어요 010-1234-5678!,2,이영희,',
  '3,2026-11-08,The parcel never arrived at my house,1,박민수,',
  '4,나중에,,5,최지우,',
  '5,2026-11-10,많은,1,a,b,c',
  '6,2026-11-10,"닫히지 않은 따옴표,1,a,',
].join('\n');

test('what is in a source', async () => {
  const opened = await openSource(source(CSV, 'week46.csv'), OPTIONS);
  const inspection = await inspectSource(opened, { detectLanguage, timezone: 'Asia/Seoul' });
  expect(inspection).toMatchObject({
    name: 'week46.csv',
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    mapping: [
      { role: 'text', column: '내용', by: 'name' },
      { role: 'id', column: 'id', by: 'name' },
      { role: 'date', column: '작성일', by: 'name' },
      { role: 'rating', column: '별점', by: 'name' },
      { role: 'customer', column: '고객명', by: 'name' },
    ],
    counts: { read: 4, rejected: 2, filtered: 0, padded: 0, unreadableDates: 1 },
    days: { first: '2026-11-08', last: '2026-11-12' },
    languages: { ko: 2, en: 1, none: 1 },
    duplicates: 1,
    rejects: { broken_quotes: 1, too_many_fields: 1 },
  });
  expect(
    inspection.columns.map(({ name, type, filled, fillRate }) => [name, type, filled, fillRate]),
  ).toEqual([
    ['id', 'number', 4, 1],
    ['작성일', 'text', 4, 1],
    ['내용', 'text', 3, 0.75],
    ['별점', 'number', 4, 1],
    ['고객명', 'text', 4, 1],
    ['비고', 'empty', 0, 0],
  ]);
  expect(JSON.stringify(inspection)).not.toMatch(/010-1234|김철수/);
  expect(inspection.columns[2]!.samples).toEqual([
    '배송이 너무 늦어요 〈전화〉',
    '배송이 너무 늦어요 〈전화〉!',
    'The parcel never arrived at my house',
  ]);
  expect(inspection.columns.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['고객명']);
  const { render } = INSPECTION_FORMATS[0];
  const look = { width: 100, colour: false, plain: true };
  expect(render([inspection], 'ko', look)).toMatch(/^고객명 .*\(가림: 사람을 알아볼 수 있는 열\)$/m);
  expect(render([inspection], 'en', look)).toMatch(/^고객명 .*\(hidden: tells people apart\)$/m);
  expect(said(inspection.notes).at(-1)).toContain('columns: text: 내용');
});

test('lists, dates with zones and flags', async () => {
  const rows = [
    { when: '2026-11-08T20:00:00Z', tags: ['a'], body: '좋아요 정말 좋아요' },
    { when: '2026-11-09T10:00:00Z', tags: [], body: '다음에도 살게요' },
  ];
  const opened = await openSource(source(JSON.stringify({ data: rows }), 'x.json'), {
    ...OPTIONS,
    columns: { date: 'when' },
  });
  const inspection = await inspectSource(opened, { detectLanguage, timezone: 'Asia/Seoul' });
  expect(inspection.columns.map((column) => column.type)).toEqual(['date', 'list', 'text']);
  expect(inspection.days).toEqual({ first: '2026-11-09', last: '2026-11-09' });
  expect(inspection.mapping).toContainEqual({ role: 'date', column: 'when', by: 'flag' });
  expect(said(inspection.notes)).toContain('records at data');
});

test('nothing but a header', async () => {
  const opened = await openSource(source('id,review\n', 'x.csv'), OPTIONS);
  expect(await inspectSource(opened, { detectLanguage, timezone: 'UTC' })).toMatchObject({
    counts: { read: 0 },
    days: null,
    duplicates: 0,
    languages: {},
    rejects: {},
    columns: [{ type: 'empty', fillRate: 0 }, { type: 'empty' }],
  });
});
