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
/** How much of what a word says for the rival theme is taken off. */
const RIVALRY = 0.7;

/**
 * The words of a clause that weigh most for a column, neighbours joined. What they say for the `rival`, the next likeliest
 * theme (-1: none), is taken off in part: "앱" speaks for all themes of apps, "꺼져서" for one. An n-gram's weight is shared by the words
 * that it touches. To be asked right after the text was read: the features are those of that reading. Never empty: the whole clause when no word speaks for the column.
 */
export function weightiestWords(
  { buffer, reader }: Scorer,
  part: DocumentPart,
  clause: Clause,
  column: number,
  rival: number,
): Stretch[] {
  const words = wordsIn(part.text, clause);
  const weights = new Float64Array(words.length);
  const { scales } = reader.model;
  const own = scales[column]!;
  const others = rival < 0 ? 0 : RIVALRY * scales[rival]!;
  for (let i = 0; i < buffer.size; i++) {
    const start = buffer.starts[i]!;
    if (start < clause.start || start >= clause.end) continue;
    const row = reader.rows[i]!;
    if (row < 0) continue;
    const weight = own * reader.weight(row, column) - (others === 0 ? 0 : others * reader.weight(row, rival));
    const [first, last] = touched(words, start, buffer.ends[i]!);
    for (let w = first; w <= last; w++) weights[w]! += weight / (last - first + 1);
  }
  const strongest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (strongest <= 0) return [{ start: clause.start, end: clause.end }];
  return joined(words, weights, strongest);
}

const WORD_SIGN = /[\p{L}\p{N}'’]/u;

function wordsIn(text: string, { start, end }: Clause): Stretch[] {
  const words: { start: number; end: number }[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const isWord = code < 0x80 ? isAsciiWord(code) : isHangul(code) || WORD_SIGN.test(text[at]!);
    if (!isWord) continue;
    const last = words.at(-1);
    if (last && last.end === at) last.end = at + 1;
    else words.push({ start: at, end: at + 1 });
  }
  return words;
}

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x27;

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

function joined(words: readonly Stretch[], weights: Float64Array, strongest: number): Stretch[] {
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
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
