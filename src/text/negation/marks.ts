/**
 * What a cue does to the words in its scope. negation … past_contrast turn polarity round; wish and request say that
 * something is missing; question, conditional and quoted say nothing about what is (a question not even what is missing); the rest only explain.
 */
export const EFFECTS = {
  negation: 'turn',
  counterfactual: 'turn',
  past_contrast: 'turn',
  wish: 'lack',
  request: 'lack',
  question: 'ask',
  conditional: 'none',
  quoted: 'none',
  double_negation: 'explain',
  concession: 'explain',
  npi: 'explain',
} as const;

export type ScopeKind = keyof typeof EFFECTS;

/** A cue of negation or modality; all offsets into the text given. */
export interface ScopeMark {
  readonly kind: ScopeKind;
  /** The cue itself; empty, at the clause's end, where the whole clause is one (a question): no word of it is left out of the scope. */
  readonly start: number;
  readonly end: number;
  /** The words it governs. */
  readonly scopeStart: number;
  readonly scopeEnd: number;
}

/** A word or phrase that says good or bad by itself. */
export interface Opinion {
  readonly start: number;
  readonly end: number;
  /** -1 … 1, before negation. */
  readonly value: number;
  /** A prohibition of it is a warning (속지 마세요), so it does not turn it round. */
  readonly warned?: boolean;
}

const covers = (mark: ScopeMark, start: number, end: number): boolean =>
  mark.scopeStart < end && start < mark.scopeEnd;

/** Marks whose scope reaches into [start, end) and whose own cue does not. */
const over = (marks: readonly ScopeMark[], start: number, end: number): ScopeMark[] =>
  marks.filter((mark) => covers(mark, start, end) && !(mark.start < end && start < mark.end));

/** Whether a stretch stands under an odd number of negations. */
export function isNegated(marks: readonly ScopeMark[], start: number, end: number): boolean {
  return over(marks, start, end).filter((mark) => mark.kind === 'negation').length % 2 === 1;
}

/** A negated opinion is weaker than its opposite: not bad is less than good (Taboada et al. 2011, shift negation). */
const TURNED = -0.6;

/** The value of a word or phrase, -1 … 1, under the marks of its clause: "빠르" is 1, in "빠르지 않" it is -0.6. */
export function valueUnder(value: number, marks: readonly ScopeMark[], start: number, end: number): number {
  const effects = over(marks, start, end).map((mark) => EFFECTS[mark.kind]);
  if (effects.includes('ask')) return 0;
  if (effects.includes('lack')) return -Math.abs(value);
  if (effects.includes('none')) return 0;
  const turns = effects.filter((effect) => effect === 'turn').length;
  return turns % 2 === 1 ? value * TURNED : value;
}
