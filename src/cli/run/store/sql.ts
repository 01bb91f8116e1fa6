import { ROW_FORMATS } from '../../../render/index.js';
import { query } from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import type { CommandContext } from '../../command.js';
import { chooseFormat } from '../../formats.js';
import { lookOf } from '../../look.js';
import { openOutput } from '../../output.js';
import { shownSafely } from '../../shown.js';
import { storePlace } from '../../store-place.js';

/** The result of a query over the tables of docs/store.md. */
export const sql: RunAction = async ([text = ''], context) => {
  const format = chooseFormat(ROW_FORMATS, context.options, 'table');
  await writeRows(text, format, context);
  return 0;
};

/** Writes rows as they come; a file has text of customers in it, so it is for its owner alone. */
export async function writeRows(
  text: string,
  format: (typeof ROW_FORMATS)[number],
  context: CommandContext,
): Promise<void> {
  const place = storePlace(context.options);
  // A table is made for a terminal: its cells are safe, and its colours are its own.
  const terminal = format.id === 'table' ? context.terminal : shownSafely(context.terminal);
  const output = await openOutput(context.options.output, terminal, 0o600);
  const writer = format.writer(lookOf(context));
  try {
    await query(place, text, {
      columns: async (columns) => output.write(writer.header(columns)),
      rows: async (rows) => {
        for (const row of rows) await output.write(writer.row(row));
      },
    });
    await output.write(writer.footer());
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
}
