import type { ChalkInstance } from 'chalk';
import type { PlacedQuote } from '../blocks.js';
import { tidy } from '../tidy.js';
import { wrap } from '../wrap.js';

/** A quote in lines, its evidence underlined where there is colour. */
export function quoteLines(
  { text, place, marks = [] }: PlacedQuote,
  width: number,
  chalk: ChalkInstance,
): string[] {
  const whole = `“${tidy(text)}” (${tidy(place)})`;
  const lines = wrap(whole, width);
  if (chalk.level === 0 || marks.length === 0) return lines;
  const spans = spansIn(whole, text, marks);
  let at = 0;
  return lines.map((line) => {
    // a break took the spaces between two lines
    at = whole.indexOf(line, at);
    const start = at;
    at += line.length;
    return underline(line, start, spans, chalk);
  });
}

type Span = readonly [start: number, end: number];

/** Tidying may shorten a text: its marked words are found again, one after the other. */
function spansIn(whole: string, text: string, marks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    const words = tidy(text.slice(start, end));
    const at = words === '' ? -1 : whole.indexOf(words, Math.max(from, 1));
    if (at < 0) continue;
    from = at + words.length;
    spans.push([at, from]);
  }
  return spans;
}

function underline(line: string, offset: number, spans: readonly Span[], chalk: ChalkInstance): string {
  let out = '';
  let at = 0;
  for (const [start, end] of spans) {
    const first = Math.max(at, start - offset);
    const last = Math.min(line.length, end - offset);
    if (first >= last) continue;
    out += line.slice(at, first) + chalk.underline(line.slice(first, last));
    at = last;
  }
  return out + line.slice(at);
}
