import { FeatureBuffer, type Featurizer } from '../../src/learn/features.js';
import { RARITY_STEP } from '../../src/learn/themes/gram-model.js';
import type { ThemeRow } from './rows.js';

/** N-grams of many texts: entry i of text t (offsets[t] … offsets[t + 1] - 1) is an n-gram id, once for each stretch it stands in. */
export interface Encoded {
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  readonly stretches: Uint16Array;
  /** By id: the n-gram's code, its rarity as it will be stored, and in how many training texts it stands. */
  readonly codes: Uint32Array;
  readonly rarity: Float32Array;
  readonly frequency: Uint32Array;
}

const MIN_TEXTS = 2;
const MOST_STRETCHES = 0xffff;

/** N-grams of at least two training texts, and those that have a vector. */
export function encode(
  rows: readonly ThemeRow[],
  isTraining: (row: ThemeRow) => boolean,
  featurizer: Featurizer,
  withVector: Iterable<number>,
): Encoded {
  const frequency = new Map<number, number>();
  let texts = 0;
  for (const row of rows) {
    if (!isTraining(row)) continue;
    texts++;
    for (const code of new Set(gramsOf(row, featurizer).map(([code]) => code)))
      frequency.set(code, (frequency.get(code) ?? 0) + 1);
  }
  const known = [...frequency].filter(([, count]) => count >= MIN_TEXTS).map(([code]) => code);
  const idOf = new Map([...new Set([...known, ...withVector])].map((code, id) => [code, id]));
  const offsets = new Uint32Array(rows.length + 1);
  const ids: number[] = [];
  const stretches: number[] = [];
  rows.forEach((row, t) => {
    for (const [code, stretch] of gramsOf(row, featurizer)) {
      const id = idOf.get(code);
      if (id === undefined) continue;
      ids.push(id);
      stretches.push(stretch);
    }
    offsets[t + 1] = ids.length;
  });
  const codes = Uint32Array.from(idOf.keys());
  return {
    offsets,
    ids: Uint32Array.from(ids),
    stretches: Uint16Array.from(stretches),
    codes,
    frequency: Uint32Array.from(codes, (code) => frequency.get(code) ?? 0),
    rarity: Float32Array.from(codes, (code) => rarityOf(frequency.get(code) ?? 0, texts)),
  };
}

/** Inverse text frequency, in the steps in which it is stored. */
const rarityOf = (count: number, texts: number): number =>
  Math.min(255, Math.round((Math.log((texts + 1) / (count + 1)) + 0.5) / RARITY_STEP)) * RARITY_STEP;

const buffer = new FeatureBuffer(0);

/** The different [code, stretch] of a text, in order. */
function gramsOf({ part }: ThemeRow, featurizer: Featurizer): [number, number][] {
  featurizer.extract(part.text, buffer);
  const seen = new Set<number>();
  const found: [number, number][] = [];
  const { clauses } = part;
  let stretch = 0;
  for (let i = 0; i < buffer.size; i++) {
    const at = buffer.starts[i]!;
    while (stretch > 0 && at < clauses[stretch - 1]!.end) stretch--;
    while (stretch < clauses.length - 1 && at >= clauses[stretch]!.end) stretch++;
    const code = buffer.codes[i]!;
    const key = code * 4096 + Math.min(stretch, 4095);
    if (seen.has(key)) continue;
    seen.add(key);
    found.push([code, Math.min(stretch, MOST_STRETCHES)]);
  }
  return found;
}
