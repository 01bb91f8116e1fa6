import type { PeriodSummary, SeriesKind } from '../schema/digest.js';
import type { Group, Summary } from '../schema/summary.js';
import { total } from '../summarise/counts.js';
import { keywordTallies } from '../summarise/keywords.js';

/** What the tests see of a period: numbers alone. */
export interface PeriodCounts {
  /** Verbatims with a polarity: what rates are shares of. */
  readonly readable: number;
  /** "KIND/id" → verbatims. */
  readonly series: ReadonlyMap<string, number>;
  /** Complaining verbatims among which words are counted, and each word's number of them. */
  readonly complaints: number;
  readonly words: ReadonlyMap<string, number>;
}

export const seriesKey = (kind: SeriesKind, id: string): string => `${kind}/${id}`;

/** "complaint/delivery.speed" → kind and id. */
export function splitKey(key: string): { kind: SeriesKind; id: string } {
  const slash = key.indexOf('/');
  return { kind: key.slice(0, slash) as SeriesKind, id: key.slice(slash + 1) };
}

/** Counts of a period, copies collapsed. `level`: the sampling level of words, the same in all periods that are compared. */
export function countsOf({ distinct }: PeriodSummary, level: number): PeriodCounts {
  const words = new Map<string, number>();
  for (const [word, { themed, unthemed }] of keywordTallies(distinct.keywords, level))
    if (themed + unthemed > 0) words.set(word, themed + unthemed);
  return {
    readable: distinct.all.readable,
    series: seriesOf(distinct),
    complaints: Math.round(distinct.all.complaint.verbatims / 2 ** level),
    words,
  };
}

/** Tested as the shares of complaints and of praise, which are the same verbatims (summarise/group.ts). */
const SHARES: ReadonlySet<string> = new Set(['intents.complaint', 'intents.praise']);

/** Everything that is tested, counted in one summary. */
export function seriesOf({ all, facets, urgency }: Summary): Map<string, number> {
  const series = new Map<string, number>();
  for (const stance of ['complaint', 'praise'] as const)
    for (const [theme, count] of all[stance].themes) series.set(seriesKey(stance, theme), count);
  for (const [facet, values] of facets)
    for (const [value, count] of values)
      if (!SHARES.has(`${facet}.${value}`)) series.set(seriesKey('facet', `${facet}.${value}`), count);
  series.set(seriesKey('share', 'complaints'), all.complaint.verbatims);
  series.set(seriesKey('share', 'praise'), all.praise.verbatims);
  series.set(seriesKey('share', 'angry'), angry(all));
  series.set(seriesKey('share', 'critical'), urgency.get('critical') ?? 0);
  return series;
}

/** Complaints of intensity 3 or 4. */
export const angry = ({ intensities }: Group): number =>
  total(new Map([...intensities].filter(([intensity]) => Number(intensity) >= 3)));

/** The level to which the words of all periods must be brought. */
export const commonLevel = (periods: readonly PeriodSummary[]): number =>
  Math.max(0, ...periods.map(({ distinct }) => distinct.keywords.level));
