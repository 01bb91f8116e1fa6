import type { Spark } from '../blocks.js';
import { html, type Markup, NOTHING, raw } from './markup.js';

const WIDTH = 120;
const HEIGHT = 24;
const EDGE = 3;

/** A row's line over time; its figures stand beside it, so it says nothing of its own to a screen reader. */
export function showSpark({ spark }: Spark): Markup {
  const highest = Math.max(...spark.map((share) => share ?? 0));
  const x = (i: number) =>
    round(EDGE + (spark.length < 2 ? 0 : (i * (WIDTH - 2 * EDGE)) / (spark.length - 1)));
  const y = (share: number) =>
    round(HEIGHT - EDGE - (highest === 0 ? 0 : (share / highest) * (HEIGHT - 2 * EDGE)));
  const points = spark.map((share, i) => (share === null ? null : ([x(i), y(share)] as const)));
  const last = points.at(-1);
  const end = last ? html`<circle cx="${last[0]}" cy="${last[1]}" r="2.5"/>` : NOTHING;
  return html`<svg class="spark" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path d="${raw(pathOf(points))}"/>${end}</svg>`;
}

type Point = readonly [x: number, y: number] | null;

/** A path through the points; a gap where one is missing. */
export function pathOf(points: readonly Point[]): string {
  let drawing = false;
  return points
    .map((point) => {
      if (point === null) {
        drawing = false;
        return '';
      }
      const step = `${drawing ? 'L' : 'M'}${point[0]} ${point[1]}`;
      drawing = true;
      return step;
    })
    .join('');
}

export const round = (value: number): number => Math.round(value * 10) / 10;
