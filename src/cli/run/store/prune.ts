import { Failure } from '../../../errors/failure.js';
import { prunedPage } from '../../../render/index.js';
import { prune, refuseUnknownIn, storeInfo } from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import { dayOption } from '../../day-option.js';
import { writePage } from '../../page.js';
import { storeLocale, storePlace } from '../../store-place.js';

/** Forgets the records of the days before --before. */
export const pruneStore: RunAction = async (_, context) => {
  const { options } = context;
  const place = storePlace(options);
  const before = dayOption(options.before, 'before');
  if (before === null)
    throw new Failure(
      'usage',
      'It was not said what to forget.',
      'Give a day: voc store prune --before 2025-01-01.',
    );
  // A store that is not there is an error here, and is not made.
  await storeInfo(place);
  await refuseUnknownIn(place, options.dataset);
  const pruned = await prune(place, before, { dataset: options.dataset });
  const { verbatims } = await storeInfo(place);
  await writePage(
    prunedPage({ store: place.file, before, pruned, verbatims }),
    await storeLocale(options, place),
    context,
  );
  return 0;
};
