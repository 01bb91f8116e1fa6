import { lazily } from '../../data/lazily.js';
import { readData } from '../../data/read.js';
import type { Document } from '../../schema/document.js';
import type { SentimentValue } from '../sentiment-value.js';

/** As sure as a rule is: a thumb up without a word is hardly ever meant otherwise. */
const CONFIDENCE = 0.9;
const SCORE = 0.8;

const side = lazily(() => {
  const signs = readData<Record<'positive' | 'negative', readonly string[]>>('lexicon/emoji.yaml');
  return new Map(
    (['positive', 'negative'] as const).flatMap((polarity) =>
      signs[polarity].map((sign) => [sign, polarity]),
    ),
  );
});

/** What a text without letters says by its emoji alone ("👍👍👍" is a review); null where none of them takes a side. */
export function signsAlone({ parts }: Document): Omit<SentimentValue, 'clauses'> | null {
  if (parts.some(({ language }) => language !== 'none')) return null;
  const found = new Set<string>();
  for (const { text } of parts)
    for (const sign of text) {
      const polarity = side().get(sign);
      if (polarity) found.add(polarity);
    }
  if (found.size === 0) return null;
  const polarity = found.size > 1 ? 'mixed' : found.has('positive') ? 'positive' : 'negative';
  const score = { positive: SCORE, negative: -SCORE, mixed: 0 }[polarity];
  return { polarity, score, confidence: CONFIDENCE, intensity: polarity === 'positive' ? 0 : 1 };
}
