import type { FeatureBuffer } from './features.js';
import { type Head, logit, logitOf } from './head.js';

/** Heads whose weights stand side by side: four bytes of one 32-bit number. */
const SIDE_BY_SIDE = 4;

/** Up to four heads of as many buckets, in one table. */
interface Group {
  readonly shift: number;
  /** Byte k of table[bucket] is the weight of the k-th head. */
  readonly table: Int32Array;
  /** Which heads of the bank they are. */
  readonly members: readonly number[];
}

/**
 * Several heads that are asked about the same features. Weights of one bucket stand side by side, so that a feature costs one look
 * into memory for four heads instead of one for each: the look is what costs, since buckets are spread over megabytes.
 */
export class HeadBank {
  private readonly groups: readonly Group[];
  /** Heads of which no other has as many buckets. */
  private readonly alone: readonly number[];
  /** Log-odds of each head, in the order given. Valid until the next `read`. */
  readonly logits: Float64Array;
  private readonly sums = new Float64Array(SIDE_BY_SIDE);

  constructor(private readonly heads: readonly Head[]) {
    this.logits = new Float64Array(heads.length);
    const groups: Group[] = [];
    const alone: number[] = [];
    for (const bits of new Set(heads.map((head) => head.bits))) {
      const members = heads.flatMap((head, i) => (head.bits === bits ? [i] : []));
      for (let i = 0; i < members.length; i += SIDE_BY_SIDE) {
        const some = members.slice(i, i + SIDE_BY_SIDE);
        if (some.length === 1) alone.push(some[0]!);
        else groups.push(groupOf(heads, bits, some));
      }
    }
    this.groups = groups;
    this.alone = alone;
  }

  /** The same as `logit` of each head. */
  read(features: FeatureBuffer): Float64Array {
    for (const index of this.alone) this.logits[index] = logit(this.heads[index]!, features);
    for (const group of this.groups) this.readGroup(group, features);
    return this.logits;
  }

  private readGroup({ shift, table, members }: Group, features: FeatureBuffer): void {
    const { codes, size } = features;
    const { sums } = this;
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const code = codes[i]!;
      const weights = table[code >>> shift]!;
      const sign = 1 - ((code & 1) << 1);
      first += sign * ((weights << 24) >> 24);
      second += sign * ((weights << 16) >> 24);
      third += sign * ((weights << 8) >> 24);
      fourth += sign * (weights >> 24);
    }
    sums[0] = first;
    sums[1] = second;
    sums[2] = third;
    sums[3] = fourth;
    for (let k = 0; k < members.length; k++)
      this.logits[members[k]!] = logitOf(this.heads[members[k]!]!, sums[k]!, features);
  }
}

function groupOf(heads: readonly Head[], bits: number, members: readonly number[]): Group {
  const table = new Int32Array(2 ** bits);
  // in one go: millions of weights, each time that voc starts
  const none = new Int8Array(members.length < SIDE_BY_SIDE ? table.length : 0);
  const [a, b, c, d] = Array.from(
    { length: SIDE_BY_SIDE },
    (_, k) => heads[members[k] ?? -1]?.table ?? none,
  ) as [Int8Array, Int8Array, Int8Array, Int8Array];
  for (let i = 0; i < table.length; i++)
    table[i] = (a[i]! & 0xff) | ((b[i]! & 0xff) << 8) | ((c[i]! & 0xff) << 16) | (d[i]! << 24);
  return { shift: 32 - bits, table, members };
}
