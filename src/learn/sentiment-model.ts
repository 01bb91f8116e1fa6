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
  /** How much a text is of one style (films, posts): the decision looks at it. */
  readonly gate: Head | null;
  /** A second judge of the side for the gate's style. */
  readonly expert: Head | null;
  /** How people rate such a text: what gives the score its size. */
  readonly rating: Head | null;
  readonly calibration: { readonly sign: Calibration; readonly neutral: Calibration };
  /** Makes of the evidence for a verbatim and its clauses the probabilities of the four polarities. */
  readonly decision: Decision;
}

/** How much a text is of the gate's style, 0 … 1. */
export const styleOf = ({ gate }: SentimentModel, features: FeatureBuffer): number =>
  gate === null ? 0 : sigmoid(logit(gate, features));

/**
 * Reads the evidence of features. With an expert the side is a mixture over log-odds (Jacobs et al. 1991): the gate's share of one,
 * the rest of the other.
 */
export function evidenceReader(model: SentimentModel): (features: FeatureBuffer) => Evidence {
  const { gate, expert, rating, calibration } = model;
  const heads = [model.sign, model.neutral, model.mixed];
  const place = (head: Head | null): number => (head === null ? -1 : heads.push(head) - 1);
  const [gateAt, expertAt, ratingAt] = [place(gate), place(expert), place(rating)];
  const bank = new HeadBank(heads);
  const { sign, neutral } = calibration;
  return (features) => {
    const logits = bank.read(features);
    const style = gateAt < 0 ? 0 : sigmoid(logits[gateAt]!);
    const side = expertAt < 0 ? logits[0]! : style * logits[expertAt]! + (1 - style) * logits[0]!;
    return {
      sign: sign.slope * side + sign.offset,
      neutral: neutral.slope * logits[1]! + neutral.offset,
      mixed: logits[2]!,
      style,
      rating: ratingAt < 0 ? null : logits[ratingAt]!,
    };
  };
}
