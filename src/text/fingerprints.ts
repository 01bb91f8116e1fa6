import type { Fingerprints } from '../schema/summary.js';

/**
 * Distinct texts, by adaptive sampling (Flajolet 1990, "On adaptive sampling", after Wegman): when more than `limit`
 * fingerprints are held, those without one more leading zero bit go. Exact up to the limit; beyond it a fair sample of the
 * texts, so that memory stays bounded: 12 bytes a slot, at most half of the slots in use, 25 MB at a limit of 2^20 texts.
 * The level depends on the set of fingerprints alone, which makes the merge exact.
 */
export function emptyFingerprints(limit: number): Fingerprints {
  return { limit, level: 0, size: 0, ...slots(64) };
}

/** Counts a fingerprint of 16 hex digits. */
export function addFingerprint(set: Fingerprints, fingerprint: string): void {
  addHash(set, Number.parseInt(fingerprint.slice(0, 8), 16), Number.parseInt(fingerprint.slice(8, 16), 16));
}

/** Counts what has these two hashes of 32 bits. */
export const addHash = (set: Fingerprints, high: number, low: number): void => add(set, high, low, 1);

export function absorbFingerprints(target: Fingerprints, from: Fingerprints): void {
  raiseLevel(target, from.level);
  for (let i = 0; i < from.times.length; i++) {
    if (from.times[i]! > 0) add(target, from.high[i]!, from.low[i]!, from.times[i]!);
  }
}

/** Verbatims whose text was seen before; `exact` is false where it is an estimate from a sample of the texts. */
export function duplicatesIn({ level, size, times }: Fingerprints): { count: number; exact: boolean } {
  let held = 0;
  for (let i = 0; i < times.length; i++) held += times[i]!;
  return { count: (held - size) * 2 ** level, exact: level === 0 };
}

/** What came more than once, and how often beyond the first time. */
export function repeatedIn(set: Fingerprints): { ids: number; records: number; exact: boolean } {
  const { count: records, exact } = duplicatesIn(set);
  return {
    ids: set.times.reduce((ids, times) => ids + (times > 1 ? 1 : 0), 0) * 2 ** set.level,
    records,
    exact,
  };
}

function add(set: Fingerprints, high: number, low: number, times: number): void {
  if (Math.clz32(high) < set.level) return;
  const at = find(set, high, low);
  if (set.times[at] === 0) {
    set.high[at] = high;
    set.low[at] = low;
    set.size++;
  }
  set.times[at]! += times;
  if (set.size > set.limit) raiseLevel(set, set.level + 1);
  else if (set.size * 2 > set.times.length) rebuild(set, set.times.length * 2);
}

/** The slot of a fingerprint, or the free one where it belongs. */
function find(set: Fingerprints, high: number, low: number): number {
  const mask = set.times.length - 1;
  let at = low & mask;
  while (set.times[at] !== 0 && (set.low[at] !== low || set.high[at] !== high)) at = (at + 1) & mask;
  return at;
}

function raiseLevel(set: Fingerprints, level: number): void {
  if (level <= set.level) return;
  set.level = level;
  rebuild(set, set.times.length);
  if (set.size > set.limit) raiseLevel(set, level + 1);
}

/** Lays the table anew, without what its level no longer holds. */
function rebuild(set: Fingerprints, length: number): void {
  const { high, low, times, level } = set;
  Object.assign(set, slots(length), { size: 0 });
  for (let i = 0; i < times.length; i++) {
    if (times[i] === 0 || Math.clz32(high[i]!) < level) continue;
    const at = find(set, high[i]!, low[i]!);
    set.high[at] = high[i]!;
    set.low[at] = low[i]!;
    set.times[at] = times[i]!;
    set.size++;
  }
}

const slots = (length: number): Pick<Fingerprints, 'high' | 'low' | 'times'> => ({
  high: new Uint32Array(length),
  low: new Uint32Array(length),
  times: new Uint32Array(length),
});
