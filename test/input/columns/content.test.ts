import { describe, expect, test } from 'vitest';
import { type ColumnContent, contentOf } from '../../../src/input/columns/content.js';
import { headerMatch, ROLES } from '../../../src/input/columns/headers.js';
import { columnList } from '../../../src/input/columns/shown.js';
import { isOfCustomers, samplesOf } from '../../../src/input/columns/text-column.js';
import type { Cell } from '../../../src/input/reader.js';

const NOTHING: ColumnContent = {
  filled: 0,
  fillRate: 0,
  distinct: 0,
  meanLength: 0,
  sentences: 0,
  dates: 0,
  numbers: 0,
  ratings: 0,
  replies: 0,
};

describe('what the first records say of a column', () => {
  test.each<[string, Cell[], Partial<ColumnContent>]>([
    ['no records', [], {}],
    ['empty cells', ['', ' ', null as never], {}],
    [
      'reviews, one twice and one missing',
      ['배송이 느려요', '좋아요', '좋아요', ''],
      { filled: 3, fillRate: 0.75, distinct: 2, meanLength: 13 / 3, sentences: 1 },
    ],
    [
      'dates in any order beside a word',
      ['2026-11-09', '09/11/2026', '배송', '11/30/2026'],
      { filled: 4, fillRate: 1, distinct: 4, meanLength: 8, dates: 0.75 },
    ],
    [
      'numbers, and what is nearly one',
      ['1234.5', '12,900', '-500', '+300', '1.', '1a', '1 2', '3.14x'],
      { filled: 8, fillRate: 1, distinct: 8, meanLength: 4, numbers: 0.5 },
    ],
    [
      'ratings to a hundred',
      ['5', '100', '101', '4점'],
      { filled: 4, fillRate: 1, distinct: 4, meanLength: 2.25, numbers: 0.75, ratings: 0.75 },
    ],
    [
      'short forms of reviews, and nouns',
      ['배송 느림', '별로임 ㅠㅠ', '굿ㅋㅋ', '포장', '가격 대비 최고!', '느려 👍'],
      { filled: 6, fillRate: 1, distinct: 6, meanLength: 5, sentences: 0.5 },
    ],
    [
      'English: four words, or two with an end',
      ['I like it a lot', 'it works.', 'good', 'it works', 'OK', 'a b c d'],
      { filled: 6, fillRate: 1, distinct: 6, meanLength: 45 / 6, sentences: 0.5 },
    ],
    [
      'answers of the company',
      [
        '고객님, 불편을 드려 죄송합니다',
        '소중한 의견 감사합니다',
        'Thank you for your feedback',
        '감사합니다',
      ],
      { filled: 4, fillRate: 1, distinct: 4, meanLength: 15.25, sentences: 1, replies: 0.75 },
    ],
    [
      'longer than what is looked at',
      ['가'.repeat(2500)],
      { filled: 1, fillRate: 1, distinct: 1, meanLength: 2000 },
    ],
  ])('%s', (_, cells, expected) => expect(contentOf(cells)).toEqual({ ...NOTHING, ...expected }));
});

describe('what a header is called', () => {
  const tiers = (header: string): string =>
    ROLES.flatMap((role) => {
      const { tier } = headerMatch(header, role);
      return tier === 0 ? [] : [`${role} ${tier}`];
    }).join(', ');

  test.each([
    ['내용', 'text 2, rating -1'],
    ['리뷰 내용(선택)', 'text 2, rating -1'],
    ['【내용】', 'text 2, rating -1'],
    // Without the number of the question.
    ['Q1. 의견', 'text 2, rating -1'],
    ['1) 의견', 'text 2, rating -1'],
    ['3-2 의견', 'text 2, rating -1'],
    ['문항 2: 의견', 'text 2, rating -1'],
    // Names are the same whatever stands between their words.
    ['reviewText', 'text 2'],
    ['Review Text', 'text 2'],
    ['REVIEW_TEXT', 'text 2'],
    ['attributes.body', 'text 1'],
    ['Star Rating', 'text -1, rating 2'],
    ['별점(5점)', 'text -1, rating 2'],
    ['rating_5', 'text -1, rating 1'],
    ['created_at', 'date 2'],
    ['createdAt', 'date 2'],
    ['날짜', 'text -1, date 2'],
    ['접수번호', 'text -1, id 2, customer -1'],
    ['case id', 'text -1, id 2'],
    ['product.name', 'product 2'],
    ['name', 'customer 2'],
    ['고객명', 'customer 2'],
    ['채널', 'channel 2'],
    ['상담원 메모', 'text -1'],
    ['답변 내용', 'text -1, date -1, rating -1'],
    ['text_length', ''],
    ['', ''],
    ['???', ''],
  ])('%s: %s', (header, expected) => expect(tiers(header)).toBe(expected));

  test('earlier names of the list tell more, parts of a name less than any', () => {
    const rank = (header: string) => headerMatch(header, 'text').rank;
    expect(rank('리뷰 내용')).toBeLessThan(rank('의견'));
    expect(rank('의견')).toBeLessThan(rank('content'));
    expect(headerMatch('평점 합계', 'rating').rank).toBeGreaterThan(headerMatch('평점', 'rating').rank);
  });
});

describe('what may be shown of a table', () => {
  const columns = ['내용', '담당', '고객명'];
  const rows: Cell[][] = [
    ['전화 010-1234-5678 주세요', '김민지', '배송'],
    ['', '이철수', ''],
    ['전화 010-2345-6789 주세요', '박영희', ''],
    ['느려요\n\t정말  느려요', '', ''],
    ['가'.repeat(41), '', ''],
    ['나'.repeat(40), '', ''],
  ];

  test('samples are different, short, and without personal data', () => {
    expect(samplesOf({ columns, rows }, 0, 2)).toEqual(['전화 〈전화〉 주세요', '느려요 정말 느려요']);
    expect(samplesOf({ columns, rows }, 0, 9)).toEqual([
      '전화 〈전화〉 주세요',
      '느려요 정말 느려요',
      `${'가'.repeat(40)}…`,
      '나'.repeat(40),
    ]);
    expect(samplesOf({ columns, rows: [] }, 0, 2)).toEqual([]);
  });

  test('nothing of a column that is called so, or is full of names', () => {
    expect([0, 1, 2].map((index) => isOfCustomers({ columns, rows }, index))).toEqual([false, true, true]);
    expect(samplesOf({ columns, rows }, 1, 2)).toEqual([]);
    expect(samplesOf({ columns, rows }, 2, 2)).toEqual([]);
  });

  test.each([
    ['지점', false],
    ['지점장', true],
    ['Store', false],
    ['Store manager', true],
  ])('places that are also names: of %s they are shown or not', (column, hidden) => {
    const table = { columns: [column], rows: [['강남'], ['부산'], ['대구']] };
    expect(isOfCustomers(table, 0)).toBe(hidden);
    expect(samplesOf(table, 0, 2)).toEqual(hidden ? [] : ['강남', '부산']);
  });

  test('a header, unless it is a record', () => {
    expect(columnList(['날짜', '내용'])).toBe('Its columns are: 날짜, 내용.');
    expect(columnList(['2026-11-09', '010-1234-5678'])).toBe(
      'Its first line is a record, not a header, and is not shown: add a line with the names of the columns.',
    );
  });
});
