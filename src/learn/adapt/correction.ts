import type { Evidence } from '../evidence.js';
import type { FeatureBuffer, Featurizer } from '../features.js';
import { bufferFor } from '../features.js';
import { type Head, logit } from '../head.js';

/**
 * What a company's own rows add to one head of a shipped model:
 * log-odds = base × shipped log-odds + own × mean log-odds of the experts + offset.
 */
export interface Correction {
  readonly base: number;
  readonly own: number;
  readonly offset: number;
  /** One small head for each featurizer of `adaptFeaturizers`, in that order; learned from the own rows alone. */
  readonly experts: readonly Head[];
}

/** The corrections of one language; null leaves that head as it is shipped. */
export interface LanguageAdaptation {
  /** Ids of the featurizers of the experts. */
  readonly features: readonly string[];
  readonly sign: Correction | null;
  readonly neutral: Correction | null;
}

export type Adaptation = { readonly [L in 'ko' | 'en']?: LanguageAdaptation };

/** Beyond this a shipped model is as sure as it can be: nobody's rows should have to argue against e^20. */
const SUREST = 8;

const bounded = (logit: number): number => Math.max(-SUREST, Math.min(SUREST, logit));

/** The shipped log-odds of both heads, as the corrections take them. */
export const shippedLogits = ({ sign, neutral }: Evidence): Pick<Evidence, 'sign' | 'neutral'> => ({
  sign: bounded(sign),
  neutral: bounded(neutral),
});

/** The evidence of a shipped model, corrected for a text. */
export function correctorFor(
  adaptation: LanguageAdaptation,
  featurizers: readonly Featurizer[],
): (text: string, shipped: Evidence) => Evidence {
  const buffers = featurizers.map(bufferFor);
  return (text, shipped) => {
    featurizers.forEach((featurizer, i) => {
      featurizer.extract(text, buffers[i]!);
    });
    const { sign, neutral } = shippedLogits(shipped);
    return {
      ...shipped,
      sign: adaptation.sign === null ? shipped.sign : correct(adaptation.sign, sign, buffers),
      neutral: adaptation.neutral === null ? shipped.neutral : correct(adaptation.neutral, neutral, buffers),
    };
  };
}

function correct(correction: Correction, shipped: number, buffers: readonly FeatureBuffer[]): number {
  const { base, own, offset, experts } = correction;
  const sum = experts.reduce((total, expert, i) => total + logit(expert, buffers[i]!), 0);
  return base * shipped + (experts.length === 0 ? 0 : (own * sum) / experts.length) + offset;
}
