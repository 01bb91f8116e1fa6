/** What an element begins with: the bytes of its first key. Exports write all their records alike. */
export function firstKey(element: Buffer): string | null {
  return /^\{\s*"((?:[^"\\\n]|\\.){1,200})"\s*:/.exec(element.toString('latin1', 0, 1024))?.[1] ?? null;
}

/**
 * Where new records begin inside an element that is no JSON: a bracket or quote is missing in it, so it swallowed its
 * followers. A record begins where a comma or bracket is followed by "{" and the first key that all records have, unless
 * that stands inside a nested array. Works on bytes: in UTF-8 and CP949 the signs of JSON are never part of a character.
 */
export function recordStarts(element: Buffer, key: string): number[] {
  const text = element.toString('latin1');
  const boundary = new RegExp(
    `[,}\\]]\\s*(?=\\{[{\\s]*"${key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}")`,
    'g',
  );
  const starts: number[] = [];
  let from = 0;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const at = match.index + match[0].length;
    if (inNestedArray(text.slice(from, at))) continue;
    starts.push(at);
    from = at;
  }
  return starts;
}

const inNestedArray = (stretch: string): boolean => {
  const opened = stretch.match(/":\s*\[/g)?.length ?? 0;
  const closed = stretch.match(/\]\s*[,}]/g)?.length ?? 0;
  return opened > closed;
};

const RECORD_LIKE = /^\{[{\s]*(?:"[^"{}[\],:]{1,200}"?|'[^'{}[\],:]{1,200}'|[\w$]{1,200}\s*:)/;

/** Whether the bytes are a piece of the broken element before them, such as the end of a text that holds brackets. */
export const isDebris = (element: Buffer): boolean => !RECORD_LIKE.test(element.toString('latin1', 0, 1024));
