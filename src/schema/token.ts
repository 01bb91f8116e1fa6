/** A morpheme of a text. */
export interface Token {
  /** The text between `start` and `end`, as the customer wrote it. */
  readonly surface: string;
  /** Dictionary form: 느리다 for 느려, 어서 for the ending in 느려서; the surface where there is none. */
  readonly lemma: string;
  /** Sejong tag: NNG, VA, EC, JKS … */
  readonly tag: string;
  /**
   * UTF-16 offsets, end exclusive. Ascending. Morphemes that share syllables (느려서 = 느리 + 어서) share a span; no other
   * spans overlap.
   */
  readonly start: number;
  readonly end: number;
}
