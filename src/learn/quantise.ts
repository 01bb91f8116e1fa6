import type { Head } from './head.js';

/** Share of the non-zero weights that may be clipped: a few giants would cost all the others their precision. */
const CLIPPED = 0.0005;

/** Weights as 8-bit steps: |weight - step × scale| ≤ scale / 2 for all that are not clipped. */
export function quantise(head: Head<Float32Array>): Head {
  const sizes = head.table
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const limit =
    sizes.length === 0 ? 1 : sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * (1 - CLIPPED)))]!;
  const scale = limit / 127;
  const table = Int8Array.from(head.table, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { ...head, scale, table };
}
