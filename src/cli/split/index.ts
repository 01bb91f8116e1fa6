import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../errors/failure.js';
import { systemReason } from '../../errors/system.js';
import { messagesFor } from '../../render/messages.js';
import type { Annotation } from '../../schema/annotation.js';
import type { Report } from '../../schema/report.js';
import type { Summary, SummaryOptions } from '../../schema/summary.js';
import type { Verbatim } from '../../schema/verbatim.js';
import {
  absorbSummary,
  emptySummary,
  localeOfMost,
  orderLabels,
  prevailingLocale,
  segmentKey,
  segmentLabels,
} from '../../summarise/index.js';
import type { CommandContext } from '../command.js';
import { refuseFileName } from '../endings.js';
import type { Options } from '../flags.js';
import { localeAsked } from '../locale.js';
import { openOutput } from '../output.js';
import { fileNames } from './file-name.js';
import { ownersOrUnassigned, UNASSIGNED, unassignedLine } from './owners.js';

/** More files than that nobody wants; the column was a wrong one. */
const MOST = 500;

/** Where the reports go: one to -o, or one a value to a folder. */
export type Target = { readonly by: null } | { readonly by: string; readonly folder: string };

export function targetOf({ 'split-by': by, output }: Options): Target {
  if (by === undefined) return { by: null };
  if (output !== undefined) {
    refuseFileName(output);
    return { by, folder: output };
  }
  throw new Failure('usage', '--split-by writes several reports.', 'Name a folder for them with -o DIR.');
}

/** The split column is read like a segment, but not shown as one. */
export function withSplitColumn(context: CommandContext, { by }: Target): CommandContext {
  if (by === null || by === 'owner') return context;
  const segment = [...(context.options.segment ?? []), by];
  return { ...context, options: { ...context.options, segment: [...new Set(segment)] } };
}

/** The summary of everything and, with --split-by, one a value. */
export interface Parts {
  readonly by: string | null;
  readonly options: Partial<SummaryOptions>;
  readonly whole: Summary;
  readonly summaries: Map<string, Summary>;
  /** Sees what goes into each summary, where more than counts is wanted of it. */
  readonly see?: ((summary: Summary, annotation: Annotation, verbatim: Verbatim) => void) | undefined;
}

export const emptyParts = (
  by: string | null,
  options: Partial<SummaryOptions>,
  see?: Parts['see'],
): Parts => ({
  by,
  see,
  options,
  whole: emptySummary(options),
  summaries: new Map(),
});

/** The summaries that a verbatim belongs to. Throws Failure usage when there are too many values. */
export function partsOf(parts: Parts, annotation: Annotation, verbatim: Verbatim): Summary[] {
  if (parts.by === null) return [parts.whole];
  return valuesOf(parts, annotation, verbatim).map((value) => partOf(parts, value));
}

function partOf(parts: Parts, value: string): Summary {
  const known = parts.summaries.get(value);
  if (known) return known;
  if (parts.summaries.size === MOST) {
    throw new Failure(
      'usage',
      `--split-by ${parts.by} would write more than ${MOST} reports.`,
      'Choose a column with fewer values, or leave records out with --where.',
    );
  }
  const summary = emptySummary(parts.options);
  parts.summaries.set(value, summary);
  return summary;
}

/** Adds what another thread has summarised. Throws Failure usage when there are too many values together. */
export function absorbParts(target: Parts, from: Parts): void {
  absorbSummary(target.whole, from.whole);
  for (const [value, summary] of from.summaries) absorbSummary(partOf(target, value), summary);
}

function valuesOf({ by, options }: Parts, annotation: Annotation, { segments }: Verbatim): readonly string[] {
  if (by === 'owner') return ownersOrUnassigned(annotation);
  const value = (Object.hasOwn(segments, by!) ? segments[by!]! : '').trim();
  return [options.redact === false ? value : segmentKey(by!, value)];
}

interface Writing {
  readonly show: (summary: Summary, subset?: Report['subset']) => string | readonly Uint8Array[];
  /** With the dot. */
  readonly extension: string;
  readonly target: Target;
}

/** Writes the report, or one a value. Tells how many. */
export async function writeParts(
  { whole, summaries }: Parts,
  { show, extension, target }: Writing,
  { options, terminal }: CommandContext,
): Promise<void> {
  const write = async (file: string | undefined, shown: string | readonly Uint8Array[], whose = '') => {
    const output = await openOutput(file, terminal, undefined, `voc: wrote ${file}${whose}.`);
    for (const part of typeof shown === 'string' ? [shown] : shown) await output.write(part);
    await output.finish();
  };
  if (target.by === null) return write(options.output, show(whole));
  const { by, folder } = target;
  await makeFolder(folder);
  const labels = by === 'owner' ? null : labelsOf(by, summaries, options);
  const shown = (key: string) => labels?.get(key) ?? key;
  const names = fileNames(summaries.keys(), shown);
  for (const [key, summary] of [...summaries].sort(([a], [b]) => orderLabels(shown(a), shown(b)))) {
    const name = names.get(key)!;
    const value = shown(key);
    const title = by === 'owner' ? ownerLabel(value, summary, options) : value;
    const whose = title === name || title === '' ? '' : `: ${title}`;
    await write(join(folder, `${name}${extension}`), show(summary, { by, value }), whose);
  }
  if (!options.quiet) {
    const reports = summaries.size === 1 ? '1 report' : `${summaries.size} reports`;
    terminal.say(`voc: ${reports} in ${folder}.`);
    const unassigned = by === 'owner' ? summaries.get(UNASSIGNED) : undefined;
    if (unassigned) terminal.say(unassignedLine(unassigned.all.verbatims, `${UNASSIGNED}${extension}`));
  }
}

/** What is shown for each value of the split column: personal data covered, in the language of most of them all. */
function labelsOf(by: string, summaries: Parts['summaries'], options: Options): ReadonlyMap<string, string> {
  const all = [...summaries];
  const most = (language: string) =>
    all.reduce((sum, [, summary]) => sum + (summary.all.languages.get(language) ?? 0), 0);
  const counted = all.map(([key, summary]) => [key, summary.all.verbatims] as const);
  const locale = localeAsked(options) ?? localeOfMost(most);
  return segmentLabels(by, counted, { redact: options.redact !== false, locale });
}

/** The department as its report calls it. Files go by ids: a script that mails them finds them in any language. */
const ownerLabel = (id: string, summary: Summary, options: Options): string =>
  messagesFor(localeAsked(options) ?? prevailingLocale(summary)).label('owner', id);

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Failure(
      'output_unwritable',
      `${folder} cannot be made a folder: ${systemReason(error, 'written')}.`,
      'Give another place with -o DIR.',
    );
  }
}
