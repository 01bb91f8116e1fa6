import { REPORT_FORMATS } from '../render/index.js';
import type { SectionId } from '../schema/report.js';
import type { Summary } from '../schema/summary.js';
import type { Taxonomy } from '../schema/taxonomy.js';
import { type Part, partToJson, type ReportOptions, SECTIONS, toReport } from '../summarise/index.js';
import type { CommandContext } from './command.js';
import type { Options } from './flags.js';
import { chooseFormat, listOf } from './formats.js';
import { localeAsked } from './locale.js';
import { lookOf } from './look.js';
import type { ReportWorkbooks } from './report-workbooks.js';
import type { templateOf } from './template.js';
import { WORKBOOK } from './workbook.js';

/** Makes the text of a report from a summary, as the flags say. */
export interface Reporter {
  /** Ending of its files, with the dot. */
  readonly extension: string;
  show(
    summary: Summary,
    taxonomy: Taxonomy,
    about?: Pick<ReportOptions, 'subset' | 'namesLocale'>,
  ): string | readonly Uint8Array[];
}

/** What makes reports that are in no list of formats, where it is wanted. */
interface Special {
  readonly books?: ReportWorkbooks | null;
  readonly template?: Awaited<ReturnType<typeof templateOf>>;
}

/** @throws Failure usage for an unknown format or section */
export function reporter(context: CommandContext, { books, template }: Special): Reporter {
  const { options } = context;
  const sections = chooseSections(options.sections);
  const made = (summary: Summary, taxonomy: Taxonomy, own: Partial<ReportOptions>) =>
    toReport(summary, {
      taxonomy,
      locale: localeAsked(options),
      top: options.top,
      minCell: options['min-cell'],
      sections,
      ...own,
    });
  if (books) {
    // A sheet has room for every row.
    const whole = { top: Number.MAX_SAFE_INTEGER, sections: undefined };
    return {
      extension: WORKBOOK.extensions[0],
      show: (summary, taxonomy, about) =>
        books.finish(summary, made(summary, taxonomy, { ...whole, ...about }), taxonomy),
    };
  }
  const format = template ?? chooseFormat(REPORT_FORMATS, formatOptions(options), 'terminal');
  return {
    extension: format.extensions[0],
    show: (summary, taxonomy, about) => format.render(made(summary, taxonomy, about ?? {}), lookOf(context)),
  };
}

/** Whether a report is to be a workbook. @throws Failure usage for an unknown format */
export const isWorkbook = (options: Options): boolean =>
  chooseFormat([...REPORT_FORMATS, WORKBOOK], formatOptions(options), 'terminal').id === WORKBOOK.id;

/** A partial summary as a file holds it. */
export const partText = (part: Omit<Part, 'name'>): string => `${JSON.stringify(partToJson(part))}\n`;

/** With --split-by, -o names a folder, which tells no format. */
const formatOptions = (options: Options): Pick<Options, 'format' | 'output'> =>
  options['split-by'] === undefined ? options : { format: options.format };

/** "all": every section, in full. */
const chooseSections = (names: Options['sections']): readonly SectionId[] | undefined =>
  names === undefined || names === 'all' ? undefined : listOf(names, SECTIONS, '--sections');
