import type { TextPart } from '../schema/verbatim.js';
import { redactText } from '../text/redact/redact.js';
import { customerTurns } from '../text/speaker.js';

/** Characters of a quote that is not cut. */
export const LONGEST = 160;
/** More than a quote can need, also where long addresses shrink to placeholders. */
export const ENOUGH = 4000;

/** What is shown of a text, and how many characters it has. */
interface Shown {
  readonly text: string;
  readonly length: number;
}
export const NOTHING: Shown = { text: '', length: 0 };

/** A verbatim is offered for each of its themes, owners and signals; what is shown of it is found once. */
const shown = new WeakMap<TextPart, Map<string, Shown>>();

export function shownOf(part: TextPart, placeholders: 'ko' | 'en' | null, speaker: boolean): Shown {
  const key = `${placeholders} ${speaker}`;
  const known = shown.get(part) ?? new Map<string, Shown>();
  const found = known.get(key) ?? showing(speaker ? customersWords(part.text) : part.text, placeholders);
  shown.set(part, known.set(key, found));
  return found;
}

const showing = (original: string, placeholders: 'ko' | 'en' | null): Shown => ({
  text: quotable(original, placeholders),
  length: original.trim().length,
});

/** The customer's turns of a transcript, with "…" where the agent spoke; any other text as it is. */
const customersWords = (text: string): string =>
  customerTurns(text)
    ?.map(({ start, end }) => withoutSeparator(text.slice(start, end)))
    .join(' … ') ?? text;

const SEPARATOR = /[\s/|·]/u;

/** A turn without what parts it from the next one. */
function withoutSeparator(turn: string): string {
  let end = turn.length;
  while (end > 0 && SEPARATOR.test(turn[end - 1]!)) end--;
  return turn.slice(0, end).trim();
}

/** One line, personal data replaced, cut at the end only, at a word where one ends. */
export function quotable(original: string, placeholders: 'ko' | 'en' | null): string {
  const start = original.slice(0, ENOUGH);
  const line = (placeholders ? redactText(start, placeholders) : start).replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST && original.length <= ENOUGH) return line;
  const cut = line.slice(0, LONGEST);
  const word = cut.lastIndexOf(' ');
  return `${word >= LONGEST / 2 ? cut.slice(0, word) : cut.slice(0, wholeCharacters(cut))}…`;
}

/** Length without the last character as a reader sees it, which a cut may have split. */
function wholeCharacters(cut: string): number {
  let end = 0;
  for (const { index } of new Intl.Segmenter('ko', { granularity: 'grapheme' }).segment(cut)) end = index;
  return end;
}
