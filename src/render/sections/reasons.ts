import type { Proportion, Said } from '../../schema/report-parts.js';
import { type Block, figures, heading, line, words } from '../blocks.js';
import { formatDay } from '../dates.js';
import type { MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import { formatCount, formatPoints, formatShare } from '../numbers.js';
import { cut, listLine } from './listening.js';
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
  ] as const satisfies Row[];
  return [
    heading(messages.text('heading.reasons')),
    ...(detail.full ? table(rows, messages) : lines(section, messages, detail)),
    ...(detail.full ? advertise(section, messages) : []),
    ...(needs.newWords.length > 0
      ? [line(messages.text('reasons.newWords', { list: needs.newWords.join(', ') }))]
      : []),
    ...(event ? around(event, messages, detail) : []),
  ];
};

type Row = readonly [MessageKey, Said];

function table(rows: readonly Row[], messages: Messages): Block[] {
  return [
    {
      kind: 'table',
      columns: [
        words(messages.text('column.reason')),
        figures(messages.text('column.count')),
        ...shareColumns(messages),
      ],
      rows: rows.map(([key, row]) => [messages.text(key), formatCount(row.count), ...shareCells(row)]),
    },
    ...rows.flatMap(([key, { quotes }]) => quotesOf(messages.text(key), quotes, messages)),
  ];
}

/** What no other section of a short report says: wishes, and whether promises are kept. */
function lines({ needs, handling, image }: Reasons, messages: Messages, { quotes }: Detail): Block[] {
  const told = (rows: readonly Row[]): Block[] => {
    const said = rows.filter(([, { count }]) => count > 0);
    const facts = said.map(([key, { count }]) => `${messages.text(key)} ${formatCount(count)}`);
    return facts.length > 0 ? [line(facts.join(' · '))] : [];
  };
  return [
    ...told([['reasons.needs', needs.suggestions]]),
    ...quotesOf(null, needs.suggestions.quotes.slice(0, quotes), messages),
    ...told([
      ['reasons.slow', handling.bad],
      ['reasons.fast', handling.good],
    ]),
    ...told([
      ['reasons.broken', image.bad],
      ['reasons.kept', image.good],
    ]),
    ...quotesOf(null, image.bad.quotes.slice(0, quotes), messages),
  ];
}

function advertise({ advertise }: Reasons, messages: Messages): Block[] {
  return [
    ...listLine('reasons.advertise', advertise, messages, Infinity),
    ...advertise.flatMap(({ label, quotes }) => quotesOf(label, quotes, messages)),
  ];
}

function around({ day, before, after, change, themes }: Event, messages: Messages, detail: Detail): Block[] {
  const { text } = messages;
  const told = ({ complaints, readable }: Event['before']) =>
    `${formatCount(complaints.count)}/${formatCount(readable)} (${formatShare(complaints.share)})`;
  const [shown, more] = cut(themes, detail, messages);
  const cell = ({ count, share }: Proportion) => `${formatCount(count)} (${formatShare(share)})`;
  return [
    heading(text('heading.event', { day: formatDay(day, messages.locale) })),
    line(
      text('reasons.event', {
        before: told(before),
        after: told(after),
      }),
    ),
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
    ...(shown.some(({ clear }) => clear) ? [line(text('reasons.marks'), 'muted')] : []),
  ];
}
