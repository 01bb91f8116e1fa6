import { byLabel, NEGATIVE, POSITIVE, type Source, type Stance } from './mix.js';
import type { Row } from './tables.js';

/** The Korean mix: films for the breadth of wording, product reviews against their bias, comments for neutral. */
export const KOREAN_SOURCES: readonly Source[] = [
  { set: 'nsmc', licence: 'CC0 1.0', signWeight: 1, neutralWeight: 0.2, stance: byLabel },
  { set: 'kobest_sentineg', licence: 'CC BY-SA 4.0', signWeight: 8, neutralWeight: 1, stance: byLabel },
  { set: 'kodoli', licence: 'CC BY-SA 4.0', signWeight: 0.5, neutralWeight: 1, stance: byLabel },
  { set: 'kote', licence: 'MIT', signWeight: 2, neutralWeight: 0.5, stance: byEmotions },
  { set: 'nsmc_stars', licence: 'CC0 1.0', signWeight: 0.3, neutralWeight: 0.5, stance: byStars },
];

/** "mixed" as the share of its positive emotions. */
function byEmotions(row: Row): Stance | null {
  if (row.label !== 'mixed') return byLabel(row);
  const [positive, negative] = [Number(row.n_pos), Number(row.n_neg)];
  return { positive: positive / (positive + negative), neutral: null };
}

/** Stars 1–10: the middle is lukewarm, not neutral, so it teaches half. */
function byStars(row: Row): Stance | null {
  const stars = Number(row.stars10);
  if (stars <= 4) return NEGATIVE;
  if (stars >= 9) return POSITIVE;
  return stars <= 6 ? { positive: null, neutral: 0.6 } : { positive: null, neutral: 0.3 };
}
