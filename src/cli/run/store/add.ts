import { existsSync } from 'node:fs';
import { valueAt } from '../../../input/columns/column-ref.js';
import { cellText } from '../../../input/columns/content.js';
import { dayIn } from '../../../input/dates.js';
import { type Annotator, createAnnotator } from '../../../pipeline.js';
import { addedPage } from '../../../render/index.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import {
  contentOf,
  createKeys,
  knownRecords,
  type StoredRecord,
  writeRecords,
} from '../../../store/index.js';
import { analysisSettings } from '../../analysis.js';
import { batches } from '../../batches.js';
import { type Feedback, openFeedback } from '../../feedback.js';
import { writePage } from '../../page.js';
import { storedSettings, storePlace } from '../../store-place.js';
import { localeOf } from '../taxonomy/action.js';
import type { RunAction } from './action.js';

/** Annotates exports and keeps them. Run again over the same exports it changes nothing. */
export const add: RunAction = async (files, context) => {
  const { options, terminal } = context;
  const place = storePlace(options);
  const annotator = createAnnotator({ ...analysisSettings(options), withText: false });
  const settings = storedSettings(options);
  const known = existsSync(place.file) ? await knownRecords(place, annotator.by, settings) : new Map();
  const feedback = await openFeedback({ ...context, inputs: files });
  try {
    await annotator.open();
    const keyed = keyedRecords(feedback, options.dataset ?? 'default', known);
    const written = await writeRecords(
      place,
      annotated(keyed.records(), annotator, {
        dataset: options.dataset ?? 'default',
        settings,
        timezone: options.timezone!,
      }),
      'add',
    );
    const exitCode = await feedback.finish();
    if (keyed.repeatedIds() > 0 && !options.quiet) terminal.say(repeatedLine(keyed.repeatedIds()));
    const { read, rejected } = feedback.totals;
    const { added, replaced } = written;
    await writePage(
      addedPage({ store: place.file, read, rejected, added, replaced, unchanged: read - added - replaced }),
      localeOf(context),
      context,
    );
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  } finally {
    await annotator.close();
  }
};

interface Keyed extends Verbatim {
  readonly key: string;
  readonly content: string;
  readonly unreadableDate: boolean;
}

type Known = Map<string, { content: string; source: string; row: number }>;

/** Verbatims with their keys; those that the store holds as they are, from the same versions, are left out: they need no annotation. */
function keyedRecords(feedback: Feedback, dataset: string, known: Known) {
  const keys = feedback.sources.map(() => createKeys(dataset));
  return {
    repeatedIds: () => keys.reduce((sum, { repeatedIds }) => sum + repeatedIds, 0),
    async *records(): AsyncGenerator<Keyed> {
      for await (const item of feedback.items()) {
        if (item.kind === 'reject') continue;
        const { mapping } = feedback.sources[feedback.at()]!;
        const unreadableDate =
          item.date === null &&
          mapping.date !== null &&
          cellText(valueAt(item.cells, mapping.date)).trim() !== '';
        const key = keys[feedback.at()]!.of(item);
        const content = contentOf(item, unreadableDate);
        const { source, row } = item;
        const before = known.get(key);
        if (before?.content === content && isEarlier(before, item)) continue;
        known.set(key, { content, source, row });
        yield { ...item, key, content, unreadableDate };
      }
    },
  };
}

const isEarlier = (a: Pick<Verbatim, 'source' | 'row'>, b: Pick<Verbatim, 'source' | 'row'>): boolean =>
  a.source < b.source || (a.source === b.source && a.row <= b.row);

async function* annotated(
  records: AsyncIterable<Keyed>,
  annotator: Annotator,
  { dataset, settings, timezone }: { dataset: string; settings: string; timezone: string },
): AsyncGenerator<StoredRecord> {
  for await (const batch of batches(records)) {
    const annotations = await annotator.annotateAll(batch);
    for (const [i, { key, content, unreadableDate, ...verbatim }] of batch.entries()) {
      const { texts, segments, product, channel, customer, date } = verbatim;
      yield {
        key,
        content,
        dataset,
        settings,
        day: date === null ? null : dayIn(date, timezone),
        annotation: annotations[i]!,
        verbatim: { texts, segments, product, channel, customer, unreadableDate },
      };
    }
  }
}

const repeatedLine = (count: number): string =>
  `voc: ${count === 1 ? '1 record has' : `${count} records have`} an id that another record of the same export has. All are kept; if the column is no id, name the right one with --id.`;
