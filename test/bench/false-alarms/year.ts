import type { PeriodCounts } from '../../../src/digest/counts.js';
import { seededRandom } from '../../../src/learn/random.js';

/** What is counted of one verbatim: numbers of series and, where it complains, of words. */
export interface Row {
  readonly series: readonly number[];
  readonly complains: boolean;
  readonly words: readonly number[];
}

export interface Year {
  readonly weeks: readonly (readonly Row[])[];
  readonly seriesNames: readonly string[];
  /** Share of each series over the year. */
  readonly shares: readonly number[];
}

const WEEKS = 52;
const THEMES = 42;
const FACETS = 60;
const WORDS = 6000;

/**
 * A year that looks like one: shares of themes fall as 1/rank from 12 % down, they swing with the season and wander from week to
 * week, a few weeks are moody, volume has its own noise, words follow Zipf's law with a vocabulary of each theme.
 */
export function makeYear(perWeek: number, seed: number): Year {
  const next = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const names = [
    ...Array.from({ length: THEMES }, (_, i) => `complaint/theme.${i}`),
    ...Array.from({ length: THEMES }, (_, i) => `praise/theme.${i}`),
    ...Array.from({ length: FACETS }, (_, i) => `facet/facet.${i}`),
  ];
  const base = names.map((_, i) => 0.12 / (1 + (i < 2 * THEMES ? i % THEMES : (i - 2 * THEMES) * 0.6)));
  const season = names.map(() => ({ height: next() < 0.3 ? 0.15 * next() : 0, at: next() * 2 * Math.PI }));
  const wander = names.map(() => 0);
  const counts = new Uint32Array(names.length);
  let all = 0;

  const weeks = Array.from({ length: WEEKS }, (_, week) => {
    const mood = Math.exp(0.05 * normal());
    const rates = base.map((rate, i) => {
      wander[i] = 0.5 * wander[i]! + 0.08 * normal();
      const { height, at } = season[i]!;
      return rate * mood * Math.exp(wander[i]! + height * Math.sin((2 * Math.PI * week) / WEEKS + at));
    });
    const volume = Math.max(1, Math.round(perWeek * Math.exp(0.07 * normal())));
    return Array.from({ length: volume }, (): Row => {
      const series = rates.flatMap((rate, i) => (next() < rate ? [i] : []));
      const complaints = series.filter((i) => i < THEMES);
      const complains = complaints.length > 0 || next() < 0.1;
      const words = complains
        ? Array.from({ length: 3 + Math.floor(next() * 5) }, () => wordOf(complaints, next))
        : [];
      for (const i of series) counts[i]!++;
      all++;
      return { series, complains, words: [...new Set(words)] };
    });
  });
  return { weeks, seriesNames: names, shares: [...counts].map((count) => count / all) };
}

/** A word of one of the themes, or of all: ranks by Zipf's law. */
function wordOf(themes: readonly number[], next: () => number): number {
  const rank = Math.floor(WORDS ** next()) - 1;
  const theme = themes.length > 0 && next() < 0.6 ? themes[Math.floor(next() * themes.length)]! + 1 : 0;
  return theme * WORDS + rank;
}

/** Counts of a week. */
export function countWeek(rows: readonly Row[], { seriesNames }: Pick<Year, 'seriesNames'>): PeriodCounts {
  const series = new Uint32Array(seriesNames.length);
  const words = new Map<number, number>();
  let complaints = 0;
  for (const row of rows) {
    for (const i of row.series) series[i]!++;
    if (!row.complains) continue;
    complaints++;
    for (const word of row.words) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return {
    readable: rows.length,
    complaints,
    series: new Map(
      [...series].flatMap((count, i) => (count > 0 ? [[seriesNames[i]!, count] as const] : [])),
    ),
    words: new Map([...words].map(([word, count]) => [String(word), count])),
  };
}
