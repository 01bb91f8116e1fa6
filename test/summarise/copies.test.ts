import { expect, test } from 'vitest';
import { chooseQuotes } from '../../src/summarise/quote.js';

const CALL = '이 회사는 환불도 안 해 주고 전화도 받지 않으니 여러분도 모두 해지하고 널리 알려 주세요';

const candidates = (...texts: string[]) => ({
  limit: 10,
  items: texts.map((text, i) => ({ key: `${i}`, source: 'week46.csv', row: i + 1, text, score: 10 - i })),
});

test('a text that is passed on is quoted once, and the next one takes its place', () => {
  const sample = candidates(
    CALL,
    `공유합니다. ${CALL}`,
    `퍼온 글: ${CALL}`,
    '배송이 늦어서 다른 데로 갑니다',
  );
  expect(chooseQuotes(sample, 3, new Set()).map(({ row }) => row)).toEqual([1, 4]);
});

test('texts too short to be copies stay', () => {
  expect(chooseQuotes(candidates('별로예요', '별로예요.', '별로네요'), 3, new Set())).toHaveLength(3);
});
