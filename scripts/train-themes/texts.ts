import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTsv } from '../train/tables.js';
import { type Language, partOf, type ThemeRow } from './rows.js';

/** A set of unlabelled texts that the vectors are learned from. */
export interface TextSet {
  readonly set: string;
  readonly licence: string;
}

export const VECTOR_SETS: Readonly<Record<Language, readonly TextSet[]>> = {
  ko: [
    { set: 'nsmc', licence: 'CC0 1.0' },
    { set: 'nsmc_stars', licence: 'CC0 1.0' },
    { set: 'kobest_sentineg', licence: 'CC BY-SA 4.0' },
    { set: 'kodoli', licence: 'CC BY-SA 4.0' },
    { set: 'kote', licence: 'MIT' },
    { set: '3i4k', licence: 'CC BY-SA 4.0' },
    { set: 'stylekqc', licence: 'CC BY-SA 4.0' },
  ],
  en: [
    { set: 'goemotions', licence: 'CC BY 4.0' },
    { set: 'banking77', licence: 'CC BY 4.0' },
    { set: 'bitext_support', licence: 'CDLA-Sharing 1.0' },
    { set: 'cfpb_sample', licence: 'public domain' },
    { set: 'clinc150', licence: 'CC BY 3.0' },
    { set: 'mams_acsa', licence: 'Apache-2.0' },
    { set: 'nlupp', licence: 'CC BY 4.0' },
    { set: 'sentihood', licence: 'CC BY 4.0' },
    { set: 'sentiment_sentences', licence: 'CC BY 4.0' },
    { set: 'vader_amazon', licence: 'MIT' },
    { set: 'vader_movie', licence: 'MIT' },
    { set: 'vader_nyt', licence: 'MIT' },
    { set: 'vader_tweets', licence: 'MIT' },
  ],
};

/** Every third of the further film reviews is enough: more of them only teach films. */
const EACH_FURTHER = 3;

/** The texts of the `train` splits, set by set. */
export function readTexts(
  folder: string,
  language: Language,
): { readonly set: string; readonly texts: string[] }[] {
  return VECTOR_SETS[language].map(({ set }) => {
    const rows = readTsv(join(folder, 'open', set, 'train.tsv')).map((row) => row.text ?? '');
    return { set, texts: [...rows, ...(set === 'nsmc' ? furtherReviews(folder) : [])] };
  });
}

function furtherReviews(folder: string): string[] {
  const file = join(folder, 'open', 'nsmc', 'more.tsv.gz');
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1] ?? '')
    .filter((text, i) => text !== '' && i % EACH_FURTHER === 0);
}

/** Open sets of texts that are nobody's feedback on a business of the taxonomy (films, news, talk); each so-manieth is enough. */
const UNTHEMED: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  ko: { nsmc: 20 },
  en: { goemotions: 12, vader_movie: 2, vader_nyt: 2 },
};
/** There are many of them, and what they say is but that. */
const UNTHEMED_WEIGHT = 0.3;

/** What speaks of no theme: it keeps words of every day from telling one. Texts of `known` rows are left to them. */
export function unthemedRows(folder: string, language: Language, known: readonly ThemeRow[]): ThemeRow[] {
  const seen = new Set(known.map(({ part }) => part.text));
  return Object.entries(UNTHEMED[language]).flatMap(([set, each]) =>
    readTsv(join(folder, 'open', set, 'train.tsv'))
      .filter((_, i) => i % each === 0)
      .map(
        ({ text = '' }): ThemeRow => ({
          set: 'unthemed',
          source: set,
          part: partOf(text),
          themes: [],
          polarity: null,
          weight: UNTHEMED_WEIGHT,
        }),
      )
      .filter(({ part }) => !seen.has(part.text)),
  );
}
