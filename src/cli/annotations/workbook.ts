import { Failure } from '../../errors/failure.js';
import type { Source } from '../../input/verbatims.js';
import type { WriterOptions } from '../../render/index.js';
import type { CommandContext } from '../command.js';
import { cutLines, needFile } from '../workbook.js';
import type { Writing } from './writing.js';

/** A workbook of annotations; what makes it is loaded when it is wanted. @throws Failure usage for what a workbook cannot be */
export async function openWorkbook(
  options: WriterOptions,
  sources: readonly Source[],
  context: CommandContext,
): Promise<Writing> {
  needFile(context);
  if (context.options['output-encoding'] !== undefined) {
    throw new Failure(
      'usage',
      '--output-encoding is for CSV and TSV; a workbook has an encoding of its own.',
      'Leave it out.',
    );
  }
  const { annotationWorkbook } = await import('../../render/xlsx/annotations.js');
  const names = (role: 'id' | 'customer' | 'date') =>
    sources.flatMap(({ mapping }) =>
      mapping[role] && mapping[role].path.length === 0 ? [mapping[role].name] : [],
    );
  const book = annotationWorkbook({
    ...options,
    roles: {
      text: sources.flatMap(({ mapping }) => mapping.text.map(({ name }) => name)),
      id: [...names('id'), ...names('customer')],
      date: names('date'),
    },
  });
  return {
    between: null,
    begin: () => [],
    row(annotation, verbatim) {
      book.add(annotation, verbatim);
      return '';
    },
    end: () => book.finish(),
    tell(say) {
      for (const line of cutLines(book.counts)) say(line);
    },
  };
}
