import { storeInfoPage } from '../../../render/index.js';
import { storeInfo } from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import { writePage } from '../../page.js';
import { storeLocale, storePlace } from '../../store-place.js';

/** What the store holds. */
export const info: RunAction = async (_, context) => {
  const place = storePlace(context.options);
  const page = storeInfoPage(await storeInfo(place));
  await writePage(page, await storeLocale(context.options, place), context);
  return 0;
};
