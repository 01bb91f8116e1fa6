import { storeInfoPage } from '../../../render/index.js';
import { storeInfo } from '../../../store/index.js';
import type { RunAction } from '../../action.js';
import { writePage } from '../../page.js';
import { storePlace } from '../../store-place.js';
import { localeOf } from '../taxonomy/locale.js';

/** What the store holds. */
export const info: RunAction = async (_, context) => {
  const page = storeInfoPage(await storeInfo(storePlace(context.options)));
  await writePage(page, localeOf(context), context);
  return 0;
};
