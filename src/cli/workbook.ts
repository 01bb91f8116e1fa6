import { Failure } from '../errors/failure.js';
import type { CommandContext } from './command.js';

/** The format of workbooks. What makes them is loaded when one is wanted, and gives bytes, so it stands in no list of texts. */
export const WORKBOOK = { id: 'xlsx', extensions: ['.xlsx'] } as const;

/** A workbook is no text for a terminal. @throws Failure usage */
export function needFile({ options, terminal }: CommandContext): void {
  if (options.output !== undefined || !terminal.stdoutIsTerminal) return;
  throw new Failure('usage', 'A workbook cannot be shown in a terminal.', 'Name a file with -o FILE.xlsx.');
}

/** What a sheet could not hold as it is, in lines for people. */
export function cutLines({ cut, sheets }: { readonly cut: number; readonly sheets: number }): string[] {
  const cells = cut === 1 ? '1 cell has' : `${cut} cells have`;
  const more = sheets === 1 ? 'one more sheet' : `${sheets} more sheets`;
  return [
    ...(cut > 0
      ? [
          `voc: ${cells} more than the 32,767 characters that a spreadsheet holds and ends in "…"; CSV and JSON have it all.`,
        ]
      : []),
    ...(sheets > 0
      ? [`voc: a sheet ends at 1,048,576 rows; the rest goes on in ${more}, named (2), (3) ….`]
      : []),
  ];
}
