import type { Proportion } from '../schema/report-parts.js';
import { type Bar, barsOf, intervalBars } from './blocks.js';
import type { Messages } from './messages.js';
import { formatInterval, formatShare } from './numbers.js';

/** What stands where a number is not told. */
export const UNTOLD = '–';

/** A share, and of how many it is one. */
type Share = Pick<Proportion, 'share' | 'of'>;

/**
 * The rule of small numbers, in its one place (docs/sections.md, "Small numbers"): a share, with its interval, is told where it is one of
 * --min-cell texts or more. Of fewer there is the count alone, be it 0.
 */
export const isTold = ({ of }: Pick<Share, 'of'>, minCell: number): boolean => of > 0 && of >= minCell;

/** "12.3%", or "–". */
export const shareTold = (one: Share, minCell: number): string =>
  isTold(one, minCell) ? formatShare(one.share) : UNTOLD;

/** "3.1–7.9%", or "–". */
export const intervalTold = (one: Proportion, minCell: number): string =>
  isTold(one, minCell) ? formatInterval(one.low, one.high) : UNTOLD;

/** Bars of shares with their intervals; of counts where one of the shares is not told. */
export const barsTold = (rows: readonly Proportion[], minCell: number): Bar[] =>
  rows.every((row) => isTold(row, minCell)) ? intervalBars(rows) : barsOf(rows.map(({ count }) => count));

/** The same as numbers of a spreadsheet: share, low, high; empty cells where they are not told. */
export const sharesTold = (one: Proportion, minCell: number): (number | null)[] =>
  isTold(one, minCell) ? [one.share, one.low, one.high] : [null, null, null];

/** What follows a count: "(12.3%)" as the language sets it off, or nothing. */
export const behindCount = (one: Share, minCell: number, { text }: Messages): string =>
  isTold(one, minCell) ? text('share.behind', { share: formatShare(one.share) }) : '';

/** A count and its share: "17건(1.5%)", "17 (1.5%)". */
export const countTold = (
  one: Pick<Proportion, 'count' | 'share' | 'of'>,
  minCell: number,
  messages: Messages,
): string => messages.text('share.counted', { count: one.count, share: behindCount(one, minCell, messages) });
