import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertRule, shippedRules } from '../../src/digest/alert-rules.js';
import { chooseBaseline, parseAgainst } from '../../src/digest/baseline.js';
import { readHistory, refuseMixed, writeHistory } from '../../src/digest/history.js';
import { takeLock } from '../../src/digest/lock.js';
import { mergePeriods } from '../../src/digest/period-summary.js';
import { shift } from '../../src/digest/periods.js';
import { diverseQuotes } from '../../src/digest/quotes.js';
import { repeatsOf } from '../../src/digest/repeats.js';
import { streaksOf } from '../../src/digest/streaks.js';
import type { PeriodSummary } from '../../src/schema/digest.js';
import { summaryToJson } from '../../src/summarise/index.js';
import { type Change, mention } from '../summarise/make.js';
import { collected, type Row, target } from './weeks.js';

const scratch = () => mkdtempSync(join(tmpdir(), 'voc-digest-'));

/** One complaint a day, so that every week is whole; `themes` of the week's number. */
const weekly = (weeks: number, themes: (week: number) => string[], more: Change = {}): PeriodSummary[] =>
  collected(
    Array.from({ length: weeks * 7 }, (_, i) => ({
      text: `불만 ${i}`,
      date: new Date(Date.parse('2026-09-21') + i * 86_400_000).toISOString().slice(0, 10),
      polarity: 'negative' as const,
      themes: themes(Math.floor(i / 7)).map((id) => mention(id)),
      ...more,
    })),
  ).periods({ since: null, until: null }, '2026-12-01');

describe('collecting', () => {
  const copied = '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다';

  test('copies are one in the distinct summary, and a campaign', () => {
    const day = { date: '2026-11-10', polarity: 'negative' as const };
    const collector = collected([
      { text: copied, ...day },
      { text: `${copied}!!`, ...day },
      { text: '배송이 늦어요', ...day },
      { text: `여러분 ${copied}`, ...day },
      { text: '날짜 없음' },
    ]);
    const [week] = collector.periods({ since: null, until: null }, '2026-12-01');
    expect([week!.full.all.verbatims, week!.distinct.all.verbatims, collector.undated]).toEqual([4, 2, 1]);
    expect(collector.campaigns).toMatchObject([{ verbatims: 3, quote: { row: 1, date: '2026-11-10' } }]);
  });

  test('days are those of the time zone; weeks without a verbatim are there', () => {
    const periods = collected([
      { text: '가', date: '2026-10-25T16:00:00Z' },
      { text: '나', date: '2026-11-09' },
    ]).periods({ since: null, until: null }, '2026-12-01');
    expect(periods.map(({ period, full }) => [period.id, full.all.verbatims])).toEqual([
      ['2026-W44', 1],
      ['2026-W45', 0],
      ['2026-W46', 1],
    ]);
  });

  test('two parts of a period merge exactly; without copies across them, distinct ones too', () => {
    const row = fc.record({
      text: fc.integer({ min: 0, max: 50 }).map((i) => `불만 ${i}`),
      date: fc.constantFrom('2026-11-09', '2026-11-12'),
      polarity: fc.constantFrom('negative' as const, 'positive' as const),
      themes: fc.constantFrom([mention('delivery.speed')], []),
      keywords: fc.constantFrom(['배송'], ['배송', '파업'], null),
    });
    const of = (rows: readonly Row[]) =>
      collected(rows).periods({ since: null, until: null }, '2026-12-01')[0];
    const state = ({ full, distinct }: PeriodSummary) =>
      JSON.stringify([summaryToJson(full), summaryToJson(distinct)]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), fc.nat(30), (all, cut) => {
        const rows = all.map((one, i) => ({ ...one, row: i + 1 }));
        const at = 1 + (cut % (rows.length - 1));
        const merged = mergePeriods(of(rows.slice(0, at))!, of(rows.slice(at))!);
        expect(state(merged)).toBe(state(of(rows)!));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the baseline', () => {
  const known = weekly(7, () => ['delivery.speed']);

  test.each([
    ['average:3', ['2026-W43', '2026-W44', '2026-W45']],
    ['previous', ['2026-W45']],
    ['same-last-year', []],
  ])('%s', (against, ids) => {
    expect(
      chooseBaseline(target, known, parseAgainst(against)).periods.map(({ period }) => period.id),
    ).toEqual(ids);
  });

  test('an export that broke is left out, and the average reaches one week further back', () => {
    const broken = known.map((one) =>
      one.period.id === '2026-W44'
        ? weekly(6, () => [])[5]! && { ...one, full: { ...one.full, all: { ...one.full.all, verbatims: 1 } } }
        : one,
    );
    const { periods, leftOut } = chooseBaseline(target, broken, parseAgainst('average:3'));
    expect(periods.map(({ period }) => period.id)).toEqual(['2026-W42', '2026-W43', '2026-W45']);
    expect(leftOut).toEqual([{ id: '2026-W44', why: 'silent', verbatims: 1 }]);
  });

  test.each(['average:0', 'average', 'last', ''])('--against "%s" is nothing', (text) => {
    expect(() => parseAgainst(text)).toThrow('--against cannot be');
  });
});

describe('history', () => {
  test('what is kept is read again, without anybody’s words; a fuller file stays', () => {
    const folder = scratch();
    const periods = weekly(3, () => ['delivery.speed'], {
      urgency: { level: 'critical', reasons: ['product.safety'] },
    });
    writeHistory(folder, periods, []);
    const read = readHistory(folder, 'week');
    expect(
      read.map(({ period, full }) => [period.id, full.all.complaint.themes.get('delivery.speed')]),
    ).toEqual([
      ['2026-W39', 7],
      ['2026-W40', 7],
      ['2026-W41', 7],
    ]);
    const file = join(folder, 'week-2026-W39.json');
    const before = readFileSync(file, 'utf8');
    expect(before).not.toContain('불만 0');
    writeHistory(
      folder,
      weekly(1, () => []).map((one) => ({
        ...one,
        full: { ...one.full, all: { ...one.full.all, verbatims: 2 } },
      })),
      read,
    );
    writeHistory(folder, periods, read);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readHistory(join(folder, 'nowhere'), 'week')).toEqual([]);
  });

  test('a broken file and another version are refused', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'week-2026-W39.json'), '{"format":');
    expect(() => readHistory(folder, 'week')).toThrow('is not a period of a history');
    const [old] = weekly(1, () => [], { by: 'voc@0.0.9' });
    const [now] = weekly(1, () => []);
    expect(() => refuseMixed(now!, [now!, old!])).toThrow('different versions: ');
    expect(() => refuseMixed(now!, [now!])).not.toThrow();
  });

  test('a lock keeps others out, is given back, and does not outlive its process', () => {
    const file = join(scratch(), '.voc.lock');
    const release = takeLock(file);
    expect(() => takeLock(file)).toThrow('Another digest is at work');
    release();
    takeLock(file)();
    // No process has this id: it is above the largest that Linux gives.
    writeFileSync(file, '4194399');
    takeLock(file)();
    writeFileSync(file, '');
    expect(() => takeLock(file)).toThrow('Another digest is at work');
  });
});

describe('what is told beside the tests', () => {
  test('streaks: above the mean three weeks or more, and a quarter above before', () => {
    const high = (from: number) =>
      weekly(8, (week) => (week >= from ? ['delivery.speed'] : week % 2 === 0 ? [] : ['delivery.packaging']));
    const streak = (from: number) => streaksOf(high(from)[7]!, high(from).slice(0, 7), 10);
    expect(streak(4)).toEqual([{ id: 'delivery.speed', periods: 4, share: 1, shareBefore: 0 }]);
    expect(streak(6)).toEqual([]);
  });

  test('repeats: the same customer, the same theme, an earlier week', () => {
    const periods = weekly(
      3,
      (week) => (week === 2 ? ['delivery.speed', 'service.access'] : ['delivery.speed']),
      { customer: '김 손님' },
    );
    expect(repeatsOf(periods[2]!, periods.slice(0, 2))).toEqual({
      customers: 1,
      themes: [{ id: 'delivery.speed', customers: 1 }],
      sampled: 1,
    });
    expect(repeatsOf(weekly(1, () => [])[0]!, [])).toBeNull();
  });

  test('quotes differ from one another', () => {
    const choice = (key: string, text: string, score: number) => ({
      key,
      score,
      quote: { text, source: 'a.csv', row: 1, date: null },
    });
    const all = [
      choice('a', '택배 파업이라고 열흘째 배송이 안 와요', 0.9),
      choice('b', '택배 파업이라고 열흘째 배송이 안 옵니다', 0.88),
      choice('c', '상담원이 전화를 받지 않아요', 0.8),
    ];
    const shown = new Set<string>();
    expect(diverseQuotes(all, 2, shown).map(({ text }) => text)).toEqual([
      all[0]!.quote.text,
      all[2]!.quote.text,
    ]);
    expect(diverseQuotes(all, 2, shown).map(({ text }) => text)).toEqual([all[1]!.quote.text]);
  });

  test('rules: shares in two notations, defaults, and no typing errors', () => {
    expect(shippedRules().map(({ when }) => when)).toEqual([
      'hazard',
      'mention',
      'mention',
      'mention',
      'silence',
    ]);
    expect(alertRule().parse({ when: 'anger', over: '7.5 %' })).toEqual({
      when: 'anger',
      over: 0.075,
      level: 'alert',
    });
    for (const wrong of [
      { when: 'anger' },
      { when: 'anger', over: '700 %' },
      { when: 'hazrad' },
      { when: 'hazard', levle: 'critical' },
    ])
      expect(alertRule().safeParse(wrong).success).toBe(false);
    expect(shift(target, -1).id).toBe('2026-W45');
  });
});
