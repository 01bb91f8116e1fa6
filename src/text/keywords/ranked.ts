/** Keywords of one verbatim: more than a reader takes in, and enough for most reviews. */
const MOST = 8;

/** The most frequent first, then in the order of the text; each once. */
export function ranked(found: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const keyword of found) times.set(keyword, (times.get(keyword) ?? 0) + 1);
  return [...times]
    .sort(([, m], [, n]) => n - m)
    .slice(0, MOST)
    .map(([keyword]) => keyword);
}
