import { describe, expect, test } from 'vitest';
import { sampleFor } from '../../src/digest/sample-for.js';
import type { SeriesKind } from '../../src/schema/digest.js';
import { mention } from '../summarise/make.js';
import { many, NEGATIVE } from './eventful-week.js';
import { collected, target } from './weeks.js';

const praise = {
  polarity: 'positive',
  moment: 'receive',
  themes: [mention('delivery.speed', 'positive')],
} as const;
const complaint = {
  ...NEGATIVE,
  moment: 'receive',
  themes: [mention('delivery.speed')],
  intensity: 3,
} as const;

/** A moment that most people praise, in every week; of which more complain in the last one. */
const periods = collected([
  ...many(20, 1, '제때 받았어요', praise),
  ...many(20, 0, '제때 받았어요', praise),
  ...many(1, 1, '늦게 받았어요', complaint),
  ...many(9, 0, '늦게 받았어요', complaint),
]).periods({ since: null, until: null }, '2026-11-16');
const now = periods.find(({ period }) => period.id === target.id)!;
const before = periods.filter((period) => period !== now);

const shownFor = (kind: SeriesKind, id: string) =>
  new Set(
    sampleFor({ kind, id, of: 29, ofBefore: 21 }, now, before)?.items.map(({ text }) => text.slice(0, 2)),
  );

describe('what a rise is shown by', () => {
  test('a moment of which more complain: complaints, although most praise it', () => {
    expect(shownFor('facet', 'moment.receive')).toEqual(new Set(['늦게']));
  });

  test.each([
    ['complaints', '늦게'],
    ['angry', '늦게'],
    ['praise', '제때'],
  ])('the share of %s: those', (id, text) => {
    expect(shownFor('share', id)).toEqual(new Set([text]));
  });

  test('a theme that is complained of, or praised', () => {
    expect(shownFor('complaint', 'delivery.speed')).toEqual(new Set(['늦게']));
    expect(shownFor('praise', 'delivery.speed')).toEqual(new Set(['제때']));
  });
});
