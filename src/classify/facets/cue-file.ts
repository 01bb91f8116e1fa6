import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { schema } from '../../data/packages.js';
import { EFFECTS, type ScopeKind } from '../../text/negation/marks.js';
import { invalid, type Place, parseChecked } from './cue-source.js';
import { type SharedLists, writtenOut } from './shared-lists.js';

/** What a cue may stand under and then not fire; "hearsay": a word before it says that others do it. */
export type Block = ScopeKind | 'hearsay';

/**
 * What a text must be. "here": not about something else (guard "elsewhere": politics, crime, stars); "heard": besides, it sounds not too strange for a customer's;
 * "leaving": "here", and nobody
 * comes back (guard "back"); "trade": besides, a thing of trade is named (guard "trade") or a customer speaks; "business": besides, it has an act or verdict of a customer (guard "customer").
 * "voiced": "here", and not plainly a stranger's; "asked": as "heard", but who curses need only be "here"; "dealing": "voiced", and trade or a customer's act is named.
 */
export const NEEDS = [
  'anything',
  'here',
  'heard',
  'leaving',
  'trade',
  'business',
  'voiced',
  'asked',
  'dealing',
] as const;
export type Need = (typeof NEEDS)[number];

const cueFileSchema = schema((z) => {
  const block = z.enum([...(Object.keys(EFFECTS) as ScopeKind[]), 'hearsay']);
  const cues = z.array(z.string().trim().min(1)).default([]);
  const needs = z.union([z.enum(NEEDS), z.array(z.enum(NEEDS)).min(1)]);
  const both = z.strictObject({ ko: z.string().min(1), en: z.string().min(1) });

  const rule = z.strictObject({
    id: z.string().regex(/^[a-zA-Z_]+$/),
    /** What the value is worth: a grade of loyalty, points of effort, 2 high and 3 critical of urgency. */
    level: z.int().min(-4).max(4).optional(),
    /** Fires with this level, instead of not at all, when it is denied ("not recommend"). */
    denied: z.int().min(-4).max(4).optional(),
    /** Instead of the file's; of several, all. */
    needs: needs.optional(),
    /** Guards in whose sentence it does not fire. */
    unless: z.array(z.string()).default([]),
    /** Instead of the file's. */
    blocks: z.array(block).optional(),
    ko: cues,
    en: cues,
    /** Where one of these overlaps a cue, the cue does not fire. Either language. */
    except: cues,
    /** The Korean cues stand within one word, their stems too: "개 새로" is no 개새. */
    joined: z.boolean().default(false),
    /** Themes of which a mention says the same. */
    themes: z.array(z.string()).default([]),
    /** Relationships only: what the customer expects, what breaks it, how to answer. */
    expects: both.optional(),
    breach: both.optional(),
    response: both.optional(),
  });

  return z.strictObject({
    facet: z.string().regex(/^[a-zA-Z]+$/),
    blocks: z.array(block),
    /** What the text must be for a value to fire; without it, anything. */
    needs: needs.default('anything'),
    /** Named lists of wordings, "a|b"; "%name" in a cue stands for one of them. */
    words: z.record(z.string().regex(/^[a-z]+$/), z.string()).default({}),
    values: z.array(rule).min(1),
  });
});

/** One value of a facet with its cues; several rules may give the same value at different levels. */
export type FacetRule = FacetFile['values'][number];
export type FacetFile = z.output<ReturnType<typeof cueFileSchema>>;

/** Reads a file of facet cues. Throws Failure facets_invalid, which names file, line and column. */
export function readCueFile(file: string, lists: SharedLists, guards?: ReadonlySet<string>): FacetFile {
  return parseCueFile(file, readFileSync(file, 'utf8'), lists, guards);
}

/** @param guards the guards that `unless` may name; without them it is not checked */
export function parseCueFile(
  file: string,
  source: string,
  lists: SharedLists = {},
  guards?: ReadonlySet<string>,
): FacetFile {
  const { data, place } = parseChecked(file, source, cueFileSchema());
  const values = data.values.map((value, i) => ({
    ...value,
    ...Object.fromEntries(
      CUE_LISTS.map((list) => [list, writtenOut(value[list], lists, data.words, ['values', i, list], place)]),
    ),
  }));
  checkLanguages(values, place);
  if (guards) checkGuards(values, guards, place);
  return { ...data, values };
}

const CUE_LISTS = ['ko', 'en', 'except'] as const;
const HANGUL = /[\uac00-\ud7a3]/;

/** What the schema cannot say: a cue stands under its own language, and once. */
function checkLanguages(values: readonly FacetRule[], place: Place): void {
  values.forEach(({ ko, en }, i) => {
    en.forEach((cue, j) => {
      if (HANGUL.test(cue)) throw invalid(`${place(['values', i, 'en', j])}: "${cue}" is Korean.`);
    });
    for (const [language, list] of [
      ['ko', ko],
      ['en', en],
    ] as const) {
      const twice = list.findIndex((cue, j) => list.indexOf(cue) < j);
      if (twice >= 0)
        throw invalid(`${place(['values', i, language, twice])}: "${list[twice]}" stands twice.`);
    }
  });
}

/** A misspelt guard would never fire, and nobody would notice. */
function checkGuards(values: readonly FacetRule[], guards: ReadonlySet<string>, place: Place): void {
  values.forEach(({ unless }, i) => {
    unless.forEach((id, j) => {
      if (!guards.has(id)) throw invalid(`${place(['values', i, 'unless', j])}: there is no guard "${id}".`);
    });
  });
}
