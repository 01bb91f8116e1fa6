import { readFileSync } from 'node:fs';
import { folded, type Lesson, MIXED, NEGATIVE, NEUTRAL, POSITIVE, type Stance } from './mix.js';
import { languageOfSet, openTexts } from './open-rows.js';
import { parseTsv } from './tables.js';

/** Columns set, line, polarity. */
export const READINGS: URL | string = new URL('readings.tsv', import.meta.url);

/** Where both sides are said, how far the whole leans to the one that weighs more for the writer. */
const LEANING = 0.8;
const STANCES: Readonly<Record<string, Stance>> = {
  positive: POSITIVE,
  negative: NEGATIVE,
  neutral: NEUTRAL,
  'mixed, rather positive': { ...MIXED, positive: LEANING },
  'mixed, rather negative': { ...MIXED, positive: 1 - LEANING },
};

/**
 * Rows of open sets' train.tsv whose polarity readers told anew by the project's own definitions, labels by set and line (the header is line 1).
 * The sets' own labels mean other things (emotions, stars, aspects, intents) and hardly tell what takes both sides or none.
 */
export function readReadings(folder: string, language: 'ko' | 'en', table = READINGS): Lesson[] {
  const textOf = openTexts(folder);
  return folded(
    parseTsv(readFileSync(table, 'utf8'))
      .filter(({ set }) => languageOfSet(set!) === language)
      .map(({ set, line, polarity }): Lesson => {
        const text = textOf(set!, Number(line)).normalize('NFC');
        return { set: 'readings', text, stance: STANCES[polarity!]!, fold: null };
      })
      .filter(({ text }) => text !== ''),
  );
}
