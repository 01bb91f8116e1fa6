import type { Digest, PeriodSummary } from '../schema/digest.js';
import type { Locale } from '../schema/report.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import { toReport } from '../summarise/index.js';

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
  return toReport(distinct, { ...options, sections: SECTIONS }).sections;
}
