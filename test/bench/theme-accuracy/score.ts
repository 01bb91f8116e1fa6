/** True positives, false positives and false negatives of one text. */
export interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Sets are compared item by item; repeats count once. */
export function countsOf(gold: readonly string[], found: readonly string[]): Counts {
  const [right, claimed] = [new Set(gold), new Set(found)];
  const hits = [...claimed].filter((item) => right.has(item)).length;
  return { hits, wrong: claimed.size - hits, missed: right.size - hits };
}

/** What a text must have, each by any of some themes, and what it may have besides. */
export interface Wanted {
  readonly needed: readonly (readonly string[])[];
  readonly allowed: readonly string[];
}

/** As countsOf, where one of several themes meets a need; a second one for the same need counts neither way. */
export function countsOfNeeds({ needed, allowed }: Wanted, found: readonly string[]): Counts {
  const needs = [...new Map(needed.map((themes) => [themes.join(), themes])).values()];
  const claimed = new Set(found);
  const hits = needs.filter((themes) => themes.some((theme) => claimed.has(theme))).length;
  const fits = new Set([...needs.flat(), ...allowed]);
  return {
    hits,
    wrong: [...claimed].filter((theme) => !fits.has(theme)).length,
    missed: needs.length - hits,
  };
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Micro-averaged over texts; 0 where nothing was claimed or nothing was there. */
export function rates(texts: readonly Counts[]): Rates {
  const sum = (key: keyof Counts): number => texts.reduce((total, counts) => total + counts[key], 0);
  const [hits, wrong, missed] = [sum('hits'), sum('wrong'), sum('missed')];
  return {
    precision: hits / (hits + wrong || 1),
    recall: hits / (hits + missed || 1),
    f1: (2 * hits) / (2 * hits + wrong + missed || 1),
  };
}

/**
 * 95 % bootstrap interval (Efron 1979) of F1(a) − F1(b): texts drawn again with replacement, each half by itself. An interval
 * without 0 means that the halves differ by more than chance.
 */
export function differenceInterval(
  a: readonly Counts[],
  b: readonly Counts[],
  random: () => number,
  draws = 2000,
): readonly [number, number] {
  const again = (texts: readonly Counts[]): Counts[] =>
    texts.map(() => texts[Math.floor(random() * texts.length)]!);
  const differences = Array.from({ length: draws }, () => rates(again(a)).f1 - rates(again(b)).f1).sort(
    (x, y) => x - y,
  );
  return [differences[Math.floor(draws * 0.025)]!, differences[Math.ceil(draws * 0.975) - 1]!];
}
