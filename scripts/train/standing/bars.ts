import type { LeftOutClaim } from './index.js';

/** Bars that are tried: below a half a claim is rather wrong than right. */
const TRIED = [0.5, 0.55, 0.6];
/** The usual one: of values of which too few claims were judged to choose by. */
export const BAR = 0.6;
const FEWEST = 25;
/** Who leaves is not to be missed: only what is rather wrong than right is not said. */
const LOWEST: ReadonlySet<string> = new Set(['loyalty.retention -']);
/** What shall be right of the claims that are made. The bench asks .85, of texts and readers that nothing was learned from. */
const RIGHT = 0.91;

/** For each value the lowest bar at which enough of what is still claimed is right, on claims left out; the usual one where none does. */
export function barsOf(claims: readonly LeftOutClaim[]): Record<string, number> {
  const values = [...new Set(claims.map(({ value }) => value))].sort();
  return Object.fromEntries(
    values.flatMap((value) => {
      const own = claims.filter((claim) => claim.value === value);
      if (LOWEST.has(value)) return [[value, TRIED[0]!]];
      if (own.length < FEWEST) return [];
      const isEnough = (bar: number): boolean => {
        const said = own.filter(({ probability }) => probability >= bar);
        return said.filter(({ isRight }) => isRight).length >= RIGHT * said.length;
      };
      return [[value, TRIED.find(isEnough) ?? BAR]];
    }),
  );
}
