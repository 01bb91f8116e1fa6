/** What a head that has learned nothing of a set says of its rows. */
export interface LeftOut {
  readonly logits: readonly number[];
  readonly labels: readonly boolean[];
}

/** Log-odds that are tried as bars. */
const LOWEST = -5;
const HIGHEST = 3;
const STEPS_A_UNIT = 20;

/**
 * The bar for texts of a kind that nothing was learned from: where the mean over left-out sets of macro F1 is highest, both answers
 * as frequent in each, since nobody knows how frequent they are where the bar is used. A bar chosen on held-out rows of the sets
 * that were learned from is too high: their words are known.
 */
export function barOfLeftOut(sets: readonly LeftOut[]): number {
  let best = { bar: 0, f1: -1 };
  for (let step = LOWEST * STEPS_A_UNIT; step <= HIGHEST * STEPS_A_UNIT; step++) {
    const bar = step / STEPS_A_UNIT;
    const f1 = sets.reduce((sum, set) => sum + evenMacroF1(set, bar), 0) / sets.length;
    if (f1 > best.f1) best = { bar, f1 };
  }
  return best.bar;
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
