/** A changed text with a map back: offsets[i] is where character i starts in the given text (text.length + 1 numbers); null: unchanged. */
export interface MappedText {
  readonly text: string;
  readonly offsets: Uint32Array | null;
}

/** Put `by` in the place of the characters from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/**
 * Carries out edits (ascending, not overlapping). The letters of a replacement stand for those they replace one by one, and the
 * last takes what is left over; a space that comes in (않좋 → 안 좋) stands for nothing.
 */
export function applyEdits(text: string, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return { text, offsets: null };
  const pieces: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  const copyTo = (end: number) => {
    pieces.push(text.slice(at, end));
    while (at < end) offsets.push(at++);
  };
  for (const { start, end, by } of edits) {
    copyTo(start);
    pieces.push(by);
    let letters = 0;
    for (const character of by) {
      offsets.push(Math.min(start + letters, end));
      if (character !== ' ') letters++;
    }
    at = end;
  }
  copyTo(text.length);
  offsets.push(text.length);
  return { text: pieces.join(''), offsets: Uint32Array.from(offsets) };
}

/** `inner` was made of the text of `outer`: the map from it to the text of which `outer` was made. */
export function compose(outer: MappedText, inner: MappedText): MappedText {
  if (outer.offsets === null) return inner;
  if (inner.offsets === null) return outer;
  const { offsets } = outer;
  return { text: inner.text, offsets: inner.offsets.map((offset) => offsets[offset]!) };
}
