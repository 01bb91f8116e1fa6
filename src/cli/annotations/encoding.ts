import { Failure } from '../../errors/failure.js';
import { codePoint, cp949Encoder } from '../../render/encoding/cp949.js';
import { safeForTerminal } from '../../text/safe.js';
import type { Terminal } from '../terminal.js';

/** Turns written text into what goes to the output, and tells what the encoding does not have. */
export interface OutputEncoding {
  /** Text that a place in the input brought forth; null: the header. */
  encode(text: string, at: { readonly source: string; readonly row: number } | null): string | Uint8Array;
  /** Once all is written: one line a row, the first ones or (`verbose`) all of them. */
  tell(say: Terminal['say'], verbose: boolean): void;
}

/** So many rows are told without -v. */
const TOLD = 20;
/** Rows that are remembered, so that memory has an end. */
const MOST = 100_000;

/** UTF-8 needs nothing. @throws Failure usage where the format is UTF-8 by its standard */
export async function outputEncoding(name: string | undefined, format: string): Promise<OutputEncoding> {
  if (name === undefined || name === 'utf-8') return { encode: (text) => text, tell: () => {} };
  if (format !== 'csv' && format !== 'tsv') {
    throw new Failure(
      'usage',
      `--output-encoding ${name} is for CSV and TSV; ${format} has an encoding of its own.`,
      'Leave it out, or add --format csv.',
    );
  }
  const encode = await cp949Encoder();
  const rows: string[] = [];
  let count = 0;
  return {
    encode(text, at) {
      const { bytes, missing } = encode(text);
      if (missing.length > 0) {
        count++;
        const place = at === null ? 'the header' : `${at.source}, row ${at.row}`;
        if (rows.length < MOST) rows.push(`${place}: ${missing.map(shown).join(', ')}`);
      }
      return bytes;
    },
    tell(say, verbose) {
      if (count === 0) return;
      const lines = count === 1 ? '1 row has' : `${count} rows have`;
      say(
        `voc: ${lines} characters that CP949 does not have. They are written by their numbers, such as \\u{1F44D}:`,
      );
      const told = verbose ? rows : rows.slice(0, TOLD);
      for (const row of told) say(`  ${row}`);
      if (told.length < count)
        say(`  and ${count - told.length} more rows${verbose ? '' : '; -v tells them all'}`);
    },
  };
}

const shown = (character: string): string => {
  const safe = safeForTerminal(character).trim();
  return safe === '' ? `U+${codePoint(character)}` : `${safe} (U+${codePoint(character)})`;
};
