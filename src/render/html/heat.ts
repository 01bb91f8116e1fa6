import type { Heat } from '../blocks.js';
import { html, type Markup } from './markup.js';

/** Pale enough for dark letters on white and for white letters on black: 7:1 at least. */
const STRONGEST = 0.55;

/** A heat map is a table: it reads well aloud, in a mail and on paper. */
export function showHeat({ title, alt, corner, columns, rows }: Heat): Markup {
  const head = columns.map((label) => html`<th scope="col">${label}</th>`);
  const body = rows.map(
    ({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => show(cell))}</tr>`,
  );
  return html`<figure class="chart"><figcaption>${title}</figcaption><p class="hidden">${alt}</p><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table class="heat"><thead><tr><th scope="col">${corner}</th>${head}</tr></thead><tbody>${body}</tbody></table></div></figure>`;
}

function show(cell: Heat['rows'][number]['cells'][number]): Markup {
  if (cell === null) return html`<td class="none">·</td>`;
  const strength = (cell.heat * STRONGEST).toFixed(2);
  return html`<td style="text-align:center;background:rgba(192,87,58,${strength})" title="${cell.title}">${cell.words}</td>`;
}
