import type { Proportion, Report } from '../../schema/report.js';
import type { Messages } from '../messages.js';
import { formatCount, formatInterval, formatShare } from '../numbers.js';
import type { KeyFigure } from './figures.js';

/** The numbers of a report: complaints, praise, what must be looked at today, anger, customers who may leave; those that are known. */
export function reportFigures({ sections }: Report, messages: Messages): KeyFigure[] {
  const { complaints, praise, urgency, anger, loyalty } = sections;
  const { text } = messages;
  const share = (label: string, { count, share, low, high }: Proportion, tone: KeyFigure['tone']) => ({
    label,
    value: formatShare(share),
    note: text('html.note', { count, interval: formatInterval(low, high) }),
    tone,
  });
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
            note: text('html.share', { share: formatShare(anger.angry.share) }),
            tone: 'plain' as const,
          },
        ]
      : []),
    ...(loyalty && 'atRisk' in loyalty
      ? [
          {
            label: text('html.atRisk'),
            value: formatCount(loyalty.atRisk.count),
            note: `${formatShare(loyalty.atRisk.share)} (${formatInterval(loyalty.atRisk.low, loyalty.atRisk.high)})`,
            tone: 'plain' as const,
          },
        ]
      : []),
  ];
}
