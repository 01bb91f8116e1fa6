import type { Matrix } from '../blocks.js';
import { html, type Markup } from './markup.js';
import { round } from './spark.js';

const SIZES = [
  { name: 'wide', width: 640, height: 360 },
  { name: 'narrow', width: 330, height: 300 },
] as const;
const MARGIN = { top: 14, right: 16, bottom: 34, left: 16 };
/** Room between the outermost points and the edge, as a part of the scale. */
const AIR = 1.12;

/** A priority matrix: how often against how strongly, parted by two lines. Points bear numbers; the list below names them. */
export function showMatrix(matrix: Matrix): Markup {
  const charts = SIZES.map((size) => chart(matrix, size));
  const names = matrix.points.map(({ label, title }) => html`<li><b>${label}</b> ${title}</li>`);
  return html`<figure class="chart matrix"><figcaption>${matrix.title}</figcaption>${charts}<ol class="names">${names}</ol></figure>`;
}

function chart(matrix: Matrix, { name, width, height }: (typeof SIZES)[number]): Markup {
  const { points, lines, corners, alt, axes } = matrix;
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const endX = Math.max(lines.x, ...points.map(({ x }) => x)) * AIR || 1;
  const endY = Math.max(lines.y, ...points.map(({ y }) => y)) * AIR || 1;
  const x = (value: number) => round(MARGIN.left + (Math.max(0, value) / endX) * (right - MARGIN.left));
  const y = (value: number) => round(bottom - (Math.max(0, value) / endY) * (bottom - MARGIN.top));
  const dots = points.map(
    (point, i) =>
      html`<circle class="dot line-0" cx="${x(point.x)}" cy="${y(point.y)}" r="11"/><text class="number" x="${x(point.x)}" y="${y(point.y) + 4}" text-anchor="middle">${i + 1}</text>`,
  );
  return html`<svg class="${name}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alt}"><path class="grid" d="M${MARGIN.left} ${MARGIN.top}V${bottom}H${right}"/><path class="parting" d="M${x(lines.x)} ${MARGIN.top}V${bottom}M${MARGIN.left} ${y(lines.y)}H${right}"/><text x="${right}" y="${MARGIN.top + 10}" text-anchor="end">${corners.both}</text><text x="${MARGIN.left + 8}" y="${MARGIN.top + 10}">${corners.strong}</text><text x="${right}" y="${bottom - 8}" text-anchor="end">${corners.frequent}</text>${dots}<text x="${right}" y="${height - 10}" text-anchor="end">${axes}</text></svg>`;
}
