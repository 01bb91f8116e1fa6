import { dayIn } from '../../../input/dates.js';
import { createAnnotator } from '../../../pipeline.js';
import { reclassifiedPage } from '../../../render/index.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import {
  type ReadRecord,
  readRecords,
  type StoredRecord,
  toVerbatim,
  writeRecords,
} from '../../../store/index.js';
import { analysisSettings } from '../../analysis.js';
import { batches } from '../../batches.js';
import { writePage } from '../../page.js';
import { storedSettings, storePlace } from '../../store-place.js';
import { localeOf } from '../taxonomy/action.js';
import type { RunAction } from './action.js';

/** Annotates anew, from the stored texts, what another version or other settings annotated; edits and prunes meanwhile win. */
export const reclassify: RunAction = async (_, context) => {
  const { options } = context;
  const place = storePlace(options);
  const annotator = createAnnotator({ ...analysisSettings(options), withText: false });
  const settings = storedSettings(options);
  const old: ReadRecord[] = [];
  let kept = 0;
  await readRecords(place, { dataset: options.dataset }, (record) => {
    if (record.annotation.by === annotator.by && record.settings === settings) kept++;
    else old.push(record);
  });
  await annotator.open();
  try {
    async function* anew(): AsyncGenerator<StoredRecord> {
      for await (const batch of batches(verbatimsOf(old))) {
        const annotations = await annotator.annotateAll(batch);
        for (const [i, { record }] of batch.entries()) {
          const annotation = annotations[i]!;
          const day = annotation.date === null ? null : dayIn(annotation.date, options.timezone!);
          yield { ...record, day, settings, annotation };
        }
      }
    }
    const { replaced } = await writeRecords(place, anew(), 'annotate');
    await writePage(
      reclassifiedPage({ store: place.file, by: annotator.by, settings, reclassified: replaced, kept }),
      localeOf(context),
      context,
    );
    return 0;
  } finally {
    await annotator.close();
  }
};

async function* verbatimsOf(
  records: readonly ReadRecord[],
): AsyncGenerator<Verbatim & { record: ReadRecord }> {
  for (const record of records) yield { ...toVerbatim(record), record };
}
