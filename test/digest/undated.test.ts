import { expect, test } from 'vitest';
import { refuseUndated } from '../../src/digest/index.js';

const source = (date: string | null) => ({ name: 'june.csv', columns: ['언제', '내용'], date });
const refusal = (...given: Parameters<typeof refuseUndated>) => {
  try {
    refuseUndated(...given);
  } catch (error) {
    const { code, message, remedy } = error as { code: string; message: string; remedy: string };
    return { code, said: `${message} ${remedy}` };
  }
  return null;
};

test('texts without any date are no week without alerts', () => {
  const none = { read: 30, undated: 30 };
  expect(refusal([source('언제'), source(null)], none)).toEqual({
    code: 'column_missing',
    said: 'june.csv has no date column, so there is no period to look at. Name it with --date. Its columns are: 언제, 내용.',
  });
  expect(refusal([source('언제')], none)!.said).toMatch(/^No date in the column "언제" .*--date/);
  expect(refusal([], none)!.said).toMatch(/store .*--date/);
});

test('a few without a date, and an export without rows, are told and not refused', () => {
  expect(refusal([source(null)], { read: 30, undated: 29 })).toBeNull();
  expect(refusal([source(null)], { read: 0, undated: 0 })).toBeNull();
});
