import type { Proportion, Said } from '../../schema/report-parts.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatPoints, formatShare } from '../numbers.js';
import { cut } from './listening.js';
import { type Detail, quotesOf, type ShowSection, shareCells, shareColumns } from './section.js';

type Reasons = Parameters<ShowSection<'reasons'>>[0];
type Event = NonNullable<Reasons['event']>;

export const reasons: ShowSection<'reasons'> = (section, messages, detail) => {
  const { needs, handling, image, keep, grow, event } = section;
  const rows = [
    ['reasons.needs', needs.suggestions],
    ['reasons.slow', handling.bad],
    ['reasons.fast', handling.good],
    ['reasons.broken', image.bad],
    ['reasons.kept', image.good],
    ['reasons.keep', keep],
    ['reasons.grow', grow],
  ] as const satisfies [string, Said][];
  const said = rows.filter(([, { count }]) => count > 0);
  return [
    heading(messages.text('heading.reasons')),
    {
      kind: 'table',
      columns: [
        words(messages.text('column.reason')),
        figures(messages.text('column.count')),
        ...shareColumns(messages),
      ],
      rows: rows.map(([key, row]) => [messages.text(key), formatCount(row.count), ...shareCells(row)]),
    },
    ...said
      .slice(0, detail.quotedRows)
      .flatMap(([key, { quotes }]) => quotesOf(messages.text(key), quotes.slice(0, detail.quotes), messages)),
    ...advertise(section, messages, detail),
    ...(needs.newWords.length > 0
      ? [line(messages.text('reasons.newWords', { list: needs.newWords.join(', ') }))]
      : []),
    ...(event ? around(event, messages, detail) : []),
  ];
};

function advertise({ advertise }: Reasons, messages: Messages, detail: Detail): Block[] {
  const [top] = advertise;
  if (!top) return [];
  const shown = advertise.slice(0, detail.quotedRows);
  return [
    line(`${messages.text('reasons.advertise')}: ${listed(advertise.slice(0, detail.rows))}`),
    ...shown.flatMap(({ label, quotes }) => quotesOf(label, quotes.slice(0, detail.quotes), messages)),
  ];
}

const listed = (themes: readonly { readonly label: string; readonly count: number }[]): string =>
  themes.map(({ label, count }) => `${label} ${formatCount(count)}`).join(', ');

function around({ day, before, after, change, themes }: Event, messages: Messages, detail: Detail): Block[] {
  const { text } = messages;
  const told = ({ complaints, readable }: Event['before']) =>
    `${formatCount(complaints.count)}/${formatCount(readable)} (${formatShare(complaints.share)})`;
  const [shown, more] = cut(themes, detail, messages);
  const cell = ({ count, share }: Proportion) => `${formatCount(count)} (${formatShare(share)})`;
  return [
    line(text('reasons.event', { day, before: told(before), after: told(after) })),
    line(
      change
        ? text(change.clear ? 'reasons.clear' : 'reasons.unclear', {
            points: formatPoints(change.points),
            interval: `${formatPoints(change.low)} … ${formatPoints(change.high)}`,
          })
        : text('reasons.few'),
      change ? 'plain' : 'muted',
    ),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              words(text('column.theme')),
              figures(text('column.before')),
              figures(text('column.after')),
            ],
            rows: shown.map(({ label, before, after, clear }) => [
              clear ? `${label} !` : label,
              cell(before),
              cell(after),
            ]),
          },
        ]),
    ...more,
  ];
}
