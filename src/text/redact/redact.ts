import { lazily } from '../../data/lazily.js';
import { createMemory } from '../../memory.js';
import type { Redaction } from '../../schema/annotation.js';
import { normalise } from '../normalise.js';
import { before } from './kind.js';
import { bareNames } from './kinds/bare-names.js';
import { PLACEHOLDERS, personalData } from './patterns.js';
import { sieveOf } from './sieve.js';
import { personalWords } from './words.js';

/**
 * What was found in the last texts: the keywords of a batch, its annotations and its quotes ask for the same ones, each some hundred
 * texts after the other. At most twice as many are held, none of them long.
 */
const MOST_KNOWN = 512;
const LONGEST_KNOWN = 1000;
const known = createMemory<readonly Redaction[]>(MOST_KNOWN);
/** The last long text: each span of its evidence asks for it. */
let longText = { text: '', found: [] as readonly Redaction[] };

/** Personal data in a text, ascending, without overlaps; offsets into the text given. Full-width and hidden characters do not hide it. */
export function findPersonalData(original: string): readonly Redaction[] {
  const held = original === longText.text ? longText.found : known.get(original);
  if (held !== undefined) return held;
  const { text, offsets } = normalise(original);
  const kept = findIn(text);
  const found =
    offsets === null
      ? kept
      : kept.map(({ start, end, kind }) => ({ start: offsets[start]!, end: offsets[end]!, kind }));
  // who gets these could change what the next one gets
  for (const one of found) Object.freeze(one);
  Object.freeze(found);
  if (original.length <= LONGEST_KNOWN) known.set(original, found);
  else longText = { text: original, found };
  return found;
}

/** What a found stretch is replaced by while more is looked for: as a placeholder, it is neither letter nor digit. */
const MASK = '〉';

/** Looks in all; a chain of more glued pieces than this is nobody's data, and would cost its square. */
const MOST_LOOKS = 8;

/** A number that was glued to an address is only seen once the address is covered: looks again until nothing more is found. */
function findIn(text: string): Redaction[] {
  let kept: Redaction[] = [];
  let covered = text;
  for (let look = 0; look < MOST_LOOKS; look++) {
    const matches = matchesIn(covered);
    if (matches.length === 0) break;
    const found = withoutOverlaps(matches);
    kept = kept.concat(found);
    covered = withCovered(covered, found);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function withCovered(text: string, found: readonly Redaction[]): string {
  let covered = '';
  let at = 0;
  for (const { start, end } of found) {
    covered += text.slice(at, start) + MASK.repeat(end - start);
    at = end;
  }
  return covered + text.slice(at);
}

const UNASKED = 0;
const YES = 1;
const NO = 2;

/** The kinds, and what their hints say of the text at hand: many share one, which is asked once. */
const asked = lazily(() => {
  const kinds = personalData();
  const hints = [...new Map(kinds.map(({ hint }) => [String(hint), hint])).values()];
  const hintOf = kinds.map(({ hint }) => hints.findIndex((other) => String(other) === String(hint)));
  return { kinds, hints, hintOf, said: new Uint8Array(hints.length), sieve: sieveOf(hints) };
});

const TWO_DIGITS = /\d.?\d/;
const LATIN = /[a-z]/i;
const HANGUL = /[가-힣]/;

function matchesIn(text: string): Redaction[] {
  const found: Redaction[] = [];
  const hasDigits = TWO_DIGITS.test(text);
  const has = { latin: LATIN.test(text), hangul: HANGUL.test(text) };
  const { kinds, hints, hintOf, said, sieve } = asked();
  sieve.look(text);
  said.fill(UNASKED);
  for (let i = 0; i < kinds.length; i++) {
    const hint = hintOf[i]!;
    if (said[hint] === NO || !sieve.mayHave(hint)) continue;
    const { kind, wordsOnly, letters, also, pattern, accept, notAfter } = kinds[i]!;
    if (!(hasDigits || wordsOnly) || (letters !== undefined && !has[letters])) continue;
    if (said[hint] === UNASKED) said[hint] = hints[hint]!.test(text) ? YES : NO;
    if (said[hint] === NO || also?.test(text) === false) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index + (match.groups?.lead?.length ?? 0);
      const end = match.index + match[0].length;
      const place = { text, start, end };
      if (accept && !accept(text.slice(start, end), place)) continue;
      if (notAfter?.test(before(place))) continue;
      found.push({ start, end, kind });
    }
  }
  return found;
}

/** Of findings in order of precedence, those that overlap no earlier one; ascending. */
function withoutOverlaps(found: readonly Redaction[]): Redaction[] {
  const byStart = found
    .map((item, rank) => ({ item, rank }))
    .sort((a, b) => a.item.start - b.item.start || a.rank - b.rank);
  const kept: { item: Redaction; rank: number }[] = [];
  for (const next of byStart) {
    const last = kept.at(-1);
    if (last === undefined || next.item.start >= last.item.end) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ item }) => item);
}

/** The text with personal data replaced by placeholders that keep the kind: "〈전화〉". */
export function redactText(text: string, locale: 'ko' | 'en' = 'ko'): string {
  return redactSlice(text, 0, text.length, locale);
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

const placeholder = (kind: string, locale: 'ko' | 'en'): string =>
  PLACEHOLDERS[kind]?.[locale] ?? `〈${kind}〉`;

const isBareName = lazily(() => bareNames(personalWords()));

/** Whether most of these cells of one column are names and nothing else, whatever the column is called. */
export function areNames(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.filter(isBareName()).length >= filled.length * 0.6;
}

/** The language of the placeholders in a row or a name of which nobody knows the language: that of its letters. */
export const localeByScript = (text: string): 'ko' | 'en' => (/[가-힣]/.test(text) ? 'ko' : 'en');

/** A row that could not be read, as it may be shown: no column is known, so a cell that is a name and nothing else is covered too. */
export function redactRow(raw: string, locale: 'ko' | 'en' = 'ko'): string {
  return redactText(raw, locale).replace(/[^,;\t|"\r\n]+/g, (cell) =>
    isBareName()(cell) ? placeholder('name', locale) : cell,
  );
}
