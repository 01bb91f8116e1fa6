import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTsv } from '../train/tables.js';
import type { Language } from './rows.js';

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
