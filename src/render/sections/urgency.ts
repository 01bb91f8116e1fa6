import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { leftLine } from './listening.js';
import { type Detail, quotesOf, type ShowSection } from './section.js';

/** A reason is a theme, a behaviour, an intent, or what the words themselves alarm of. */
export function reasonName(
  { id, label }: Pick<Urgency['reasons'][number], 'id' | 'label'>,
  messages: Messages,
): string {
  if (label !== id) return label;
  for (const kind of ['behaviour', 'intent'] as const) {
    const name = messages.label(kind, id);
    if (name !== id) return name;
  }
  return messages.label('alarm', id);
}

type Urgency = Parameters<ShowSection<'urgency'>>[0];

type Urgent = Urgency['high'][number];

/** So many texts of the second level are listed; the counts tell the rest. */
const MOST_HIGH = 30;

/** `hazards`: critical verbatims that the early warning shows instead. */
export const urgency: ShowSection<'urgency'> = (
  section: Urgency & { hazards?: number },
  messages,
  detail,
) => {
  const { levels } = section;
  const table: Block = {
    kind: 'table',
    columns: [words(messages.text('column.level')), figures(messages.text('column.count'))],
    rows: levels.map((row) => [messages.label('urgency', row.level), formatCount(row.count)]),
  };
  const counts: Block = {
    kind: 'facts',
    facts: levels.map((row) => `${messages.label('urgency', row.level)} ${formatCount(row.count)}`),
  };
  return [
    heading(messages.text('heading.urgency')),
    ...critical(section, messages),
    ...high(section, messages, detail),
    detail.full ? table : counts,
  ];
};

const countOf = ({ levels }: Urgency, level: string): number =>
  levels.find((row) => row.level === level)?.count ?? 0;

function critical(section: Urgency & { hazards?: number }, messages: Messages): Block[] {
  const { reasons, critical, allShown, hazards = 0 } = section;
  const count = countOf(section, 'critical');
  if (count === 0) return [line(messages.text('urgency.none'))];
  const list = reasons
    .map((reason) => `${reasonName(reason, messages)} ${formatCount(reason.count)}`)
    .join(', ');
  const shown = critical.length > 0 && critical.length + hazards < count;
  const key = allShown ? 'urgency.different' : 'urgency.first';
  return [
    line(messages.text('urgency.critical', { count, list }), 'alarm'),
    ...(hazards > 0 ? [line(messages.text('urgency.hazards', { count: hazards }))] : []),
    ...listed(critical, messages),
    ...(shown ? [line(messages.text(key, { count: critical.length }), 'muted')] : []),
  ];
}

function high(section: Urgency, messages: Messages, { full, rows }: Detail): Block[] {
  const count = countOf(section, 'high');
  if (count === 0) return [];
  const shown = section.high.slice(0, full ? MOST_HIGH : rows);
  return [
    line(messages.text('urgency.high', { count })),
    ...listed(shown, messages),
    ...leftLine({ count, distinct: section.high.length, shown: shown.length }, messages),
  ];
}

/** Quotes by why they are urgent and who can mend it, in the order of the first of each. */
function listed(texts: readonly Urgent[], messages: Messages): Block[] {
  const groups = new Map<string, Urgent[]>();
  for (const text of texts) {
    const why = text.reasons.map((reason) => reasonName(reason, messages)).join(', ');
    const owners = text.owners.map((id) => messages.label('owner', id)).join(', ');
    const label = owners === '' ? why : messages.text('urgency.owner', { why, owners });
    groups.set(label, [...(groups.get(label) ?? []), text]);
  }
  return [...groups].flatMap(([label, quotes]) => quotesOf(label, quotes, messages));
}
