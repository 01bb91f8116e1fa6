import type { Evidence, MentionPolarity, Span, ThemeMention } from '../../../schema/annotation.js';
import { type Fired, spansOf } from '../evidence.js';
import { isMeant } from './acts.js';
import { farewell } from './farewell.js';
import { ACTS, type ActSigns, SURE } from './signs.js';
import { isQuarrel, POLARITY, stanceOf } from './stance.js';

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
/** Under which its evidence stands. */
export const INTENT_KEYS = Object.fromEntries(INTENTS.map((id) => [id, `intents.${id}`])) as Readonly<
  Record<Intent, string>
>;

const MOST_SPANS = 5;

/**
 * What kind of message it is, with the words that say so. Inquiry, request and suggestion are the model's, which reads cues
 * and wording together, sentence by sentence; so is leaving; purchase needs a cue.
 */
export function intentsOf(signs: ActSigns): Map<Intent, readonly Span[]> {
  const { fired, stance, mentions, reading, advice, asks, rhetorical, bidding, advising } = signs;
  const of = (id: Intent): readonly Fired[] =>
    fired.length === 0 ? fired : fired.filter(({ rule }) => rule.id === id);
  const found = new Map<Intent, readonly Span[]>();
  for (const id of ['complaint', 'praise'] as const) {
    if (stance.polarity === null || stanceOf(id, signs) <= 0) continue;
    if (id === 'complaint' && isQuarrel(signs)) continue;
    const cues = of(id);
    found.set(id, [...spansOf(cues), ...spansAbout(mentions, POLARITY[id])].slice(0, MOST_SPANS));
  }
  const others = [...asks, ...advice, ...advising, ...of('suggestion').filter(({ level }) => level === SURE)];
  const notMeant = {
    request: others,
    inquiry: [...rhetorical, ...bidding, ...advising],
    suggestion: advising,
  };
  for (const id of ACTS) {
    const cues = without(of(id), notMeant[id]);
    if (!reading || !isMeant(id, cues, signs)) continue;
    const sentence = reading.spanOf(id);
    found.set(id, cues.length > 0 ? spansOf(cues) : sentence ? [sentence] : []);
  }
  const purchase = of('purchase');
  if (purchase.length > 0) found.set('purchase', spansOf(purchase));
  const leaving = farewell(of('cancellation'), signs);
  if (leaving) found.set('cancellation', leaving);
  if (found.size < 2) return found;
  return new Map(INTENTS.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
}

/** The first spans of mentions of a side. */
function spansAbout(mentions: readonly ThemeMention[], side: MentionPolarity): Span[] {
  const spans: Span[] = [];
  for (const { polarity, evidence } of mentions) {
    if (polarity !== side) continue;
    for (const one of evidence) if (spans.length < MOST_SPANS) spans.push(spanOf(one));
  }
  return spans;
}

/** Written out: a spread is slow. */
const spanOf = ({ start, end, text, column }: Evidence): Span =>
  column === undefined ? { start, end, text } : { start, end, text, column };

/** Cues beside which none of some others stands in their clause. */
const without = (cues: readonly Fired[], others: readonly Fired[]): readonly Fired[] =>
  cues.length === 0 || others.length === 0 ? cues : cues.filter((cue) => !isSameAct(cue, others));

/** "알려 주세요" asks, and "많이 해 주세요" proposes: neither requests an act. */
const isSameAct = (cue: Fired, others: readonly Fired[]): boolean =>
  others.some((other) => other.part === cue.part && other.clause === cue.clause);
