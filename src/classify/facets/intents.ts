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
  readonly reading: { readonly values: Readings; readonly spanOf: (act: Act) => Span | null } | null;
  /** Where the customer wants something done. */
  readonly wants: readonly Span[];
}

const ACTS = ['inquiry', 'request', 'suggestion'] as const;
export type Act = (typeof ACTS)[number];

/**
 * Complaint and praise are a matter of polarity; the model, which has read what people call a complaint, moves the border.
 * `share`: what one of its log-odds is worth in score; `from`: where yes begins. Chosen on the corpus' held-out rows and the
 * open half of the gold.
 */
const BORDER = {
  complaint: { sign: -1, share: 0.2, from: -0.2 },
  praise: { sign: 1, share: 0.2, from: 0.35 },
} as const;
/**
 * Log-odds from which each act counts: where none of its cues fired, and where one did. Chosen like `BORDER`; a question mark
 * is no proof of a question, so inquiries have one bar.
 */
const BAR = {
  inquiry: { bare: 0, cued: 0 },
  request: { bare: 0, cued: -3 },
  suggestion: { bare: -0.5, cued: -4.5 },
} as const;
const MOST_SHARE = 4;
const MOST_SPANS = 5;

/**
 * What kind of message it is, with the words that say so. Inquiry, request and suggestion are the model's, which reads cues
 * and wording together, sentence by sentence; purchase and cancellation need a cue.
 */
export function intentsOf({
  fired,
  stance,
  mentions,
  reading,
  wants,
}: ActSigns): Map<Intent, readonly Span[]> {
  const cued = (id: Intent): Span[] => spansOf(fired.filter(({ rule }) => rule.id === id));
  const about = (polarity: 'negative' | 'positive'): Span[] =>
    mentions
      .filter((mention) => mention.polarity === polarity)
      .flatMap(({ evidence }) => evidence.map(({ rule: _, ...span }) => span));
  const found = new Map<Intent, readonly Span[]>();
  for (const id of ['complaint', 'praise'] as const) {
    if (stance.polarity === null) continue;
    const { sign, share, from } = BORDER[id];
    const logit = Math.max(-MOST_SHARE, Math.min(MOST_SHARE, reading?.values[id] ?? 0));
    if (sign * stance.score + share * logit <= from) continue;
    const spans = [...cued(id), ...about(id === 'praise' ? 'positive' : 'negative')];
    found.set(id, spans.slice(0, MOST_SPANS));
  }
  for (const id of ACTS) {
    const cues = cued(id);
    if (!reading || reading.values[id] <= BAR[id][cues.length > 0 ? 'cued' : 'bare']) continue;
    const sentence = reading.spanOf(id);
    found.set(id, cues.length > 0 ? cues : sentence ? [sentence] : []);
  }
  if (wants.length > 0 && !found.has('request') && !found.has('suggestion')) found.set('request', wants);
  for (const id of ['purchase', 'cancellation'] as const) {
    const cues = cued(id);
    if (cues.length > 0) found.set(id, cues);
  }
  return new Map(INTENTS.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
}
