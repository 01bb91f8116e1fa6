import { byLabel, NEGATIVE, NEUTRAL, POSITIVE, type Source, type Stance } from './mix.js';
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
  { set: 'vader_tweets', licence: 'MIT', signWeight: 2, neutralWeight: 2, stance: byMeanRating },
  { set: 'vader_amazon', licence: 'MIT', signWeight: 2, neutralWeight: 2, stance: byMeanRating },
  { set: 'vader_movie', licence: 'MIT', signWeight: 0.5, neutralWeight: 0.5, stance: byMeanRating },
  { set: 'vader_nyt', licence: 'MIT', signWeight: 1, neutralWeight: 1, stance: byMeanRating },
  { set: 'sentiment_sentences', licence: 'CC BY 4.0', signWeight: 2, neutralWeight: 1, stance: bySentence },
  { set: 'goemotions', licence: 'CC BY 4.0', signWeight: 0.3, neutralWeight: 0.3, stance: byEmotions },
  { set: 'mams_acsa', licence: 'Apache-2.0', signWeight: 2, neutralWeight: 1, stance: byAspects },
  { set: 'cfpb_sample', licence: 'public domain', signWeight: 2, neutralWeight: 1, stance: () => NEGATIVE },
];

/** Mean of 20 ratings, -4 … 4: beyond ±0.5 a side is taken, as its authors have it. */
function byMeanRating(row: Row): Stance {
  const mean = Number(row.mean_valence);
  if (Math.abs(mean) <= 0.5) return NEUTRAL;
  return mean > 0 ? POSITIVE : NEGATIVE;
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

/** "mixed" teaches that a side is taken, not which. */
function byAspects(row: Row): Stance | null {
  return row.label === 'mixed' ? { positive: 0.5, neutral: 0 } : byLabel(row);
}
