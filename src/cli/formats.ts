import { Failure } from '../errors/failure.js';
import { didYouMean } from '../errors/suggest.js';
import type { Options } from './flags.js';

interface Named {
  readonly id: string;
  readonly extensions: readonly string[];
}

/** Who asks a report for CSV wants rows, or its tables in a spreadsheet. */
const ROWS = ' Rows as CSV: voc classify FILE -o rows.csv. Tables for a spreadsheet: -o report.xlsx.';

/** --format by its name or its file ending, else the extension of -o, else the default of the command. Throws Failure usage for an unknown one. */
export function chooseFormat<Format extends Named>(
  formats: readonly Format[],
  { format, output }: Pick<Options, 'format' | 'output'>,
  fallback: Format['id'],
): Format {
  const ids = formats.map(({ id }) => id);
  const byId = (wanted: string) => formats.find(({ id }) => id === wanted);
  if (format !== undefined) {
    const chosen = byId(format) ?? formats.find(({ extensions }) => extensions.includes(`.${format}`));
    if (chosen) return chosen;
    throw new Failure(
      'usage',
      `--format cannot be "${format}".${didYouMean(format, ids)}`,
      `It takes one of: ${ids.join(', ')}.${format === 'csv' ? ROWS : ''}`,
    );
  }
  if (output === undefined || output === '-') return byId(fallback)!;
  const chosen = formats.find(({ extensions }) =>
    extensions.some((extension) => output.toLowerCase().endsWith(extension)),
  );
  if (chosen) return chosen;
  const endings = formats.flatMap(({ extensions }) => extensions);
  throw new Failure(
    'usage',
    `The name ${output} does not tell a format.`,
    `End it in ${endings.join(', ')}, or add --format (${ids.join(', ')}).`,
  );
}

/** A comma-separated list of known names. Throws Failure usage for an unknown one. */
export function listOf<Name extends string>(text: string, known: readonly Name[], flag: string): Name[] {
  return text.split(',').map((part) => {
    const name = part.trim();
    const match = known.find((candidate) => candidate === name);
    if (match !== undefined) return match;
    throw new Failure(
      'usage',
      `${flag} cannot be "${name}".${didYouMean(name, known)}`,
      `It takes a list of: ${known.join(', ')}.`,
    );
  });
}
