import { createHash } from 'node:crypto';
import type { Verbatim } from '../schema/verbatim.js';
import { fingerprint } from '../text/fingerprint.js';

/** Gives each verbatim of one export (one file) its key; exports are numbered apart, so that two that overlap count once. */
export interface Keys {
  of(verbatim: Verbatim): string;
}

/**
 * What makes a record the same one when it comes again: its dataset and id; without an id its dataset, wording, date and customer.
 * Records of one export that agree in all that are told apart by their number: two people do write "최고예요" on one day, and
 * the next export that holds them both numbers them alike.
 */
export function createKeys(dataset: string): Keys {
  const seen = new Map<string, number>();
  return {
    of({ id, texts, date, customer }) {
      const same =
        id === null
          ? hash([dataset, 'text', fingerprint(texts.map(({ text }) => text)), date, customer])
          : hash([dataset, 'id', id]);
      const number = seen.get(same) ?? 0;
      seen.set(same, number + 1);
      return number === 0 ? same : hash([same, number]);
    },
  };
}

/** Differs where anything that a record says differs; where it stands in its export is not part of it. */
export const contentOf = (
  { texts, date, rating, product, channel, customer, segments }: Verbatim,
  unreadableDate: boolean,
): string =>
  hash([
    texts.map(({ column, text }) => [column, text]),
    date,
    rating,
    product,
    channel,
    customer,
    Object.entries(segments).sort(([a], [b]) => (a < b ? -1 : 1)),
    unreadableDate,
  ]);

/** 32 hex digits: with a billion records two of them agree by chance once in 10^20 stores. */
const hash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
