import { readLexicon } from '../../lexicon.js';
import { type Phrases, phraseAt, phraseTable, type Token } from './tokens.js';

interface NegationRules {
  readonly negators: readonly string[];
  readonly phrases: readonly string[];
  readonly after: readonly string[];
  readonly removers: readonly string[];
  readonly manner: readonly string[];
  readonly reach: number;
  readonly notEnough: readonly string[];
  readonly stops: readonly string[];
  readonly idioms: {
    readonly inert: readonly string[];
    readonly positive: readonly string[];
    readonly negative: readonly string[];
  };
  readonly modality: Readonly<
    Record<'wish' | 'counterfactual' | 'past_contrast' | 'request' | 'quoted', readonly string[]>
  >;
  readonly requestVerbs: readonly string[];
  readonly present: readonly string[];
}

const rules = readLexicon<NegationRules>('en/negation.yaml');
const opinions =
  readLexicon<Readonly<Record<'positive' | 'negative' | 'weak', readonly string[]>>>(
    'en/negation-opinions.yaml',
  );

const NEGATORS = new Set(rules.negators);
export const isNegator = (word: string): boolean => NEGATORS.has(word) || word.endsWith("n't");
export const NEGATOR_PHRASES = phraseTable(rules.phrases);
export const NEGATES_BEFORE = new Set(rules.after);
export const REMOVERS = new Set(rules.removers);
export const MANNER = new Set(rules.manner);
export const REACH = rules.reach;
export const NOT_ENOUGH = new Set(rules.notEnough);
export const STOPS = new Set(rules.stops);
export const REQUEST_VERBS = new Set(rules.requestVerbs);
export const PRESENT = new Set(rules.present);

export const INERT = phraseTable(rules.idioms.inert);
const IDIOMS: readonly { readonly phrases: Phrases; readonly value: number }[] = [
  { phrases: phraseTable(rules.idioms.positive), value: 1 },
  { phrases: phraseTable(rules.idioms.negative), value: -1 },
];

export const MODALITY = (Object.keys(rules.modality) as (keyof typeof rules.modality)[]).map((kind) => ({
  kind,
  phrases: phraseTable(rules.modality[kind]),
}));
const OPENERS = new Set(
  [INERT, NEGATOR_PHRASES, ...[...IDIOMS, ...MODALITY].map(({ phrases }) => phrases)].flatMap((of) => [
    ...of.keys(),
  ]),
);
/** Whether a listed phrase of any kind begins with a word: most begin none, and are asked once. */
export const opensPhrase = (word: string): boolean => OPENERS.has(word);

/** The set phrase with a polarity of its own that begins at token i, the longest. */
export function idiomAt(
  tokens: readonly Token[],
  i: number,
): { readonly length: number; readonly value: number } | null {
  let best: { length: number; value: number } | null = null;
  for (const { phrases, value } of IDIOMS) {
    const length = phraseAt(phrases, tokens, i);
    if (length > (best?.length ?? 0)) best = { length, value };
  }
  return best;
}

const WEAK = 0.5;
const weak = new Set(opinions.weak);
const VALUES = new Map<string, number>();
for (const word of opinions.positive) VALUES.set(word, weak.has(word) ? WEAK : 1);
for (const word of opinions.negative) VALUES.set(word, weak.has(word) ? -WEAK : -1);

/** What may have been added to a listed word, and what stood there before. */
const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['ier', ['y']],
  ['iest', ['y']],
  ['ily', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['est', ['', 'e']],
  ['er', ['', 'e']],
  ['ly', ['', 'le']],
  ['y', ['']],
];
const SHORTEST = 3;

/** The value of a word or of the listed word it is an inflection of, -1 … 1; 0 for all others. */
export function wordValue(word: string): number {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  for (const [suffix, endings] of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (stem.length < SHORTEST) continue;
    for (const ending of endings) {
      const value = VALUES.get(stem + ending);
      if (value !== undefined) return value;
    }
    const single = stem.at(-1) === stem.at(-2) ? VALUES.get(stem.slice(0, -1)) : undefined;
    if (single !== undefined) return single;
  }
  return 0;
}
