import type { QuoteCandidate, Sample } from '../../schema/summary.js';
import { order, ranked } from '../counts.js';
import { toQuote } from '../quote.js';
import type { BuildSection, SectionContext } from './section.js';

const LEVELS = ['critical', 'high', 'normal', 'none'] as const;

export const urgency: BuildSection<'urgency'> = (summary, context) => {
  if (summary.all.readable === 0) return undefined;
  const sample = summary.quotes.get('critical');
  context.quotes(sample, sample?.limit);
  return {
    levels: LEVELS.map((level) => ({ level, count: summary.urgency.get(level) ?? 0 })),
    reasons: ranked(summary.criticalReasons).map(([id, count]) => ({
      id,
      label: context.themeLabel(id),
      count,
    })),
    critical: listed(sample, context),
    allShown: !sample || sample.items.length < sample.limit,
    high: listed(summary.quotes.get('high'), context),
  };
};

/** Every urgent text, in the order of the file, with why it is urgent and who can mend it. */
const listed = (sample: Sample | undefined, context: SectionContext) =>
  [...(sample?.items ?? [])]
    .sort((a, b) => order(a.source, b.source) || a.row - b.row)
    .map((candidate: QuoteCandidate) => ({
      ...toQuote(candidate),
      reasons: (candidate.reasons ?? []).map((id) => ({ id, label: context.themeLabel(id) })),
      owners: [...(candidate.owners ?? [])],
    }));
