import { html, type Markup } from './markup.js';

/** One number that the page is about. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** What it is of, its interval. */
  readonly note: string;
  readonly tone: 'plain' | 'good' | 'bad';
}

/** Large numbers side by side; below each other where there is no room or no style sheet. */
export function showFigures(figures: readonly KeyFigure[]): Markup {
  const items = figures.map(
    ({ label, value, note, tone }) =>
      html`<li class="${tone}"><span class="label">${label}</span> <span class="value" style="font-weight:bold">${value}</span> <span class="note">${unbroken(note)}</span></li>`,
  );
  return html`<ul class="keys">${items}</ul>`;
}

/** Broken between its parts and nowhere else: an interval on two lines reads like two numbers. */
const unbroken = (note: string): Markup => {
  const parts = note.split(', ');
  return html`${parts.map((part, i) => html`<span style="white-space:nowrap">${part}${i < parts.length - 1 ? ',' : ''}</span> `)}`;
};
