import type { Cell } from '../blocks.js';
import type { Messages } from '../messages.js';

/** "+0.42", "-0.91": the sign is what matters. */
export const signed = (value: number, digits: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;

/** A polarity in its colour; "-" where there is none. */
export function polarityCell(polarity: string | null, messages: Messages): Cell {
  if (polarity === null) return '-';
  const words = messages.label('polarity', polarity);
  if (polarity === 'positive') return { words, tone: 'good' };
  return polarity === 'negative' ? { words, tone: 'bad' } : words;
}

/** No cell holds more: tables get slow and nobody reads on. JSON has all. */
const LONGEST = 160;

/** A text cut in the middle, so that both its ends are seen. */
export function short(text: string): string {
  if (text.length <= LONGEST) return text;
  const characters = [...text.slice(0, LONGEST), ...text.slice(-LONGEST)];
  const half = Math.floor(LONGEST / 2);
  return `${characters.slice(0, half).join('')} … ${characters.slice(-half).join('')}`;
}
