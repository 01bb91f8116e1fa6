import type { PlacedQuote } from '../blocks.js';
import { html, type Markup } from './markup.js';

/** Customers' words with their evidence marked; `bdi` lets a text in another script run its own way, inside its line only. */
export function showQuotes(quotes: readonly PlacedQuote[]): Markup {
  const items = quotes.map(
    (quote) =>
      html`<li style="margin:0 0 8px"><bdi>“${wordsOf(quote)}”</bdi> <cite style="font-style:normal;color:#5c6470">${quote.place}</cite></li>`,
  );
  return html`<ul class="quotes">${items}</ul>`;
}

/** The text in stretches, those of the evidence marked. */
function wordsOf({ text, marks = [] }: PlacedQuote): Markup[] {
  const pieces: Markup[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(
      html`${text.slice(at, start)}<mark style="background:#ffe8a3">${text.slice(start, end)}</mark>`,
    );
    at = end;
  }
  return [...pieces, html`${text.slice(at)}`];
}
