import type { Direction, Verdict } from '../schema/digest.js';
import { type Contrast, logOddsRatios } from '../summarise/log-odds.js';
import type { PeriodCounts } from './counts.js';
import { type ChanceOfAlarm, chanceOfAlarm } from './statistics/attainable.js';
import { cusum, cusumTail, FEWEST_RESIDUALS } from './statistics/cusum.js';
import { estimateSpreads, type History, type Spreads } from './statistics/dispersion.js';
import { type Comparison, exactTest, heavier, rateRatio, type Spread } from './statistics/exact-test.js';
import { qValues, type Tested } from './statistics/false-discovery.js';

/** Share of the findings that may be false alarms; where nothing changed, the share of digests with any. */
export const FALSE_DISCOVERY_RATE = 0.05;

/** One error budget for all tests. Jumps of complaints get half of it: they are what a week is read for; new words are clear when they come. */
const BUDGET = { complaints: 0.5, others: 0.25, drift: 0.12, words: 0.13 } as const;
type Family = keyof typeof BUDGET;

export interface AssessOptions {
  /** Fewer mentions than this, now and before together, are too few to test. The sum decides, never how it is divided, so the tests stay exact. */
  readonly fewest: number;
}

export interface AssessedSeries extends Comparison {
  readonly key: string;
  readonly ratio: { readonly ratio: number | null; readonly low: number; readonly high: number | null };
  readonly direction: Direction;
  readonly verdict: Verdict;
  readonly tests: readonly {
    readonly detector: 'jump' | 'drift';
    readonly q: number;
    readonly found: boolean;
  }[];
}

export interface AssessedWord extends Comparison, Pick<Contrast, 'z'> {
  readonly word: string;
  readonly q: number;
  readonly found: boolean;
}

export interface Assessment {
  readonly series: readonly AssessedSeries[];
  /** Words that were tested, those that rose most clearly first. */
  readonly words: readonly AssessedWord[];
  readonly made: Readonly<Record<'jump' | 'drift' | 'words', number>>;
  readonly dispersion: number;
  readonly dispersionAssumed: boolean;
}

/**
 * Holds a period against its baseline: everything is tested, by every detector, in one false-discovery rate.
 * `earlier`: all whole periods that are known, oldest first; they tell how much counts vary, and whether they drift.
 */
export function assess(
  now: PeriodCounts,
  baseline: readonly PeriodCounts[],
  earlier: readonly PeriodCounts[],
  { fewest }: AssessOptions,
): Assessment {
  const series = compareSeries(now, baseline, earlier, fewest);
  const words = compareWords(now, baseline, earlier, fewest);
  const tests: (Tested<Family> & { found?: (q: number) => void })[] = [];
  for (const one of series.tested)
    for (const [detector, p] of one.p)
      tests.push({
        family: familyOf(detector, one.key),
        p,
        chance: detector === 'jump' ? one.chance : undefined,
        found: (q) => one.tests.push({ detector, q, found: q <= FALSE_DISCOVERY_RATE }),
      });
  for (const word of words.tested) tests.push({ family: 'words', p: word.p, found: (q) => (word.q = q) });
  for (const [i, q] of qValues(tests, BUDGET).entries()) tests[i]!.found!(q);

  const made = (...families: Family[]) => tests.filter(({ family }) => families.includes(family)).length;
  return {
    series: [
      ...series.tested.map(
        ({ p: _, chance: __, tests: own, ...one }): AssessedSeries => ({
          ...one,
          tests: own,
          verdict: own.some(({ found }) => found) ? 'significant' : 'usual',
        }),
      ),
      ...series.rare.map((one): AssessedSeries => ({ ...one, tests: [], verdict: 'not_enough' })),
    ],
    words: words.tested.map(({ p: _, chance: __, ...word }) => ({
      ...word,
      found: word.q <= FALSE_DISCOVERY_RATE,
    })),
    made: { jump: made('complaints', 'others'), drift: made('drift'), words: made('words') },
    dispersion: series.spreads.common,
    dispersionAssumed: series.spreads.assumed,
  };
}

const familyOf = (detector: 'jump' | 'drift', key: string): Family =>
  detector === 'drift' ? 'drift' : key.startsWith('complaint/') ? 'complaints' : 'others';

type Untested = Omit<AssessedSeries, 'tests' | 'verdict'>;
interface TestedSeries extends Untested {
  readonly p: readonly (readonly ['jump' | 'drift', number])[];
  /** Of the jump's p-value. */
  readonly chance: ChanceOfAlarm;
  readonly tests: { detector: 'jump' | 'drift'; q: number; found: boolean }[];
}

function compareSeries(
  now: PeriodCounts,
  baseline: readonly PeriodCounts[],
  earlier: readonly PeriodCounts[],
  fewest: number,
): { tested: TestedSeries[]; rare: Untested[]; spreads: Spreads } {
  const keys = [...new Set([now, ...baseline].flatMap(({ series }) => [...series.keys()]))].sort();
  const of = earlier.map(({ readable }) => readable);
  const historyOf = (key: string): History => ({
    counts: earlier.map(({ series }) => series.get(key) ?? 0),
    of,
  });
  const spreads = estimateSpreads(keys.map(historyOf));
  const ofBefore = sum(baseline.map(({ readable }) => readable));
  const [tested, rare]: [TestedSeries[], Untested[]] = [[], []];
  for (const key of keys) {
    const counts: Comparison = {
      now: now.series.get(key) ?? 0,
      of: now.readable,
      before: sum(baseline.map(({ series }) => series.get(key) ?? 0)),
      ofBefore,
    };
    if (counts.now + counts.before === 0) continue;
    const history = historyOf(key);
    const spread = spreads.of(history);
    const one: Untested = {
      key,
      ...counts,
      ratio: counts.of > 0 && ofBefore > 0 ? rateRatio(counts, spread) : { ratio: null, low: 0, high: null },
      direction: counts.now * ofBefore >= counts.before * counts.of ? 'up' : 'down',
    };
    if (counts.now + counts.before < fewest || counts.of === 0 || ofBefore === 0) rare.push(one);
    else {
      const { rise, fall } = exactTest(counts, spread);
      const drift = driftOf([...history.counts, counts.now], [...of, counts.of], spread);
      const p = [
        ['jump', twoSided(rise, fall)] as const,
        ...(drift === null ? [] : [['drift', drift] as const]),
      ];
      tested.push({ ...one, p, chance: chanceOfAlarm(counts, spread, 'both'), tests: [] });
    }
  }
  return { tested, rare, spreads };
}

const twoSided = (a: number, b: number): number => Math.min(1, 2 * Math.min(a, b));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * P of so high a cumulative sum, upwards or downwards: each period against all before it together, as residuals that are normal
 * where nothing changes (recursive residuals: Brown, Durbin & Evans 1975). null where there are too few periods.
 */
function driftOf(counts: readonly number[], of: readonly number[], spread: Spread): number | null {
  if (counts.length - 1 < FEWEST_RESIDUALS) return null;
  const residuals: number[] = [];
  let [before, ofBefore] = [0, 0];
  for (const [i, now] of counts.entries()) {
    if (ofBefore > 0 && of[i]! > 0)
      residuals.push(
        exactTest({ now, of: of[i]!, before, ofBefore }, { ...spread, freedom: Number.POSITIVE_INFINITY })
          .residual,
      );
    before += now;
    ofBefore += of[i]!;
  }
  const tail = (sign: 1 | -1) => {
    const p = cusumTail(cusum(residuals.map((residual) => sign * residual)), residuals.length);
    return heavier(Math.log(Math.max(p, 1e-300)), spread.freedom);
  };
  return twoSided(tail(1), tail(-1));
}

/** Words are only looked at for a rise: what is no longer said is no news. */
function compareWords(
  now: PeriodCounts,
  baseline: readonly PeriodCounts[],
  earlier: readonly PeriodCounts[],
  fewest: number,
): { tested: (Omit<AssessedWord, 'found'> & { p: number; q: number; chance: ChanceOfAlarm })[] } {
  const of = now.complaints;
  const ofBefore = sum(baseline.map(({ complaints }) => complaints));
  if (of === 0 || ofBefore === 0) return { tested: [] };
  const before = new Map<string, number>();
  for (const { words } of baseline)
    for (const [word, count] of words) before.set(word, (before.get(word) ?? 0) + count);
  const all = [...new Set([...now.words.keys(), ...before.keys()])]
    .sort()
    .map((word) => ({ word, here: now.words.get(word) ?? 0, there: before.get(word) ?? 0 }));
  const contrasts = logOddsRatios(all).filter(({ here, there }) => here + there >= fewest);
  const historyOf = (word: string): History => ({
    counts: earlier.map(({ words }) => words.get(word) ?? 0),
    of: earlier.map(({ complaints }) => complaints),
  });
  const spreads = estimateSpreads(contrasts.map(({ word }) => historyOf(word)));
  const tested = contrasts.map(({ word, here, there, z }) => {
    const counts: Comparison = { now: here, of, before: there, ofBefore };
    const spread = spreads.of(historyOf(word));
    const chance = chanceOfAlarm(counts, spread, 'rise');
    return { word, z, ...counts, p: exactTest(counts, spread).rise, chance, q: 1 };
  });
  return { tested: tested.sort((a, b) => a.p - b.p || b.z - a.z || (a.word < b.word ? -1 : 1)) };
}
