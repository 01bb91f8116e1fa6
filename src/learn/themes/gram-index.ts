/** Bits of the sieve: one in a few hundred thousand n-grams of a language is known, and most others are told by one bit. */
const SIEVE_BITS = 20;

/** `slots`: code and row + 1 of each n-gram side by side, a power of two of both; zeros where there is none. */
export interface GramIndexData {
  readonly sieve: Uint32Array;
  readonly slots: Int32Array;
}

/** @param keys codes of n-grams; the row of each is its place */
export function gramIndex(keys: Uint32Array): GramIndexData {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size * 2);
  const sieve = new Uint32Array(2 ** (SIEVE_BITS - 5));
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!;
    sieve[key >>> (37 - SIEVE_BITS)]! |= 1 << ((key >>> (32 - SIEVE_BITS)) & 31);
    let at = slotOf(key, mask);
    while (slots[at + 1] !== 0) at = next(at, mask);
    slots[at] = key | 0;
    slots[at + 1] = row + 1;
  }
  return { sieve, slots };
}

/**
 * Where each known n-gram's row is. Most n-grams of a text are not known: a sieve of 128 KB, which stays in the processor's cache,
 * turns nearly all of them away; the rest asks a table of [code, row] side by side.
 */
export class GramIndex {
  private readonly sieve: Uint32Array;
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor({ sieve, slots }: GramIndexData) {
    this.sieve = sieve;
    this.slots = slots;
    this.mask = slots.length / 2 - 1;
  }

  /** Row of an n-gram; -1 when it is not known. */
  rowOf(code: number): number {
    const bit = this.sieve[code >>> (37 - SIEVE_BITS)]! & (1 << ((code >>> (32 - SIEVE_BITS)) & 31));
    if (bit === 0) return -1;
    const key = code | 0;
    for (let at = slotOf(code, this.mask); this.slots[at + 1] !== 0; at = next(at, this.mask))
      if (this.slots[at] === key) return this.slots[at + 1]! - 1;
    return -1;
  }
}

/** The lowest bit of a code is always 0. */
const slotOf = (code: number, mask: number): number => ((code >>> 1) & mask) * 2;
const next = (at: number, mask: number): number => (at + 2) & (mask * 2 + 1);
