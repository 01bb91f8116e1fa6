/** A line is a sentence, as for the mecab command; a longer one is cut at a space, so that time and memory stay small. */
const LONGEST_LINE = 4096;

/** Where the line that begins at `from` ends, its line break included. */
export function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline + 1;
  if (end - from <= LONGEST_LINE) return end;
  const limit = from + LONGEST_LINE;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > from) return space + 1;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}

/** The lines of a text: [start, end) of each, together the whole text. */
export function linesOf(text: string): [start: number, end: number][] {
  const lines: [number, number][] = [];
  for (let from = 0; from < text.length; ) {
    const to = lineEnd(text, from);
    lines.push([from, to]);
    from = to;
  }
  return lines;
}
