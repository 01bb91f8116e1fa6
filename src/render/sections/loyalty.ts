import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { cut, leftLine, listLine } from './listening.js';
import { type Detail, proportions, quotesOf, type ShowSection } from './section.js';

type Loyalty = Parameters<ShowSection<'loyalty'>>[0];

export const loyalty: ShowSection<'loyalty'> = (section, messages, detail) => [
  heading(messages.text('heading.loyalty')),
  ...atRisk(section, messages, detail),
  ...whyLeaving(section, messages, detail),
  ...(detail.full ? [threeRs(section, messages, detail), ...whyFewer(section, messages)] : []),
  ...(detail.full ? section.rs : []).flatMap(({ id, upQuotes, downQuotes }) => [
    ...quotesOf(`${messages.label('r', id)}: ${messages.text('column.up')}`, upQuotes, messages),
    ...quotesOf(`${messages.label('r', id)}: ${messages.text('column.down')}`, downQuotes, messages),
  ]),
  line(
    messages.text('loyalty.grow', {
      count: section.grow.count,
      share: behindCount(section.grow, detail.minCell, messages),
    }),
  ),
  ...quotesOf(null, section.grow.quotes.slice(0, detail.quotes), messages),
];

function atRisk({ atRisk }: Loyalty, messages: Messages, { rows, minCell }: Detail): Block[] {
  const { count, longTime, conditional, verbatims, distinct } = atRisk;
  const share = behindCount(atRisk, minCell, messages);
  if (count === 0) return [line(messages.text('loyalty.none'))];
  const shown = verbatims.slice(0, rows);
  const quoted = (long: boolean) =>
    quotesOf(
      // "Other customers" than whom, where no long-time customer is shown?
      shown.some(({ longTime }) => longTime)
        ? messages.text(long ? 'loyalty.longTime' : 'loyalty.others')
        : null,
      shown.filter((verbatim) => verbatim.longTime === long),
      messages,
    );
  return [
    line(messages.text('loyalty.atRisk', { count, share, longTime, conditional })),
    ...quoted(true),
    ...quoted(false),
    ...leftLine({ count, distinct, shown: shown.length }, messages),
  ];
}

function whyLeaving({ atRisk }: Loyalty, messages: Messages, detail: Detail): Block[] {
  const { themes, unsaid } = atRisk;
  const silent = unsaid > 0 ? [line(messages.text('loyalty.unsaid', { count: unsaid }), 'muted')] : [];
  if (!detail.full) return [...listLine('loyalty.why', themes, messages), ...silent];
  if (themes.length === 0) return silent;
  const [shown, more] = cut(themes, detail, messages);
  return [
    line(messages.text('loyalty.why')),
    proportions(messages.text('column.theme'), shown, messages, detail),
    ...more,
    ...silent,
    ...shown
      .slice(0, detail.quotedRows)
      .flatMap(({ label, quotes }) => quotesOf(label, quotes.slice(0, detail.quotes), messages)),
  ];
}

/** Why fewer texts are signs against staying than are of those who may leave. */
function whyFewer({ rs, atRisk }: Loyalty, { text, label }: Messages): Block[] {
  const retention = rs.find(({ id }) => id === 'retention');
  if (!retention || retention.down.count >= atRisk.count) return [];
  const values = { name: label('r', 'retention'), down: retention.down.count, count: atRisk.count };
  return [line(text('loyalty.counted', values), 'muted')];
}

function threeRs({ rs }: Loyalty, messages: Messages, { minCell }: Detail): Block {
  const cell = (one: Loyalty['rs'][number]['up']) =>
    `${formatCount(one.count)}${behindCount(one, minCell, messages)}`;
  return {
    kind: 'table',
    columns: [
      words(messages.text('column.r')),
      figures(messages.text('column.up')),
      figures(messages.text('column.down')),
    ],
    rows: rs.map(({ id, up, down }) => [messages.label('r', id), cell(up), cell(down)]),
  };
}
