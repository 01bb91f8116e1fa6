import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHistory, refuseMixed, writeHistory } from '../../src/digest/history.js';
import { takeLock } from '../../src/digest/lock.js';
import { better, emptyPeriod, mergePeriods, withoutQuotes } from '../../src/digest/period-summary.js';
import { toSeries } from '../../src/digest/shown-series.js';
import type { Failure } from '../../src/errors/failure.js';
import type { PeriodSummary } from '../../src/schema/digest.js';
import { mention } from '../summarise/make.js';
import { day, periodsOf, type Row, target } from './weeks.js';

const scratch = () => mkdtempSync(join(tmpdir(), 'voc-kept-'));
const week = (rows: number, more: Omit<Row, 'text'> = {}): PeriodSummary =>
  periodsOf(
    Array.from({ length: rows }, (_, i) => ({
      text: `비밀스러운 불만 ${i}`,
      date: day(0, i % 7),
      polarity: 'negative' as const,
      rating: 1,
      themes: [mention('delivery.speed')],
      ...more,
    })),
  )[0]!;
/** What a failure says; null where there is none. */
const failure = (work: () => unknown): { code: string; message: string; remedy: string } | null => {
  try {
    work();
  } catch (error) {
    const { code, message, remedy } = error as Failure;
    return { code, message, remedy };
  }
  return null;
};

describe('a history', () => {
  test('only whole periods, each in a file of its own kind, for its owner alone', () => {
    const folder = join(scratch(), 'new');
    writeHistory(
      folder,
      [week(7), { ...week(7), period: { ...target, id: '2026-W99' }, partial: 'unfinished' }],
      [],
    );
    expect(readdirSync(folder)).toEqual(['week-2026-W46.json']);
    const file = join(folder, 'week-2026-W46.json');
    expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(readFileSync(file, 'utf8').endsWith('}\n')).toBe(true);
    for (const name of ['month-2026-11.json', 'week-notes.txt', 'weekly.json', 'x-week-1.json'])
      writeFileSync(join(folder, name), '{}');
    const [read, ...more] = readHistory(folder, 'week');
    expect([
      read!.period,
      read!.partial,
      read!.full.all.verbatims,
      read!.distinct.all.verbatims,
      more,
    ]).toEqual([target, null, 7, 7, []]);
    expect(failure(() => readHistory(folder, 'month'))).toMatchObject({
      code: 'summary_invalid',
      remedy: expect.stringContaining('--history'),
    });
  });

  test('an equal or a fuller one replaces what is there, an empty or a smaller one does not', () => {
    const folder = scratch();
    const kept = () => readHistory(folder, 'week')[0]?.full.all.verbatims;
    writeHistory(folder, [week(8)], []);
    writeHistory(folder, [week(7)], readHistory(folder, 'week'));
    expect(kept()).toBe(8);
    writeHistory(folder, [week(8, { themes: [] })], readHistory(folder, 'week'));
    expect(readHistory(folder, 'week')[0]!.full.all.complaint.themes.size).toBe(0);
    writeHistory(folder, [week(9)], readHistory(folder, 'week'));
    expect(kept()).toBe(9);
    const other = scratch();
    writeHistory(other, [emptyPeriod(target, { redact: true, speaker: null })], []);
    expect(readdirSync(other)).toEqual([]);
  });

  test('what cannot be written is told, and what was there stays', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'week-2026-W46.json'));
    expect(failure(() => writeHistory(folder, [week(7)], []))).toMatchObject({
      code: 'output_unwritable',
      message: expect.stringContaining('week-2026-W46.json cannot be written'),
      remedy: expect.stringContaining('untouched'),
    });
    expect(readdirSync(folder)).toEqual(['week-2026-W46.json']);
  });

  test.each([
    '[]',
    '{"format":"voc-period/2"}',
    '{"format":"voc-period/1","period":{"kind":"week","id":"2026-W46","first":"x2026-11-09","last":"2026-11-15"}}',
    '{"format":"voc-period/1","period":{"kind":"decade","id":"2026-W46","first":"2026-11-09","last":"2026-11-15"}}',
  ])('%s is none', (content) => {
    const folder = scratch();
    writeFileSync(join(folder, 'week-2026-W46.json'), content);
    expect(failure(() => readHistory(folder, 'week'))).toMatchObject({
      code: 'summary_invalid',
      message: expect.stringContaining('is not a period of a history'),
    });
  });

  test('a period that an older version counted is refused, with what to do', () => {
    const folder = scratch();
    writeHistory(folder, [week(7)], []);
    const file = join(folder, 'week-2026-W46.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('voc-summary/3', 'voc-summary/1'));
    expect(failure(() => readHistory(folder, 'week'))).toMatchObject({
      code: 'summary_invalid',
      message: expect.stringContaining('voc-summary/1'),
      remedy: expect.stringContaining('a digest over the old export writes it anew'),
    });
  });

  test('versions that differ are named, the own one first, with what to do', () => {
    const [now, old] = [week(7, { by: 'voc@2' }), week(7, { by: 'voc@1' })];
    expect(failure(() => refuseMixed(now, [old]))).toMatchObject({
      code: 'history_mixed',
      message: 'What is compared was annotated by different versions: voc@2 and voc@1.',
      remedy: expect.stringContaining('--baseline'),
    });
    expect(failure(() => refuseMixed(now, [old], 'x.duckdb'))).toMatchObject({
      remedy: expect.stringContaining('voc store reclassify --store x.duckdb'),
    });
    expect(failure(() => refuseMixed(now, [now, now]))).toBeNull();
    expect(failure(() => refuseMixed(now, []))).toBeNull();
  });
});

describe('a lock', () => {
  test('cannot be taken where nothing can be written', () => {
    const file = join(scratch(), 'no', 'such', '.voc.lock');
    expect(failure(() => takeLock(file))).toMatchObject({
      code: 'output_unwritable',
      message: `${file} cannot be written: its folder is not there.`,
      remedy: expect.stringContaining('folder'),
    });
  });

  test('holds the number of its process, and names the file to remove', () => {
    const file = join(scratch(), '.voc.lock');
    const release = takeLock(file);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    expect(failure(() => takeLock(file))).toMatchObject({
      code: 'locked',
      remedy: expect.stringContaining(file),
    });
    release();
    release();
    for (const content of ['-1', '0', 'x', '1.5']) {
      writeFileSync(file, content);
      expect(failure(() => takeLock(file))).toMatchObject({ code: 'locked' });
    }
    // The first process of all lives, whoever asks.
    writeFileSync(file, '1');
    expect(failure(() => takeLock(file))).toMatchObject({ code: 'locked' });
    chmodSync(file, 0o600);
  });

  test.each(['', '\0\0\0\0', 'x'])(
    'with %j in it for long is what a full disk or a power cut left',
    (content) => {
      const file = join(scratch(), '.voc.lock');
      writeFileSync(file, content);
      expect(failure(() => takeLock(file))).toMatchObject({ code: 'locked' });
      const minuteAgo = Date.now() / 1000 - 60;
      utimesSync(file, minuteAgo, minuteAgo);
      const release = takeLock(file);
      expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
      // A lock that holds the number of a living process does not age.
      utimesSync(file, minuteAgo, minuteAgo);
      expect(failure(() => takeLock(file))).toMatchObject({ code: 'locked' });
      release();
      expect(existsSync(file)).toBe(false);
    },
  );
});

describe('a period', () => {
  test('without anybody’s words: quotes, hazards and rated rows are gone, counts stay', () => {
    const rows = week(7, { themes: [mention('delivery.speed'), mention('product.safety')] });
    const bare = withoutQuotes(rows);
    expect([rows.full.quotes.size > 0, rows.full.hazards.items.length]).toEqual([true, 7]);
    for (const summary of [bare.full, bare.distinct]) {
      expect([summary.quotes.size, summary.hazards.items, summary.rated.rows, summary.rated.limit]).toEqual([
        0,
        [],
        [],
        0,
      ]);
      expect(summary.all.complaint.themes.get('delivery.speed')).toBe(7);
      expect([...summary.ratings.cells.values()].length).toBeGreaterThan(0);
      for (const { quotes } of summary.ratings.cells.values()) {
        expect([quotes.positive.items, quotes.negative.items]).toEqual([[], []]);
        expect(quotes.positive.limit).toBeGreaterThan(0);
        expect(quotes.negative.limit).toBeGreaterThan(0);
      }
      expect(JSON.stringify([...summary.ratings.cells])).not.toContain('비밀');
    }
    expect(rows.distinct.rated.limit).toBeGreaterThan(0);
  });

  test('ratings beyond the number that is kept one by one have no words either', () => {
    const rows = periodsOf(
      Array.from({ length: 60 }, (_, i) => ({
        text: `비밀 ${i}`,
        date: day(0, i % 7),
        rating: i / 10,
        polarity: 'negative' as const,
      })),
    )[0]!;
    expect(rows.full.ratings.other).toBeTruthy();
    expect(JSON.stringify(rows.full.ratings.other)).toContain('비밀');
    expect(JSON.stringify(withoutQuotes(rows).full.ratings.other)).not.toContain('비밀');
  });

  test('of two the whole one is better, then the fuller one', () => {
    const [small, large] = [week(7), week(9)];
    const part = (one: PeriodSummary): PeriodSummary => ({ ...one, partial: 'ends_early' });
    expect([better(small, large), better(large, small)]).toEqual([large, large]);
    const equal = week(7);
    expect(better(small, equal)).toBe(small);
    expect([better(small, part(large)), better(part(large), small)]).toEqual([small, small]);
    const [a, b] = [part(small), part(large)];
    expect([better(a, b), better(b, a)]).toEqual([b, b]);
  });

  test('of two parts one that is not whole makes the whole one that', () => {
    expect(mergePeriods(week(7), { ...week(7), partial: 'starts_late' }).partial).toBe('starts_late');
    expect(mergePeriods({ ...week(7), partial: 'ends_early' }, week(7)).partial).toBe('ends_early');
    expect(mergePeriods(week(7), week(7)).full.all.verbatims).toBe(14);
    expect(emptyPeriod(target, { redact: true, speaker: null })).toMatchObject({
      partial: null,
      distinct: { rated: { limit: 0 } },
    });
  });
});

test('a series as it is shown: rounded, with its interval and its copies', () => {
  const assessed = {
    key: 'facet/behaviours.media',
    now: 2,
    of: 3,
    before: 1,
    ofBefore: 3,
    ratio: { ratio: 2, low: 0.123_456_789, high: null },
    direction: 'up',
    verdict: 'usual',
    tests: [{ detector: 'jump', q: 0.123_456_789, found: false }],
  } as const;
  const shown = toSeries(assessed, new Map([['facet/behaviours.media', 5]]), (id) => `<${id}>`);
  expect(shown).toMatchObject({
    kind: 'facet',
    id: 'behaviours.media',
    label: '<behaviours.media>',
    nowWithCopies: 5,
    share: 0.666667,
    shareBefore: 0.333333,
    ratio: 2,
    low: 0.123457,
    high: null,
    detectors: [{ detector: 'jump', q: 0.123457, found: false }],
  });
  const none = toSeries(
    { ...assessed, now: 0, of: 0, ofBefore: 0, ratio: { ratio: null, low: 0, high: 1.5 } },
    new Map(),
    (id) => id,
  );
  expect(none).toMatchObject({ nowWithCopies: 0, share: 0, shareBefore: 0, ratio: null, low: 0, high: 1.5 });
});
