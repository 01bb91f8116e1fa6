import type { Annotation } from '../schema/annotation.js';
import type { HazardCell, Summary } from '../schema/summary.js';
import type { TextPart } from '../schema/verbatim.js';
import { redactText } from '../text/redact/redact.js';
import { type Adding, cellOf } from './bounded.js';
import { offerQuote } from './quote.js';
import type { Held } from './signals/index.js';

export const hazardCells: Adding<HazardCell> = {
  empty: () => ({ verbatims: 0, hazards: 0 }),
  absorb(target, from) {
    target.verbatims += from.verbatims;
    target.hazards += from.hazards;
  },
};

/** A longer product name is a slip of columns. */
const LONGEST = 200;

/** Counts a readable verbatim for its product, and keeps it when it reports a hazard: each one, also where the text repeats. */
export function addHazard(
  summary: Summary,
  annotation: Annotation,
  held: Held,
  texts: readonly TextPart[],
  product: string | null,
): void {
  const name = product?.slice(0, LONGEST).replace(/\s+/gu, ' ').trim() ?? '';
  const shown = summary.options.redact ? redactText(name) : name;
  const cell = cellOf(summary.products, shown, hazardCells);
  cell.verbatims++;
  if (!held.has('hazard')) return;
  cell.hazards++;
  const key = `${annotation.fingerprint}/${annotation.source}/${annotation.row}`;
  const why = { evidence: held.get('hazard') ?? null, confidence: annotation.confidence };
  offerQuote(summary.hazards, annotation, texts, why, summary.options, { key, product: shown || null });
}
