import { readFileSync } from 'node:fs';
import { openRows, openTexts } from '../open-rows.js';
import { parseTsv } from '../tables.js';
import { ACTS_BY_LABEL } from './acts-by-label.js';
import { byIntents, type FacetLesson, type Labels } from './lesson.js';
import { isOfFifth } from './open-sets.js';

const ACTS = new URL('acts.tsv', import.meta.url);
/** What a row weighs that readers told, and one of which only its set's label speaks. */
const WEIGHT = { told: 2, labelled: 0.15 } as const;

const rows = parseTsv(readFileSync(ACTS, 'utf8'));
const told = new Set(rows.map(({ set, line }) => `${set}:${line}`));

/**
 * Rows of the open sets' train.tsv, drawn where voc had claimed an intent or abuse, and told by readers: all that each writer does, and
 * whether somebody is abused. Labels alone, by set and line; a fifth is held out. They are mostly the likes of what voc takes for an act and is
 * none: a set of their own, so that how rare acts are among them is learned as its intercept and not as wording. With them go the other
 * rows of these sets whose labels say as much (acts-by-label.ts).
 */
export function actLessons(data: string, language: 'ko' | 'en'): FacetLesson[] {
  const textOf = openTexts(data);
  const lesson = (text: string, labels: Labels, weight: number, heldOut: boolean): FacetLesson => ({
    set: 'acts',
    licence: 'CC BY-SA, CC BY, MIT, Apache-2.0, CDLA-Sharing, public domain; see notes',
    text,
    labels,
    weight,
    heldOut,
  });
  const read = rows
    .filter(({ lang }) => lang === language)
    .map(({ set, line, intents }) => {
      const { complaint, praise, inquiry, request } = byIntents(intents!.split(';'));
      const labels = { complaint, praise, inquiry, request } as Labels;
      return lesson(textOf(set!, Number(line)), labels, WEIGHT.told, isOfFifth(set!, line!));
    });
  const labelled = ACTS_BY_LABEL.filter(({ lang }) => lang === language).flatMap(({ set, labels }) =>
    openRows(data, set).flatMap((row, i) => {
      const known = labels(row);
      if (Object.keys(known).length === 0 || told.has(`${set}:${i + 2}`)) return [];
      return [lesson(row.text!, known, WEIGHT.labelled, false)];
    }),
  );
  return [...read, ...labelled];
}

/** Whether readers found abuse in a row; undefined: nobody has read it. */
const abuse: ReadonlyMap<string, boolean> = new Map(
  rows.map(({ set, line, abuse }) => [`${set}:${line}`, abuse === 'y']),
);
export const isToldAbusive = (set: string, line: number): boolean | undefined => abuse.get(`${set}:${line}`);
