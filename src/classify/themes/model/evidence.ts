import type { Clause, DocumentPart } from '../../../schema/document.js';
import type { Scorer } from './load.js';

/** Offsets into a part's normalised text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that carry at least this share of what the strongest word carries belong to the evidence. */
const SHARE = 0.3;
const MOST_STRETCHES = 3;
/** Longer clauses are judged by their beginning: the cost of a mention does not grow with a text without an end. */
const LONGEST = 2000;

/**
 * The words of a clause that weigh most for a column, neighbours joined. An n-gram's weight is shared by the words that it
 * touches. Never empty: the whole clause when no word speaks for the column.
 */
export function weightiestWords(
  { featurizer, buffer, reader }: Scorer,
  part: DocumentPart,
  clause: Clause,
  column: number,
): Stretch[] {
  const text = part.text.slice(clause.start, Math.min(clause.end, clause.start + LONGEST));
  const words = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const weights = new Float64Array(words.length);
  featurizer.extract(text, buffer);
  const { table, columns } = reader.model;
  for (let i = 0; i < buffer.size; i++) {
    const row = reader.rowOf(buffer.codes[i]!);
    if (row < 0) continue;
    const [first, last] = touched(words, buffer.starts[i]!, buffer.ends[i]!);
    const share = table[row * columns.length + column]! / (last - first + 1);
    for (let w = first; w <= last; w++) weights[w]! += share;
  }
  const strongest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (strongest <= 0) return [{ start: clause.start, end: clause.end }];
  return joined(words, weights, strongest, clause.start);
}

/** Indexes of the first and last word that a stretch touches; an empty range when it touches none. */
function touched(words: readonly Stretch[], start: number, end: number): [number, number] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  let last = low - 1;
  while (last + 1 < words.length && words[last + 1]!.start < end) last++;
  return [low, last];
}

function joined(
  words: readonly Stretch[],
  weights: Float64Array,
  strongest: number,
  offset: number,
): Stretch[] {
  const found: { start: number; end: number; weight: number; last: number }[] = [];
  words.forEach(({ start, end }, w) => {
    if (weights[w]! < strongest * SHARE) return;
    const before = found.at(-1);
    if (before && before.last === w - 1) {
      before.end = end;
      before.last = w;
      before.weight = Math.max(before.weight, weights[w]!);
    } else found.push({ start, end, weight: weights[w]!, last: w });
  });
  return found
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, MOST_STRETCHES)
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }))
    .sort((a, b) => a.start - b.start);
}
