/** Signs by their names. */
export type Signs = readonly (readonly [name: string, value: number])[];

/** Pull of each weight towards 0, in rows of average curvature: rare values lean on their facet, rare signs on nothing. */
const PULL = 2;
const ROUNDS = 25;
/** Signs that fewer claims have weigh nothing. */
const FEWEST = 5;
const DONE = 1e-6;

export interface Lesson {
  readonly signs: Signs;
  readonly isRight: boolean;
  readonly weight: number;
}

/** Logistic regression over named signs by Newton's method, pulled towards 0 but for the bias. */
export function fitStanding(lessons: readonly Lesson[]): Record<string, number> {
  const names = frequent(lessons);
  const indexOf = new Map(names.map((name, i) => [name, i]));
  const rows = lessons.map(({ signs }) =>
    signs.flatMap(([name, value]): [number, number][] => {
      const index = indexOf.get(name);
      return index === undefined || value === 0 ? [] : [[index, value]];
    }),
  );
  const pull = names.map((name) => (name === 'bias' ? 1e-3 : PULL));
  let weights = names.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => pull[i]! * weight);
    const curve = names.map((_, i) => names.map((_, j) => (i === j ? pull[i]! : 0)));
    rows.forEach((row, r) => {
      const p = 1 / (1 + Math.exp(-row.reduce((all, [i, value]) => all + weights[i]! * value, 0)));
      const { isRight, weight } = lessons[r]!;
      const miss = weight * (p - (isRight ? 1 : 0));
      const bend = weight * p * (1 - p);
      for (const [i, a] of row) {
        gradient[i]! += miss * a;
        for (const [j, b] of row) curve[i]![j]! += bend * a * b;
      }
    });
    const step = solved(curve, gradient);
    weights = weights.map((weight, i) => weight - step[i]!);
    if (Math.max(...step.map(Math.abs)) < DONE) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
}

function frequent(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>();
  for (const { signs } of lessons)
    for (const [name, value] of signs) if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST)
    .map(([name]) => name)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** x of A x = b, A being symmetric and positive definite (Cholesky). */
function solved(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const n = b.length;
  const lower = a.map((row) => [...row]);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  const x = [...b];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
