/** A cue found in a text: which of the sequences given, and where; offsets into the text, end exclusive. */
export interface SequenceHit {
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  /** Begins where a word begins. */
  readonly atWordStart: boolean;
  /** Nothing but a particle follows in the last word (always true in English). */
  readonly wholeWord: boolean;
}

/** Finds sequences of words in a text; built once for all cues. */
export type SequenceMatcher = (text: string) => SequenceHit[];
