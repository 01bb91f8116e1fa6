import { type Block, heading, line } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { cut, listLine, saidLine } from './listening.js';
import { type Detail, proportions, quotesOf, type ShowSection } from './section.js';

type Owners = Parameters<ShowSection<'owners'>>[0];

export const owners: ShowSection<'owners'> = (section, messages, detail) => {
  const table = (kind: 'owner' | 'stage', rows: Owners['stages']): Block[] => {
    if (rows.length === 0) return [];
    const [shown, more] = cut(rows, detail, messages);
    const labelled = shown.map((row) => ({ ...row, label: messages.label(kind, row.id) }));
    return [
      heading(messages.text(`heading.${kind}s`)),
      ...(kind === 'owner' ? [line(messages.text('owners.base', { of: section.complaints }), 'muted')] : []),
      proportions(messages.text(`column.${kind}`), labelled, messages, detail),
      ...more,
      ...(kind === 'owner' && detail.full
        ? section.owners.flatMap(({ id, quotes }) => quotesOf(messages.label('owner', id), quotes, messages))
        : []),
    ];
  };
  return [
    ...table('owner', section.owners),
    ...(detail.full ? table('stage', section.stages) : stageList(section, messages)),
    ...causes(section, messages, detail),
    ...saidLine('owners.again', section.again.said, messages, detail),
    ...customers(section, messages, detail),
  ];
};

const stageList = ({ stages }: Owners, messages: Messages): Block[] =>
  listLine(
    'owners.stages',
    stages.map(({ id, count }) => ({ label: messages.label('stage', id), count })),
    messages,
  );

function causes(
  { causedBy: { promise, make } }: Owners,
  messages: Messages,
  { full, minCell }: Detail,
): Block[] {
  if (promise.count + make.count === 0) return [];
  return [
    line(
      messages.text('owners.causedBy', {
        promise: promise.count,
        promiseShare: behindCount(promise, minCell, messages),
        make: make.count,
        makeShare: behindCount(make, minCell, messages),
      }),
    ),
    ...(full ? quotesOf(messages.text('owners.promise'), promise.quotes, messages) : []),
    ...(full ? quotesOf(messages.text('owners.make'), make.quotes, messages) : []),
  ];
}

function customers({ again: { customers } }: Owners, messages: Messages, { full, minCell }: Detail): Block[] {
  if (!customers) return full ? [line(messages.text('customers.none'), 'muted')] : [];
  const { complaining, again, sameProblem, themes, exact } = customers;
  const list = themes.map(({ label, count }) => `${label} ${formatCount(count)}`).join(', ');
  return [
    line(
      messages.text('owners.customers', {
        of: complaining,
        count: again.count,
        share: behindCount(again, minCell, messages),
        same: sameProblem.count,
        sameShare: behindCount(sameProblem, minCell, messages),
      }),
    ),
    ...(list === '' ? [] : [line(messages.text('owners.same', { list }))]),
    ...(exact ? [] : [line(messages.text('customers.estimated'), 'muted')]),
  ];
}
