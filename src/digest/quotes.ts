import type { DigestAlert, DigestQuote } from '../schema/digest.js';
import type { Sample } from '../schema/summary.js';
import { order } from '../summarise/index.js';
import { bareText, shinglesOf, similarity } from '../text/near-duplicates/shingles.js';

/** How much suitability counts against being unlike those chosen already. */
const LAMBDA = 0.7;

export interface QuoteChoice {
  readonly key: string;
  readonly score: number;
  readonly quote: DigestQuote;
}

/**
 * The most suitable quotes that say different things: maximal marginal relevance (Carbonell & Goldstein 1998) with the share of
 * common character trigrams as likeness. Texts in `shown` come only where nothing else is left; those chosen are added to it.
 */
export function diverseQuotes(all: readonly QuoteChoice[], limit: number, shown: Set<string>): DigestQuote[] {
  const fresh = all.filter(({ key }) => !shown.has(key));
  const left = (fresh.length > 0 ? fresh : [...all])
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .map((choice) => ({ ...choice, shingles: shinglesOf(bareText([choice.quote.text])) }));
  const chosen: typeof left = [];
  while (chosen.length < limit && left.length > 0) {
    const worth = left.map(({ score, shingles }) => {
      const likeness = Math.max(0, ...chosen.map((other) => similarity(other.shingles, shingles, 0)));
      return LAMBDA * score - (1 - LAMBDA) * likeness;
    });
    const best = worth.indexOf(Math.max(...worth));
    chosen.push(...left.splice(best, 1));
  }
  for (const { key } of chosen) shown.add(key);
  return chosen.map(({ quote }) => quote);
}

/** Places of others that are told. */
const OTHERS = 10;

/** Quotes of a sample, as above, and where the first others stand. */
export function quotesAndOthers(
  sample: Sample | undefined,
  limit: number,
  shown: Set<string>,
): Pick<DigestAlert, 'quotes' | 'others'> {
  const all = choicesOf(sample);
  const quotes = diverseQuotes(all, limit, shown);
  const others = all
    .map(({ quote }) => quote)
    .filter((quote) => !quotes.includes(quote))
    .sort((a, b) => order(a.source, b.source) || a.row - b.row)
    .slice(0, OTHERS)
    .map(({ source, row }) => ({ source, row }));
  return { quotes, others };
}

/** Candidates of a summary's sample. */
const choicesOf = (sample: Sample | undefined): QuoteChoice[] =>
  (sample?.items ?? []).map(({ key, score, text, source, row, date, marks }) => ({
    key,
    score,
    quote: { text, source, row, date: date ?? null, ...(marks ? { marks } : {}) },
  }));
