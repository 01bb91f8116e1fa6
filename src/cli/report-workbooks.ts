import type { Annotation } from '../schema/annotation.js';
import type { Report } from '../schema/report.js';
import type { Summary } from '../schema/summary.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import type { Verbatim } from '../schema/verbatim.js';
import type { CommandContext } from './command.js';
import { cutLines, needFile } from './workbook.js';

/** The workbooks of a run: one a summary. */
export interface ReportWorkbooks {
  add(summary: Summary, annotation: Annotation, verbatim: Verbatim): void;
  finish(summary: Summary, report: Report, taxonomy: Taxonomy): readonly Uint8Array[];
  /** Tells what the sheets could not hold as it is. */
  tell(): void;
}

/** What makes workbooks is loaded here. @throws Failure usage where one would be shown in a terminal */
export async function openReportWorkbooks(context: CommandContext): Promise<ReportWorkbooks> {
  needFile(context);
  const { options, terminal } = context;
  const { reportWorkbook } = await import('../render/xlsx/report/workbook.js');
  const books = new Map<Summary, ReturnType<typeof reportWorkbook>>();
  const bookOf = (summary: Summary) => {
    const known = books.get(summary);
    if (known) return known;
    const book = reportWorkbook({ segments: options.segment ?? [], redact: options.redact !== false });
    books.set(summary, book);
    return book;
  };
  const lost = { cut: 0, sheets: 0 };
  return {
    add: (summary, annotation, verbatim) => bookOf(summary).add(annotation, verbatim),
    finish(summary, report, taxonomy) {
      const { bytes, counts } = bookOf(summary).finish(report, taxonomy);
      books.delete(summary);
      lost.cut += counts.cut;
      lost.sheets += counts.sheets;
      return bytes;
    },
    tell() {
      if (!options.quiet) for (const line of cutLines(lost)) terminal.say(line);
    },
  };
}
