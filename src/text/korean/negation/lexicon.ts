import { anyOf, readLexicon } from '../../lexicon.js';

interface NegationRules {
  readonly anWords: readonly string[];
  readonly motWords: readonly string[];
  readonly beforeAn: string;
  readonly beforeMot: string;
  readonly glued: readonly string[];
  readonly light: readonly string[];
  readonly between: readonly string[];
  readonly boundNouns: readonly string[];
  readonly npi: { readonly negative: readonly string[]; readonly neutral: readonly string[] };
  readonly idioms: {
    readonly inert: readonly string[];
    readonly positive: readonly string[];
    readonly negative: readonly string[];
  };
}

export const RULES = readLexicon<NegationRules>('ko/negation.yaml');

/** Spaces of a listed phrase may be missing. */
const loose = (words: readonly string[]): string => anyOf(words).replaceAll(' ', '\\s?');

const begins = (words: readonly string[]): RegExp => new RegExp(`^${loose(words)}`);

export const AN_WORD = begins(RULES.anWords);
export const MOT_WORD = begins(RULES.motWords);
export const GLUED = begins(RULES.glued);
export const LIGHT = begins(RULES.light);
export const BETWEEN = new Set(RULES.between);
export const BOUND_NOUN = new RegExp(`^${anyOf(RULES.boundNouns)}[이가은는도을를만]?$`);
export const NPI_WORDS = [...RULES.npi.negative, ...RULES.npi.neutral];
export const NPI = new RegExp(loose(NPI_WORDS), 'g');

/** A set phrase in a text; value null: it says nothing by itself. */
export interface Idiom {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
}

const { inert, positive, negative } = RULES.idioms;
const IDIOM = new RegExp(loose([...inert, ...positive, ...negative]), 'g');
const POSITIVE = new RegExp(`^${loose(positive)}$`);
const NEGATIVE = new RegExp(`^${loose(negative)}$`);

/** The set phrases of text[start, end), ascending. */
export function idiomsOf(text: string, start: number, end: number): Idiom[] {
  const clause = text.slice(start, end);
  const idioms: Idiom[] = [];
  // an exec at a time: matchAll would copy the pattern
  IDIOM.lastIndex = 0;
  for (let match = IDIOM.exec(clause); match !== null; match = IDIOM.exec(clause)) {
    const value = POSITIVE.test(match[0]) ? 1 : NEGATIVE.test(match[0]) ? -1 : null;
    idioms.push({ start: start + match.index, end: start + match.index + match[0].length, value });
  }
  return idioms;
}
