import type { Span, ThemeMention } from '../../schema/annotation.js';
import { isWithin } from './evidence.js';

/** What the facet model says of a text; log-odds. */
export interface HarmSigns {
  readonly harm: number;
  /** That a customer speaks. */
  readonly customer: number;
}

/** Whether a cue speaks, and not only the model. */
export const isCued = ({ evidence }: ThemeMention): boolean =>
  evidence.some(({ rule }) => !rule.endsWith('/model'));

/**
 * A second opinion on harm to people. The theme model claims it from a low probability on, because a missed one costs most, and has
 * read few texts that no customer wrote; blood, fire and children are everyday words there. These weights add up its log-odds, those of
 * the facet model, how little the text sounds like a customer's, how far it praises, and that no cue, only the model, speaks, and how little
 * there is to it then. Logistic regression on test/classify/hazards, the corpus' held-out rows and train.tsv of the open sets (false claims in
 * reviews told apart by reading); the bias keeps 98 % of the hazards that the theme model finds, and one in ten of its false claims.
 * `unrelated`: no cue names the harm, and none says that who speaks buys, uses or judges; then it must be plainer; `elsewhere`: it is about politics,
 * crime or stars. What only the model claims must be a little plainer than those rows ask: strangers' texts are rarer among them than in exports.
 */
const WEIGHT = {
  bias: 5.17,
  theme: 1.01,
  harm: 0.44,
  stranger: 1.13,
  praise: -0.8,
  uncued: -2.8,
  elsewhere: -2.5,
  unrelated: -1.5,
  brief: -1.72,
} as const;
/** What the facet model says of harm counts no more than this either way. */
const HARM = { least: -10, most: 5 } as const;
/** A text of fewer characters, of which no cue speaks, says too little of harm for a model to judge by; in proportion. */
const BRIEF = 30;
/** Below the first of these log-odds a text sounds strange, below the second no stranger. */
const STRANGE = { from: -1, to: -5 } as const;
/** A theme's probability is no surer than this, nor less sure than the rest. */
const SUREST = 0.99;
/** Where no harm is told, and where no model reads the language, a mention counts from this probability on. */
const MENTIONED = 0.12;

/** What else is known of a text. */
export interface HarmSetting {
  /** In characters. */
  readonly length: number;
  /** How it is meant, -1 … 1. */
  readonly score: number;
  /** A customer speaks, or of a thing of trade (speaker.ts). */
  readonly isOnTrade: boolean;
  /** Nothing says that it is about something else (guard "elsewhere"). */
  readonly isHere: boolean;
  /** The wording is a stranger's, not a customer's: illness, news, quarrels. */
  readonly isStranger: boolean;
  /** Sentences that name harm without its being done: printed warnings, protection, plots … (guard "unharmed"). */
  readonly unharmed: readonly Span[];
}

/**
 * The mentions without harm that is improbable.
 * @param doubted the themes of harm that want this opinion
 */
export function believedHarm(
  mentions: readonly ThemeMention[],
  doubted: ReadonlySet<string>,
  signs: HarmSigns | null,
  setting: HarmSetting,
): readonly ThemeMention[] {
  const isDoubtful = ({ id }: ThemeMention): boolean => doubted.has(id);
  if (!mentions.some(isDoubtful)) return mentions;
  return mentions.filter(
    (mention) =>
      !isDoubtful(mention) ||
      (signs === null || mention.polarity !== 'negative'
        ? mention.confidence >= MENTIONED
        : !isHearsay(mention, setting) &&
          !isUnharmed(mention, setting) &&
          isBelieved(mention, signs, setting)),
  );
}

/** What only the model claims, where a stranger speaks and nothing of trade is named. */
const isHearsay = (mention: ThemeMention, { isStranger, isOnTrade }: HarmSetting): boolean =>
  isStranger && !isOnTrade && !isCued(mention);

const isUnharmed = ({ evidence }: ThemeMention, { unharmed }: HarmSetting): boolean =>
  evidence.every((span) => unharmed.some((sentence) => isWithin(span, sentence)));

function isBelieved(
  mention: ThemeMention,
  signs: HarmSigns,
  { length, score, isOnTrade, isHere }: HarmSetting,
): boolean {
  const p = Math.min(SUREST, Math.max(1 - SUREST, mention.confidence));
  const harm = Math.max(HARM.least, Math.min(HARM.most, signs.harm));
  const stranger = Math.max(STRANGE.to, Math.min(STRANGE.from, signs.customer)) - STRANGE.from;
  const unrelated = isOnTrade ? 0 : WEIGHT.unrelated;
  const brief = WEIGHT.brief * Math.max(0, 1 - length / BRIEF);
  const uncued = isCued(mention) ? 0 : WEIGHT.uncued + unrelated + brief;
  const praise = WEIGHT.praise * Math.max(0, score);
  return (
    WEIGHT.bias +
      WEIGHT.theme * Math.log(p / (1 - p)) +
      WEIGHT.harm * harm +
      WEIGHT.stranger * stranger +
      praise +
      (isHere ? 0 : WEIGHT.elsewhere) +
      uncued >
    0
  );
}
