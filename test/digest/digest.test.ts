import { describe, expect, test } from 'vitest';
import { shippedRules } from '../../src/digest/alert-rules.js';
import { chooseBaseline, parseAgainst } from '../../src/digest/baseline.js';
import type { Collector } from '../../src/digest/collect.js';
import { toDigest } from '../../src/digest/digest.js';
import type { Digest, PeriodSummary } from '../../src/schema/digest.js';
import { mention, tinyTaxonomy } from '../summarise/make.js';
import { collected, day, periodsOf, type Row, target } from './weeks.js';

const COPIED = '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다';
const NEGATIVE = { polarity: 'negative', intensity: 2 } as const;

/** So many rows of a week, spread over its days, each with a text of its own. */
const many = (count: number, week: number, text: string, change: Omit<Row, 'text'> = {}): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `${text} ${week}-${i} ${'가나다라마바사아자차카타파하'[i % 14]}${i}`,
    date: day(week, i % 7),
    ...change,
  }));

/** Eight usual weeks, oldest first, and the one in which things happen. */
function rows(): Row[] {
  const all: Row[] = [];
  for (let week = 8; week >= 0; week--) {
    const isLast = week === 0;
    all.push(
      ...many(isLast ? 40 : 6, week, '배송이 늦어요', {
        ...NEGATIVE,
        themes: [mention('delivery.speed')],
        keywords: isLast ? ['배송', '물류센터 화재'] : ['배송'],
        touchpoints: ['courier'],
        customer: `느린 손님 ${week % 2}`,
      }),
      ...many(isLast ? 25 : 0, week, '화면이 하얘요', {
        ...NEGATIVE,
        keywords: ['흰 화면'],
        behaviours: ['media'],
      }),
      ...many(isLast ? 4 : 40, week, '상담 연결이 안 돼요', {
        ...NEGATIVE,
        themes: [mention('service.access')],
        keywords: ['상담'],
      }),
      ...many(isLast ? 45 : 8, week, '포장이 예뻐요', {
        polarity: 'positive',
        themes: [mention('delivery.packaging', 'positive')],
        keywords: ['포장'],
      }),
      ...many(60, week, '그냥 그래요'),
    );
  }
  for (const [i, text] of [COPIED, `${COPIED}!`, `${COPIED}!!`, `여러분 ${COPIED}`].entries())
    all.push({ text, date: day(0, i), ...NEGATIVE, themes: [mention('service.access')] });
  all.push({ text: '두 번만 한 말이라 캠페인은 아닙니다 정말로 그렇습니다', date: day(0) });
  all.push({ text: '두 번만 한 말이라 캠페인은 아닙니다 정말로 그렇습니다!', date: day(0) });
  return all;
}

const collector = collected(rows());
const periods = collector.periods({ since: null, until: null }, '2026-11-16');
const reported = periods.find(({ period }) => period.id === target.id)!;

function digestOf(
  more: {
    now?: PeriodSummary;
    known?: readonly PeriodSummary[];
    top?: number;
    campaigns?: Collector['campaigns'];
    complaints?: Collector['complaints'];
    locale?: 'ko' | 'en' | undefined;
  } = {},
): Digest {
  const { now = reported, known = periods, top = 10 } = more;
  return toDigest(
    {
      now,
      baseline: chooseBaseline(target, known, parseAgainst('average:8')),
      against: 'average:8',
      campaigns: more.campaigns ?? collector.campaigns,
      complaints: more.complaints ?? collector.complaints,
      rules: shippedRules(),
      coverage: { read: 1, rejected: 2, undated: 3 },
    },
    {
      taxonomy: tinyTaxonomy,
      locale: 'locale' in more ? more.locale : 'ko',
      asOf: '2026-11-16',
      timezone: 'Asia/Seoul',
      top,
      fewest: 10,
    },
  );
}
const digest = digestOf();
const row = ({ kind, id, direction }: { kind: string; id: string; direction: string }) =>
  `${kind}/${id} ${direction}`;

describe('a week in which much happened', () => {
  test('findings: complaints first, in each kind what is furthest from usual; only what rose has quotes', () => {
    expect(digest.findings.map(row)).toEqual([
      'complaint/service.access down',
      'complaint/delivery.speed up',
      'share/praise up',
      expect.stringMatching(/^share|^facet/),
      ...digest.findings.slice(4).map(row),
    ]);
    const kinds = ['complaint', 'share', 'facet', 'praise'];
    const order = digest.findings.map(({ kind }) => kinds.indexOf(kind));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(digest.findings.map(({ verdict }) => verdict))).toEqual(new Set(['significant']));
    const of = (name: string) => digest.findings.find((one) => row(one) === name)!;
    expect(of('complaint/service.access down').quotes).toEqual([]);
    const quotes = of('complaint/delivery.speed up').quotes;
    expect(quotes).toHaveLength(2);
    for (const { text, source, date } of quotes) {
      expect(text).toContain('배송이 늦어요');
      expect(source).toBe('week46.csv');
      expect(date).toMatch(/^2026-11-(?:09|1[0-5])$/);
    }
    expect(of('facet/touchpoints.courier up').quotes.every(({ text }) => text.includes('배송'))).toBe(true);
    expect(of('praise/delivery.packaging up').quotes[0]?.text).toContain('포장이 예뻐요');
    expect(of('share/praise up').quotes).toEqual([]);
  });

  test('a finding in figures', () => {
    const speed = digest.findings.find(({ kind, id }) => kind === 'complaint' && id === 'delivery.speed')!;
    const readable = reported.distinct.all.readable;
    expect(speed).toMatchObject({
      label: '배송 속도',
      now: 40,
      nowWithCopies: 40,
      of: readable,
      before: 48,
      share: Math.round((1e6 * 40) / readable) / 1e6,
      direction: 'up',
    });
    expect(speed.ofBefore).toBe(8 * (6 + 40 + 8 + 60));
    expect(speed.shareBefore).toBeCloseTo(48 / speed.ofBefore, 5);
    expect(speed.shareLow).toBeLessThan(speed.share);
    expect(speed.shareHigh).toBeGreaterThan(speed.share);
    expect(speed.ratio!).toBeCloseTo(speed.share / speed.shareBefore, 4);
    expect(speed.low).toBeLessThan(speed.ratio!);
    expect(speed.high!).toBeGreaterThan(speed.ratio!);
    expect(speed.detectors[0]).toMatchObject({ detector: 'jump', found: true });
    expect(speed.detectors[0]!.q).toBeLessThan(0.05);
  });

  test('words that rose: new ones first; said without a theme, they are a theme to be', () => {
    expect(digest.wording.risen.map(({ phrase, isNew, before }) => [phrase, isNew, before])).toEqual([
      ['물류센터 화재', true, 0],
      ['흰 화면', true, 0],
      ['배송', false, 48],
    ]);
    const [fire, white, delivery] = digest.wording.risen;
    expect(fire).toMatchObject({ now: 40, withoutTheme: 0 });
    expect(white).toMatchObject({ now: 25, withoutTheme: 25 });
    expect(digest.wording.candidates.map(({ phrase }) => phrase)).toEqual(['흰 화면']);
    expect(white!.quotes.map(({ text }) => text.slice(0, 7))).toEqual(['화면이 하얘요', '화면이 하얘요']);
    expect(fire!.z).toBeGreaterThan(delivery!.z);
    expect(fire!.z).toBe(Math.round(fire!.z * 100) / 100);
    for (const { q } of digest.wording.risen) expect(q).toBeLessThanOrEqual(0.05);
  });

  test('copies are told: three or more of one text are a campaign, two are not', () => {
    expect(digest.copies).toEqual({
      verbatims: 4,
      campaigns: [
        {
          verbatims: 4,
          themes: ['상담 연결'],
          quote: expect.objectContaining({ text: COPIED, date: day(0) }),
        },
      ],
    });
  });

  test('who complains again, of what', () => {
    expect(digest.repeats).toEqual({
      customers: 1,
      sampled: 1,
      themes: [{ id: 'delivery.speed', label: '배송 속도', customers: 1 }],
    });
  });

  test('the themes of the week, most frequent first; those that no list names by their ids', () => {
    expect(digest.themes.map(({ id, now, verdict }) => [id, now, verdict])).toEqual([
      ['delivery.speed', 40, 'significant'],
      ['service.access', 5, 'significant'],
    ]);
    expect(digestOf({ top: 1 }).themes).toHaveLength(1);
    expect(digestOf({ top: 1 }).wording.risen).toHaveLength(1);
  });

  test('periods, coverage and tests are told as they are', () => {
    expect(digest.period).toMatchObject({
      ...target,
      partial: null,
      verbatims: 180,
      distinct: 176,
      readable: 180,
      unsure: 0,
    });
    expect(digest.baseline.periods.map(({ id }) => id)).toEqual(
      periods.slice(0, 8).map(({ period }) => period.id),
    );
    expect(digest.coverage).toEqual({ read: 1, rejected: 2, undated: 3 });
    expect(digest.by).toEqual(['voc@0.1.0+taxonomy.0000+model.0000']);
    const { made, jump, drift, words } = digest.tests;
    expect(made).toBe(jump + drift + words);
    expect(digest.trend?.periods).toHaveLength(9);
    expect(digest.trend?.lines.map(({ id }) => id).slice(0, 3)).toEqual([
      'complaints',
      'service.access',
      'delivery.speed',
    ]);
    expect(digest.trend?.lines[2]?.shares.at(-1)).toBeCloseTo(40 / 176, 5);
  });
});

describe('the order of what is told', () => {
  const quiet = (text: string) => ({ text, source: 'a.csv', row: 1, date: null });

  test('campaigns: larger ones first, then by the row of their first text; two copies are none', () => {
    const campaigns = [
      { verbatims: 3, themes: [], quote: { ...quiet('셋, 아홉째'), row: 9 } },
      { verbatims: 2, themes: [], quote: { ...quiet('둘'), row: 1 } },
      { verbatims: 3, themes: ['no.such'], quote: { ...quiet('셋, 넷째'), row: 4 } },
      { verbatims: 8, themes: [], quote: { ...quiet('여덟'), row: 7 } },
    ];
    const told = (top: number) => digestOf({ top, campaigns }).copies.campaigns;
    expect(told(10).map(({ quote }) => quote.text)).toEqual(['여덟', '셋, 넷째', '셋, 아홉째']);
    expect(told(10)[1]?.themes).toEqual(['no.such']);
    expect(told(2)).toHaveLength(2);
  });

  test('words: new ones before those that were said, each by how clearly they rose', () => {
    const said = (week: number, keywords: string[], count: number) =>
      many(count, week, keywords.join(), { ...NEGATIVE, keywords });
    const all: Row[] = [];
    for (let week = 8; week >= 0; week--) {
      all.push(...many(60, week, '그냥 그래요', { ...NEGATIVE, keywords: ['보통'] }));
      if (week > 0) all.push(...said(week, ['늘 하던 말'], 2));
    }
    all.push(
      ...said(0, ['늘 하던 말'], 60),
      ...said(0, ['새 말'], 20),
      ...said(0, ['더 새 말'], 35),
      ...said(0, ['똑같이 새 말'], 20),
    );
    const own = collected(all);
    const known = own.periods({ since: null, until: null }, '2026-11-16');
    const { wording } = digestOf({ now: known.at(-1)!, known, complaints: own.complaints });
    expect(wording.risen.map(({ phrase }) => phrase)).toEqual([
      '더 새 말',
      '똑같이 새 말',
      '새 말',
      '늘 하던 말',
    ]);
    const z = wording.risen.map((one) => one.z);
    expect(z[0]).toBeGreaterThan(z[1]!);
    expect(z[1]).toBe(z[2]);
    expect(z[3]).toBeGreaterThan(z[0]!);
  });

  test('of findings of one kind what is further from usual comes first, rises and falls alike', () => {
    for (const kind of ['complaint', 'share', 'facet', 'praise']) {
      const away = digest.findings
        .filter((one) => one.kind === kind)
        .map(({ now, of, shareBefore }) => Math.abs(now - shareBefore * of));
      expect(away).toEqual([...away].sort((a, b) => b - a));
    }
    expect(digest.tests.notEnough).toBeGreaterThanOrEqual(0);
    expect(digest.findings.length).toBeLessThan(digest.tests.jump);
    expect(digest.alerts.every(({ subject, label }) => (subject === null) === (label === null))).toBe(true);
  });

  test('streaks are told with their labels, of whole weeks', () => {
    const all: Row[] = [];
    for (let week = 8; week >= 0; week--)
      all.push(
        ...many(week < 4 ? 30 : 5, week, '배송이 늦어요', {
          ...NEGATIVE,
          themes: [mention('delivery.speed')],
        }),
        ...many(60, week, '그냥 그래요'),
      );
    const known = periodsOf(all, '2026-11-16');
    const now = known.at(-1)!;
    expect(digestOf({ now, known }).streaks).toMatchObject([
      { id: 'delivery.speed', label: '배송 속도', periods: 4 },
    ]);
    expect(digestOf({ now: { ...now, partial: 'ends_early' }, known }).streaks).toEqual([]);
    expect(digestOf({ now, known, top: 0 }).streaks).toEqual([]);
  });

  test('a trend needs three weeks, and has five lines at most', () => {
    expect(digestOf({ known: periods.slice(-2) }).trend).toBeNull();
    expect(digestOf({ known: periods.slice(-3) }).trend?.periods).toHaveLength(3);
    const ids = ['a.a', 'b.b', 'c.c', 'd.d', 'e.e', 'f.f'];
    const all = [2, 1, 0].flatMap((week) =>
      ids.flatMap((id) => many(12, week, id, { ...NEGATIVE, themes: [mention(id)] })),
    );
    const known = periodsOf(all, '2026-11-16');
    const { trend, themes } = digestOf({ now: known.at(-1)!, known });
    expect(trend?.lines.map(({ id }) => id)).toEqual(['complaints', 'a.a', 'b.b', 'c.c', 'd.d']);
    expect(trend?.lines[1]?.shares).toEqual([0.166667, 0.166667, 0.166667]);
    expect(themes.map(({ label }) => label)).toEqual(ids);
  });
});

describe('what cannot be compared', () => {
  test.each([
    ['partial', { now: { ...reported, partial: 'unfinished' as const } }],
    ['no_baseline', { known: [reported] }],
    ['nothing_read', { now: periodsOf([{ text: '?', polarity: null, date: day(0) }])[0]! }],
  ])('%s: nothing is tested, the week is still told', (why, more) => {
    const { notCompared, findings, trend, tests, wording, period, streaks } = digestOf(more);
    expect([notCompared, findings, trend, wording]).toEqual([why, [], null, { risen: [], candidates: [] }]);
    expect(tests).toMatchObject({
      made: 0,
      jump: 0,
      drift: 0,
      words: 0,
      notEnough: 0,
      dispersion: 1,
      dispersionAssumed: false,
    });
    expect(period.id).toBe(target.id);
    if (why === 'partial') expect(streaks).toEqual([]);
  });

  test('a theme is shown without a comparison, by its own share', () => {
    const [speed] = digestOf({ known: [reported] }).themes;
    expect(speed).toMatchObject({
      id: 'delivery.speed',
      now: 40,
      before: 0,
      ofBefore: 0,
      shareBefore: 0,
      ratio: null,
      low: 0,
      high: null,
      verdict: 'not_enough',
      detectors: [],
    });
  });

  test('of two themes that are as frequent the first by name comes first', () => {
    const even = ['service.access', 'delivery.packaging', 'delivery.speed'].map((id, i) => ({
      text: `불만 ${i}`,
      date: day(0, i),
      ...NEGATIVE,
      themes: [mention(id)],
    }));
    const [week] = periodsOf(even);
    expect(digestOf({ now: week!, known: [] }).themes.map(({ id }) => id)).toEqual([
      'delivery.packaging',
      'delivery.speed',
      'service.access',
    ]);
  });

  test('its language is that of most verbatims, of the week or else of the one before', () => {
    const english = (date: string): Row => ({
      text: 'Late again and again',
      date,
      language: 'en',
      ...NEGATIVE,
    });
    const [week] = periodsOf([english(day(0))]);
    expect(digestOf({ now: week!, locale: undefined }).locale).toBe('en');
    expect(digestOf({ locale: undefined }).locale).toBe('ko');
    const [silent] = periodsOf([{ text: '?', polarity: null, date: day(0) }]);
    const before = periodsOf(Array.from({ length: 7 }, (_, i) => english(day(1, i)))).slice(0, 1);
    expect(digestOf({ now: silent!, known: before, locale: undefined }).locale).toBe('en');
  });
});
