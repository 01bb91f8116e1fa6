import { bufferFor, type Featurizer } from '../../learn/features.js';
import { weightOf } from '../../learn/head.js';
import type { SentimentModel } from '../../learn/sentiment-model.js';
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

/** The strongest features of a part, most weighty first. N-grams on the same characters are added up. */
export function strongestFeatures(
  part: DocumentPart,
  model: SentimentModel,
  featurizer: Featurizer,
  top: number,
): FeatureWeight[] {
  const buffer = bufferFor(featurizer);
  featurizer.extract(part.text, buffer);
  const share = buffer.size === 0 ? 0 : 1 / Math.sqrt(buffer.size);
  const found = new Map<
    string,
    { start: number; end: number; weight: number; head: 'sign' | 'neutral'; negated: boolean }
  >();
  for (const head of ['sign', 'neutral'] as const) {
    const factor = share * model.calibration[head].slope;
    for (let i = 0; i < buffer.size; i++) {
      const start = buffer.starts[i]!;
      const end = buffer.ends[i]!;
      const weight = weightOf(model[head], buffer.codes[i]!) * factor;
      const key = `${head} ${start} ${end}`;
      const known = found.get(key);
      if (known) known.weight += weight;
      else found.set(key, { start, end, weight, head, negated: false });
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
