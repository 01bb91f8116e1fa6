import { beforeEach, describe, expect, test } from 'vitest';
import { digestBlocks } from '../../src/render/digest/blocks.js';
import { messagesFor } from '../../src/render/messages.js';
import { COPIED, type EventfulWeek, eventfulWeek, row } from './eventful-week.js';
import { day, target } from './weeks.js';

let { digest, digestOf, periods, reported } = {} as EventfulWeek;
beforeEach(() => {
  ({ digest, digestOf, periods, reported } = eventfulWeek());
});

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
    expect(of('share/praise up').quotes[0]?.text).toContain('포장이 예뻐요');
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
    const [, second] = digest.themes;
    expect(digestOf({ top: 1 }).furtherThemes).toEqual({
      themes: digest.themes.length - 1,
      most: second!.now,
    });
    expect(digest.furtherThemes).toEqual({ themes: 0, most: 0 });
    expect(digestOf({ top: 1 }).wording.risen).toHaveLength(1);
  });

  test('complaints without a theme are never hidden, whatever --top says, with what is said in them', () => {
    const readable = reported.distinct.all.readable;
    expect(digest.withoutTheme).toEqual({
      now: 25,
      of: readable,
      share: Math.round((1e6 * 25) / readable) / 1e6,
      before: 0,
      ofBefore: 8 * (6 + 40 + 8 + 60),
      keywords: [{ keyword: '흰 화면', count: 25 }],
    });
    expect(digestOf({ top: 1 }).withoutTheme).toEqual(digest.withoutTheme);
    const told = (locale: 'ko' | 'en') =>
      digestBlocks({ ...digest, locale }, messagesFor(locale), 'none').flatMap((block) =>
        block.kind === 'line' ? [block.text] : [],
      );
    expect(told('en')).toContainEqual(expect.stringMatching(/^Complaints without a theme: 25 \(.*usually 0/));
    expect(told('en')).toContain('Said in them: 흰 화면 25');
    expect(told('ko')).toContainEqual(expect.stringMatching(/^주제를 찾지 못한 불만은 25건/));
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
