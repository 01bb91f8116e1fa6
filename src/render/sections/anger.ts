import { type Block, bars, barsOf, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatShare } from '../numbers.js';
import { cut, listLine, marked, markLine, saidList, saidTable } from './listening.js';
import { type Detail, proportions, quotesOf, type ShowSection } from './section.js';

type Anger = Parameters<ShowSection<'anger'>>[0];

export const anger: ShowSection<'anger'> = (section, messages, detail) => {
  const { complaints, angry, customers, abuse } = section;
  const told = messages.text('anger.lead', {
    of: complaints,
    count: angry.count,
    share: formatShare(angry.share),
  });
  return [
    heading(messages.text('heading.anger')),
    line(told),
    ...(customers ? customerLines(customers, messages) : []),
    ...(detail.full ? tables(section, messages, detail) : lines(section, messages, detail)),
    ...(abuse.count > 0
      ? [line(messages.text('anger.abuse', { count: abuse.count, share: formatShare(abuse.share) }))]
      : []),
  ];
};

function tables(section: Anger, messages: Messages, detail: Detail): Block[] {
  return [
    levelTable(section, messages),
    ...themes(section, messages, detail),
    ...(section.did.length > 0 ? [line(messages.text('anger.did'))] : []),
    ...saidTable(section.did, { column: 'column.behaviour', kind: 'behaviour' }, messages, detail),
    ...wantedLine(section, messages),
    ...wantedTable(section, messages),
  ];
}

function lines(section: Anger, messages: Messages, { quotes }: Detail): Block[] {
  const [first] = section.themes;
  return [
    ...listLine('anger.about', section.themes, messages),
    ...quotesOf(null, first?.quotes.slice(0, quotes) ?? [], messages),
    ...saidList('anger.acts', 'behaviour', section.did, messages),
    ...wantedLine(section, messages),
  ];
}

function customerLines(
  { all, withProblem, angry, exact }: NonNullable<Anger['customers']>,
  messages: Messages,
): Block[] {
  const values = { of: all, count: withProblem.count, share: formatShare(withProblem.share) };
  const more = { angry: angry.count, angryShare: formatShare(angry.share) };
  return [
    line(messages.text('anger.customers', { ...values, ...more })),
    ...(exact ? [] : [line(messages.text('customers.estimated'), 'muted')]),
  ];
}

function levelTable({ levels }: Anger, messages: Messages): Block {
  const lengths = barsOf(levels.map(({ count }) => count));
  return {
    kind: 'table',
    columns: [words(messages.text('column.intensity')), figures(messages.text('column.complaints')), bars],
    rows: levels.map(({ intensity, count }, i) => [
      messages.label('intensity', String(intensity)),
      formatCount(count),
      lengths[i]!,
    ]),
  };
}

function themes({ themes }: Anger, messages: Messages, detail: Detail): Block[] {
  if (themes.length === 0) return [];
  const [shown, more] = cut(themes, detail, messages);
  const rows = shown.map((row) => ({ ...row, label: marked(row.label, row.small) }));
  return [
    line(messages.text('anger.themes')),
    proportions(messages.text('column.theme'), rows, messages),
    ...more,
    ...markLine(shown, detail.minCell, messages),
    ...shown
      .slice(0, detail.quotedRows)
      .flatMap(({ label, quotes }) => quotesOf(label, quotes.slice(0, detail.quotes), messages)),
  ];
}

function wantedLine({ wanted }: Anger, messages: Messages): Block[] {
  const { any, words: said, money, acts } = wanted;
  if (any.count === 0) return [];
  return [
    line(
      messages.text('anger.wanted', {
        of: any.count,
        words: said.count,
        wordsShare: formatShare(said.share),
        money: money.count,
        moneyShare: formatShare(money.share),
        acts: acts.count,
        actsShare: formatShare(acts.share),
      }),
    ),
  ];
}

function wantedTable({ wanted: { remedies } }: Anger, messages: Messages): Block[] {
  if (remedies.length === 0) return [];
  const told = (count: number | null) => (count === null ? '–' : formatCount(count));
  return [
    {
      kind: 'table',
      columns: [
        words(messages.text('column.remedy')),
        { ...words(messages.text('column.kind')), expendable: 2 },
        figures(messages.text('column.count')),
        { ...figures(messages.text('column.share')), expendable: 1 },
        figures(messages.text('column.got')),
        figures(messages.text('column.lacking')),
      ],
      rows: remedies.map(({ id, kind, count, share, got, lacking }) => [
        messages.label('remedy', id),
        messages.label('remedyKind', kind),
        formatCount(count),
        formatShare(share),
        told(got),
        told(lacking),
      ]),
    },
    line(messages.text('anger.got'), 'muted'),
  ];
}
