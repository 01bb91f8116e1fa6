import type { Span, ThemeMention } from '../../schema/annotation.js';
import { type Fired, spansOf } from './evidence.js';
import type { Rule } from './lexicon.js';

export interface Moment {
  readonly value: string;
  readonly spans: readonly Span[];
}

/** Less sure of a theme than this says nothing of the moment: money that is sent or paid in sounds like money that comes back. */
const SURE: Readonly<Record<string, number>> = { money_back: 0.68 };

/** The moment of truth: the last one named, in the order of the customer's way; else the one of the surest theme; else null. */
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
    if (rule && mention.confidence >= (SURE[rule.id] ?? 0))
      return { value: rule.id, spans: mention.evidence.map(({ rule: _, ...span }) => span) };
  }
  return null;
}
