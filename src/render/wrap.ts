import { widthOf } from './width.js';

/**
 * Lines of at most `width` terminal columns (Hangul and emoji take two): broken at spaces, a word that does not fit behind its signs
 * (service.resolution, negative:ko.phrases), and only where it has none between characters.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = partsOf(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Columns of the widest part of a text that is not broken as long as there is room. */
export const widestPart = (text: string): number =>
  text
    .split(' ')
    .flatMap((word) => word.split(BEHIND_SIGNS))
    .reduce((widest, part) => Math.max(widest, widthOf(part)), 0);

/** Between the parts of an id, a rule, a path. */
const BEHIND_SIGNS = /(?<=[\p{L}\p{N}][.:/_-])(?=[\p{L}\p{N}])/u;

/** A word as lines: as many of its parts a line as fit. */
function partsOf(word: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of word.split(BEHIND_SIGNS)) {
    if (widthOf(line + part) <= width) {
      line += part;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = chop(part, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** A word in pieces that fit. */
function chop(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemesOf(word)) {
    const wide = widthOf(segment);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...pieces, piece];
}

let graphemes: Intl.Segmenter | null = null;

/** ICU's rules are loaded for the first word that does not fit. */
function graphemesOf(word: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('ko', { granularity: 'grapheme' });
  return graphemes.segment(word);
}
