import type { MentionPolarity, ThemeMention } from '../../../schema/annotation.js';
import type { SentimentValue } from '../../sentiment-value.js';
import type { Fired } from '../evidence.js';
import { type ActSigns, between, strangeness } from './signs.js';

/**
 * Complaint and praise are a matter of polarity, of what the model has read of people who complain, of who speaks and of what is said
 * of themes: log-odds, by logistic regression.
 *
 * Complaint: on the corpus' held-out rows, the labelled texts held out (sixfold), and rows of the open sets' train.tsv as readers told them
 * (scripts/train/voices.tsv, each read by heads that had not learnt from it; weighed by how often a draw of all sets would claim a complaint
 * there): strangers grumble at anything, and customers tell facts, ask, and praise with the words of blame. Exports hold customers' words far
 * more often than such a draw, and general anger without a theme sounds like a stranger's: what tells strangers (`stranger`, `unthemed`, `unnamed`,
 * `outcry`) counts half as much as these rows ask, how it is meant (`score`) and the bias more. `lowest`: one clause blames, whatever the rest
 * says; `asked`: a calm question or request; `unthemed`, `unnamed`: no theme, no cue of customers or trade, so that the sound of the voice tells
 * more; `outcry`: a curse at nothing that has a theme.
 *
 * Praise: on the labelled texts held out (threefold) and rows of the open sets' train.tsv as readers told them (scripts/train/facet-lessons: acts.tsv,
 * firings.tsv): only real texts, since what is said of themes is surer in the corpus than anywhere else and would count for too much.
 * The bias is the one of the highest F1 on these rows. `highest`: one clause praises, whatever the rest says; `mixed`: who praises and blames does
 * both. `aside`, `apart`: it sounds a little more like a stranger's than a customer's, where somebody buys, uses or judges, and where nobody does.
 * Complaints are not told apart so: what annoys sounds strange in customers, too.
 */
const STANCE = {
  complaint: {
    sign: -1,
    bias: -0.1,
    score: 1.6,
    lowest: 0.74,
    highest: 0,
    model: 0.37,
    stranger: 1.1,
    aside: 0,
    apart: 0,
    unthemed: 0.3,
    unnamed: 0.1,
    outcry: -1.5,
    theme: 2.47,
    cue: 0.62,
    neutral: -2,
    mixed: 2.27,
    content: -1.2,
    elsewhere: -1.76,
    asked: -1.5,
  },
  praise: {
    sign: 1,
    bias: -2,
    score: 2.35,
    lowest: 0,
    highest: 1.3,
    model: 0.22,
    stranger: 0.28,
    aside: 0.32,
    apart: 0.46,
    unthemed: 0,
    unnamed: 0,
    outcry: 0,
    theme: 1.58,
    cue: 0.25,
    neutral: -0.66,
    mixed: 1.73,
    content: 0,
    elsewhere: 0,
    asked: -1.24,
  },
} as const;
/** Where nothing else tells whose words these are, how they sound counts this far either way. */
const SOUND = 1.5;
/** Between these log-odds and none a text sounds rather like a stranger's. */
const ASIDE = -2;
/** No sign outweighs all others. */
const MOST_MODEL = 4;
export const POLARITY = { complaint: 'negative', praise: 'positive' } as const;

/** A text that asks or bids, calmly, and no cue of the stance in it: a question about a payment is no complaint yet. */
const MERE = { act: 0.5, felt: 0.6 } as const;
const isMereAct = (isCued: boolean, { reading, stance }: ActSigns): boolean =>
  Math.max(reading?.values.inquiry ?? 0, reading?.values.request ?? 0) > MERE.act &&
  Math.abs(stance.score) < MERE.felt &&
  !isCued;

/**
 * Who abuses somebody, names nothing of trade and does not sound like a customer quarrels, and complains of nothing: of such complaints
 * readers (scripts/train/facet-lessons/acts.tsv) let one in ten stand.
 */
export const isQuarrel = ({ isAbusive, isNamed, voice, fired }: ActSigns): boolean =>
  isAbusive && !isNamed && voice <= 0 && !fired.some(isVerdict);

/** Nothing is worse: a verdict, even among curses. */
const isVerdict = ({ rule, span }: Fired): boolean =>
  rule.id === 'complaint' && /\bworst\b|최악/iu.test(span.text);

/** How likely a text complains or praises, in log-odds. */
export function stanceOf(id: 'complaint' | 'praise', signs: ActSigns): number {
  const { stance, mentions, reading, voice, fired } = signs;
  const weight = STANCE[id];
  const isUnthemed = mentions.length === 0;
  const sound = between(-SOUND, voice, SOUND);
  const isCued = fired.some(({ rule }) => rule.id === id);
  return (
    weight.bias +
    weight.score * weight.sign * stance.score +
    weight.lowest * -lowestOf(stance.clauses) +
    weight.highest * highestOf(stance.clauses) +
    weight.model * between(-MOST_MODEL, reading?.values[id] ?? 0, MOST_MODEL) +
    weight.stranger * strangeness(voice) +
    (signs.isCustomer ? weight.aside : weight.apart) * between(ASIDE, voice, 0) +
    (isUnthemed ? weight.unthemed * sound + (signs.isOutcry ? weight.outcry : 0) : 0) +
    (signs.isNamed ? 0 : weight.unnamed * sound) +
    weight.theme * surestOf(mentions, POLARITY[id]) +
    (isCued ? weight.cue : 0) +
    (stance.polarity === 'neutral' ? weight.neutral : 0) +
    (stance.polarity === 'mixed' ? weight.mixed : 0) +
    (stance.polarity === 'positive' ? weight.content : 0) +
    (signs.isHere ? 0 : weight.elsewhere) +
    (isMereAct(isCued, signs) ? weight.asked : 0)
  );
}

/** The confidence of the surest mention of a side; 0: there is none. */
function surestOf(mentions: readonly ThemeMention[], side: MentionPolarity): number {
  let surest = 0;
  for (const { polarity, confidence } of mentions)
    if (polarity === side && confidence > surest) surest = confidence;
  return surest;
}

/** The score of the clause that blames most; 0: none does. */
function lowestOf(clauses: SentimentValue['clauses']): number {
  let lowest = 0;
  for (const part of clauses) for (const { score } of part) if (score < lowest) lowest = score;
  return lowest;
}

/** The score of the clause that praises most; 0: none does. */
function highestOf(clauses: SentimentValue['clauses']): number {
  let highest = 0;
  for (const part of clauses) for (const { score } of part) if (score > highest) highest = score;
  return highest;
}
