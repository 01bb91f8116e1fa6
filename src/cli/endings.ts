import { extname } from 'node:path';
import { Failure } from '../errors/failure.js';
import { REPORT_FORMATS } from '../render/index.js';
import type { Options } from './flags.js';
import { WORKBOOK } from './workbook.js';

/** Endings that a page may have besides those of its own format: plain text holds Markdown too. */
const ALSO: Readonly<Record<string, readonly string[]>> = { markdown: ['.txt'] };

const FORMATS: readonly { readonly id: string; readonly extensions: readonly string[] }[] = [
  ...REPORT_FORMATS,
  WORKBOOK,
];
const NAMES: Readonly<Record<string, string>> = { markdown: 'Markdown', html: 'HTML', json: 'JSON' };

/** What a file name promises; null where it promises nothing. */
const endingOf = (name: string): string | null => extname(name).toLowerCase() || null;

/**
 * A file of one kind under the name of another would be opened by the wrong program: what the name promises is held against what is
 * written where something else than the name decides. `ending`: of what is written. @throws Failure usage with the endings that fit
 */
export function refuseEnding({ output }: Pick<Options, 'output'>, ending: string, writer: string): void {
  const given = output === undefined ? null : endingOf(output);
  const { id, extensions } = FORMATS.find((format) => format.extensions.includes(ending))!;
  const fitting = [...extensions, ...(ALSO[id] ?? [])];
  if (given === null || fitting.includes(given)) return;
  throw new Failure(
    'usage',
    `${writer} writes ${NAMES[id]}, and -o ${output} names something else.`,
    `End the name in ${fitting.join(' or ')}, or leave out what decides it.`,
  );
}

/** A partial summary is JSON, whatever else is asked for. @throws Failure usage */
export function refusePartOf(options: Options): void {
  const other = (['format', 'template'] as const).find((name) => options[name] !== undefined);
  if (other !== undefined && !(other === 'format' && options.format === 'json'))
    throw new Failure(
      'usage',
      `--partial and --${other} do not go together: a partial summary is JSON for "voc merge".`,
      `Leave --${other} out here, and give it to "voc merge", which makes the report.`,
    );
  refuseEnding(options, '.json', '--partial');
}

/** A folder that is called like a report was meant to be one. @throws Failure usage */
export function refuseFileName(folder: string): void {
  const ending = endingOf(folder);
  const format = FORMATS.find(({ extensions }) => ending !== null && extensions.includes(ending));
  if (!format) return;
  throw new Failure(
    'usage',
    `--split-by writes several reports, and -o ${folder} names one.`,
    `Name a folder, and the format by itself: -o ${folder.slice(0, -ending!.length)} --format ${format.id}.`,
  );
}
