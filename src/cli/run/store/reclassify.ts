import { reclassifiedPage } from '../../../render/index.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import { readRecords, type StoredRecord, toVerbatim, writeRecords } from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import { analysisSettings } from '../../analysis.js';
import { openCrew, running } from '../../crew/index.js';
import { writePage } from '../../page.js';
import { storedSettings, storeLocale, storePlace } from '../../store-place.js';

/** Annotates anew, from the stored texts, what another version or other settings annotated; edits and prunes meanwhile win. */
export const reclassify: RunAction = async (_, context) => {
  const { options } = context;
  const place = storePlace(options);
  const settings = storedSettings(options);
  const crew = await openCrew({
    settings: { ...analysisSettings(options), withText: false },
    task: { kind: 'annotations', summary: null },
    ...running(context),
  });
  try {
    const { by } = crew.annotator;
    const old: Old[] = [];
    let kept = 0;
    await readRecords(place, { dataset: options.dataset }, (record) => {
      if (record.annotation.by === by && record.settings === settings) {
        kept++;
        return;
      }
      const { key, content, dataset, verbatim, day } = record;
      old.push({ ...toVerbatim(record), stored: { key, content, dataset, verbatim, day } });
    });
    async function* anew(): AsyncGenerator<StoredRecord> {
      for await (const { batch, made } of crew.work(inTurn(old)))
        for (const [i, { stored }] of batch.entries()) {
          // The day stays that of the time zone in which the record was added.
          yield { ...stored, settings, annotation: made[i]! };
        }
    }
    const { replaced } = await writeRecords(place, anew(), 'annotate');
    await writePage(
      reclassifiedPage({ store: place.file, by, settings, reclassified: replaced, kept }),
      await storeLocale(options, place),
      context,
    );
    return 0;
  } finally {
    await crew.close();
  }
};

/** A record without its annotation: that is what grows old. */
interface Old extends Verbatim {
  readonly stored: Pick<StoredRecord, 'key' | 'content' | 'dataset' | 'verbatim' | 'day'>;
}

async function* inTurn(records: readonly Old[]): AsyncGenerator<Old> {
  yield* records;
}
