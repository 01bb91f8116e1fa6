import type { Lines } from '../blocks.js';
import { html, type Markup, raw } from './markup.js';
import { pathOf, round } from './spark.js';

/** One drawing for wide pages and paper, one for telephones: letters keep their size, so one cannot be the other made smaller. */
const SIZES = [
  { name: 'wide', width: 760, height: 280, labels: 12 },
  { name: 'narrow', width: 330, height: 240, labels: 5 },
] as const;
type Size = (typeof SIZES)[number];

const MARGIN = { top: 12, right: 14, bottom: 28, left: 44 };
/** Steps of the scale: the first that reaches the top in five or fewer. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25];
const MOST_STEPS = 5;

/** Lines of shares over time, told apart by colour, by dashes and by their marks in the legend. */
export function showLines({ title, alt, periods, lines }: Lines): Markup {
  const charts = SIZES.map((size) => chart({ title, alt, periods, lines }, size));
  const legend = lines.map(
    ({ label }, i) =>
      html`<li><svg width="28" height="10" aria-hidden="true"><path class="line line-${i}" d="M1 5H27"/></svg>${label}</li>`,
  );
  return html`<figure class="chart"><figcaption>${title}</figcaption>${charts}<ul class="legend">${legend}</ul></figure>`;
}

function chart({ alt, periods, lines }: Omit<Lines, 'kind'>, { name, width, height, labels }: Size): Markup {
  const all = lines
    .flatMap(({ shares, intervals }) => shares.map((share, i) => share && (intervals?.[i]?.[1] ?? share)))
    .filter((share) => share !== null);
  const highest = Math.max(0.01, ...all);
  const step = STEPS.find((size) => highest <= size * MOST_STEPS) ?? 0.25;
  const top = Math.min(1, Math.ceil(highest / step - 1e-9) * step);
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const x = (i: number) =>
    round(MARGIN.left + (periods.length < 2 ? 0 : (i * (right - MARGIN.left)) / (periods.length - 1)));
  const y = (share: number) => round(bottom - (Math.min(share, top) / top) * (bottom - MARGIN.top));

  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const grid = ticks.map(
    (share) =>
      html`<path class="grid" d="M${MARGIN.left} ${y(share)}H${right}"/><text x="${MARGIN.left - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)}%</text>`,
  );
  const every = Math.ceil(periods.length / labels);
  const axis = periods.map((period, i) => {
    if ((periods.length - 1 - i) % every !== 0) return null;
    const anchor = i === periods.length - 1 && i > 0 ? 'end' : i === 0 ? 'start' : 'middle';
    return html`<text x="${x(i)}" y="${height - 8}" text-anchor="${anchor}">${period}</text>`;
  });
  const bands = lines.map(({ intervals, shares }) => intervals && band(intervals, shares, x, y));
  // the first line lies on top
  const drawn = lines.map(({ shares }, i) => line(shares, i, x, y)).reverse();
  return html`<svg class="${name}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}">${grid}${axis.filter((one) => one !== null)}${bands.filter((one) => one !== null)}${drawn}</svg>`;
}

type Scale = (value: number) => number;

function line(shares: readonly (number | null)[], index: number, x: Scale, y: Scale): Markup {
  const points = shares.map((share, i) => (share === null ? null : ([x(i), y(share)] as const)));
  const dots = points
    .filter((point) => point !== null)
    .map(
      ([cx, cy]) =>
        html`<circle class="dot line-${index}" cx="${cx}" cy="${cy}" r="${index === 0 ? 3.5 : 2.5}"/>`,
    );
  return html`<path class="line line-${index}" d="${raw(pathOf(points))}"/>${dots}`;
}

/** The interval as a band, in pieces where nothing was said in between. */
function band(
  intervals: readonly (readonly [number, number])[],
  shares: readonly (number | null)[],
  x: Scale,
  y: Scale,
): Markup {
  const pieces: number[][] = [[]];
  for (const [i, share] of shares.entries()) {
    if (share === null) pieces.push([]);
    else pieces.at(-1)!.push(i);
  }
  const paths = pieces
    .filter((piece) => piece.length > 1)
    .map((piece) => {
      const upper = piece.map((i) => `${x(i)} ${y(intervals[i]![1])}`);
      const lower = [...piece].reverse().map((i) => `${x(i)} ${y(intervals[i]![0])}`);
      return html`<path class="band" d="M${raw([...upper, ...lower].join('L'))}Z"/>`;
    });
  return html`${paths}`;
}
