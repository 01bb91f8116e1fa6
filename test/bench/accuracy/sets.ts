import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../../scripts/corpus/read.js';

export type Polarity = 'positive' | 'neutral' | 'negative' | 'mixed';

/** One text with what is known of it. `mean` is the mean human rating where a set has one. */
export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly polarity: Polarity;
  readonly mean: number | null;
}

export type Measure = 'sign' | 'accuracy' | 'macroF1' | 'macroRecall' | 'pearson';

export interface GoldSet {
  readonly name: string;
  readonly language: 'ko' | 'en' | 'both';
  /** Path below the data folder; null: our own corpus, the fifth that is held out. */
  readonly file: string | null;
  readonly measures: readonly Measure[];
  /** Which rows count; all when absent. */
  readonly keep?: (cells: Readonly<Record<string, string>>) => boolean;
}

const sides = (row: Readonly<Record<string, string>>): boolean => row.label === 'pos' || row.label === 'neg';
const SIGN: readonly Measure[] = ['sign', 'macroF1'];
const RATED: readonly Measure[] = ['pearson', 'accuracy', 'macroF1'];

export const SETS: readonly GoldSet[] = [
  { name: 'nsmc', language: 'ko', file: 'open/nsmc/dev.tsv', measures: SIGN },
  { name: 'ko_shop_dacon', language: 'ko', file: 'evaluate/ko_shop_dacon/dev.tsv', measures: SIGN },
  { name: 'kobest_sentineg', language: 'ko', file: 'open/kobest_sentineg/dev.tsv', measures: SIGN },
  { name: 'twins', language: 'ko', file: 'gold/twins.tsv', measures: SIGN },
  {
    name: 'ko_star_reviews',
    language: 'ko',
    file: 'evaluate/ko_star_reviews/dev.tsv',
    measures: SIGN,
    keep: sides,
  },
  { name: 'gold', language: 'both', file: 'gold/verbatims.jsonl', measures: ['sign', 'accuracy', 'macroF1'] },
  {
    name: 'airline',
    language: 'en',
    file: 'evaluate/airline/dev.tsv',
    measures: ['sign', 'accuracy', 'macroF1'],
  },
  { name: 'google_play', language: 'en', file: 'evaluate/google_play/dev.tsv', measures: SIGN, keep: sides },
  {
    name: 'tweeteval',
    language: 'en',
    file: 'evaluate/tweeteval_sentiment/dev.tsv',
    measures: ['sign', 'accuracy', 'macroRecall'],
  },
  { name: 'vader_tweets', language: 'en', file: 'open/vader_tweets/dev.tsv', measures: RATED },
  { name: 'vader_amazon', language: 'en', file: 'open/vader_amazon/dev.tsv', measures: RATED },
  { name: 'corpus_ko', language: 'ko', file: null, measures: ['sign', 'accuracy', 'macroF1'] },
  { name: 'corpus_en', language: 'en', file: null, measures: ['sign', 'accuracy', 'macroF1'] },
];

const BY_LABEL: Readonly<Record<string, Polarity>> = {
  pos: 'positive',
  neg: 'negative',
  neu: 'neutral',
  mid: 'neutral',
  mixed: 'mixed',
};

export function readSet(folder: string, set: GoldSet): GoldRow[] {
  if (set.file === null) return heldOutCorpus(set.language);
  const lines = readFileSync(join(folder, set.file), 'utf8').split('\n').filter(Boolean);
  if (set.file.endsWith('.jsonl')) {
    return lines
      .map((line) => JSON.parse(line) as { id: string; text: string; polarity: Polarity })
      .map((row) => ({ ...row, mean: null }));
  }
  const names = lines[0]!.split('\t');
  return lines
    .slice(1)
    .map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i] ?? '', cell])))
    .filter(set.keep ?? (() => true))
    .map((row) => ({
      id: row.id!,
      text: row.text!,
      polarity: BY_LABEL[row.label!]!,
      mean: row.mean_valence ? Number(row.mean_valence) : null,
    }));
}

const heldOutCorpus = (language: GoldSet['language']): GoldRow[] =>
  readCorpus()
    .filter((row) => row.heldOut && row.language === language)
    .map(({ place, text, polarity }) => ({ id: place, text, polarity, mean: null }));
