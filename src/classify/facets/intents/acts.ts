import type { Fired } from '../evidence.js';
import { isCall, isCourtesy, isHardlyAsked, isTold } from './sentence.js';
import { type ACTS, type ActSigns, isOneOf, SURE, strangeness } from './signs.js';

/** Log-odds of the model from which a question counts: where no cue fired, and where one did. A question mark is no proof of a question. */
const ASKED = { bare: -0.15, cued: -1, felt: 1 } as const;
/**
 * Requests and suggestions, in log-odds like `STANCE`: what the model reads, which cues fired (those of level 1 are `sure`; `wanted`: a
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
    sure: 1,
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
/** More of the model says no more. */
const MOST_MODEL = 4;

/** Whether a text does what the model and the cues say. */
export function isMeant(act: (typeof ACTS)[number], cues: readonly Fired[], signs: ActSigns): boolean {
  if (act === 'request' && cues.length === 0 && isHardlyWanted(signs)) return false;
  const plain = cues.length === 0 ? plainAct(signs) : null;
  if (plain !== null && act !== 'suggestion')
    return plain === act && !(act === 'inquiry' && signs.rhetorical.length + signs.advising.length > 0);
  const logit = signs.reading?.values[act] ?? LEAST_MODEL;
  if (act === 'inquiry') return isAsked(logit, cues, signs);
  return isWished(act, logit, cues, signs);
}

function isAsked(logit: number, cues: readonly Fired[], signs: ActSigns): boolean {
  if (cues.length > 0) return logit > ASKED.cued;
  const { reading, rhetorical, bidding, advising } = signs;
  return (
    logit > (isFelt(signs) ? ASKED.felt : ASKED.bare) &&
    !isHardlyAsked(reading?.wordsOf('inquiry') ?? '') &&
    !isOneOf(reading?.spanOf('inquiry') ?? null, [...rhetorical, ...bidding, ...advising])
  );
}

function isWished(
  act: 'request' | 'suggestion',
  logit: number,
  cues: readonly Fired[],
  { fired, wants, bidding, advice, asks, stance, voice }: ActSigns,
): boolean {
  const weight = WISH[act];
  const isSure = fired.some(({ rule, level }) => rule.id === act && level === SURE);
  const said =
    weight.bias +
    weight.model * Math.max(LEAST_MODEL, Math.min(MOST_MODEL, logit)) +
    (cues.length > 0 ? weight.cue : 0) +
    (isSure ? weight.sure : 0) +
    weight.stranger * strangeness(voice);
  if (act === 'suggestion') return said > 0 && cues.length > 0;
  const isBare = cues.length === 0 && wants.length === 0;
  // who is moved tells, and asks with a cue; without one only a model that is sure is believed
  if (isBare && (Math.abs(stance.score) > PLAIN.felt || logit < SURELY_WANTED)) return false;
  const { request } = WISH;
  return (
    said +
      (wants.length > 0 || bidding.length > 0 ? request.wanted : 0) +
      (advice.length > 0 ? request.advice : 0) +
      (asks.length > 0 ? request.asks : 0) >
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

/** What the model takes for a request without any cue: a farewell, a statement, a call of one or two syllables, advice to others. */
function isHardlyWanted({ reading, advising }: ActSigns): boolean {
  const words = reading?.wordsOf('request') ?? '';
  return (
    isCourtesy(words) ||
    isTold(words) ||
    isCall(words) ||
    isOneOf(reading?.spanOf('request') ?? null, advising)
  );
}

/** Whether who speaks is moved: questions are then mostly no questions. */
const isFelt = ({ stance }: ActSigns): boolean => stance.score < -PLAIN.felt / 2;
