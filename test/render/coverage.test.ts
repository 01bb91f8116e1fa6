import { expect, test } from 'vitest';
import { terminal } from '../../src/render/formats/terminal.js';
import type { Report } from '../../src/schema/report.js';
import { sampleReport } from './sample.js';

const lines = (change: (report: Report) => Partial<Report>): string[] => {
  const report = sampleReport({ locale: 'ko', sections: [] });
  const text = terminal.render({ ...report, ...change(report) }, { width: 80, colour: false, plain: true });
  return text.trimEnd().split('\n');
};
const files = (names: string[]) => names.map((source) => ({ source, verbatims: 1 }));

test('an estimate of the duplicates says so', () => {
  const [first] = lines(({ coverage }) => ({
    coverage: { ...coverage, duplicates: 12345, duplicatesExact: false },
  }));
  expect(first).toContain(' · 중복 약 12,345건 · ');
});

test('what did not happen is not told, but what was read always is', () => {
  const none = { filteredOut: 0, padded: 0, rejected: 0, rejects: [], duplicates: 0 };
  const told = lines(({ coverage, dates }) => ({
    coverage: { ...coverage, ...none },
    dates: { ...dates, first: null, last: null, unreadable: 0 },
  }));
  expect(told).toEqual([
    '읽은 행 21개 · 읽지 못한 행 0개 · 읽을 말이 없는 글 2건 · 중복 0건 · 한국어 14건 · 영어 2건 · 주제 없음 4건 · 긍정·부정 불확실 1건',
    'week46.csv',
  ]);
});

test('many files are counted, not listed', () => {
  const told = lines(() => ({ sources: files(['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv']) }));
  expect(told[1]).toBe('a.csv, b.csv, c.csv 외 파일 2개 · 2026년 11월 9일~15일');
});

test('annotations of several versions are told', () => {
  const told = lines(() => ({ by: ['voc@0.1.0', 'voc@0.2.0'] }));
  expect(told.at(-1)).toBe('주의: 서로 다른 버전의 분류가 섞여 있습니다: voc@0.1.0, voc@0.2.0');
});
