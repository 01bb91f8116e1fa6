import { type Block, figures, heading, line, words } from '../blocks.js';
import { formatCount } from '../numbers.js';
import { quotesOf, type ShowSection } from './section.js';

export const urgency: ShowSection<'urgency'> = ({ levels, reasons, critical, allShown }, messages) => {
  const count = levels.find(({ level }) => level === 'critical')?.count ?? 0;
  const list = reasons.map((reason) => `${reason.label} ${formatCount(reason.count)}`).join(', ');
  const table: Block = {
    kind: 'table',
    columns: [words(messages.text('column.level')), figures(messages.text('column.count'))],
    rows: levels.map((row) => [messages.label('urgency', row.level), formatCount(row.count)]),
  };
  const alarm: Block[] =
    count === 0
      ? [line(messages.text('urgency.none'))]
      : [
          line(messages.text('urgency.critical', { count, list }), 'alarm'),
          ...quotesOf(null, critical, messages),
        ];
  const shown: Block[] =
    critical.length < count
      ? [
          line(
            messages.text(allShown ? 'urgency.different' : 'urgency.first', { count: critical.length }),
            'muted',
          ),
        ]
      : [];
  return [heading(messages.text('heading.urgency')), ...alarm, ...shown, table];
};
