/** CPU times of this process (user + system), which other programs on the machine disturb less than the clock. */
import { FNV_OFFSET, finish, hashString, step } from '../../src/learn/hash.js';

const LONGEST_GRAM = 4;
const BUCKETS = 2 ** 18;
const ROUNDS = 5;

export function cpuMicros(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Microseconds a text: the best of some rounds after one to warm up. */
export function cost<T>(texts: readonly T[], work: (text: T) => unknown): number {
  const round = () =>
    cpuMicros(() => {
      for (const text of texts) work(text);
    }) / texts.length;
  round();
  return Math.min(...Array.from({ length: ROUNDS }, round));
}

/** What a plain hashing vectoriser does: every n-gram of 1 to 4 characters cut, hashed and counted. */
export function hashGrams(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0; start < text.length; start++) {
    for (let n = 1; n <= LONGEST_GRAM && start + n <= text.length; n++) {
      const bucket = hashString(text.slice(start, start + n)) % BUCKETS;
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  }
  return counts;
}

const TABLE = new Int8Array(BUCKETS).fill(1);

/** The least that a hashed linear model can do: every n-gram of 1 to 4 characters hashed in passing, its weight added up. */
export function sumGrams(text: string): number {
  let sum = 0;
  for (let start = 0; start < text.length; start++) {
    const end = Math.min(text.length, start + LONGEST_GRAM);
    let hash = FNV_OFFSET;
    for (let at = start; at < end; at++) {
      hash = step(hash, text.charCodeAt(at));
      sum += TABLE[finish(hash) % BUCKETS]!;
    }
  }
  return sum;
}
