/** Share of the pairs that agree. */
export function accuracy<T>(gold: readonly T[], found: readonly T[]): number {
  return gold.length === 0 ? 0 : gold.filter((value, i) => value === found[i]).length / gold.length;
}

/** Unweighted mean of the F1 of each class of the gold. */
export function macroF1<T>(gold: readonly T[], found: readonly T[]): number {
  const classes = [...new Set(gold)];
  const f1 = (label: T): number => {
    const hits = gold.filter((value, i) => value === label && found[i] === label).length;
    const claimed = found.filter((value) => value === label).length;
    const present = gold.filter((value) => value === label).length;
    return (2 * hits) / (claimed + present);
  };
  return classes.length === 0 ? 0 : classes.reduce((sum, label) => sum + f1(label), 0) / classes.length;
}

/** Unweighted mean of the recall of each class of the gold. */
export function macroRecall<T>(gold: readonly T[], found: readonly T[]): number {
  const classes = [...new Set(gold)];
  const recall = (label: T): number => {
    const rows = gold.flatMap((value, i) => (value === label ? [found[i]] : []));
    return rows.filter((value) => value === label).length / rows.length;
  };
  return classes.length === 0 ? 0 : classes.reduce((sum, label) => sum + recall(label), 0) / classes.length;
}

/** Pearson's correlation; 0 when one side does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((value, i) => {
    ab += (value - ma) * (b[i]! - mb);
    aa += (value - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  });
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

/** Expected calibration error over bins of equal mass (Nixon et al. 2019). */
export function calibrationError(confidence: readonly number[], hit: readonly boolean[], bins = 15): number {
  const order = confidence.map((_, i) => i).sort((a, b) => confidence[a]! - confidence[b]! || a - b);
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    const rows = order.slice(
      Math.floor((bin * order.length) / bins),
      Math.floor(((bin + 1) * order.length) / bins),
    );
    const said = rows.reduce((sum, i) => sum + confidence[i]!, 0);
    const right = rows.filter((i) => hit[i]).length;
    error += Math.abs(said - right);
  }
  return order.length === 0 ? 0 : error / order.length;
}

/** Area under the ROC curve of scores against hits (Mann & Whitney); ties count half. NaN when all or none hit, or a score is none. */
export function auroc(scores: readonly number[], hit: readonly boolean[]): number {
  if (scores.some(Number.isNaN)) return Number.NaN;
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    const rank = (from + to + 1) / 2;
    for (let i = from; i < to; i++) if (hit[order[i]!]) ranks += rank;
    from = to;
  }
  const hits = hit.filter(Boolean).length;
  const misses = hit.length - hits;
  return (ranks - (hits * (hits + 1)) / 2) / (hits * misses);
}
