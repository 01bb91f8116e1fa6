import type { Fired } from '../evidence.js';
import { isCall, isCourtesy, isDemanded, isSensed, isTold } from './sentence.js';
import { type ACTS, type ActSigns, between, isOneOf, SURE, strangeness } from './signs.js';

/** What tells a question or a request, in log-odds. */
interface Weights {
  readonly bias: number;
  /** What the model reads. */
  readonly model: number;
  /** A cue of the act stands in the text, whatever else is said in its clause. */
  readonly cue: number;
  /** A remedy that is an act. */
  readonly wants: number;
  /** An act asked for in the form of a question. */
  readonly bidding: number;
  /** A remedy that is being told. */
  readonly asks: number;
  /** Other customers are recommended something or warned. */
  readonly advice: number;
  readonly advising: number;
  readonly rhetorical: number;
  /** How far it sounds like a customer's. */
  readonly sound: number;
  /** Feeling either way: who is moved mostly tells. */
  readonly felt: number;
  readonly mark: number;
  /** A long text, by its logarithm. */
  readonly long: number;
}
/**
 * By logistic regression on rows of the open sets' train.tsv as readers told them (scripts/train/facet-lessons/acts.tsv, each read by heads
 * that had not learnt from it), the labelled texts and the corpus' held-out rows. No cue is sure: "please tell me" asks, "could you tell me"
 * wants no act, and what is bidden of other readers is asked of nobody. The bars, in the biases, are near the highest F1 on all of these; on the
 * readers' rows alone precision is then .94 of English questions and .86 of requests, but .57 and .74 of Korean ones, who ask and bid each other
 * in the words of customers.
 */
const WEIGHT: Readonly<Record<'ko' | 'en', Readonly<Record<'inquiry' | 'request', Weights>>>> = {
  ko: {
    inquiry: {
      bias: -0.78,
      model: 0.47,
      cue: 1.01,
      wants: -0.17,
      bidding: 0,
      asks: 1.51,
      advice: -0.23,
      advising: 0.04,
      rhetorical: 0.04,
      sound: 0.15,
      felt: -2.06,
      mark: 1.27,
      long: 0,
    },
    request: {
      bias: -2.82,
      model: 0.73,
      cue: 2.32,
      wants: 1.42,
      bidding: 0,
      asks: 0.2,
      advice: -0.96,
      advising: -1.48,
      rhetorical: -0.27,
      sound: 0,
      felt: 0.37,
      mark: 0.3,
      long: 1.52,
    },
  },
  en: {
    inquiry: {
      bias: -1.6,
      model: 0.77,
      cue: 0.63,
      wants: -0.14,
      bidding: -0.57,
      asks: 3.02,
      advice: -0.25,
      advising: -0.45,
      rhetorical: -0.84,
      sound: 0.39,
      felt: -0.59,
      mark: 0.82,
      long: 0.15,
    },
    request: {
      bias: -0.56,
      model: 0.76,
      cue: 0.69,
      wants: 1.06,
      bidding: 1.6,
      asks: -1.32,
      advice: -0.47,
      advising: -0.2,
      rhetorical: -0.18,
      sound: 0.39,
      felt: -1.9,
      mark: -0.48,
      long: 0.37,
    },
  },
};
/**
 * Suggestions, in log-odds like `STANCE`: what the model reads, which cues fired (those of level 1 are `sure`), and who speaks. The bar, in the
 * bias, is the one of the highest F1 in cross-validation.
 */
const SUGGESTION = { bias: -0.9, model: 0.54, cue: 2.02, sure: 2, stranger: 1.04 } as const;
const LEAST_MODEL = -6;
/** How a text sounds counts this far either way. */
const SOUND = 1.5;
/** Characters of a short text. */
const SHORT = 40;
/**
 * A short Korean sentence without much feeling is nothing but its act: there the model is at home, which learnt questions and commands as
 * people speak them (3i4k, stylekqc; these bars are chosen on their dev.tsv). A cue of an act and a remedy that is one add to it.
 */
const PLAIN = {
  inquiry: -1.37,
  request: -0.96,
  cued: 0.3,
  wants: 3,
  longest: 60,
  felt: 0.9,
  stranger: -4,
} as const;
/** Laughter, tears, sighs: who is moved bids nobody; who shouts may well. */
const MOVED = /[ㅋㅎㅠㅜ]{2}|[.~]{2}|:\/\//;
/** More of the model says no more. */
const MOST_MODEL = 4;

/** Whether a text does what the model and the cues say. */
export function isMeant(act: (typeof ACTS)[number], cues: readonly Fired[], signs: ActSigns): boolean {
  if (act === 'suggestion') return cues.length > 0 && suggested(signs) > 0;
  if (act === 'request' && isDemand(signs)) return true;
  if (cues.length === 0 && isHardly(act, signs)) return false;
  const plain = plainAct(signs);
  if (plain === act) return true;
  return (plain === null || isApart(act, cues, signs)) && logOdds(act, signs) > 0;
}

/** Who wants a remedy and demands it asks for an act, however loud or angry. */
function isDemand({ reading, wants, advising }: ActSigns): boolean {
  const sentence = reading?.spanOf('request') ?? null;
  return (
    isOneOf(sentence, wants) && !isOneOf(sentence, advising) && isDemanded(reading?.wordsOf('request') ?? '')
  );
}

/** Cues of an act in clauses of their own, beside cues of the other: "is it in stock? If not, please cancel" asks and bids. */
function isApart(act: 'inquiry' | 'request', cues: readonly Fired[], { fired }: ActSigns): boolean {
  const others = fired.filter(({ rule }) => rule.id === (act === 'inquiry' ? 'request' : 'inquiry'));
  const isBeside = (cue: Fired): boolean =>
    others.some(({ part, clause }) => part === cue.part && clause === cue.clause);
  return others.length > 0 && cues.some((cue) => !isBeside(cue));
}

function logOdds(act: 'inquiry' | 'request', signs: ActSigns): number {
  const { fired, wants, bidding, asks, advice, advising, rhetorical, voice, stance, length } = signs;
  const weight = WEIGHT[signs.language][act];
  const some = (fired: readonly unknown[], of: number): number => (fired.length > 0 ? of : 0);
  return (
    weight.bias +
    weight.model * modelOf(act, signs) +
    (fired.some(({ rule }) => rule.id === act) ? weight.cue : 0) +
    some(wants, weight.wants) +
    some(bidding, weight.bidding) +
    some(asks, weight.asks) +
    some(advice, weight.advice) +
    some(advising, weight.advising) +
    some(rhetorical, weight.rhetorical) +
    weight.sound * between(-SOUND, voice, SOUND) +
    weight.felt * Math.abs(stance.score) +
    (signs.isQuestion ? weight.mark : 0) +
    weight.long * Math.log10(1 + length / SHORT)
  );
}

function suggested(signs: ActSigns): number {
  const isSure = signs.fired.some(({ rule, level }) => rule.id === 'suggestion' && level === SURE);
  return (
    SUGGESTION.bias +
    SUGGESTION.model * modelOf('suggestion', signs) +
    SUGGESTION.cue +
    (isSure ? SUGGESTION.sure : 0) +
    SUGGESTION.stranger * strangeness(signs.voice)
  );
}

const modelOf = (act: (typeof ACTS)[number], { reading }: ActSigns): number =>
  between(LEAST_MODEL, reading?.values[act] ?? LEAST_MODEL, MOST_MODEL);

/** The act of a short Korean sentence: the one that the model and the cues are surer of; null where it is of neither. */
function plainAct({ fired, wants, stance, reading, voice, length }: ActSigns): 'inquiry' | 'request' | null {
  if (!reading || voice <= PLAIN.stranger || Math.abs(stance.score) > PLAIN.felt) return null;
  const text = reading.wordsOf('request');
  if (length > PLAIN.longest || !/[가-힣]/.test(text) || MOVED.test(text)) return null;
  const [asked, wanted] = (['inquiry', 'request'] as const).map(
    (act) => reading.values[act] - PLAIN[act] + (fired.some(({ rule }) => rule.id === act) ? PLAIN.cued : 0),
  ) as [number, number];
  const bid = wanted + (wants.length > 0 ? PLAIN.wants : 0);
  if (Math.max(asked, bid) <= 0) return null;
  return asked > bid ? 'inquiry' : 'request';
}

/**
 * What the model takes for an act without any cue: a question in a sentence that wants no answer; for a request a farewell, a statement, a
 * call of one or two syllables, advice to others.
 */
function isHardly(act: 'inquiry' | 'request', signs: ActSigns): boolean {
  const { reading, wants, rhetorical, bidding, advising } = signs;
  const sentence = reading?.spanOf(act) ?? null;
  if (act === 'inquiry')
    return (
      isSensed(reading?.wordsOf('inquiry') ?? '') ||
      isOneOf(sentence, [...rhetorical, ...bidding, ...advising])
    );
  const words = reading?.wordsOf('request') ?? '';
  if (wants.length > 0) return isOneOf(sentence, advising);
  return isCourtesy(words) || isTold(words) || isCall(words) || isOneOf(sentence, advising);
}
