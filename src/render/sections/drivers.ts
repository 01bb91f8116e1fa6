import { type Block, type Cell, type Column, figures, heading, line, type Matrix, words } from '../blocks.js';
import type { Messages } from '../messages.js';
import { formatCount, formatRating, formatRatingChange, formatShare } from '../numbers.js';
import { cut } from './listening.js';
import type { Detail, ShowSection } from './section.js';

type Drivers = Parameters<ShowSection<'drivers'>>[0];
type Driver = Drivers['themes'][number];
type Estimate = NonNullable<Driver['impact']>;

const QUADRANTS = ['first', 'rare', 'mild', 'watch'] as const;
const NAMED = 3;

/** Which themes go with low ratings. Never a word of causes. */
export const drivers: ShowSection<'drivers'> = (section, messages, detail) => {
  const { text } = messages;
  const low = section.themes.filter(({ goesWith }) => goesWith === 'low');
  const list = low
    .slice(0, NAMED)
    .map(({ label, impact }) => `${label} ${formatRatingChange(impact!.value)}`);
  const grave = section.themes.filter((one) => one.grave && one.complaints > 0).map(({ label }) => label);
  const { used, rated, mean, explained } = section;
  return [
    heading(text('heading.drivers')),
    line(low.length > 0 ? text('drivers.lead', { list: list.join(', ') }) : text('drivers.none')),
    line(text('drivers.basis', { used, mean: formatRating(mean), share: formatShare(explained) }), 'muted'),
    ...(used < rated ? [line(text('drivers.sampled', { used, rated }), 'muted')] : []),
    ...impacts(section, messages, detail),
    ...(detail.full ? sides(section, messages) : []),
    ...priorities(low, messages),
    ...(grave.length > 0 ? [line(text('drivers.grave', { list: grave.join(', ') }))] : []),
    ...(section.tooFew.themes > 0 ? [line(text('drivers.tooFew', section.tooFew), 'muted')] : []),
    line(text('drivers.notCause'), 'muted'),
  ];
};

function impacts(section: Drivers, messages: Messages, detail: Detail): Block[] {
  const { themes } = section;
  const { text } = messages;
  const told = detail.full ? themes : themes.filter(({ goesWith }) => goesWith === 'low');
  if (told.length === 0) return [];
  const [shown, more] = cut(told, detail, messages);
  return [
    {
      kind: 'table',
      columns: [
        words(text('column.theme')),
        figures(text('column.complaints')),
        figures(text('column.meanWith')),
        { ...figures(text('column.meanWithout')), expendable: 1 },
        figures(text('column.impact')),
        { ...figures(text('column.interval')), expendable: 2 },
        { ...figures(text('column.importance')), expendable: 3 },
      ],
      rows: shown.map((one) => [
        one.label,
        formatCount(one.complaints),
        one.meanWith === null ? '–' : formatRating(one.meanWith),
        one.meanWithout === null ? '–' : formatRating(one.meanWithout),
        ...estimateCells(one.impact, messages),
        one.importance ? formatShare(Math.max(0, one.importance.value)) : '–',
      ]),
      ...(detail.pictures ? matrix(section, messages) : {}),
    },
    ...more,
  ];
}

/** The priority matrix as a picture: themes that go with low ratings, by share and by points lost. */
function matrix({ themes, lines }: Drivers, { text, label }: Messages): { drawn?: Matrix } {
  const placed = themes.filter(({ quadrant, penalty }) => quadrant !== null && penalty !== null);
  if (!lines || placed.length === 0) return {};
  const first = placed.filter(({ quadrant }) => quadrant === 'first').map((one) => one.label);
  return {
    drawn: {
      kind: 'matrix',
      title: text('drivers.matrix'),
      alt: text('drivers.matrixAlt', { count: placed.length, list: first.join(', ') || '–' }),
      axes: text('drivers.axes'),
      lines: { x: lines.share, y: Math.abs(lines.penalty) },
      corners: {
        both: label('priority', 'first'),
        strong: label('priority', 'rare'),
        frequent: label('priority', 'mild'),
      },
      points: placed.map((one) => ({
        label: one.label,
        title: text('drivers.point', {
          share: formatShare(one.share),
          penalty: formatRatingChange(one.penalty!.value),
        }),
        x: one.share,
        y: Math.abs(one.penalty!.value),
      })),
    },
  };
}

/** Penalty and reward apart: what a complaint and what praise go with, all other themes held equal. */
function sides({ themes }: Drivers, messages: Messages): Block[] {
  const { text } = messages;
  const interval: Column = { ...figures(text('column.interval')), expendable: 1 };
  return [
    line(text('drivers.sides'), 'muted'),
    {
      kind: 'table',
      columns: [
        words(text('column.theme')),
        figures(text('column.penalty')),
        interval,
        figures(text('column.reward')),
        interval,
      ],
      rows: themes.map((one) => [
        one.label,
        ...estimateCells(one.penalty, messages),
        ...estimateCells(one.reward, messages),
      ]),
    },
  ];
}

/** The priority matrix: frequency × penalty, one line a quadrant. */
function priorities(low: readonly Driver[], messages: Messages): Block[] {
  return QUADRANTS.flatMap((quadrant) => {
    const labels = low.filter((one) => one.quadrant === quadrant).map(({ label }) => label);
    if (labels.length === 0) return [];
    const name = messages.label('priority', quadrant);
    return [line(messages.text('drivers.priority', { name, list: labels.join(', ') }))];
  });
}

const estimateCells = (estimate: Estimate | null, messages: Messages): Cell[] =>
  estimate === null
    ? [{ words: messages.text('drivers.few'), tone: 'muted' }, '']
    : [
        formatRatingChange(estimate.value),
        `${formatRatingChange(estimate.low)} … ${formatRatingChange(estimate.high)}`,
      ];
