import type { CueKind } from './lexicon-data.js';

/** A cue of a theme found in a part; offsets into the part's normalised text. */
export interface CueHit {
  readonly theme: string;
  /** Of the cue, not of the text. */
  readonly language: 'ko' | 'en';
  readonly kind: CueKind;
  readonly how: 'phrase' | 'pair' | 'pattern';
  readonly start: number;
  readonly end: number;
  /** What is said: the opinion of a pair, else the whole cue. Negation is judged over it. */
  readonly saidStart: number;
  readonly saidEnd: number;
  /** Index into the part's clauses. */
  readonly clause: number;
  readonly cue: string;
}

/** No cue reaches further in a text. */
export const LONGEST_CUE = 60;

/**
 * Why a cue that was found says nothing: an exclusion of its theme covers it, a neighbour's word stands in its clause or text, none
 * of the words that its theme requires does, its opinion goes to a nearer aspect, a longer cue covers it, other cues of its theme tell
 * more or the contrary, or it is weak and a surer cue (or none in a clause without blame) speaks.
 */
export type LossReason =
  | 'excluded'
  | 'neighbour'
  | 'required'
  | 'nearer_aspect'
  | 'longer_cue'
  | 'other_cues'
  | 'weak_beside'
  | 'weak_no_blame';

/** Told of each cue that loses; `by` is the cue that beat it, '' where there is none. */
export type OnLoss = (hit: CueHit, reason: LossReason, by: string) => void;

/** The first index of which `holds` is true, where it is false before and true from there on. */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
