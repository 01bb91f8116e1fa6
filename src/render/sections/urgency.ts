import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { quotesOf, type ShowSection } from './section.js';

/** A reason is a theme, a behaviour, or what the words themselves alarm of. */
function nameOf({ id, label }: Urgency['reasons'][number], messages: Messages): string {
  if (label !== id) return label;
  const behaviour = messages.label('behaviour', id);
  return behaviour === id ? messages.label('alarm', id) : behaviour;
}

type Urgency = Parameters<ShowSection<'urgency'>>[0];

/** `hazards`: critical verbatims that the early warning shows instead. */
export const urgency: ShowSection<'urgency'> = (
  section: Urgency & { hazards?: number },
  messages,
  detail,
) => {
  const { levels, reasons, critical, allShown, hazards = 0 } = section;
  const count = levels.find(({ level }) => level === 'critical')?.count ?? 0;
  const list = reasons.map((reason) => `${nameOf(reason, messages)} ${formatCount(reason.count)}`).join(', ');
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
          ...(hazards > 0 ? [line(messages.text('urgency.hazards', { count: hazards }))] : []),
          ...quotesOf(null, critical, messages),
        ];
  const shown: Block[] =
    critical.length > 0 && critical.length + hazards < count
      ? [
          line(
            messages.text(allShown ? 'urgency.different' : 'urgency.first', { count: critical.length }),
            'muted',
          ),
        ]
      : [];
  const counts: Block = {
    kind: 'facts',
    facts: levels.map((row) => `${messages.label('urgency', row.level)} ${formatCount(row.count)}`),
  };
  return [heading(messages.text('heading.urgency')), ...alarm, ...shown, detail.full ? table : counts];
};
