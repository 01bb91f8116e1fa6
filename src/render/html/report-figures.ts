import type { Proportion, Report } from '../../schema/report.js';
import type { Messages } from '../messages.js';
import { formatCount, formatInterval, formatShare } from '../numbers.js';
import { isTold } from '../small.js';
import type { KeyFigure } from './figures.js';

/** The numbers of a report: complaints, praise, what must be looked at today, anger, customers who may leave; those that are known. */
export function reportFigures({ sections, minCell }: Report, messages: Messages): KeyFigure[] {
  const { complaints, praise, urgency, anger, loyalty } = sections;
  const { text } = messages;
  /** A share with its count and interval; of few texts the count alone. */
  const share = (label: string, one: Proportion, tone: KeyFigure['tone']): KeyFigure =>
    isTold(one, minCell)
      ? {
          label,
          value: formatShare(one.share),
          note: text('html.note', {
            count: one.count,
            of: one.of,
            interval: formatInterval(one.low, one.high),
          }),
          tone,
        }
      : { label, value: formatCount(one.count), note: text('html.of', { count: one.of }), tone };
  const critical = urgency?.levels.find(({ level }) => level === 'critical')?.count;
  return [
    ...(complaints ? [share(text('column.complaints'), complaints.total, 'plain')] : []),
    ...(praise ? [share(text('column.praise'), praise.total, 'good')] : []),
    ...(critical === undefined
      ? []
      : [
          {
            label: text('html.today'),
            value: formatCount(critical),
            note: critical > 0 ? text('html.todayNote') : '',
            tone: critical > 0 ? ('bad' as const) : ('plain' as const),
          },
        ]),
    ...(anger && 'angry' in anger
      ? [
          {
            label: text('column.angry'),
            value: formatCount(anger.angry.count),
            note: isTold(anger.angry, minCell)
              ? text('html.share', { share: formatShare(anger.angry.share) })
              : text('html.ofComplaints', { count: anger.angry.of }),
            tone: 'plain' as const,
          },
        ]
      : []),
    ...(loyalty && 'atRisk' in loyalty
      ? [
          {
            label: text('html.atRisk'),
            value: formatCount(loyalty.atRisk.count),
            note: isTold(loyalty.atRisk, minCell)
              ? `${formatShare(loyalty.atRisk.share)} (${formatInterval(loyalty.atRisk.low, loyalty.atRisk.high)})`
              : text('html.of', { count: loyalty.atRisk.of }),
            tone: 'plain' as const,
          },
        ]
      : []),
  ];
}
