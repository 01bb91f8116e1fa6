/**
 * The features of one text. A sparse feature is 31 bits of hash plus, in the lowest bit, its sign: 1 means that it
 * stands under negation and counts as -1. `starts`/`ends` say where it came from, so that a weight can be explained.
 */
export class FeatureBuffer {
  codes = new Uint32Array(2048);
  /** UTF-16 offsets into the text that the features were taken from. */
  starts = new Uint32Array(2048);
  ends = new Uint32Array(2048);
  size = 0;
  /** Real-valued features, not hashed and not normalised; their names are `Featurizer.denseNames`. */
  readonly dense: Float64Array;

  constructor(denseCount: number) {
    this.dense = new Float64Array(denseCount);
  }

  clear(): void {
    this.size = 0;
    this.dense.fill(0);
  }

  push(hash: number, flipped: number, start: number, end: number): void {
    if (this.size === this.codes.length) this.grow();
    this.codes[this.size] = (hash & ~1) | flipped;
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.size++;
  }

  private grow(): void {
    const wider = (old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.codes = wider(this.codes);
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
  }
}

/** How a language turns a text into features. `id` is written into the model, which only fits the same features. */
export interface Featurizer {
  readonly id: string;
  readonly denseNames: readonly string[];
  /** Fills `out`, which it clears first. */
  extract(text: string, out: FeatureBuffer): void;
}

export const bufferFor = (featurizer: Featurizer): FeatureBuffer =>
  new FeatureBuffer(featurizer.denseNames.length);
