import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  /** Path below the data folder. */
  readonly file: string;
  readonly measures: readonly Measure[];
  /** Which rows count; all when absent. */
  readonly keep?: (cells: Readonly<Record<string, string>>) => boolean;
}

const sides = (row: Readonly<Record<string, string>>): boolean => row.label === 'pos' || row.label === 'neg';
const SIGN: readonly Measure[] = ['sign', 'macroF1'];
const RATED: readonly Measure[] = ['pearson', 'accuracy', 'macroF1'];

export const SETS: readonly GoldSet[] = [
  { name: 'nsmc', file: 'open/nsmc/dev.tsv', measures: SIGN },
  { name: 'ko_shop_dacon', file: 'evaluate/ko_shop_dacon/dev.tsv', measures: SIGN },
  { name: 'kobest_sentineg', file: 'open/kobest_sentineg/dev.tsv', measures: SIGN },
  { name: 'twins', file: 'gold/twins.tsv', measures: SIGN },
  { name: 'ko_star_reviews', file: 'evaluate/ko_star_reviews/dev.tsv', measures: SIGN, keep: sides },
  { name: 'gold', file: 'gold/verbatims.jsonl', measures: ['sign', 'accuracy', 'macroF1'] },
  { name: 'airline', file: 'evaluate/airline/dev.tsv', measures: ['sign', 'accuracy', 'macroF1'] },
  { name: 'google_play', file: 'evaluate/google_play/dev.tsv', measures: SIGN, keep: sides },
  {
    name: 'tweeteval',
    file: 'evaluate/tweeteval_sentiment/dev.tsv',
    measures: ['sign', 'accuracy', 'macroRecall'],
  },
  { name: 'vader_tweets', file: 'open/vader_tweets/dev.tsv', measures: RATED },
  { name: 'vader_amazon', file: 'open/vader_amazon/dev.tsv', measures: RATED },
];

const BY_LABEL: Readonly<Record<string, Polarity>> = {
  pos: 'positive',
  neg: 'negative',
  neu: 'neutral',
  mid: 'neutral',
  mixed: 'mixed',
};

export function readSet(folder: string, set: GoldSet): GoldRow[] {
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
