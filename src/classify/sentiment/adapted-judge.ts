import { correctorFor, type LanguageAdaptation } from '../../learn/adapt/correction.js';
import { jamoFeaturizer } from '../../learn/adapt/jamo-features.js';
import type { Featurizer } from '../../learn/features.js';
import type { Judge } from './judge.js';
import type { ModelLanguage } from './load.js';

/** What the experts of an adaptation look at: the features of the shipped model and, in Korean, jamo. */
export const adaptFeaturizers = (language: ModelLanguage, shipped: Featurizer): Featurizer[] =>
  language === 'ko' ? [shipped, jamoFeaturizer()] : [shipped];

/** A judge whose probabilities are corrected. */
export function adaptedJudge(
  judge: Judge,
  language: ModelLanguage,
  shipped: Featurizer,
  adaptation: LanguageAdaptation,
): Judge {
  const correct = correctorFor(adaptation, adaptFeaturizers(language, shipped));
  return (text) => correct(text, judge(text));
}
