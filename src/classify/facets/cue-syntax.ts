import { surfaceForms } from '../../text/korean/negation/forms.js';

/** One word of a cue, as the matchers of src/match compare it; `whole`: nothing but a particle follows. */
export interface CueWord {
  readonly text: string;
  readonly whole: boolean;
}

/** A place in a cue: one of several wordings, each of no, one or more words. */
export type Slot = readonly (readonly CueWord[])[];

/** What stands together in a cue. */
export interface CueSide {
  readonly slots: readonly Slot[];
  /** May begin inside a word. */
  readonly inside: boolean;
}

/**
 * The little language of src/data/facets (README.md there): "(a|b|)" one of them or nothing, "해지하-" a Korean stem with
 * all its inflected beginnings, "~" at the start: also inside a word, "$" at the end: whole word, " ... ": words between.
 * One side or more, which stand in this order. Throws a RangeError for a cue that cannot be read.
 */
export const parseCue = (cue: string): CueSide[] => cue.split(/\s*\.\.\.\s*/).map(parseSide);

function parseSide(text: string): CueSide {
  const inside = text.startsWith('~');
  const slots = splitOutsideGroups(inside ? text.slice(1) : text).map((slot) =>
    [...new Set(alternatives(slot))].flatMap((option) => inflected(option.split(/\s+/).filter(Boolean))),
  );
  if (!slots.some((slot) => slot.every((words) => words.length > 0)))
    throw new RangeError(`"${text}" says nothing.`);
  return { slots, inside };
}

/** The words of a cue, groups kept whole: "a (b c|d)e f" is "a", "(b c|d)e", "f". */
function splitOutsideGroups(text: string): string[] {
  const slots: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    else if (i === text.length || (text[i] === ' ' && depth === 0)) {
      if (i > from) slots.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return slots;
}

/** "(a|b)c" as ["ac", "bc"]; groups may nest. Throws a RangeError where brackets do not pair. */
function alternatives(text: string): string[] {
  let at = 0;
  const choice = (): string[] => {
    const options = [row()];
    while (text[at] === '|') {
      at++;
      options.push(row());
    }
    return options.flat();
  };
  const row = (): string[] => {
    let heads = [''];
    while (at < text.length && text[at] !== '|' && text[at] !== ')') {
      const tails = text[at] === '(' ? group() : [text[at++]!];
      heads = heads.flatMap((head) => tails.map((tail) => head + tail));
    }
    return heads;
  };
  const group = (): string[] => {
    at++;
    const options = choice();
    if (text[at++] !== ')') throw new RangeError(`"${text}": a bracket is not closed.`);
    return options;
  };
  const all = row();
  if (at < text.length) throw new RangeError(`"${text}": "${text[at]}" stands outside brackets.`);
  return all;
}

/** Words with a hyphen at their end, in all their surface forms. */
function inflected(words: readonly string[]): CueWord[][] {
  return words.reduce<CueWord[][]>(
    (heads, word) => {
      const whole = word.endsWith('$');
      const bare = whole ? word.slice(0, -1) : word;
      const forms = bare.endsWith('-') ? surfaceForms(bare.slice(0, -1)) : [bare];
      return heads.flatMap((head) => forms.map((text) => [...head, { text, whole }]));
    },
    [[]],
  );
}
