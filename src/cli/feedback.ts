import { EXIT } from '../errors/catalogue.js';
import { Failure } from '../errors/failure.js';
import { openInputs, withRemedy } from '../input/open.js';
import { watchOverlap } from '../input/repeated-ids.js';
import { openSource, type Source, type SourceOptions } from '../input/verbatims.js';
import { messagesFor } from '../render/messages.js';
import { noteText } from '../render/note.js';
import type { Reject, Verbatim } from '../schema/verbatim.js';
import type { CommandContext } from './command.js';
import { refuseRead } from './destinations.js';
import type { Options } from './flags.js';
import { placeholdersOf } from './locale.js';
import { type Output, openOutput } from './output.js';
import { progressOf } from './progress.js';
import {
  formulasLine,
  nothingLeft,
  overlapLine,
  rejectLine,
  repeatedLine,
  unseenHarmLine,
} from './reading-lines.js';
import { rejectsWriter } from './rejects.js';
import { shownSafely } from './shown.js';

/** The opened sources of a run and what was counted on the way. */
export interface Feedback {
  readonly sources: readonly Source[];
  /** Verbatims and rejects of all sources, in order; rejects are also written by --rejects. */
  items(): AsyncGenerator<Verbatim | Reject>;
  /** Which source the last item came from: its place in `sources`. */
  at(): number;
  /** One source, counted and its rejects written as `items` does: for who reads sources one by one. */
  counted(source: Source): Source;
  readonly totals: { read: number; rejected: number };
  /**
   * Exit code once everything was read: all rejected, --strict, or done. Tells people what was left out.
   * @param unwanted verbatims that were read and then left out by what was found in them
   */
  finish(unwanted?: number): Promise<number>;
  /** Leaves no half-written files behind. */
  abandon(): Promise<void>;
}

/** What a command wants otherwise than others. */
interface Reading {
  /** `all`: where several columns may be the text, take them all; for commands that tell what they see. */
  readonly unclear?: 'ask' | 'all';
  /** Names that --where may use beside the columns: the command chooses by them itself. */
  readonly elsewhere?: readonly string[];
  /** Rows that several files hold are counted once, so nobody need be told of them. */
  readonly countsOnce?: boolean;
}

export function sourceOptions(options: Options, unclear: 'ask' | 'all' = 'ask'): SourceOptions {
  return {
    format: options['format-in'],
    encoding: options.encoding,
    delimiter: options.delimiter,
    headerRow: options['header-row'],
    sheet: options.sheet,
    recordsPath: options.records,
    maxField: options['max-field']!,
    columns: {
      text: options.text,
      id: options.id,
      date: options.date,
      rating: options.rating,
      product: options.product,
      channel: options.channel,
      customer: options.customer,
      segment: options.segment,
      splitBy: options['split-by'],
      source: options.source,
      rowNumber: options['row-number'],
      unclear,
    },
    since: options.since,
    until: options.until,
    where: options.where,
    timezone: options.timezone,
  } as SourceOptions;
}

/**
 * Opens all inputs before anything is written: a wrong name or an unclear column fails at once.
 */
export async function openFeedback(
  { inputs, options, terminal, configFile }: CommandContext,
  { unclear = 'ask', elsewhere, countsOnce = false }: Reading = {},
): Promise<Feedback> {
  if (configFile !== null && options.verbose) terminal.say(`configuration: ${configFile}`);
  const names = inputs.length > 0 ? inputs : standardInput(terminal.stdinIsTerminal);
  const sources: Source[] = [];
  const opened = await openInputs(names, options.include);
  refuseRead(
    opened.map(({ path }) => path),
    options,
  );
  for (const bytes of opened)
    sources.push(
      await openSource(bytes, { ...sourceOptions(options, unclear), elsewhere }).catch((error: unknown) => {
        throw withRemedy(error, bytes.leaveOut);
      }),
    );
  for (const source of sources) {
    for (const warning of source.warnings) terminal.say(`voc: ${warning}.`);
    if (options.verbose)
      for (const note of source.notes) terminal.say(`${source.name}: ${noteText(note, messagesFor('en'))}`);
  }
  const unseen = unseenHarmLine(options.taxonomy);
  if (unseen !== null && !options.quiet) terminal.say(unseen);
  const totals = { read: 0, rejected: 0 };
  const rejects = options.rejects
    ? await openOutput(options.rejects, shownSafely(terminal), 0o600, '')
    : null;
  const writer = options.rejects
    ? rejectsWriter(options.rejects, { redact: placeholdersOf(options), excel: options.excel === true })
    : null;
  if (rejects && writer) await rejects.write(writer.header);
  let firstReject: Reject | null = null;
  let current = 0;

  const count = async (item: Verbatim | Reject) => {
    if (item.kind === 'verbatim') {
      totals.read++;
      return;
    }
    totals.rejected++;
    firstReject ??= item;
    if (rejects && writer) await rejects.write(writer.row(item));
  };

  const overlap = sources.length > 1 && !countsOnce ? watchOverlap() : null;
  const progress = options.quiet ? () => {} : progressOf(terminal, sources);
  async function* read(source: Source): AsyncGenerator<Verbatim | Reject> {
    if (options.limit !== undefined && totals.read >= options.limit) return;
    for await (const item of source.verbatims()) {
      await count(item);
      if (item.kind === 'verbatim') overlap?.see(item);
      yield item;
      progress({ number: sources.indexOf(source) + 1, source, seen: totals.read + totals.rejected });
      if (options.limit !== undefined && totals.read >= options.limit) break;
    }
    overlap?.endOfFile(source.name);
  }

  return {
    sources,
    totals,
    at: () => current,
    counted: (source) => ({
      ...source,
      get notes() {
        return source.notes;
      },
      verbatims: () => read(source),
    }),
    async *items() {
      for (const [index, source] of sources.entries()) {
        current = index;
        yield* read(source);
      }
    },
    async finish(unwanted = 0) {
      terminal.progress('');
      await (rejects as Output | null)?.finish();
      const say = (line: string) => options.quiet || terminal.say(line);
      for (const source of sources) {
        const late = source.lateWarning();
        if (late !== null) terminal.say(`voc: ${late}.`);
        const repeated = repeatedLine(source);
        if (repeated !== null) say(repeated);
      }
      const shared = overlapLine(overlap?.finish() ?? null);
      if (shared !== null) say(shared);
      if (firstReject) say(rejectLine(firstReject, totals.rejected, options.rejects));
      if (writer && writer.counts.formulas > 0) say(formulasLine(writer.counts.formulas, options.rejects));
      for (const source of sources)
        if (source.isEmpty) say(`voc: ${source.name} has a header but no records.`);
      const unread = sources.reduce((sum, { counts }) => sum + counts.filtered, 0);
      const empty = nothingLeft(
        {
          left: totals.read - unwanted,
          unread,
          unwanted,
          meant: sources.flatMap((source) => source.meant()),
        },
        options,
      );
      if (empty !== null) terminal.say(empty);
      if (totals.rejected > 0 && sources.every(({ counts }) => counts.read + counts.filtered === 0)) {
        throw new Failure(
          'all_rejected',
          `None of the ${totals.rejected} rows could be read.`,
          'See the reason above; --encoding, --delimiter or --header-row may be wrong. "voc inspect" shows what voc sees.',
        );
      }
      return options.strict && totals.rejected > 0 ? EXIT.rejects : EXIT.done;
    },
    abandon: async () => {
      await rejects?.abandon();
    },
  };
}

function standardInput(isTerminal: boolean): readonly string[] {
  if (!isTerminal) return ['-'];
  throw new Failure(
    'usage',
    'No file was given.',
    'Name a CSV, JSON or XLSX file or a folder, or pipe data in: cat feedback.csv | voc report -',
  );
}
