import type { Calibration } from './calibrate.js';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import type { FeatureBuffer } from './features.js';
import { type Head, logit, sigmoid } from './head.js';

/** The heads of a polarity model: which side is taken, whether one is taken at all, and whether both are. */
export interface SentimentModel {
  readonly sign: Head;
  readonly neutral: Head;
  readonly mixed: Head;
  /** A second judge of the side for one style of text (films), and how much a text is of that style. */
  readonly expert: Expert | null;
  /** How people rate such a text: what gives the score its size. */
  readonly rating: Head | null;
  readonly calibration: { readonly sign: Calibration; readonly neutral: Calibration };
  /** Makes of the evidence for a verbatim and its clauses the probabilities of the four polarities. */
  readonly decision: Decision;
}

export interface Expert {
  readonly gate: Head;
  readonly sign: Head;
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
    rating: model.rating === null ? null : logit(model.rating, features),
  };
}
