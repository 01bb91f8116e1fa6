import type { Digest, PeriodSummary } from '../schema/digest.js';
import type { Locale } from '../schema/report.js';
import type { RatedRow } from '../schema/summary.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import { order, toReport } from '../summarise/index.js';

/** What a digest says of its period without any other: the same as a report of it, each text once. */
const SECTIONS = ['drivers', 'moments'] as const;

interface ItselfOptions {
  readonly taxonomy: Pick<Taxonomy, 'themes'>;
  readonly locale: Locale;
  readonly top: number;
  readonly minCell: number;
}

/** The period by itself: what goes with its low ratings, where its customers met the company. */
export function sectionsOf({ distinct }: PeriodSummary, options: ItselfOptions): Digest['sections'] {
  // Resamples are drawn from rows in an order; by what they say, so that where they stood in which export makes no difference.
  const rated = { ...distinct.rated, rows: [...distinct.rated.rows].sort(bySaid) };
  return toReport({ ...distinct, rated }, { ...options, sections: SECTIONS }).sections;
}

const bySaid = (a: RatedRow, b: RatedRow): number =>
  order(a.rating, b.rating) ||
  order(a.complaints.join(), b.complaints.join()) ||
  order(a.praise.join(), b.praise.join());
