/** What the command line needs of the store. */
export { exportParquet, exportQuery } from './export.js';
export { type StoreInfo, storeInfo, versionsOf } from './info.js';
export { contentOf, createKeys, type Keys } from './keys.js';
export type { StorePlace } from './open.js';
export { prune } from './prune.js';
export { type QueryColumn, query, type Value } from './query.js';
export { type StoredRecord, toVerbatim } from './record.js';
export { type Choice, knownRecords, type ReadRecord, readRecords } from './records.js';
export { type Written, writeRecords } from './stage.js';
