import type { Span, ThemeMention } from '../../schema/annotation.js';
import { type Fired, spansOf } from './evidence.js';
import { isCued } from './harm.js';
import type { Rule } from './lexicon.js';

export interface Moment {
  readonly value: string;
  readonly spans: readonly Span[];
}

/**
 * Less sure of a theme than this says nothing of the moment: money that is sent or paid in sounds like money that comes back, a wrong
 * rate like a wrong parcel, a room's features like an app's.
 */
const SURE: Readonly<Record<string, number>> = { money_back: 0.68, receive: 0.65, use: 0.54 };
/** Nor does a theme that only the model reads: whatever is ordered or paid in sounds like these. */
const CUED: ReadonlySet<string> = new Set(['money_back', 'receive']);

/** The moment of truth: the last one named, in the order of the customer's way; else the one of the main theme of which it is sure enough; else null. */
export function momentOf(
  fired: readonly Fired[],
  rules: readonly Rule[],
  mentions: readonly ThemeMention[],
): Moment | null {
  const last = Math.max(-1, ...fired.map(({ rule }) => rule.order));
  const value = fired.find(({ rule }) => rule.order === last)?.rule.id;
  if (value !== undefined) return { value, spans: spansOf(fired.filter(({ rule }) => rule.id === value)) };
  for (const mention of mentions) {
    if (mention.polarity === 'neutral') continue; // a topic, not something that happened
    const rule = rules.find(({ themes }) => themes.includes(mention.id));
    if (rule && mention.confidence >= (SURE[rule.id] ?? 0) && (!CUED.has(rule.id) || isCued(mention)))
      return { value: rule.id, spans: mention.evidence.map(({ rule: _, ...span }) => span) };
  }
  return null;
}
