import type { Redaction } from '../../schema/annotation.js';
import { PERSONAL_DATA } from './patterns.js';

/** Nothing without a digit pair or an @ can match: spares most texts the patterns. */
const WORTH_A_LOOK = /@|\d{3}/;

/** Personal data in a text, ascending, without overlaps; offsets into the text given. */
export function findPersonalData(text: string): Redaction[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const found: Redaction[] = [];
  for (const { kind, pattern, accept } of PERSONAL_DATA) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (accept && !accept(match[0])) continue;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ start, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with personal data replaced by placeholders that keep the kind: "〈전화〉". */
export function redactText(text: string, locale: 'ko' | 'en' = 'ko'): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind } of findPersonalData(text)) {
    out += text.slice(at, start) + placeholder(kind, locale);
    at = end;
  }
  return out + text.slice(at);
}

/** The stretch [start, end) of a text as it may be shown: personal data that reaches into it is a placeholder. */
export function redactSlice(text: string, start: number, end: number, locale: 'ko' | 'en' = 'ko'): string {
  let out = '';
  let at = start;
  for (const found of findPersonalData(text)) {
    if (found.end <= start || found.start >= end) continue;
    out += text.slice(at, Math.max(at, found.start)) + placeholder(found.kind, locale);
    at = Math.min(end, found.end);
  }
  return out + text.slice(at, end);
}

export const placeholder = (kind: string, locale: 'ko' | 'en'): string =>
  PERSONAL_DATA.find((data) => data.kind === kind)?.placeholder[locale] ?? `〈${kind}〉`;
