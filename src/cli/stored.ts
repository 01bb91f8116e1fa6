import { Failure } from '../errors/failure.js';
import { compileFilter, type Filter } from '../input/filter.js';
import type { Annotation } from '../schema/annotation.js';
import type { Verbatim } from '../schema/verbatim.js';
import { readRecords, toVerbatim, versionsOf } from '../store/index.js';
import type { CommandContext } from './command.js';
import type { Options } from './flags.js';
import { nothingLeft } from './reading-lines.js';
import { storePlace } from './store-place.js';

export interface StoredCounts {
  /** Given on. */
  read: number;
  filtered: number;
  /** Filled date cells that are no date voc can read, filtered records included. */
  unreadableDates: number;
}

/**
 * The annotated records of a store, through the filters, as if their files were read: in the order of files and rows.
 * @throws Failure column_missing where a --segment was not kept
 */
export async function readStored(
  { options, terminal }: Pick<CommandContext, 'options' | 'terminal'>,
  each: (annotation: Annotation, verbatim: Verbatim) => void,
): Promise<StoredCounts> {
  const counts: StoredCounts = { read: 0, filtered: 0, unreadableDates: 0 };
  const segments = options.segment ?? [];
  let filter: Filter | null = null;
  let columns: readonly string[] = [];
  await readRecords(storePlace(options), { dataset: options.dataset }, (record) => {
    const verbatim = toVerbatim(record);
    for (const segment of segments)
      if (!Object.hasOwn(verbatim.segments, segment)) throw segmentMissing(segment, verbatim, options);
    if (filter === null) {
      columns = [...FIELDS, ...Object.keys(verbatim.segments)];
      filter = compileFilter(options as Parameters<typeof compileFilter>[0], columns, true, options.store!);
    }
    if (options.limit !== undefined && counts.read >= options.limit) return;
    if (record.verbatim.unreadableDate) counts.unreadableDates++;
    const cells = options.where ? cellsOf(columns, record.dataset, record.annotation, verbatim) : [];
    if (filter(verbatim.date, cells)) {
      counts.read++;
      each(record.annotation, verbatim);
    } else counts.filtered++;
  });
  const empty = nothingLeft(
    {
      left: counts.read,
      unread: counts.filtered,
      unwanted: 0,
      meant: (filter as Filter | null)?.meant() ?? [],
    },
    options,
  );
  if (empty !== null) terminal.say(empty);
  return counts;
}

/** What --where may name beside the segments that were kept. */
const FIELDS = ['dataset', 'source', 'id', 'rating', 'product', 'channel', 'customer', 'language'] as const;

function cellsOf(
  columns: readonly string[],
  dataset: string,
  { language }: Annotation,
  verbatim: Verbatim,
): string[] {
  const { source, id, rating, product, channel, customer, segments } = verbatim;
  const cells: Readonly<Record<string, unknown>> = {
    ...segments,
    ...{ dataset, source, id, rating, product, channel, customer, language },
  };
  return columns.map((name) => String(cells[name] ?? ''));
}

const segmentMissing = (segment: string, { segments }: Verbatim, { store }: Options): Failure => {
  const kept = Object.keys(segments);
  return new Failure(
    'column_missing',
    `${store} was not told to keep the column "${segment}"${kept.length === 0 ? '' : ` (it has: ${kept.join(', ')})`}.`,
    `Add the exports again with it: voc store add FILE… --segment "${segment}" --store ${store}. Nothing is counted twice.`,
  );
};

/**
 * A digest compares what was annotated alike: a change would be the program's, not the customers'.
 * @throws Failure history_mixed, naming what mends it
 */
export async function refuseMixedStore(options: Options): Promise<void> {
  const place = storePlace(options);
  const versions = await versionsOf(place, { dataset: options.dataset });
  if (versions.length < 2) return;
  const list = versions.map(({ by, settings, verbatims }) => `${verbatims} by ${`${by} ${settings}`.trim()}`);
  throw new Failure(
    'history_mixed',
    `${place.file} holds verbatims that different versions annotated: ${list.join('; ')}.`,
    `Make them one: voc store reclassify --store ${place.file}`,
  );
}
