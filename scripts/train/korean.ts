import { byLabel, NEGATIVE, POSITIVE, type Source, type Stance } from './mix.js';
import { options, type Recipe } from './recipe.js';
import type { Row } from './tables.js';

/** The Korean mix: films for the breadth of wording, product reviews against their bias, comments, and our own corpus. */
export const KOREAN_SOURCES: readonly Source[] = [
  {
    set: 'nsmc',
    licence: 'CC0 1.0',
    stance: byLabel,
    more: { file: 'more.tsv.gz', stance: byClearStars },
  },
  { set: 'kobest_sentineg', licence: 'CC BY-SA 4.0', stance: byLabel },
  { set: 'kodoli', licence: 'CC BY-SA 4.0', stance: byLabel },
  { set: 'kote', licence: 'MIT', stance: byEmotions },
  { set: 'nsmc_stars', licence: 'CC0 1.0', stance: byStars },
];

/** Sets of which negated twins are made. */
export const TWINNED: readonly string[] = ['nsmc', 'kobest_sentineg'];

export const KOREAN_RECIPE: Recipe = {
  sign: {
    weights: {
      nsmc: 0.2,
      'nsmc twins': 0.07,
      nsmc_stars: 0.05,
      kobest_sentineg: 6,
      'kobest_sentineg twins': 4,
      kodoli: 0.5,
      kote: 2,
      labelled: 4,
      phrases: 10,
      opinions: 0.5,
      aspects: 1,
      sayings: 10,
      reviews: 1,
      corpus: 6,
    },
    // twins and made-up texts teach negation and new fields and cost a little elsewhere: the mean keeps most of both
    averagedWithout: [
      ['nsmc twins', 'kobest_sentineg twins', 'opinions'],
      ['opinions', 'aspects', 'reviews'],
    ],
    balance: 0,
    options: options(20, 3, 0.3, true),
  },
  neutral: {
    weights: {
      nsmc: 0.05,
      nsmc_stars: 0.1,
      kobest_sentineg: 0.5,
      kodoli: 0.2,
      kote: 0.5,
      labelled: 2,
      phrases: 5,
      sayings: 3,
      corpus: 4,
    },
    balance: 0.5,
    options: options(18, 3, 0.2, false),
  },
  mixed: {
    weights: { kobest_sentineg: 0.3, labelled: 2, reviews: 0.1, corpus: 3 },
    balance: 0.5,
    options: options(18, 3, 0.2, false),
  },
  style: {
    name: 'film',
    sets: ['nsmc', 'nsmc more', 'nsmc twins', 'nsmc_stars'],
    sign: {
      weights: { nsmc: 1, 'nsmc more': 1, 'nsmc twins': 0.3, nsmc_stars: 0.3 },
      balance: 0,
      options: options(21, 4, 0.3, true),
    },
    gate: {
      weights: { nsmc: 0.3, kobest_sentineg: 3, kodoli: 0.5, kote: 3, labelled: 3, corpus: 3 },
      balance: 0,
      isSetAsked: true,
      options: options(18, 2, 0.3, false),
    },
  },
  rating: null,
  uncalibrated: ['corpus'],
  prior: {},
  // complaints are twice as many as praise in our corpus; labelled took four complaints for each praise out of a set that holds as many of both
  share: { corpus: { negative: 0.8, neutral: 0.8, mixed: 0.4 }, labelled: { negative: 0.3 } },
  decision: { nsmc: 1, kobest_sentineg: 2, kote: 0.5, nsmc_stars: 0.3, labelled: 1, corpus: 1.5 },
};

/** "mixed" with the share of its positive emotions. */
function byEmotions(row: Row): Stance | null {
  if (row.label !== 'mixed') return byLabel(row);
  const [positive, negative] = [Number(row.n_pos), Number(row.n_neg)];
  return { positive: positive / (positive + negative), neutral: null, mixed: null };
}

/** Stars 1–10: the middle is lukewarm, not neutral, so it teaches half. */
function byStars(row: Row): Stance | null {
  const stars = Number(row.stars10);
  if (stars <= 4) return NEGATIVE;
  if (stars >= 9) return POSITIVE;
  return { positive: null, neutral: stars <= 6 ? 0.6 : 0.3, mixed: null };
}

function byClearStars(row: Row): Stance | null {
  const stars = Number(row.stars10);
  if (stars <= 4) return NEGATIVE;
  return stars >= 9 ? POSITIVE : null;
}
