import { byLabel, NEGATIVE, NEUTRAL, POSITIVE, type Source, type Stance } from './mix.js';
import { options, type Recipe } from './recipe.js';
import { REQUEST_SOURCES } from './requests.js';
import type { Row } from './tables.js';

/** GoEmotions' own grouping of its emotions (Demszky et al. 2020). */
const PLEASANT = new Set(
  'admiration amusement approval caring desire excitement gratitude joy love optimism pride relief'.split(
    ' ',
  ),
);
const UNPLEASANT = new Set(
  'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness'.split(
    ' ',
  ),
);
/** The first 60 "Amazon" sentences of this copy are chat in another language with random labels. */
const BROKEN_UP_TO = 60;

/** The English mix: small sets rated with care weigh more than the large and noisy one. */
export const ENGLISH_SOURCES: readonly Source[] = [
  { set: 'vader_tweets', licence: 'MIT', stance: byMeanRating },
  { set: 'vader_amazon', licence: 'MIT', stance: byMeanRating },
  { set: 'vader_movie', licence: 'MIT', stance: byMeanRating },
  { set: 'vader_nyt', licence: 'MIT', stance: byMeanRating },
  { set: 'sentiment_sentences', licence: 'CC BY 4.0', stance: bySentence },
  { set: 'goemotions', licence: 'CC BY 4.0', stance: byEmotions },
  { set: 'mams_acsa', licence: 'Apache-2.0', stance: byLabel },
  { set: 'cfpb_sample', licence: 'public domain', stance: () => NEGATIVE },
  ...REQUEST_SOURCES,
];

const SIGN_WEIGHTS = {
  vader_tweets: 2,
  vader_amazon: 2,
  vader_movie: 0.5,
  vader_nyt: 1,
  sentiment_sentences: 2,
  goemotions: 0.3,
  mams_acsa: 2,
  cfpb_sample: 2,
  labelled: 2,
  readings: 1.5,
  phrases: 10,
  corpus: 3,
  banking77: 0.15,
  clinc150: 0.1,
  bitext_support: 0.1,
  nlupp: 0.2,
};

/** Rated sets are poor in neutral texts and rich in praise, compared with what people write to companies. */
const SHARES: Recipe['share'] = {
  // questions to banks and talk among readers: twice as many take no side as among what people write to companies
  readings: { neutral: 0.6 },
  ...Object.fromEntries(
    [
      'vader_tweets',
      'vader_amazon',
      'vader_movie',
      'vader_nyt',
      'sentiment_sentences',
      'goemotions',
      'mams_acsa',
    ].map((set) => [set, { neutral: 1.25, positive: 0.93 }]),
  ),
};

export const ENGLISH_RECIPE: Recipe = {
  sign: {
    weights: SIGN_WEIGHTS,
    balance: 1,
    options: options(18, 4, 0.1, false),
    averagedWith: options(18, 3, 0.1, true),
  },
  neutral: {
    weights: { ...SIGN_WEIGHTS, sentiment_sentences: 1, mams_acsa: 1, cfpb_sample: 1 },
    balance: 1,
    options: options(18, 4, 0.1, false),
    averagedWith: options(18, 3, 0.1, true),
  },
  mixed: {
    weights: { sentiment_sentences: 0.5, mams_acsa: 1, labelled: 2, readings: 2, corpus: 3 },
    balance: 0.5,
    options: options(18, 4, 0.1, false),
    averagedWith: options(18, 3, 0.1, true),
  },
  style: null,
  rating: {
    weights: { vader_tweets: 2, vader_amazon: 3, vader_movie: 0.5, vader_nyt: 0.5 },
    balance: 0,
    options: options(16, 4, 0.1, false),
  },
  uncalibrated: [],
  share: SHARES,
  // reviews of a few words ("good", "works") are mostly praise, which no set here shows
  prior: { short: 0.8, 'very short': 0.9 },
  decision: {
    vader_tweets: 1.5,
    vader_amazon: 1,
    vader_movie: 0.3,
    vader_nyt: 1,
    sentiment_sentences: 0.7,
    goemotions: 1.5,
    mams_acsa: 0.3,
    // what people write to companies: the sets above are posts, films and news
    corpus: 3,
    labelled: 0.8,
    readings: 1,
  },
};

/** The mean ratings lie between minus and plus half of this, but for a few. */
const MOST_EXTREME = 6;

/** Mean of 20 ratings, -4 … 4: beyond ±0.5 a side is taken, as its authors have it. */
function byMeanRating(row: Row): Stance {
  const mean = Number(row.mean_valence);
  const stance = Math.abs(mean) <= 0.5 ? NEUTRAL : mean > 0 ? POSITIVE : NEGATIVE;
  return { ...stance, rating: Math.max(0.02, Math.min(0.98, mean / MOST_EXTREME + 0.5)) };
}

function bySentence(row: Row): Stance | null {
  const [, number] = /^amazon_cells_(\d+)$/.exec(row.id ?? '') ?? [];
  return number !== undefined && Number(number) <= BROKEN_UP_TO ? null : byLabel(row);
}

function byEmotions(row: Row): Stance | null {
  const emotions = (row.label ?? '').split('|');
  const pleasant = emotions.some((emotion) => PLEASANT.has(emotion));
  const unpleasant = emotions.some((emotion) => UNPLEASANT.has(emotion));
  if (pleasant !== unpleasant) return pleasant ? POSITIVE : NEGATIVE;
  return emotions.length === 1 && emotions[0] === 'neutral' ? NEUTRAL : null;
}
