import { existsSync } from 'node:fs';
import { valueAt } from '../../../input/columns/column-ref.js';
import { cellText } from '../../../input/columns/content.js';
import { dayIn } from '../../../input/dates.js';
import { addedPage } from '../../../render/index.js';
import type { Annotation } from '../../../schema/annotation.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import {
  contentOf,
  createKeys,
  knownRecords,
  type StoredRecord,
  writeRecords,
} from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import { analysisSettings } from '../../analysis.js';
import { type Crew, openCrew, running } from '../../crew/index.js';
import { type Feedback, openFeedback } from '../../feedback.js';
import { writePage } from '../../page.js';
import { storedSettings, storeLocale, storePlace } from '../../store-place.js';

/** Annotates exports and keeps them. Run again over the same exports it changes nothing. */
export const add: RunAction = async (files, context) => {
  const { options } = context;
  const place = storePlace(options);
  const how = {
    dataset: options.dataset ?? 'default',
    settings: storedSettings(options),
    timezone: options.timezone!,
  };
  const feedback = await openFeedback({ ...context, inputs: files }, { countsOnce: true });
  let crew: Crew<'annotations'> | null = null;
  try {
    crew = await openCrew({
      settings: { ...analysisSettings(options), withText: false },
      task: { kind: 'annotations', summary: null },
      ...running(context),
    });
    const { by } = crew.annotator;
    const known = existsSync(place.file) ? await knownRecords(place, by, how.settings) : new Map();
    const keyed = keyedRecords(feedback, how.dataset, known);
    const written = await writeRecords(place, annotated(crew.work(keyed), how), 'add');
    const exitCode = await feedback.finish();
    const { read, rejected } = feedback.totals;
    const { added, replaced } = written;
    await writePage(
      addedPage({ store: place.file, read, rejected, added, replaced, unchanged: read - added - replaced }),
      await storeLocale(options, place),
      context,
    );
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  } finally {
    await crew?.close();
  }
};

interface Keyed extends Verbatim {
  readonly key: string;
  readonly content: string;
  readonly unreadableDate: boolean;
}

type Known = Map<string, { content: string; source: string; row: number }>;

/** Verbatims with their keys; those that the store holds as they are, from the same versions, are left out: they need no annotation. */
async function* keyedRecords(feedback: Feedback, dataset: string, known: Known): AsyncGenerator<Keyed> {
  const keys = feedback.sources.map(() => createKeys(dataset));
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
}

const isEarlier = (a: Pick<Verbatim, 'source' | 'row'>, b: Pick<Verbatim, 'source' | 'row'>): boolean =>
  a.source < b.source || (a.source === b.source && a.row <= b.row);

async function* annotated(
  work: AsyncIterable<{ readonly batch: readonly Keyed[]; readonly made: readonly Annotation[] }>,
  { dataset, settings, timezone }: { dataset: string; settings: string; timezone: string },
): AsyncGenerator<StoredRecord> {
  for await (const { batch, made } of work) {
    for (const [i, { key, content, unreadableDate, ...verbatim }] of batch.entries()) {
      const { texts, segments, product, channel, customer, date } = verbatim;
      yield {
        key,
        content,
        dataset,
        settings,
        day: date === null ? null : dayIn(date, timezone),
        annotation: made[i]!,
        verbatim: { texts, segments, product, channel, customer, unreadableDate },
      };
    }
  }
}
