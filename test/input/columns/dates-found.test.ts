import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../src/input/columns/content.js';
import { type ColumnFlags, datesNotTaken } from '../../../src/input/columns/map.js';
import { mapped, type Sample } from './make.js';

const TEXT = [
  '배송이 너무 늦어요',
  '색상이 예쁘고 마음에 들어요',
  '포장이 엉망이라 실망했습니다',
  '직원이 친절했어요',
  '다시는 안 가요',
];
const MIXED = ['2026-10-26', '10/27/2026', '2026.10.28', '2026-10-29', '어제'];

const notTaken = (table: Sample, flags: ColumnFlags = {}) => {
  const { mapping, columns } = mapped(table, flags);
  return datesNotTaken(
    columns,
    columns.map((name) => contentOf(table[name]!)),
    mapping,
  );
};

describe('the column of dates', () => {
  test.each([
    '방문일',
    '방문일자',
    '방문 일자',
    '이용일',
    '이용일자',
    '사용일',
    '체험일',
    '구매일',
    'Visit date',
    'Date of purchase',
  ])('%s is named so, also between other columns of dates', (name) => {
    expect(mapped({ 내용: TEXT, 가입: MIXED, [name]: MIXED }).mapping.date).toMatchObject({
      name,
      by: 'name',
    });
  });

  test('is found by content though the formats are mixed and a few cells are no dates', () => {
    expect(mapped({ 내용: TEXT, 언제: MIXED }).mapping.date).toMatchObject({ name: '언제', by: 'content' });
    const rare = ['2026-10-26', '어제', '그제', '2026-10-29', '어제'];
    expect(mapped({ 내용: TEXT, 언제: rare }).mapping.date).toBeNull();
  });

  test('is the one of nothing but dates before one of most', () => {
    const all = TEXT.map((_, i) => `2026-11-0${i + 1}`);
    expect(mapped({ 내용: TEXT, 언제: MIXED, 그날: all }).names.date).toBe('그날');
  });

  test('where two may be meant none is taken, and both are named', () => {
    const two = { 내용: TEXT, 시작: MIXED, 끝: MIXED };
    expect(mapped(two).names.date).toBeNull();
    expect(notTaken(two)).toEqual(['시작', '끝']);
    expect(notTaken(two, { date: '끝' })).toEqual([]);
    expect(notTaken({ 내용: TEXT, 수: ['1', '2', '3', '4', '5'] })).toEqual([]);
  });
});
