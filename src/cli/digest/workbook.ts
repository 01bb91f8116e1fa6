import type { Annotation } from '../../schema/annotation.js';
import type { Digest, PeriodSummary } from '../../schema/digest.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { toReport } from '../../summarise/index.js';
import type { CommandContext } from '../command.js';
import { cutLines, needFile } from '../workbook.js';

/** The workbook of a digest: what changed, the report of the period, its verbatims. */
export interface DigestWorkbook {
  add(annotation: Annotation, verbatim: Verbatim): void;
  finish(
    digest: Digest,
    reported: PeriodSummary,
    periods: readonly PeriodSummary[],
    taxonomy: Taxonomy,
  ): readonly Uint8Array[];
  tell(): void;
}

/** What makes workbooks is loaded here. @throws Failure usage where one would be shown in a terminal */
export async function openDigestWorkbook(context: CommandContext): Promise<DigestWorkbook> {
  needFile(context);
  const { options, terminal } = context;
  const [{ reportWorkbook }, { changesTable, periodsTable }] = await Promise.all([
    import('../../render/xlsx/report/workbook.js'),
    import('../../render/xlsx/report/digest.js'),
  ]);
  const book = reportWorkbook({ segments: options.segment ?? [], redact: options.redact !== false });
  let lost = { cut: 0, sheets: 0 };
  return {
    add: book.add,
    finish(digest, { full }, periods, taxonomy) {
      const report = toReport(full, {
        taxonomy,
        locale: digest.locale,
        top: Number.MAX_SAFE_INTEGER,
        minCell: options['min-cell'],
      });
      const { bytes, counts } = book.finish(report, taxonomy, {
        changes: (sheets) => changesTable(digest, sheets),
        trends: (sheets) => periodsTable(periods, digest.minCell, sheets),
      });
      lost = counts;
      return bytes;
    },
    tell() {
      if (!options.quiet) for (const line of cutLines(lost)) terminal.say(line);
    },
  };
}
