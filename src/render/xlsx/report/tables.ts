import type { Report, ReportSections } from '../../../schema/report.js';
import type { Empty, Proportion } from '../../../schema/report-parts.js';
import { sharesTold } from '../../small.js';
import type { CellValue } from '../cells.js';
import type { SheetColumn } from '../sheet.js';
import type { Table } from '../table.js';
import type { SheetContext } from './context.js';

type Sections = ReportSections;

/** A section that has something to show, else null. */
const filled = <Section extends object>(section: Section | Empty | undefined): Section | null =>
  section === undefined || 'empty' in section ? null : (section as Section);

const shareColumns = ({ text }: SheetContext['messages']): SheetColumn[] => [
  { header: text('column.share'), kind: 'share' },
  { header: text('sheet.low'), kind: 'share' },
  { header: text('sheet.high'), kind: 'share' },
];

/** Every theme with its complaints and its praise. */
export function themesTable(report: Report, { messages, themeAt }: SheetContext): Table {
  const { sections } = report;
  const { text, label } = messages;
  const { complaints, praise } = sections;
  const praised = new Map(praise?.themes.map((theme) => [theme.id, theme]));
  const themes = [
    ...(complaints?.themes ?? []),
    ...(praise?.themes ?? []).filter(({ id }) => !complaints?.themes.some((one) => one.id === id)),
  ];
  const complained = new Map(complaints?.themes.map((theme) => [theme.id, theme]));
  const cells = (one: Proportion | undefined): CellValue[] =>
    one ? [one.count, ...sharesTold(one, report.minCell)] : [0, null, null, null];
  return {
    name: text('sheet.themes'),
    columns: [
      { header: text('sheet.themeId'), kind: 'text' },
      { header: text('column.theme'), kind: 'text', width: 26 },
      { header: text('column.group'), kind: 'text' },
      { header: text('column.owner'), kind: 'text' },
      { header: text('column.complaints'), kind: 'count' },
      ...shareColumns(messages),
      { header: text('column.praise'), kind: 'count' },
      ...shareColumns(messages),
    ],
    rows: [
      ...themes.map(({ id, label: name }) => [
        id,
        name,
        label('group', id.split('.', 1)[0]!),
        label('owner', themeAt(id)?.owner ?? ''),
        ...cells(complained.get(id)),
        ...cells(praised.get(id)),
      ]),
      [
        null,
        text('sheet.noTheme'),
        null,
        null,
        ...cells(complaints?.withoutTheme),
        ...cells(praise?.withoutTheme),
      ],
    ],
  };
}

/** Touchpoint × moment: each pair that was said, each touchpoint and each moment. */
export function touchpointsTable({ sections }: Report, { messages }: SheetContext): Table {
  const { text, label } = messages;
  const moments = filled<Extract<Sections['moments'], { map: unknown }>>(sections.moments);
  const name = (kind: 'touchpoint' | 'moment', id: string | null) => (id === null ? null : label(kind, id));
  return {
    name: text('sheet.touchpoints'),
    columns: [
      { header: text('column.touchpoint'), kind: 'text' },
      { header: text('column.moment'), kind: 'text' },
      { header: text('column.count'), kind: 'count' },
      { header: text('column.complaints'), kind: 'count' },
      { header: text('column.praise'), kind: 'count' },
      { header: text('column.angry'), kind: 'count' },
    ],
    rows: (moments?.map ?? []).map(({ touchpoint, moment, verbatims, complaints, praise, angry }) => [
      name('touchpoint', touchpoint),
      name('moment', moment),
      verbatims,
      complaints,
      praise,
      angry,
    ]),
  };
}

/** A row a period: complaints, praise, and complaints by theme. Null where nothing is dated. */
export function trendsTable(report: Report, { messages }: SheetContext): Table | null {
  const { sections } = report;
  const { text } = messages;
  const trends = filled<Extract<Sections['trends'], { periods: unknown }>>(sections.trends);
  if (!trends) return null;
  return {
    name: text('sheet.trends'),
    columns: [
      { header: text('column.period'), kind: 'id' },
      { header: text('column.readable'), kind: 'count' },
      { header: text('column.complaints'), kind: 'count' },
      ...shareColumns(messages),
      { header: text('column.praise'), kind: 'count' },
      ...shareColumns(messages),
      ...trends.themes.map(({ label }): SheetColumn => ({ header: label, kind: 'count' })),
    ],
    rows: trends.periods.map(({ id, readable }, i) => [
      id,
      readable,
      trends.complaints[i]!.count,
      ...sharesTold(trends.complaints[i]!, report.minCell),
      trends.praise[i]!.count,
      ...sharesTold(trends.praise[i]!, report.minCell),
      ...trends.themes.map(({ line }) => line[i]!.count),
    ]),
  };
}

/** Which themes go with low and high ratings. Null where nothing can be told. */
export function driversTable({ sections }: Report, { messages }: SheetContext): Table | null {
  const { text, label } = messages;
  const drivers = filled<Extract<Sections['drivers'], { themes: unknown }>>(sections.drivers);
  if (!drivers) return null;
  const estimates = [
    ['impact', text('column.impact')],
    ['penalty', text('column.penalty')],
    ['reward', text('column.reward')],
  ] as const;
  const ends = (header: string): SheetColumn[] =>
    [header, `${header}: ${text('sheet.low')}`, `${header}: ${text('sheet.high')}`].map((name) => ({
      header: name,
      kind: 'decimal',
    }));
  return {
    name: text('sheet.drivers'),
    columns: [
      { header: text('sheet.themeId'), kind: 'text' },
      { header: text('column.theme'), kind: 'text', width: 26 },
      { header: text('column.complaints'), kind: 'count' },
      { header: text('column.praise'), kind: 'count' },
      { header: text('column.meanWith'), kind: 'decimal' },
      { header: text('column.meanWithout'), kind: 'decimal' },
      ...estimates.flatMap(([, header]) => ends(header)),
      { header: text('column.importance'), kind: 'share' },
      { header: text('sheet.priority'), kind: 'text', width: 26 },
    ],
    rows: drivers.themes.map((one) => [
      one.id,
      one.label,
      one.complaints,
      one.praise,
      one.meanWith,
      one.meanWithout,
      ...estimates.flatMap(([key]): CellValue[] => {
        const estimate = one[key];
        return estimate ? [estimate.value, estimate.low, estimate.high] : [text('drivers.few'), null, null];
      }),
      one.importance?.value ?? null,
      one.quadrant && label('priority', one.quadrant),
    ]),
  };
}

/** A sheet a segment column: a row for each value and theme. */
export function crossTableSheets({ sections }: Report, { messages }: SheetContext): Table[] {
  const { text } = messages;
  const tables = filled<Extract<Sections['crossTables'], readonly unknown[]>>(sections.crossTables);
  const directions = { more: text('sheet.moreThere'), less: text('sheet.lessThere') };
  return (tables ?? []).map(({ column, values, themes }) => ({
    name: text('sheet.crossTable', { column }),
    columns: [
      { header: column, kind: 'text' },
      { header: text('column.readable'), kind: 'count' },
      { header: text('sheet.themeId'), kind: 'text' },
      { header: text('column.theme'), kind: 'text', width: 26 },
      { header: text('column.complaints'), kind: 'count' },
      { header: text('sheet.ofRow'), kind: 'share' },
      { header: text('sheet.ofColumn'), kind: 'share' },
      { header: text('sheet.direction'), kind: 'text' },
      { header: 'q', kind: 'decimal' },
    ],
    rows: themes.flatMap(({ id, label, cells, test }) =>
      cells.map(({ value, count, ofRow, ofColumn, direction }, i) => [
        value === null ? text('crossTables.others') : value || text('segment.empty'),
        values[i]!.readable,
        id,
        label,
        count ?? '·',
        ofRow,
        ofColumn,
        direction && directions[direction],
        test?.q ?? null,
      ]),
    ),
  }));
}
