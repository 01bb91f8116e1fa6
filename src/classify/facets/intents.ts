import type { Span, ThemeMention } from '../../schema/annotation.js';
import type { SentimentValue } from '../sentiment-value.js';
import { type Fired, spansOf } from './evidence.js';
import type { Readings } from './learned/model.js';

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

/** What the speech acts are judged by. */
export interface ActSigns {
  readonly fired: readonly Fired[];
  readonly stance: SentimentValue;
  readonly mentions: readonly ThemeMention[];
  /** null where no model can read the language. */
  readonly readings: Readings | null;
  /** The stretch that speaks most for a head, for values that no cue explains. */
  readonly strongest: (intent: 'inquiry' | 'request' | 'suggestion') => readonly Span[];
  /** Where the customer wants something done. */
  readonly wants: readonly Span[];
}

/** Log-odds beyond which the model overrules polarity on complaint and praise. */
const CERTAIN = 2;
const MOST_SPANS = 5;

/**
 * What kind of message it is, with the words that say so. Complaint and praise follow polarity unless the model is sure of the
 * opposite; inquiry, request and suggestion are the model's, which reads cues and wording together; purchase and
 * cancellation need a cue.
 */
export function intentsOf(signs: ActSigns): Map<Intent, readonly Span[]> {
  const { fired, stance, mentions, readings, strongest, wants } = signs;
  const cued = (id: Intent): Span[] => spansOf(fired.filter(({ rule }) => rule.id === id));
  const about = (polarity: 'negative' | 'positive'): Span[] =>
    mentions
      .filter((mention) => mention.polarity === polarity)
      .flatMap(({ evidence }) => evidence.map(({ rule: _, ...span }) => span));
  const found = new Map<Intent, readonly Span[]>();
  const sure = (id: 'complaint' | 'praise'): number => readings?.[id] ?? 0;
  const { polarity } = stance;
  const isBad = polarity === 'negative' || polarity === 'mixed';
  const isGood = polarity === 'positive' || polarity === 'mixed';
  if (isBad ? sure('complaint') > -CERTAIN : sure('complaint') > CERTAIN)
    found.set('complaint', [...cued('complaint'), ...about('negative')].slice(0, MOST_SPANS));
  if (isGood ? sure('praise') > -CERTAIN : sure('praise') > CERTAIN)
    found.set('praise', [...cued('praise'), ...about('positive')].slice(0, MOST_SPANS));
  for (const id of ['inquiry', 'request', 'suggestion'] as const) {
    if (!readings || readings[id] <= 0) continue;
    const cues = cued(id);
    found.set(id, cues.length > 0 ? cues : strongest(id));
  }
  if (wants.length > 0 && !found.has('request') && !found.has('suggestion')) found.set('request', wants);
  for (const id of ['purchase', 'cancellation'] as const) {
    const cues = cued(id);
    if (cues.length > 0) found.set(id, cues);
  }
  return new Map(INTENTS.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
}
