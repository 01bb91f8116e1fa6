import type { Proportion } from '../../schema/report-parts.js';
import { type Block, bars, barsOf, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount, isTold, shareTold, UNTOLD } from '../small.js';
import { cut, listLine, saidList, saidTable } from './listening.js';
import { type Detail, proportions, quotesOf, type ShowSection } from './section.js';

type Anger = Parameters<ShowSection<'anger'>>[0];

export const anger: ShowSection<'anger'> = (section, messages, detail) => {
  const { complaints, angry, customers, abuse } = section;
  const share = (one: Proportion) => behindCount(one, detail.minCell, messages);
  const told = messages.text('anger.lead', { of: complaints, count: angry.count, share: share(angry) });
  return [
    heading(messages.text('heading.anger')),
    line(told),
    ...(customers ? customerLines(customers, messages, share) : []),
    ...(detail.full ? tables(section, messages, detail) : lines(section, messages, detail)),
    ...(abuse.count > 0
      ? [line(messages.text('anger.abuse', { count: abuse.count, share: share(abuse) }))]
      : []),
  ];
};

function tables(section: Anger, messages: Messages, detail: Detail): Block[] {
  return [
    levelTable(section, messages),
    ...themes(section, messages, detail),
    ...(section.did.length > 0 ? [line(messages.text('anger.did'))] : []),
    ...saidTable(section.did, { column: 'column.behaviour', kind: 'behaviour' }, messages, detail),
    ...wantedLine(section, messages, detail),
    ...wantedTable(section, messages, detail),
  ];
}

function lines(section: Anger, messages: Messages, detail: Detail): Block[] {
  const [first] = section.themes;
  return [
    ...listLine('anger.about', section.themes, messages),
    ...quotesOf(null, first?.quotes.slice(0, detail.quotes) ?? [], messages),
    ...unsaid(section, messages),
    ...saidList('anger.acts', 'behaviour', section.did, messages),
    ...wantedLine(section, messages, detail),
  ];
}

function customerLines(
  { all, withProblem, angry, exact }: NonNullable<Anger['customers']>,
  messages: Messages,
  share: (one: Proportion) => string,
): Block[] {
  const values = { of: all, count: withProblem.count, share: share(withProblem) };
  const more = { angry: angry.count, angryShare: share(angry) };
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

/** Those that no theme accounts for; behind the quotes, which are of themes and would read as if they were of these. */
const unsaid = ({ unsaid: count }: Anger, { text }: Messages): Block[] =>
  count > 0 ? [line(text('anger.unsaid', { count }), 'muted')] : [];

function themes(section: Anger, messages: Messages, detail: Detail): Block[] {
  const { themes } = section;
  const silent = unsaid(section, messages);
  if (themes.length === 0) return silent;
  const [shown, more] = cut(themes, detail, messages);
  return [
    line(messages.text(shown.some((row) => isTold(row, detail.minCell)) ? 'anger.themes' : 'anger.about')),
    proportions(messages.text('column.theme'), shown, messages, detail),
    ...more,
    ...shown
      .slice(0, detail.quotedRows)
      .flatMap(({ label, quotes }) => quotesOf(label, quotes.slice(0, detail.quotes), messages)),
    ...silent,
  ];
}

function wantedLine({ wanted }: Anger, messages: Messages, { minCell }: Detail): Block[] {
  const { any, words: said, money, acts } = wanted;
  if (any.count === 0) return [];
  const share = (one: Proportion) => behindCount(one, minCell, messages);
  return [
    line(
      messages.text('anger.wanted', {
        of: any.count,
        words: said.count,
        wordsShare: share(said),
        money: money.count,
        moneyShare: share(money),
        acts: acts.count,
        actsShare: share(acts),
      }),
    ),
  ];
}

function wantedTable({ wanted: { remedies } }: Anger, messages: Messages, { minCell }: Detail): Block[] {
  if (remedies.length === 0) return [];
  const told = (count: number | null) => (count === null ? UNTOLD : formatCount(count));
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
      rows: remedies.map((row) => [
        messages.label('remedy', row.id),
        messages.label('remedyKind', row.kind),
        formatCount(row.count),
        shareTold(row, minCell),
        told(row.got),
        told(row.lacking),
      ]),
    },
    line(messages.text('anger.got'), 'muted'),
  ];
}
