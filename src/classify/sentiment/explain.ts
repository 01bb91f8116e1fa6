import type { LanguageAdaptation } from '../../learn/adapt/correction.js';
import { bufferFor, type FeatureBuffer, type Featurizer } from '../../learn/features.js';
import { type Head, weightOf } from '../../learn/head.js';
import { type SentimentModel, styleOf } from '../../learn/sentiment-model.js';
import type { Span } from '../../schema/annotation.js';
import type { DocumentPart } from '../../schema/document.js';
import { originalSpan } from '../../text/document.js';

/** Words that moved the decision. */
export interface FeatureWeight {
  readonly span: Span;
  /** What it adds to the log-odds of "positive" (head "sign") or of "neutral" (head "neutral"). */
  readonly weight: number;
  readonly head: 'sign' | 'neutral';
  /** True when it stands under negation, so that its weight was turned round. */
  readonly negated: boolean;
}

/** A table of weights that has a say in a decision. */
export interface Voter {
  readonly featurizer: Featurizer;
  readonly decides: 'sign' | 'neutral';
  readonly head: Head;
  /** What one unit of its log-odds is worth in the decision. */
  readonly factor: number;
  /** Its share in a text, 0 … 1. */
  share(features: FeatureBuffer): number;
}

const whole = (): number => 1;

/** Who decides: the shipped heads and, in an adapted model, the experts of the own rows. `featurizers` are those of the experts. */
export function votersOf(
  model: SentimentModel,
  featurizer: Featurizer,
  own?: LanguageAdaptation,
  featurizers: readonly Featurizer[] = [],
): Voter[] {
  return (['sign', 'neutral'] as const).flatMap((decides) => {
    const correction = own?.[decides];
    const factor = model.calibration[decides].slope * (correction?.base ?? 1);
    const experts = (correction?.experts ?? []).map((head, i) => ({
      featurizer: featurizers[i]!,
      decides,
      head,
      factor: correction!.own / correction!.experts.length,
      share: whole,
    }));
    const expert = decides === 'sign' ? model.expert : null;
    const shipped = { featurizer, decides, factor };
    const plain = expert === null ? whole : (features: FeatureBuffer) => 1 - styleOf(model, features);
    const inStyle = expert && {
      ...shipped,
      head: expert,
      share: (features: FeatureBuffer) => styleOf(model, features),
    };
    return [{ ...shipped, head: model[decides], share: plain }, ...(inStyle ? [inStyle] : []), ...experts];
  });
}

/** The strongest features of a part, most weighty first. N-grams on the same characters are added up. */
export function strongestFeatures(
  part: DocumentPart,
  voters: readonly Voter[],
  top: number,
): FeatureWeight[] {
  const found = new Map<
    string,
    { start: number; end: number; weight: number; head: 'sign' | 'neutral'; negated: boolean }
  >();
  for (const { featurizer, decides, head, factor, share } of voters) {
    const buffer = bufferFor(featurizer);
    featurizer.extract(part.text, buffer);
    const worth = buffer.size === 0 ? 0 : (factor * share(buffer)) / Math.sqrt(buffer.size);
    for (let i = 0; i < buffer.size; i++) {
      const start = buffer.starts[i]!;
      const end = buffer.ends[i]!;
      const weight = weightOf(head, buffer.codes[i]!) * worth;
      const key = `${decides} ${start} ${end}`;
      const known = found.get(key);
      if (known) known.weight += weight;
      else found.set(key, { start, end, weight, head: decides, negated: false });
      if ((buffer.codes[i]! & 1) === 1) found.get(key)!.negated = true;
    }
  }
  return [...found.values()]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start || a.end - b.end)
    .slice(0, top)
    .map(({ start, end, weight, head, negated }) => ({
      span: originalSpan(part, start, end),
      weight: Math.round(weight * 1000) / 1000,
      head,
      negated,
    }));
}
