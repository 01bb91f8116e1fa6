import { type Calibration, calibrated } from './calibrate.js';
import type { FeatureBuffer } from './features.js';
import { type Head, logit } from './head.js';

/** The two heads of a polarity model: which side is taken, and whether one is taken at all. */
export interface SentimentModel {
  readonly sign: Head;
  readonly neutral: Head;
  readonly calibration: { readonly sign: Calibration; readonly neutral: Calibration };
}

/** Calibrated probabilities; they sum to 1. */
export interface ClassProbabilities {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** Nested dichotomy (Frank & Kramer 2004): first whether a side is taken, then which one. */
export function classProbabilities(model: SentimentModel, features: FeatureBuffer): ClassProbabilities {
  const neutral = calibrated(model.calibration.neutral, logit(model.neutral, features));
  const positive = calibrated(model.calibration.sign, logit(model.sign, features));
  return { negative: (1 - neutral) * (1 - positive), neutral, positive: (1 - neutral) * positive };
}
