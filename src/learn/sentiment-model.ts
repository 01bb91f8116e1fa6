import type { Calibration } from './calibrate.js';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import type { FeatureBuffer } from './features.js';
import { type Head, logit, sigmoid } from './head.js';
import { HeadBank } from './head-bank.js';

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

/**
 * Reads the evidence of features. The side is a mixture of experts over log-odds (Jacobs et al. 1991): the gate's share of one, the
 * rest of the other.
 */
export function evidenceReader(model: SentimentModel): (features: FeatureBuffer) => Evidence {
  const { expert, rating, calibration } = model;
  const heads = [model.sign, model.neutral, model.mixed];
  const [gateAt, expertAt] =
    expert === null ? [-1, -1] : [heads.push(expert.gate) - 1, heads.push(expert.sign) - 1];
  const ratingAt = rating === null ? -1 : heads.push(rating) - 1;
  const bank = new HeadBank(heads);
  const { sign, neutral } = calibration;
  return (features) => {
    const logits = bank.read(features);
    const style = gateAt < 0 ? 0 : sigmoid(logits[gateAt]!);
    const inStyle = expertAt < 0 ? 0 : logits[expertAt]!;
    const side = style * inStyle + (1 - style) * logits[0]!;
    return {
      sign: sign.slope * side + sign.offset,
      neutral: neutral.slope * logits[1]! + neutral.offset,
      mixed: logits[2]!,
      style,
      rating: ratingAt < 0 ? null : logits[ratingAt]!,
    };
  };
}
