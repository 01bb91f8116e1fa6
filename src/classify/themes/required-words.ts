/** Groups of words of which a text must have one each. */
export type RequiredWords = readonly (readonly string[])[];

/** Says nothing that a word alone could show. */
const SPECIAL = /[.*+?^${}()|[\]\\]/;
const QUANTIFIER = /[?*+{]/;

/**
 * The words without which a pattern matches nothing: of each group at its top level that is no more than a choice of plain words and
 * stands exactly once. "(3|4)?주 (배송|배달)" needs 배송 or 배달. Nothing is claimed of what is not understood: flags, a choice at the
 * top level, classes, escapes.
 */
export function requiredWords(pattern: string): RequiredWords {
  if (pattern.includes('\\Q')) return [];
  const required: string[][] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < pattern.length; i++) {
    const sign = pattern[i]!;
    if (sign === '\\') i++;
    else if (sign === '[') i = endOfClass(pattern, i);
    else if (sign === '(') {
      if (pattern[i + 1] === '?' && depth === 0 && pattern[i + 2] !== ':') return [];
      if (depth++ === 0) from = i + 1;
    } else if (sign === ')') {
      if (--depth > 0) continue;
      if (QUANTIFIER.test(pattern[i + 1] ?? '')) continue;
      const words = pattern.slice(from, i).replace(/^\?:/, '').split('|');
      if (words.every((word) => word !== '' && !SPECIAL.test(word))) required.push(words);
    } else if (sign === '|' && depth === 0) return [];
  }
  return required;
}

/** A "]" right after the opening is a member. */
function endOfClass(pattern: string, open: number): number {
  let at = open + 1;
  if (pattern[at] === '^') at++;
  if (pattern[at] === ']') at++;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a text has a word of each group. */
export const hasRequired =
  (required: RequiredWords) =>
  (text: string): boolean =>
    required.every((words) => words.some((word) => text.includes(word)));
