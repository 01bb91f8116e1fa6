import type { Counts, QuoteCandidate, Sample } from '../../schema/summary.js';
import { count, order, ranked } from '../counts.js';
import { toQuote } from '../quote.js';
import { ownersOfUrgent } from '../urgent-owners.js';
import type { BuildSection, SectionContext } from './section.js';

const LEVELS = ['critical', 'high', 'normal', 'none'] as const;

export const urgency: BuildSection<'urgency'> = (summary, context) => {
  if (summary.all.readable === 0) return undefined;
  const sample = summary.quotes.get('critical');
  context.quotes(sample, sample?.limit);
  const critical = listed(sample, context);
  return {
    levels: LEVELS.map((level) => ({ level, count: summary.urgency.get(level) ?? 0 })),
    reasons: ranked(summary.criticalReasons).map(([id, times]) => ({
      id,
      label: context.themeLabel(id),
      count: times,
      ...ownerOf(id, critical, context),
    })),
    critical,
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
      owners: ownersOfUrgent(candidate.owners ?? [], candidate.reasons ?? [], ownerIn(context)),
    }));

const ownerIn =
  ({ themeAt }: SectionContext) =>
  (theme: string): string | null =>
    themeAt(theme)?.owner ?? null;

/** Who answers for a reason: the department of the theme; of what is no theme, the one that most of its texts name. */
function ownerOf(id: string, texts: ReturnType<typeof listed>, context: SectionContext): { owner?: string } {
  const own = ownerIn(context)(id);
  if (own !== null) return { owner: own };
  const named: Counts = new Map();
  for (const { reasons, owners } of texts)
    if (reasons.some((reason) => reason.id === id)) for (const owner of owners) count(named, owner);
  const [most] = ranked(named);
  return most ? { owner: most[0] } : {};
}
