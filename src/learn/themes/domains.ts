/** Prefix of the columns that tell the field of business: "domain/app". */
export const DOMAIN = 'domain/';

/** Shares of the fields, from their log-odds, which stand from a place on; they sum to 1. `shares`: where they are written to. */
export function domainShares(
  logits: ArrayLike<number>,
  from = 0,
  shares = new Float64Array(logits.length - from),
): Float64Array {
  let total = 0;
  for (let i = 0; i < shares.length; i++) total += shares[i] = Math.exp(logits[from + i]!);
  if (!(total > 0 && Number.isFinite(total))) return shares.fill(0);
  for (let i = 0; i < shares.length; i++) shares[i]! /= total;
  return shares;
}

/** How well a theme fits the fields of a text: the mean of its lifts (log of how much more often texts of a field have it). */
export function fitOf(shares: Float64Array, lifts: readonly number[]): number {
  let sum = 0;
  for (let d = 0; d < shares.length; d++) sum += shares[d]! * lifts[d]!;
  return sum;
}
