import type { LabelKind } from '../../message-keys.js';
import { type CellValue, sheetDate } from '../cells.js';
import type { SheetColumn } from '../sheet.js';
import type { Table } from '../table.js';
import type { SheetContext } from './context.js';
import type { ReportRow } from './row.js';

interface RowColumn extends SheetColumn {
  value(row: ReportRow): CellValue;
}
type Mention = ReportRow['mentions'][number];

/** One row a verbatim: where it stands, what it says, what voc says of it. */
export function verbatimsTable(context: SheetContext, rows: Iterable<ReportRow>): Table {
  const columns = [...placeColumns(context), ...saidColumns(context)];
  return {
    name: context.messages.text('sheet.verbatims'),
    columns,
    rows: mapped(rows, (row) => columns.map(({ value }) => value(row))),
  };
}

/** One row a mention of a theme, with all that one may count it by: what a pivot table wants. */
export function mentionsTable(context: SheetContext, rows: Iterable<ReportRow>): Table {
  const { text, label } = context.messages;
  const place = placeColumns(context);
  const mention: readonly (SheetColumn & { value(mention: Mention): CellValue })[] = [
    { header: text('column.group'), kind: 'text', value: ({ id }) => label('group', id.split('.', 1)[0]!) },
    { header: text('sheet.themeId'), kind: 'text', value: ({ id }) => id },
    { header: text('column.theme'), kind: 'text', value: ({ id }) => context.themeLabel(id) },
    {
      header: text('sheet.mentionPolarity'),
      kind: 'text',
      value: ({ polarity }) => label('polarity', polarity),
    },
    { header: text('sheet.confidence'), kind: 'decimal', value: ({ confidence }) => confidence },
    { header: text('sheet.evidence'), kind: 'long', width: 40, value: ({ evidence }) => evidence },
    {
      header: text('column.owner'),
      kind: 'text',
      value: ({ id }) => label('owner', context.themeAt(id)?.owner ?? ''),
    },
  ];
  const verbatim: readonly RowColumn[] = [
    {
      header: text('column.polarity'),
      kind: 'text',
      value: ({ polarity }) => polarity && label('polarity', polarity),
    },
    { header: text('column.intensity'), kind: 'count', value: ({ intensity }) => intensity },
    { header: text('sheet.urgency'), kind: 'text', value: ({ urgency }) => label('urgency', urgency) },
  ];
  return {
    name: text('sheet.mentions'),
    columns: [...place, ...mention, ...verbatim],
    rows: (function* () {
      for (const row of rows) {
        const before = place.map(({ value }) => value(row));
        const after = verbatim.map(({ value }) => value(row));
        for (const one of row.mentions)
          yield [...before, ...mention.map(({ value }) => value(one)), ...after];
      }
    })(),
  };
}

/** Source, row, id, date, rating, product, channel and the segments. */
function placeColumns({ messages: { text, label }, segments }: SheetContext): RowColumn[] {
  return [
    { header: text('sheet.source'), kind: 'text', value: ({ source }) => label('source', source) },
    { header: text('sheet.row'), kind: 'count', width: 8, value: ({ row }) => row },
    { header: text('sheet.id'), kind: 'id', value: ({ id }) => id },
    { header: text('sheet.date'), kind: 'text', width: 12, value: ({ day }) => sheetDate(day) ?? day },
    { header: text('sheet.rating'), kind: 'number', width: 8, value: ({ rating }) => rating },
    { header: text('column.product'), kind: 'text', value: ({ product }) => product },
    { header: text('sheet.channel'), kind: 'text', value: ({ channel }) => channel },
    ...segments.map((header, i): RowColumn => ({ header, kind: 'text', value: (row) => row.segments[i]! })),
  ];
}

function saidColumns({ messages: { text, label }, themeLabel }: SheetContext): RowColumn[] {
  const list = (kind: LabelKind, ids: readonly string[]) => ids.map((id) => label(kind, id)).join('; ');
  const themes = ({ mentions }: ReportRow, polarity: Mention['polarity']) =>
    [...new Set(mentions.filter((one) => one.polarity === polarity).map(({ id }) => themeLabel(id)))].join(
      '; ',
    );
  return [
    { header: text('sheet.text'), kind: 'long', value: (row) => row.text },
    {
      header: text('sheet.language'),
      kind: 'text',
      width: 10,
      value: (row) => label('language', row.language),
    },
    {
      header: text('column.polarity'),
      kind: 'text',
      width: 12,
      value: ({ polarity }) => polarity && label('polarity', polarity),
    },
    { header: text('sheet.score'), kind: 'decimal', width: 8, value: ({ score }) => score },
    { header: text('sheet.confidence'), kind: 'decimal', width: 8, value: ({ confidence }) => confidence },
    { header: text('polarity.unsure'), kind: 'text', width: 8, value: ({ unsure }) => unsure },
    { header: text('column.intensity'), kind: 'count', width: 8, value: ({ intensity }) => intensity },
    { header: text('heading.complaints'), kind: 'long', width: 30, value: (row) => themes(row, 'negative') },
    { header: text('heading.praise'), kind: 'long', width: 30, value: (row) => themes(row, 'positive') },
    { header: text('column.touchpoint'), kind: 'text', value: (row) => list('touchpoint', row.touchpoints) },
    { header: text('column.moment'), kind: 'text', value: ({ moment }) => moment && label('moment', moment) },
    { header: text('sheet.intents'), kind: 'text', value: (row) => list('intent', row.intents) },
    { header: text('column.remedy'), kind: 'text', value: (row) => list('remedy', row.remedies) },
    { header: text('column.behaviour'), kind: 'text', value: (row) => list('behaviour', row.behaviours) },
    { header: text('sheet.urgency'), kind: 'text', value: ({ urgency }) => label('urgency', urgency) },
    { header: text('column.owner'), kind: 'text', value: (row) => list('owner', row.owners) },
    {
      header: text('column.keyword'),
      kind: 'long',
      width: 30,
      value: ({ keywords }) => keywords?.join('; ') ?? null,
    },
  ];
}

function* mapped<From, To>(rows: Iterable<From>, change: (row: From) => To): Generator<To> {
  for (const row of rows) yield change(row);
}
