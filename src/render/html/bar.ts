import type { Bar } from '../blocks.js';
import { html, type Markup } from './markup.js';

/** The right end of a column of bars: the longest bar or interval. */
export const endOf = (bars: readonly Bar[]): number =>
  Math.max(Number.EPSILON, ...bars.map(({ bar, high = bar }) => Math.max(bar, high)));

const percent = (part: number): string => `${Number((100 * Math.min(1, part)).toFixed(1))}%`;

/**
 * A bar and, over it, its interval: boxes with widths and nothing else, so that a mail client shows them too. One that drops the
 * negative margin shows the interval below the bar.
 */
export function showBar({ bar, low, high, alt }: Bar, end: number): Markup {
  const filled = html`<div class="bar" style="width:${percent(bar / end)};height:12px;background:#c0573a;border-radius:2px"></div>`;
  const interval =
    low === undefined || high === undefined
      ? null
      : html`<div class="interval" style="width:${percent((high - low) / end)};margin:-7px 0 0 ${percent(low / end)};height:2px;background:#4a2318"></div>`;
  return alt === undefined
    ? html`<div class="track" aria-hidden="true">${filled}${interval}</div>`
    : html`<div class="track" role="img" aria-label="${alt}">${filled}${interval}</div>`;
}
