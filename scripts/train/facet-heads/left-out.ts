/** What a head that has learned nothing of a set says of its rows. */
export interface LeftOut {
  readonly logits: readonly number[];
  readonly labels: readonly boolean[];
}

/** Log-odds that are tried as bars. */
const LOWEST = -5;
const HIGHEST = 3;
const STEPS_A_UNIT = 20;
/** Bars whose F1 is as near to the highest are as good: a few rows more or less would make another one the highest. */
const AS_GOOD = 0.002;

/**
 * The bar for texts of a kind that nothing was learned from: where the mean over left-out sets of macro F1 is highest, both answers
 * as frequent in each, since nobody knows how frequent they are where the bar is used; of those that are as good the one in the middle.
 * A bar chosen on held-out rows of the sets that were learned from is too high: their words are known.
 */
export function barOfLeftOut(sets: readonly LeftOut[]): number {
  const count = (HIGHEST - LOWEST) * STEPS_A_UNIT + 1;
  const bars = Array.from({ length: count }, (_, i) => LOWEST + i / STEPS_A_UNIT);
  const means = bars.map((bar) => sets.reduce((sum, set) => sum + evenMacroF1(set, bar), 0) / sets.length);
  const highest = Math.max(...means);
  const good = bars.filter((_, i) => means[i]! >= highest - AS_GOOD);
  return Math.round(good[good.length >> 1]! * 1000) / 1000;
}

/** Macro F1 if both answers were as frequent. */
export function evenMacroF1({ logits, labels }: LeftOut, bar: number): number {
  const shareRight = (label: boolean): number => {
    const own = logits.filter((_, i) => labels[i] === label);
    return own.filter((logit) => logit > bar === label).length / Math.max(1, own.length);
  };
  const [hits, passes] = [shareRight(true), shareRight(false)];
  const errors = 2 - hits - passes;
  return hits / (2 * hits + errors) + passes / (2 * passes + errors);
}
