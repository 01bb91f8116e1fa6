import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded, type Lesson, MIXED, NEGATIVE, NEUTRAL, POSITIVE, type Stance } from './mix.js';
import { parseTsv, readTsv } from './tables.js';

const READINGS = new URL('readings.tsv', import.meta.url);

/** Where both sides are said, how far the whole leans to the one that weighs more for the writer. */
const LEANING = 0.8;
const STANCES: Readonly<Record<string, Stance>> = {
  positive: POSITIVE,
  negative: NEGATIVE,
  neutral: NEUTRAL,
  'mixed, rather positive': { ...MIXED, positive: LEANING },
  'mixed, rather negative': { ...MIXED, positive: 1 - LEANING },
};

const SETS: Readonly<Record<'ko' | 'en', readonly string[]>> = {
  ko: ['nsmc_stars', 'kobest_sentineg', 'kote', 'kodoli', '3i4k', 'stylekqc'],
  en: [
    'goemotions',
    'banking77',
    'bitext_support',
    'nlupp',
    'clinc150',
    'mams_acsa',
    'davidson_hate',
    'vader_tweets',
    'vader_amazon',
    'sentiment_sentences',
  ],
};

/**
 * Rows of open sets' train.tsv whose polarity readers told anew by the project's own definitions, labels by set and line (the header is line 1).
 * The sets' own labels mean other things (emotions, stars, aspects, intents) and hardly tell what takes both sides or none.
 */
export function readReadings(folder: string, language: 'ko' | 'en'): Lesson[] {
  const told = parseTsv(readFileSync(READINGS, 'utf8'));
  return SETS[language].flatMap((set) => {
    const rows = readTsv(join(folder, 'open', set, 'train.tsv'));
    const lessons = told
      .filter((row) => row.set === set)
      .flatMap(({ line, polarity }): Lesson[] => {
        const text = rows[Number(line) - 2]?.text?.normalize('NFC');
        const stance = STANCES[polarity ?? ''];
        return text && stance ? [{ set: 'readings', text, stance, fold: null }] : [];
      });
    return folded(lessons);
  });
}
