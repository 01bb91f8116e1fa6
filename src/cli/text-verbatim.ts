import type { Verbatim } from '../schema/verbatim.js';

/** A text that comes from no file. */
export const textVerbatim = (text: string): Verbatim => ({
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
  texts: [{ column: 'text', text }],
  cells: [],
});
