/** A figure that must be reached: at least `must`, or at most where less is better. `aim` is what is hoped for; null: no more than that. */
export interface Must {
  readonly set: string;
  readonly measure: string;
  readonly must: number;
  readonly aim: number | null;
}

export const must = (set: string, measure: string, least: number, aim: number | null = null): Must => ({
  set,
  measure,
  must: least,
  aim,
});

/** Figures of which less is better. */
const ERRORS: ReadonlySet<string> = new Set(['ece']);

/**
 * What the models must reach, by set. Stars 1-2 against 4-5 are two classes, so their accuracy is that by sign. The originals of
 * kobest_sentineg and the twins are judged in one run of one model. Of two classes the calibration counts the polarity too.
 */
export const MUSTS: readonly Must[] = [
  must('nsmc', 'sign', 0.875, 0.89),
  must('ko_shop_dacon', 'sign', 0.885, 0.91),
  must('kobest_sentineg', 'sign', 0.93, 0.96),
  must('twins', 'sign', 0.82, 0.92),
  must('ko_star_reviews', 'macroF1', 0.66, 0.78),
  must('gold', 'accuracy', 0.83, 0.9),
  must('gold', 'macroF1', 0.58, 0.7),
  must('airline', 'accuracy', 0.74, 0.8),
  must('airline', 'macroF1', 0.68, 0.74),
  must('google_play', 'sign', 0.83, 0.88),
  must('google_play', 'macroF1', 0.81, 0.86),
  must('tweeteval', 'macroRecall', 0.61, 0.66),
  must('vader_tweets', 'pearson', 0.88, 0.91),
  must('vader_amazon', 'pearson', 0.73, 0.8),
];

/** The confidence of every set. */
export const CONFIDENCE_MUSTS: readonly Omit<Must, 'set'>[] = [
  { measure: 'ece', must: 0.05, aim: 0.03 },
  { measure: 'auroc', must: 0.7, aim: 0.8 },
];

/** A must with what was found. */
export interface Outcome extends Must {
  readonly figure: number;
  readonly verdict: 'aim' | 'ok' | 'below';
}

/** The musts of the polarity of some sets, in the order of the list, then those of its confidence. */
export function polarityMusts(sets: Iterable<string>): Must[] {
  const asked = [...sets].filter((set) => MUSTS.some((each) => each.set === set));
  return [...MUSTS, ...asked.flatMap((set) => CONFIDENCE_MUSTS.map((each) => ({ set, ...each })))];
}

/** What was found of the musts of the measured sets. */
export function outcomes(
  found: ReadonlyMap<string, Readonly<Record<string, number>>>,
  musts: readonly Must[],
): Outcome[] {
  return musts.flatMap((each) => {
    const figure = found.get(each.set)?.[each.measure];
    return figure === undefined ? [] : [{ ...each, figure, verdict: verdictOf(each, figure) }];
  });
}

function verdictOf({ measure, must, aim }: Must, figure: number): Outcome['verdict'] {
  const reaches = (bar: number): boolean => (ERRORS.has(measure) ? figure <= bar : figure >= bar);
  if (!reaches(must)) return 'below';
  return aim !== null && reaches(aim) ? 'aim' : 'ok';
}

/** set, measure, figure, must, aim, verdict */
export const outcomeCells = ({ set, measure, figure, must, aim, verdict }: Outcome): string[] => [
  set,
  measure,
  figure.toFixed(4),
  bar(measure, must),
  bar(measure, aim),
  verdict,
];

/** The table of all musts, and how many of them hold. A figure that is not a number is below. */
export function outcomeTable(list: readonly Outcome[]): string {
  const held = list.filter(({ verdict }) => verdict !== 'below').length;
  return [
    row(['set', 'measure', 'figure', 'must', 'aim', '']),
    ...list.map((outcome) => row(outcomeCells(outcome))),
    '',
    `${held} of ${list.length} musts hold.`,
  ].join('\n');
}

const bar = (measure: string, value: number | null): string =>
  value === null ? '' : `${ERRORS.has(measure) ? '≤' : '≥'} ${value.toFixed(3)}`;

const row = ([set = '', measure = '', figure = '', ...rest]: readonly string[]): string =>
  `${set.padEnd(30)} ${measure.padEnd(12)} ${figure.padStart(8)}  ${rest.map((cell) => cell.padEnd(8)).join('  ')}`.trimEnd();
