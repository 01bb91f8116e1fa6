/** Precision, recall and F1 of sets of labels, one value and all together. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How often the gold has it. */
  readonly support: number;
}

export interface Scores {
  readonly all: Score;
  readonly each: ReadonlyMap<string, Score>;
}

type Labels = ReadonlySet<string>;

/** Micro scores over all labels, and one a label; a label that neither side has counts nowhere. */
export function scoreSets(pairs: readonly { readonly gold: Labels; readonly found: Labels }[]): Scores {
  const counts = new Map<string, { hits: number; claims: number; support: number }>();
  const of = (label: string) => {
    const known = counts.get(label) ?? { hits: 0, claims: 0, support: 0 };
    counts.set(label, known);
    return known;
  };
  for (const { gold, found } of pairs) {
    for (const label of found) {
      of(label).claims++;
      if (gold.has(label)) of(label).hits++;
    }
    for (const label of gold) of(label).support++;
  }
  const each = new Map([...counts].map(([label, count]) => [label, toScore(count)]));
  const sum = [...counts.values()].reduce(
    (a, b) => ({ hits: a.hits + b.hits, claims: a.claims + b.claims, support: a.support + b.support }),
    { hits: 0, claims: 0, support: 0 },
  );
  return { all: toScore(sum), each };
}

function toScore({ hits, claims, support }: { hits: number; claims: number; support: number }): Score {
  return {
    precision: claims === 0 ? 0 : hits / claims,
    recall: support === 0 ? 0 : hits / support,
    f1: claims + support === 0 ? 0 : (2 * hits) / (claims + support),
    support,
  };
}
