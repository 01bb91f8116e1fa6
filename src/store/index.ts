/** What the command line needs of the store. */
export { languagesOf, refuseUnknownIn } from './datasets.js';
export { exportParquet, exportQuery } from './export.js';
export { storeInfo, versionsOf } from './info.js';
export { contentOf, createKeys } from './keys.js';
export type { StorePlace } from './open.js';
export { prune } from './prune.js';
export { query } from './query.js';
export { type StoredRecord, toVerbatim } from './record.js';
export { knownRecords, readRecords } from './records.js';
export { writeRecords } from './stage.js';
