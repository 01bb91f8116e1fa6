import type { Span } from '../schema/annotation.js';
import { redactText } from '../text/redact/redact.js';

export type Mark = readonly [start: number, end: number];

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Where the evidence stands in a quote: UTF-16 offsets, ascending, without overlaps. A quote is its text on one line, redacted and
 * cut, so offsets into the original do not hold: the words are looked for again, and of several places the one with as many
 * of them before it is taken. What was redacted or cut off is not marked.
 */
export function marksIn(
  quote: string,
  original: string,
  evidence: readonly Pick<Span, 'start' | 'end'>[],
  placeholders: 'ko' | 'en' | null,
): Mark[] {
  const found: Mark[] = [];
  for (const { start, end } of evidence) {
    const said = oneLine(original.slice(start, end));
    const words = placeholders ? redactText(said, placeholders) : said;
    if (words === '' || words !== said) continue;
    const at = placeOf(words, quote, timesBefore(words, original, start));
    if (at >= 0) found.push([at, at + words.length]);
  }
  return merged(found);
}

/** How often words stand before an offset. */
function timesBefore(words: string, original: string, offset: number): number {
  const before = oneLine(original.slice(0, offset));
  let times = 0;
  for (let at = before.indexOf(words); at >= 0; at = before.indexOf(words, at + words.length)) times++;
  return times;
}

/** The place of words after so many others, or the last one before that. */
function placeOf(words: string, quote: string, times: number): number {
  let at = quote.indexOf(words);
  for (let next = at; times > 0 && next >= 0; times--) {
    next = quote.indexOf(words, at + words.length);
    if (next >= 0) at = next;
  }
  return at;
}

function merged(marks: Mark[]): Mark[] {
  const result: [number, number][] = [];
  for (const [start, end] of marks.sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
