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
  /** The model's log-odds that a customer speaks. */
  readonly voice: number;
  /** Of the text, in characters. */
  readonly length: number;
  /** Nothing says that who leaves comes back. */
  readonly mayLeave: boolean;
  /** null where no model can read the language. */
  readonly reading: {
    readonly values: Readings;
    /** The sentence that speaks most for an act, as it stands in the original. */
    readonly spanOf: (act: Act) => Span | null;
    /** The same sentence as it is read: Hanja in Hangul; empty where there is none. */
    readonly wordsOf: (act: Act) => string;
  } | null;
  /** Where the customer wants something done. */
  readonly wants: readonly Fired[];
  /** Where the customer advises other customers: "don't buy this" requests nothing of the company. */
  readonly advice: readonly Fired[];
  /** Where the customer wants to be told something. */
  readonly asks: readonly Fired[];
  /** Where a question only reproaches or wonders: nobody wants an answer there. */
  readonly rhetorical: readonly Fired[];
  /** Where a question asks for an act. */
  readonly bidding: readonly Fired[];
  /** Where other customers are advised or warned, or somebody is wished well: nothing is asked of the company. */
  readonly advising: readonly Fired[];
}

const ACTS = ['inquiry', 'request', 'suggestion'] as const;
export type Act = (typeof ACTS)[number] | 'cancellation';

/**
 * Complaint and praise are a matter of polarity, of what the model has read of people who complain, of who speaks and of what is said
 * of themes: log-odds, by logistic regression on the corpus' held-out rows, the labelled texts held out (fifteenfold for complaints, sixtyfold
 * for praise: they are real, and few), and comments and commands of the open sets' dev.tsv, which do neither. The biases hold the bars, chosen by five-fold
 * cross-validation over these rows: a complaint where F1 is highest, praise where precision reaches .85 in both languages. `unrelated`: no cue says that
 * who speaks buys, uses or judges, and little sounds so; set by train.tsv of comments and reviews that do not complain, and halved: on
 * labelled complaints both do as well, and exports hold customers' words far more often than strangers'.
 */
const STANCE = {
  complaint: {
    sign: -1,
    bias: -0.12,
    score: 2.24,
    model: 0.39,
    stranger: 1.16,
    theme: 1.98,
    neutral: -1.52,
    unrelated: 0.5,
  },
  praise: {
    sign: 1,
    bias: -1.21,
    score: 3.63,
    model: 0.47,
    stranger: 0.66,
    theme: 1.05,
    neutral: -1.03,
    unrelated: 0,
  },
} as const;
/** Below the first of these log-odds of a customer a text sounds strange, below the second no stranger. */
const STRANGE = { from: -2, to: -6 } as const;
/** The same where no cue relates the text to a business: it must sound more like a customer's. */
const UNRELATED = { from: -1, to: -3 } as const;
/** No sign outweighs all others. */
const MOST_MODEL = 4;
/** Log-odds of the model from which a question counts: where no cue fired, and where one did. A question mark is no proof of a question. */
const ASKED = { bare: -0.15, cued: -1, felt: 1 } as const;
/**
 * Requests and suggestions, in log-odds like `STANCE`: what the model reads, which cues fired (level 1 of suggestions is `sure`; `wanted`: a
 * remedy that is an act; advice to other customers and questions are no requests), and who speaks. The bars, in the biases, are those
 * of the highest F1 in cross-validation.
 */
const WISH = {
  suggestion: { bias: -0.9, model: 0.54, cue: 2.02, sure: 2, stranger: 1.04 },
  request: {
    bias: -1.37,
    model: 0.9,
    cue: 1.83,
    wanted: 2.54,
    sure: 0,
    advice: -1.07,
    asks: -0.47,
    stranger: 2.18,
  },
} as const;
const LEAST_MODEL = -6;
/** Log-odds from which a request needs no cue. */
const SURELY_WANTED = 3;
/**
 * A short Korean sentence without much feeling is nothing but its act: there the model is at home, which learnt questions and commands as
 * people speak them (3i4k, stylekqc; these bars are chosen on their dev.tsv).
 */
const PLAIN = { inquiry: -0.8, request: -0.5, longest: 60, felt: 0.9, stranger: -4 } as const;
/** Log-odds from which the model finds a farewell that no cue names: people leave in words of their own. */
const LEAVES = 2;
/** Nobody leaves so who is content. */
const LEAVES_AT = -0.2;
const MOST_SPANS = 5;

/**
 * What kind of message it is, with the words that say so. Inquiry, request and suggestion are the model's, which reads cues
 * and wording together, sentence by sentence; so is leaving; purchase needs a cue.
 */
export function intentsOf(signs: ActSigns): Map<Intent, readonly Span[]> {
  const { fired, stance, mentions, reading, wants, advice, asks, rhetorical, bidding, advising } = signs;
  const of = (id: Intent): Fired[] => fired.filter(({ rule }) => rule.id === id);
  const found = new Map<Intent, readonly Span[]>();
  for (const id of ['complaint', 'praise'] as const) {
    if (stance.polarity === null || stanceOf(id, signs) <= 0) continue;
    const cues = of(id);
    const about = mentions.filter(({ polarity }) => polarity === POLARITY[id]).flatMap(spansOfMention);
    found.set(id, [...spansOf(cues), ...about].slice(0, MOST_SPANS));
  }
  const others = [...asks, ...advice, ...advising, ...of('suggestion').filter(({ level }) => level === SURE)];
  const notMeant = {
    request: others,
    inquiry: [...rhetorical, ...bidding, ...advising],
    suggestion: advising,
  };
  const asked = asks.filter((cue) => !isSameAct(cue, notMeant.inquiry));
  for (const id of ACTS) {
    const not = notMeant[id];
    const cues = of(id).filter((cue) => !isSameAct(cue, not));
    if (!reading || !isMeant(id, cues, signs)) continue;
    const sentence = reading.spanOf(id);
    if (id === 'request' && cues.length === 0 && isHardlyWanted(reading.wordsOf(id), sentence, advising))
      continue;
    found.set(id, cues.length > 0 ? spansOf(cues) : sentence ? [sentence] : []);
  }
  if (asked.length > 0 && !found.has('inquiry')) found.set('inquiry', spansOf(asked));
  if (wants.length > 0 && !ACTS.some((id) => found.has(id))) found.set('request', spansOf(wants));
  const purchase = of('purchase');
  if (purchase.length > 0) found.set('purchase', spansOf(purchase));
  const leaving = farewell(of('cancellation'), signs);
  if (leaving) found.set('cancellation', leaving);
  return new Map(INTENTS.flatMap((id) => (found.has(id) ? [[id, found.get(id)!]] : [])));
}

/** How likely a text complains or praises, in log-odds. */
function stanceOf(id: 'complaint' | 'praise', signs: ActSigns): number {
  const { stance, mentions, reading, voice } = signs;
  const { sign, bias, ...weight } = STANCE[id];
  const theme = Math.max(
    0,
    ...mentions.map(({ polarity, confidence }) => (polarity === POLARITY[id] ? confidence : 0)),
  );
  return (
    bias +
    weight.score * sign * stance.score +
    weight.model * Math.max(-MOST_MODEL, Math.min(MOST_MODEL, reading?.values[id] ?? 0)) +
    weight.stranger * strangeness(voice) +
    weight.theme * theme +
    (stance.polarity === 'neutral' ? weight.neutral : 0) +
    (signs.isOnTrade ? 0 : weight.unrelated * Math.min(0, Math.max(UNRELATED.to, voice) - UNRELATED.from))
  );
}

/** 0 where the wording may be a customer's, down to -4. */
const strangeness = (voice: number): number =>
  Math.max(STRANGE.to, Math.min(STRANGE.from, voice)) - STRANGE.from;

/** Whether a text does what the model and the cues say. */
function isMeant(act: (typeof ACTS)[number], cues: readonly Fired[], signs: ActSigns): boolean {
  const logit = signs.reading?.values[act] ?? LEAST_MODEL;
  const plain = cues.length === 0 ? plainAct(signs) : null;
  if (plain !== null && act !== 'suggestion')
    return plain === act && !(act === 'inquiry' && signs.rhetorical.length + signs.advising.length > 0);
  if (act === 'inquiry') {
    if (cues.length > 0) return logit > ASKED.cued;
    const sentence = signs.reading?.spanOf('inquiry') ?? null;
    const bar = isFelt(signs) ? ASKED.felt : ASKED.bare;
    return (
      logit > bar &&
      !isHardlyAsked(signs.reading?.wordsOf('inquiry') ?? '') &&
      !isOneOf(sentence, [...signs.rhetorical, ...signs.bidding, ...signs.advising])
    );
  }
  const weight = WISH[act];
  const isSure = signs.fired.some(({ rule, level }) => rule.id === 'suggestion' && level === SURE);
  const said =
    weight.bias +
    weight.model * Math.max(LEAST_MODEL, Math.min(MOST_MODEL, logit)) +
    (cues.length > 0 ? weight.cue : 0) +
    (isSure ? weight.sure : 0) +
    weight.stranger * strangeness(signs.voice);
  if (act === 'suggestion') return said > 0 && cues.length > 0;
  const isBare = cues.length === 0 && signs.wants.length === 0;
  // who is moved tells, and asks with a cue; without one only a model that is sure is believed
  if (isBare && (Math.abs(signs.stance.score) > PLAIN.felt || logit < SURELY_WANTED)) return false;
  const { wanted, advice, asks } = WISH.request;
  return (
    said +
      (signs.wants.length > 0 || signs.bidding.length > 0 ? wanted : 0) +
      (signs.advice.length > 0 ? advice : 0) +
      (signs.asks.length > 0 ? asks : 0) >
    0
  );
}

/** The act of a short sentence in which no cue speaks: the one that the model is surer of; null where it is of neither. */
function plainAct({ fired, stance, reading, voice, length }: ActSigns): 'inquiry' | 'request' | null {
  if (!reading || voice <= PLAIN.stranger || Math.abs(stance.score) > PLAIN.felt) return null;
  if (fired.some(({ rule }) => rule.id === 'inquiry' || rule.id === 'request')) return null;
  const text = reading.wordsOf('request');
  if (length > PLAIN.longest || !/[가-힣]/.test(text)) return null;
  const [asked, wanted] = [reading.values.inquiry - PLAIN.inquiry, reading.values.request - PLAIN.request];
  if (Math.max(asked, wanted) <= 0) return null;
  return asked > wanted ? 'inquiry' : 'request';
}

/** Where the customer leaves: the cues, else the sentence that the model is sure of. */
function farewell(cues: readonly Fired[], { reading, mayLeave, voice, stance }: ActSigns): Span[] | null {
  if (cues.length > 0) return spansOf(cues);
  const isRead =
    mayLeave &&
    stance.score < LEAVES_AT &&
    strangeness(voice) > -2 &&
    reading &&
    reading.values.cancellation > LEAVES;
  const sentence = isRead ? reading.spanOf('cancellation') : null;
  return sentence && !COURTESY.test(reading!.wordsOf('cancellation')) ? [sentence] : null;
}

/** How a call ends: a goodbye that leaves nobody ("네 알겠습니다. 수고하세요", "okay, thanks, bye"). */
const COURTESY =
  /^(?:(?:네|예|아|그럼|잘|다음에|좋은 하루|알겠습니다|알겠어요|감사합니다|고맙습니다|고마워요|수고하세요|수고하십시오|수고하셨습니다|들어가세요|안녕히 계세요|보내세요|ok|okay|alright|thanks|thank you|bye|goodbye|have a (?:nice|good) (?:day|one))[\s.,!~^]*)+$/iu;

/** What the model takes for a question without any cue: Latin letters that end in no question mark. */
const isHardlyAsked = (words: string): boolean => !/[?？가-힣]/u.test(words);

/** Ends as something told: in the past (a final consonant ㅆ before 다 or 음), in wonder, as an opinion; not as a wish or a request in telling form (좋겠네, 부탁합니다). */
const isTold = (sentence: string): boolean => {
  const [, before, ending] = /([가-힣])(다|음|네|냐|구나)[^가-힣a-z0-9]*$/iu.exec(sentence) ?? [];
  if (before === undefined) return false;
  if (before === '니') return TOLD_FORMALLY.test(sentence);
  if (before === '겠') return false;
  return !/다|음/.test(ending!) || (before.charCodeAt(0) - HANGUL_FROM) % FINALS === SS;
};
const TOLD_FORMALLY =
  /(?:기대|생각|예상|추천|만족|좋아|사랑)(?:합|됩|해집)니다[^가-힣]*$|[했었았웠였됐갔왔렸겼]습니다[^가-힣]*$/;
const HANGUL_FROM = 0xac00;
/** Final consonants of a Korean syllable, and the place of ㅆ among them. */
const FINALS = 28;
const SS = 20;
/** Too few syllables to say what is wanted. */
const CALL = /^[^가-힣]*(?:[가-힣][^가-힣a-z]*){1,2}$/iu;

/** What the model takes for a request without any cue: a farewell, a statement, a call of one or two syllables, advice to others. */
const isHardlyWanted = (words: string, sentence: Span | null, advising: readonly Fired[]): boolean =>
  COURTESY.test(words) || isTold(words) || CALL.test(words) || isOneOf(sentence, advising);

/** Cues of this level need no model. */
const SURE = 1;
const POLARITY = { complaint: 'negative', praise: 'positive' } as const;

const spansOfMention = ({ evidence }: ThemeMention): Span[] => evidence.map(({ rule: _, ...span }) => span);

/** Whether who speaks is moved: questions are then mostly no questions. */
const isFelt = ({ stance }: ActSigns): boolean => stance.score < -PLAIN.felt / 2;

/** Whether a sentence holds one of some firings. */
const isOneOf = (sentence: Span | null, fired: readonly Fired[]): boolean =>
  sentence !== null &&
  fired.some(
    ({ span }) => span.column === sentence.column && span.start >= sentence.start && span.end <= sentence.end,
  );

/** "알려 주세요" asks, and "많이 해 주세요" proposes: neither requests an act. */
const isSameAct = (cue: Fired, others: readonly Fired[]): boolean =>
  others.some((other) => other.part === cue.part && other.clause === cue.clause);
