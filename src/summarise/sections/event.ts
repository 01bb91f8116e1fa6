import type { ReportSections } from '../../schema/report.js';
import type { Proportion } from '../../schema/report-parts.js';
import type { Group, Summary } from '../../schema/summary.js';
import { absorbCounts } from '../counts.js';
import { difference, proportion } from '../wilson.js';
import type { SectionContext } from './section.js';
import { shownThemes } from './shown-themes.js';

type Event = Extract<NonNullable<ReportSections['reasons']>, { event: unknown }>['event'];

/** 99.95 % point of the normal distribution: some fifty themes compared at once, as if each were the only one (Bonferroni). */
const MANY = 3.2905267314919;

/** What is said before a day and from it on, with what surely changed. */
export function aroundEvent(summary: Summary, context: SectionContext): Event {
  const { before, after, options, firstDay: first, lastDay: last } = summary;
  const { minCell, themeLabel } = context;
  const { event: day } = options;
  if (day === null || isUndated(summary)) return null;
  const enough = before.readable >= minCell && after.readable >= minCell;
  const change = difference(...counts(before, after, complaints));
  const themes = new Map(before.complaint.themes);
  absorbCounts(themes, after.complaint.themes);
  return {
    day,
    before: side(before),
    after: side(after),
    change: enough ? { ...change, clear: isClear(change) } : null,
    ...(first !== null && last !== null && (last < day || first >= day) ? { outside: { first, last } } : {}),
    themes: shownThemes(themes, context).map(([id]) => {
      const of = ({ complaint }: Group) => complaint.themes.get(id) ?? 0;
      return {
        id,
        label: themeLabel(id),
        before: proportion(of(before), before.readable),
        after: proportion(of(after), after.readable),
        clear: enough && isClear(difference(...counts(before, after, of), MANY)),
      };
    }),
  };
}

/** The day that was asked for where nothing has a date to compare by. */
export const undatedEvent = (summary: Summary): { readonly undatedEvent?: string } =>
  summary.options.event !== null && isUndated(summary) ? { undatedEvent: summary.options.event } : {};

const isUndated = ({ before, after }: Summary): boolean => before.readable + after.readable === 0;
const complaints = ({ complaint }: Group): number => complaint.verbatims;
const counts = (before: Group, after: Group, of: (group: Group) => number) =>
  [of(before), before.readable, of(after), after.readable] as const;
const isClear = ({ low, high }: { low: number; high: number }): boolean => low > 0 || high < 0;

const side = ({
  readable,
  complaint,
  praise,
}: Group): { readable: number; complaints: Proportion; praise: Proportion } => ({
  readable,
  complaints: proportion(complaint.verbatims, readable),
  praise: proportion(praise.verbatims, readable),
});
