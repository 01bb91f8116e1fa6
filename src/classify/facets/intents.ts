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
  /** A customer speaks, or of a thing of trade (speaker.ts). */
  readonly isOnTrade: boolean;
  /** null where no model can read the language. */
  readonly reading: { readonly values: Readings; readonly spanOf: (act: Act) => Span | null } | null;
  /** Where the customer wants something done. */
  readonly wants: readonly Fired[];
  /** Where the customer advises other customers: "don't buy this" requests nothing of the company. */
  readonly advice: readonly Fired[];
  /** Where the customer wants to be told something. */
  readonly asks: readonly Fired[];
}

const ACTS = ['inquiry', 'request', 'suggestion'] as const;
export type Act = (typeof ACTS)[number] | 'cancellation';

/**
 * Complaint and praise are a matter of polarity; the model, which has read what people call a complaint, moves the border.
 * `share`: what one of its log-odds is worth in score; `from`: where yes begins. Chosen on the corpus' held-out rows and the
 * open half of the gold.
 */
const BORDER = {
  complaint: { sign: -1, share: 0.3, from: -0.3 },
  praise: { sign: 1, share: 0.1, from: 0.3 },
} as const;
/** Where nobody is a customer and no cue speaks, feeling alone neither complains nor praises; these log-odds do. */
const NOBODYS = { themed: -1, bare: 1 };
/** A text that is not negative complains by a cue or a theme; where it has neither and is neutral, from these log-odds. */
const CALM_COMPLAINT = 1;
/**
 * Log-odds from which each act counts: where none of its cues fired, where one did, and where one did that is sure (level 1). Chosen like `BORDER`,
 * and on dev.tsv of stylekqc and 3i4k; a question mark is no proof of a question.
 */
const BAR = {
  inquiry: { bare: -0.15, cued: -1, sure: -1 },
  request: { bare: -0.15, cued: -3, sure: -3 },
  suggestion: { bare: Number.POSITIVE_INFINITY, cued: -4.5, sure: Number.NEGATIVE_INFINITY },
} as const;
/** Log-odds from which the model finds a farewell that no cue names: people leave in words of their own. */
const LEAVES = 2;
const MOST_SHARE = 4;
const MOST_SPANS = 5;

/**
 * What kind of message it is, with the words that say so. Inquiry, request and suggestion are the model's, which reads cues
 * and wording together, sentence by sentence; so is leaving; purchase needs a cue.
 */
export function intentsOf(signs: ActSigns): Map<Intent, readonly Span[]> {
  const { fired, stance, mentions, isOnTrade, reading, wants, advice, asks } = signs;
  const of = (id: Intent): Fired[] => fired.filter(({ rule }) => rule.id === id);
  const found = new Map<Intent, readonly Span[]>();
  for (const id of ['complaint', 'praise'] as const) {
    const { sign, share, from } = BORDER[id];
    const logit = Math.max(-MOST_SHARE, Math.min(MOST_SHARE, reading?.values[id] ?? 0));
    if (stance.polarity === null || sign * stance.score + share * logit <= from) continue;
    const cues = of(id);
    const isSaidOfTheme = mentions.some(({ polarity }) => polarity === POLARITY[id]);
    if (
      !isOnTrade &&
      reading &&
      cues.length === 0 &&
      logit <= (isSaidOfTheme ? NOBODYS.themed : NOBODYS.bare)
    )
      continue;
    if (id === 'complaint' && stance.polarity !== 'negative' && stance.polarity !== 'mixed') {
      const isBlamed = mentions.some(({ polarity }) => polarity === 'negative') || cues.length > 0;
      if (!isBlamed && !(stance.polarity === 'neutral' && logit > CALM_COMPLAINT)) continue;
    }
    const about = mentions.filter(({ polarity }) => polarity === POLARITY[id]).flatMap(spansOfMention);
    found.set(id, [...spansOf(cues), ...about].slice(0, MOST_SPANS));
  }
  const proposed = of('suggestion').filter(({ level }) => level === SURE);
  for (const id of ACTS) {
    const cues =
      id === 'request' ? of(id).filter((cue) => !isSameAct(cue, [...asks, ...advice, ...proposed])) : of(id);
    const kind = cues.some(({ level }) => level === SURE) ? 'sure' : cues.length > 0 ? 'cued' : 'bare';
    if (!reading || reading.values[id] <= BAR[id][kind]) continue;
    if (id === 'request' && cues.length === 0 && of(id).length > 0) continue;
    const sentence = reading.spanOf(id);
    if (id === 'inquiry' && cues.length === 0 && isHardlyAsked(sentence)) continue;
    if (
      id === 'request' &&
      cues.length === 0 &&
      sentence &&
      advice.some(({ span }) => overlap(span, sentence))
    )
      continue;
    found.set(id, cues.length > 0 ? spansOf(cues) : sentence ? [sentence] : []);
  }
  if (asks.length > 0 && !found.has('inquiry')) found.set('inquiry', spansOf(asks));
  if (wants.length > 0 && !ACTS.some((id) => found.has(id))) found.set('request', spansOf(wants));
  const purchase = of('purchase');
  if (purchase.length > 0) found.set('purchase', spansOf(purchase));
  const leaving = farewell(of('cancellation'), reading);
  if (leaving) found.set('cancellation', leaving);
  return new Map(INTENTS.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
}

/** Where the customer leaves: the cues, else the sentence that the model is sure of. */
function farewell(cues: readonly Fired[], reading: ActSigns['reading']): Span[] | null {
  if (cues.length > 0) return spansOf(cues);
  const sentence = reading && reading.values.cancellation > LEAVES ? reading.spanOf('cancellation') : null;
  return sentence && !COURTESY.test(sentence.text) ? [sentence] : null;
}

/** How a call ends: a goodbye that leaves nobody ("네 알겠습니다. 수고하세요", "okay, thanks, bye"). */
const COURTESY =
  /^(?:(?:네|예|아|그럼|잘|다음에|좋은 하루|알겠습니다|알겠어요|감사합니다|고맙습니다|고마워요|수고하세요|수고하십시오|수고하셨습니다|들어가세요|안녕히 계세요|보내세요|ok|okay|alright|thanks|thank you|bye|goodbye|have a (?:nice|good) (?:day|one))[\s.,!~^]*)+$/iu;

/** What the model takes for a question without any cue: Latin letters that end in no question mark. */
const isHardlyAsked = (sentence: Span | null): boolean => !/[?？가-힣]/u.test(sentence?.text ?? '');

/** Cues of this level need no model. */
const SURE = 1;
const POLARITY = { complaint: 'negative', praise: 'positive' } as const;

const spansOfMention = ({ evidence }: ThemeMention): Span[] => evidence.map(({ rule: _, ...span }) => span);

const overlap = (a: Span, b: Span): boolean => a.column === b.column && a.start < b.end && b.start < a.end;

/** "알려 주세요" asks, and "많이 해 주세요" proposes: neither requests an act. */
const isSameAct = (cue: Fired, others: readonly Fired[]): boolean =>
  others.some((other) => other.part === cue.part && other.clause === cue.clause);
