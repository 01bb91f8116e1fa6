import type { Proportion } from '../../schema/report-parts.js';
import { type Block, figures, type Heat, heading, line, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import { behindCount } from '../small.js';
import { cut, saidList, saidTable } from './listening.js';
import { type Detail, quotesOf, type ShowSection, shareCells, shareColumns } from './section.js';

type Moments = Parameters<ShowSection<'moments'>>[0];

export const moments: ShowSection<'moments'> = (section, messages, detail) => {
  return [
    heading(messages.text('heading.moments')),
    ...extremes(section, messages, detail),
    ...(detail.full
      ? tables(section, messages, detail)
      : saidList('moments.where', 'touchpoint', section.touchpoints, messages)),
    ...(detail.pictures && !detail.full ? map(section, messages, detail) : []),
    ...work(section, messages, detail),
  ];
};

function tables(section: Moments, messages: Messages, detail: Detail): Block[] {
  const { touchpoints, moments } = section;
  return [
    ...saidTable(touchpoints, { column: 'column.touchpoint', kind: 'touchpoint' }, messages, detail),
    ...saidTable(moments, { column: 'column.moment', kind: 'moment' }, messages, detail),
    ...map(section, messages, detail),
    ...sides(section, messages, detail),
  ];
}

function extremes(
  { worst, best, moments }: Moments,
  messages: Messages,
  { quotes, minCell }: Detail,
): Block[] {
  const told = (key: 'moments.worst' | 'moments.best', id: string, one: Proportion) =>
    line(
      messages.text(key, {
        moment: messages.label('moment', id),
        count: one.count,
        share: behindCount(one, minCell, messages),
      }),
    );
  if (!worst && !best) return moments.length > 0 ? [line(messages.text('moments.few'), 'muted')] : [];
  return [
    ...(worst
      ? [
          told('moments.worst', worst.id, worst.complaints),
          ...quotesOf(null, worst.quotes.slice(0, quotes), messages),
        ]
      : []),
    ...(best
      ? [
          told('moments.best', best.id, best.praise),
          ...quotesOf(null, best.quotes.slice(0, quotes), messages),
        ]
      : []),
  ];
}

function map(section: Moments, messages: Messages, detail: Detail): Block[] {
  const { map } = section;
  if (map.length === 0) return [];
  const [shown, more] = cut(map, detail, messages);
  const name = (kind: 'touchpoint' | 'moment', id: string | null) =>
    id ? messages.label(kind, id) : messages.text('moments.unnamed');
  return [
    {
      kind: 'table',
      columns: [
        words(messages.text('column.touchpoint')),
        words(messages.text('column.moment')),
        figures(messages.text('column.count')),
        figures(messages.text('column.complaints')),
        { ...figures(messages.text('column.praise')), expendable: 2 },
        { ...figures(messages.text('column.angry')), expendable: 1 },
      ],
      rows: shown.map(({ touchpoint, moment, verbatims, complaints, praise, angry }) => [
        name('touchpoint', touchpoint),
        name('moment', moment),
        ...[verbatims, complaints, praise, angry].map(formatCount),
      ]),
      drawn: heat(section, messages),
    },
    ...more,
  ];
}

/** Touchpoints by moments, the darker the more complaints; moments in the order in which customers go through them. */
function heat({ map, moments }: Moments, { text, label }: Messages): Heat {
  const name = (kind: 'touchpoint' | 'moment', id: string | null) =>
    id ? label(kind, id) : text('moments.unnamed');
  const unique = (ids: readonly (string | null)[]) =>
    [...new Set(ids)].sort((a, b) => Number(a === null) - Number(b === null));
  const rows = unique(map.map(({ touchpoint }) => touchpoint));
  const known = moments.map(({ id }) => id).filter((id) => map.some(({ moment }) => moment === id));
  const columns = [...known, ...(map.some(({ moment }) => moment === null) ? [null] : [])];
  const most = Math.max(1, ...map.map(({ complaints }) => complaints));
  const worst = map.reduce((a, b) => (b.complaints > a.complaints ? b : a));
  return {
    kind: 'heat',
    title: text('moments.heat'),
    alt: text('moments.heatAlt', {
      touchpoint: name('touchpoint', worst.touchpoint),
      moment: name('moment', worst.moment),
      count: worst.complaints,
    }),
    corner: text('column.touchpoint'),
    columns: columns.map((id) => name('moment', id)),
    rows: rows.map((touchpoint) => ({
      label: name('touchpoint', touchpoint),
      cells: columns.map((moment) => {
        const cell = map.find((one) => one.touchpoint === touchpoint && one.moment === moment);
        if (!cell) return null;
        const { verbatims, complaints, praise, angry } = cell;
        return {
          words: formatCount(complaints),
          heat: complaints / most,
          title: text('moments.cell', { verbatims, complaints, praise, angry }),
        };
      }),
    })),
  };
}

function sides({ sides }: Moments, messages: Messages, detail: Detail): Block[] {
  const said = sides.filter(({ verbatims }) => verbatims > 0);
  if (said.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        words(messages.text('column.side')),
        figures(messages.text('column.count')),
        { ...figures(messages.text('column.complaints')), expendable: 1 },
        ...shareColumns(messages),
        { ...figures(messages.text('column.angry')), expendable: 1 },
      ],
      rows: said.map(({ id, verbatims, complaints, angry }) => [
        messages.label('side', id),
        formatCount(verbatims),
        formatCount(complaints.count),
        ...shareCells(complaints, detail),
        formatCount(angry),
      ]),
    },
  ];
}

function work({ customersWork }: Moments, messages: Messages, { full }: Detail): Block[] {
  const { count, complaints, praise } = customersWork;
  if (count === 0) return [];
  return [
    line(messages.text('moments.work', { count, complaints, praise })),
    ...(full ? quotesOf(null, customersWork.quotes, messages) : []),
  ];
}
