import type { Calibration } from './calibrate.js';
import type { Decision } from './decision.js';
import type { FeatureBuffer } from './features.js';
import { type Head, logit, sigmoid } from './head.js';

/** The heads of a polarity model: which side is taken, whether one is taken at all, and whether both are. */
export interface SentimentModel {
  readonly sign: Head;
  readonly neutral: Head;
  readonly mixed: Head;
  /** A second judge of the side for one style of text (films), and how much a text is of that style. */
  readonly expert: Expert | null;
  readonly calibration: { readonly sign: Calibration; readonly neutral: Calibration };
  /** Makes of the evidence for a verbatim and its clauses the probabilities of the four polarities. */
  readonly decision: Decision;
}

export interface Expert {
  readonly gate: Head;
  readonly sign: Head;
}

/** What the heads say of one stretch of text, calibrated log-odds: for praise, for taking no side, for taking both. */
export interface Evidence {
  readonly sign: number;
  readonly neutral: number;
  readonly mixed: number;
  /** Share of the expert, 0 … 1; 0 where there is none. */
  readonly style: number;
}

/** Probabilities of a stretch that takes one side or none; they sum to 1. */
export interface ClassProbabilities {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** How much a text is of the expert's style, 0 … 1. */
export const styleOf = ({ expert }: SentimentModel, features: FeatureBuffer): number =>
  expert === null ? 0 : sigmoid(logit(expert.gate, features));

/** The side is a mixture of experts over log-odds (Jacobs et al. 1991): the gate's share of one, the rest of the other. */
export function evidenceOf(model: SentimentModel, features: FeatureBuffer): Evidence {
  const { sign, neutral } = model.calibration;
  const style = styleOf(model, features);
  const expert = model.expert === null ? 0 : logit(model.expert.sign, features);
  const side = style * expert + (1 - style) * logit(model.sign, features);
  return {
    sign: sign.slope * side + sign.offset,
    neutral: neutral.slope * logit(model.neutral, features) + neutral.offset,
    mixed: logit(model.mixed, features),
    style,
  };
}

/** Nested dichotomy (Frank & Kramer 2004): first whether a side is taken, then which one. */
export function sides(evidence: Evidence): ClassProbabilities {
  const neutral = sigmoid(evidence.neutral);
  const positive = sigmoid(evidence.sign);
  return { negative: (1 - neutral) * (1 - positive), neutral, positive: (1 - neutral) * positive };
}

export const classProbabilities = (model: SentimentModel, features: FeatureBuffer): ClassProbabilities =>
  sides(evidenceOf(model, features));
