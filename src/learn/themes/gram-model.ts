import type { FeatureBuffer } from '../features.js';
import { ColumnQuads } from './column-quads.js';
import { GramIndex, type GramIndexData } from './gram-index.js';

/**
 * A linear model with many columns (themes, polarities) over n-grams: rows of int8, one a known n-gram. What an n-gram adds
 * through its distributional vector is folded into its row when the model is trained.
 */
export interface GramModel {
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
  /** Worth of one step of the table, a column. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  /** Codes of the n-grams, as the featurizer gives them, ascending. */
  readonly keys: Uint32Array;
  /** Rarity (idf) of each n-gram in steps of 1/16: how much it adds to the length that a text is divided by. */
  readonly rarity: Uint8Array;
  /** keys.length × columns.length */
  readonly table: Int8Array;
}

/** The tables of a model as texts are read with them: where each n-gram's row is, its rarity, and the rows four columns a look. */
export interface ReadyGrams {
  readonly rarity: Uint8Array;
  readonly index: GramIndexData;
  readonly quads: Int32Array;
}

/** A step of `GramModel.rarity`. */
export const RARITY_STEP = 1 / 16;

/** What the columns of a model say of the stretches of one text. Valid until the next `read`. */
export class GramReader {
  /** stretch × columns: raw sums of table steps. */
  sums = new Int32Array(1024);
  /** Σ rarity² of the known n-grams of each stretch. */
  lengths = new Float64Array(64);
  count = 0;
  /** Row of each feature that was read; -1: not known. */
  rows = new Int32Array(2048);
  /** Rows to be added up, and their stretches. */
  private counted = new Int32Array(1024);
  private countedIn = new Int32Array(1024);
  private readonly index: GramIndex;
  private readonly quads: ColumnQuads;
  /** The last (text, stretch) in which a row was counted: an n-gram counts once a stretch. */
  private readonly seen: Int32Array;
  private stamp = 0;

  private readonly rarity: Uint8Array;

  constructor(
    readonly model: Pick<GramModel, 'columns' | 'scales' | 'bias'>,
    { rarity, index, quads }: ReadyGrams,
  ) {
    this.rarity = rarity;
    this.index = new GramIndex(index);
    this.quads = new ColumnQuads(quads, model.columns.length);
    this.seen = new Int32Array(rarity.length);
  }

  /** `stretches`: ascending, in offsets of the text that the features were taken from. An n-gram belongs to the one it begins in. */
  read(features: FeatureBuffer, stretches: readonly { readonly end: number }[]): void {
    const { rarity } = this;
    const width = this.model.columns.length;
    this.count = Math.max(1, stretches.length);
    if (this.sums.length < this.count * width) this.sums = new Int32Array(this.count * width * 2);
    if (this.lengths.length < this.count) this.lengths = new Float64Array(this.count * 2);
    this.sums.fill(0, 0, this.count * width);
    this.lengths.fill(0, 0, this.count);
    const { sums, lengths, quads, seen, index } = this;
    quads.begin(this.count);
    if (this.stamp > LAST_STAMP - this.count) {
      seen.fill(0);
      this.stamp = 0;
    }
    const base = this.stamp + 1;
    this.stamp += this.count;
    if (this.rows.length < features.size) this.rows = new Int32Array(features.size * 2);
    if (this.counted.length < features.size) {
      this.counted = new Int32Array(features.size * 2);
      this.countedIn = new Int32Array(features.size * 2);
    }
    const { rows, counted, countedIn } = this;
    const { codes, starts, size } = features;
    let stretch = 0;
    let count = 0;
    for (let i = 0; i < size; i++) {
      const row = index.rowOf(codes[i]!);
      rows[i] = row;
      if (row < 0) continue;
      stretch = stretchAt(stretches, starts[i]!, stretch);
      if (seen[row] === base + stretch) continue;
      seen[row] = base + stretch;
      const rare = rarity[row]! * RARITY_STEP;
      lengths[stretch]! += rare * rare;
      counted[count] = row;
      countedIn[count++] = stretch;
    }
    // Rows are spread over megabytes: four that are asked for at once are waited for at once.
    for (let i = 0; i < count; ) {
      const of = countedIn[i]!;
      if (i + 4 <= count && countedIn[i + 1] === of && countedIn[i + 2] === of && countedIn[i + 3] === of) {
        quads.addFour(counted[i]!, counted[i + 1]!, counted[i + 2]!, counted[i + 3]!, of, sums);
        i += 4;
      } else quads.add(counted[i++]!, of, sums);
    }
    for (let s = 0; s < this.count; s++) quads.settle(s, sums);
  }

  /** Steps of the table that a row adds to a column. */
  weight(row: number, column: number): number {
    return this.quads.weight(row, column);
  }

  /** Log-odds of every column for one stretch, written to `out` from a place on. */
  ofStretch(stretch: number, out: Float64Array, from = 0): void {
    const { columns, scales, bias } = this.model;
    const norm = 1 / Math.sqrt(this.lengths[stretch] || 1);
    for (let c = 0; c < columns.length; c++)
      out[from + c] = bias[c]! + scales[c]! * norm * this.sums[stretch * columns.length + c]!;
  }

  /** Log-odds of every column for the whole text. */
  ofWhole(out: Float64Array): void {
    const { columns, scales, bias } = this.model;
    const width = columns.length;
    let length = 0;
    out.fill(0);
    for (let s = 0; s < this.count; s++) {
      length += this.lengths[s]!;
      for (let c = 0; c < width; c++) out[c]! += this.sums[s * width + c]!;
    }
    const norm = 1 / Math.sqrt(length || 1);
    for (let c = 0; c < width; c++) out[c] = bias[c]! + scales[c]! * norm * out[c]!;
  }
}

/** Stamps are 31 bits; then they begin anew. */
const LAST_STAMP = 2 ** 31 - 1;

/** The stretch that a place belongs to. Places come almost in order: the search begins at the last answer. */
function stretchAt(stretches: readonly { readonly end: number }[], at: number, last: number): number {
  let stretch = last;
  while (stretch > 0 && at < stretches[stretch - 1]!.end) stretch--;
  while (stretch < stretches.length - 1 && at >= stretches[stretch]!.end) stretch++;
  return stretch;
}
