import type { Annotation } from '../../../schema/annotation.js';
import type { Report } from '../../../schema/report.js';
import type { Taxonomy } from '../../../schema/taxonomy.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import { messagesFor } from '../../messages.js';
import { Spool } from '../spool.js';
import { type Table, written } from '../table.js';
import { workbook } from '../workbook.js';
import type { SheetContext } from './context.js';
import { overviewTable } from './overview.js';
import { type ReportRow, type RowOptions, reportRow } from './row.js';
import { mentionsTable, verbatimsTable } from './rows.js';
import { crossTableSheets, driversTable, themesTable, touchpointsTable, trendsTable } from './tables.js';

/** A report as a workbook: verbatims are taken as they come, the sheets are made at the end. */
export interface ReportWorkbook {
  add(annotation: Annotation, verbatim: Verbatim): void;
  finish(report: Report, taxonomy: Pick<Taxonomy, 'themes'>, more?: MoreSheets): ReportBytes;
}

/** Sheets of a digest: what changed stands behind the overview, its trends take the place of the report's. */
export interface MoreSheets {
  changes(context: SheetContext): Table;
  trends(context: SheetContext): Table;
}

export interface ReportBytes {
  readonly bytes: readonly Uint8Array[];
  /** What a sheet could not hold as it is. */
  readonly counts: { readonly cut: number; readonly sheets: number };
}

export function reportWorkbook(options: RowOptions): ReportWorkbook {
  const spool = new Spool<ReportRow>();
  return {
    add: (annotation, verbatim) => spool.add(reportRow(annotation, verbatim, options)),
    finish(report, { themes }, more) {
      const known = new Map(themes.map((theme) => [theme.id, theme]));
      const context: SheetContext = {
        messages: messagesFor(report.locale),
        segments: options.segments,
        themeLabel: (id) => known.get(id)?.label[report.locale] ?? id,
        themeAt: (id) => known.get(id) ?? null,
      };
      const tables = [
        more?.changes(context) ?? null,
        themesTable(report, context),
        touchpointsTable(report, context),
        more ? more.trends(context) : trendsTable(report, context),
        driversTable(report, context),
        ...crossTableSheets(report, context),
        verbatimsTable(context, spool),
        mentionsTable(context, spool),
      ]
        .filter((table) => table !== null)
        .map(written);
      const counts = {
        cut: tables.reduce((sum, { cut }) => sum + cut, 0),
        sheets: tables.reduce((sum, { sheets }) => sum + sheets.length - 1, 0),
      };
      const overview = written(overviewTable(report, context, notesOf(counts, context)));
      return { bytes: workbook([overview, ...tables]), counts };
    },
  };
}

/** What was cut is said in the workbook too. */
const notesOf = ({ cut, sheets }: ReportBytes['counts'], { messages: { text } }: SheetContext): string[] => [
  ...(cut > 0 ? [text('sheet.cut', { count: cut })] : []),
  ...(sheets > 0 ? [text('sheet.more', { count: sheets })] : []),
];
