import type { LeftOutClaim } from './index.js';

/** Bars that are tried: below a half a claim is rather wrong than right. */
const TRIED = [0.5, 0.55, 0.6];
/** The usual one: of values of which too few claims were judged to choose by. */
export const BAR = 0.6;
const FEWEST = 25;
/** Who leaves or threatens is not to be missed: only what is rather wrong than right is not said. */
const LOWEST: ReadonlySet<string> = new Set(['loyalty.retention -', 'behaviours.threat_harm']);
/** What shall be right of the claims that are made. The bench asks .85, of texts and readers that nothing was learned from. */
const RIGHT = 0.91;

/** Of values of which fewer were judged nothing can be seen at all. */
const SEEN = 5;
/** Of these a silence costs most: one of which nothing is seen is never doubted. */
const ALARMS = 'urgency.';
/** Nothing lies below it. */
const NONE = 0;

/** A claim that must be made, with what the standing says of it. */
interface Must {
  readonly value: string;
  readonly probability: number;
}

/**
 * For each value the lowest bar at which enough of what is still claimed is right, on claims left out; the usual one where none does; but none above a
 * claim that must be made, and none at all where a bar takes as many right claims as wrong ones.
 */
export function barsOf(claims: readonly LeftOutClaim[], musts: readonly Must[]): Record<string, number> {
  const values = [...new Set([...claims, ...musts].map(({ value }) => value))].sort();
  return Object.fromEntries(
    values.flatMap((value) => {
      const own = claims.filter((claim) => claim.value === value);
      const most = Math.min(1, ...musts.flatMap((must) => (must.value === value ? [must.probability] : [])));
      const wanted = own.length < SEEN ? BAR : barOf(value, own);
      const bar = Math.min(wanted, Math.floor(most * 100) / 100);
      if (own.length < SEEN)
        return value.startsWith(ALARMS) ? [[value, NONE]] : bar === BAR ? [] : [[value, bar]];
      const right = shareRight(own, NONE);
      return [[value, right === 0 || right === 1 || shareRight(own, bar) > right ? bar : NONE]];
    }),
  );
}

function barOf(value: string, own: readonly LeftOutClaim[]): number {
  if (LOWEST.has(value)) return TRIED[0]!;
  if (own.length < FEWEST) return BAR;
  return TRIED.find((bar) => shareRight(own, bar) >= RIGHT) ?? BAR;
}

/** Of the claims from a bar on. */
function shareRight(claims: readonly LeftOutClaim[], bar: number): number {
  const said = claims.filter(({ probability }) => probability >= bar);
  return said.filter(({ isRight }) => isRight).length / Math.max(1, said.length);
}
