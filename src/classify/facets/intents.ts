import type { Span, ThemeMention } from '../../schema/annotation.js';
import type { SentimentValue } from '../sentiment-value.js';
import { type Fired, spansOf } from './evidence.js';

export const INTENTS = [
  'complaint',
  'inquiry',
  'request',
  'suggestion',
  'praise',
  'purchase',
  'cancellation',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What kind of message it is, with the words that say so. */
export function intentsOf(
  fired: readonly Fired[],
  stance: SentimentValue,
  mentions: readonly ThemeMention[],
): Map<Intent, readonly Span[]> {
  const found = new Map<Intent, readonly Span[]>();
  const spans = (id: Intent): Span[] => spansOf(fired.filter(({ rule }) => rule.id === id));
  const about = (polarity: 'negative' | 'positive'): Span[] =>
    mentions
      .filter((mention) => mention.polarity === polarity)
      .flatMap(({ evidence }) => evidence.map(({ rule: _, ...span }) => span));
  const isMixed = stance.polarity === 'mixed';
  if (stance.polarity === 'negative' || isMixed)
    found.set('complaint', [...spans('complaint'), ...about('negative')].slice(0, 5));
  if (stance.polarity === 'positive' || isMixed)
    found.set('praise', [...spans('praise'), ...about('positive')].slice(0, 5));
  for (const id of ['inquiry', 'request', 'suggestion', 'purchase', 'cancellation'] as const) {
    const cues = spans(id);
    if (cues.length > 0) found.set(id, cues);
  }
  return new Map(INTENTS.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
}
