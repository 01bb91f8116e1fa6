import { ALARMS } from '../../../src/classify/facets/alarms.js';
import { ABUSE_FEATURES } from '../../../src/classify/facets/learned/abuse-features.js';
import type { ActContext } from '../../../src/classify/facets/learned/features.js';
import type { HeadName } from '../../../src/classify/facets/learned/model.js';
import type { TrainOptions } from '../../../src/learn/train.js';
import { cueReader, scoreReader } from '../facet-cues.js';

const INTENT: TrainOptions = { bits: 15, epochs: 12, rate: 0.5, decay: 2e-5, naiveBayes: true, seed: 7 };
/**
 * Korean: small steps, few rounds and much smoothing keep rare words of one set from being learned by heart, and words that only tell one
 * set from another weigh nothing: chosen by training without one set, and reading it (notes-facets-ko.md).
 */
const ABUSE: Readonly<Record<'ko' | 'en', TrainOptions>> = {
  ko: {
    ...INTENT,
    bits: 20,
    epochs: 4,
    rate: 0.1,
    denseRate: 0.3,
    naiveBayes: 'within groups',
    smoothing: 4,
  },
  en: { ...INTENT, bits: 14, epochs: 8 },
};

/** Whose sets are all of one answer, or nearly: an intercept a set would take the answer away. They learn from wording alone. */
export const FROM_WORDING: ReadonlySet<HeadName> = new Set(['customer', 'harm', 'cancellation', ...ALARMS]);
/** Nor do these see cues, which would tell them all by themselves. */
const WITHOUT_CUES: ReadonlySet<HeadName> = new Set(['customer', 'harm', ...ALARMS]);
const WORDING: TrainOptions = { ...INTENT, bits: 16, epochs: 8 };

const cuedIn = cueReader();
const scoreOf = scoreReader();
const NOTHING: ActContext = { cued: new Map(), score: 0 };
/** Abuse is told by what is blamed as well; how a text is meant would tell complaint and praise all by itself. */
export const contextFor =
  (name: HeadName) =>
  (text: string): ActContext =>
    WITHOUT_CUES.has(name) ? NOTHING : { cued: cuedIn(text), score: name === 'abusive' ? scoreOf(text) : 0 };
/** Korean abuse is spelt in ways of its own; English abuse does as well by the features of the acts. */
export const ownFeatures = (name: HeadName, language: 'ko' | 'en'): string | undefined =>
  name === 'abusive' && language === 'ko' ? ABUSE_FEATURES : undefined;
export const optionsFor = (name: HeadName, language: 'ko' | 'en'): TrainOptions =>
  name === 'abusive' ? ABUSE[language] : FROM_WORDING.has(name) ? WORDING : INTENT;
