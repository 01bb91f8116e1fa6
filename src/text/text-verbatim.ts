import type { Verbatim } from '../schema/verbatim.js';

/** A text that comes from no file, with what else is known of it. */
export const textVerbatim = (text: string, known: Partial<Verbatim> = {}): Verbatim => ({
  kind: 'verbatim',
  source: '-',
  row: 1,
  id: null,
  date: null,
  rating: null,
  product: null,
  channel: null,
  customer: null,
  segments: {},
  cells: [],
  ...known,
  texts: [{ column: 'text', text }],
});
