import type { RunAction } from '../run/store/action.js';

/** One verb of `voc store`. */
interface StoreAction {
  readonly name: string;
  readonly arguments: string;
  readonly summary: string;
  /** How many words it takes at least and at most. */
  readonly takes: readonly [least: number, most: number];
  /** Its work, loaded when it is done. */
  load(): Promise<RunAction>;
}

const ANY = Number.POSITIVE_INFINITY;

export const ACTIONS: readonly StoreAction[] = [
  {
    name: 'add',
    arguments: 'FILES...',
    summary: 'annotates exports and keeps them; what is there already is not counted twice',
    takes: [0, ANY],
    load: async () => (await import('../run/store/add.js')).add,
  },
  {
    name: 'sql',
    arguments: 'QUERY',
    summary: 'the result of a query, read-only (--format table, json, csv)',
    takes: [1, 1],
    load: async () => (await import('../run/store/sql.js')).sql,
  },
  {
    name: 'export',
    arguments: '',
    summary: 'every annotation with its text as a table (--format csv, parquet)',
    takes: [0, 0],
    load: async () => (await import('../run/store/export.js')).exportAll,
  },
  {
    name: 'prune',
    arguments: '',
    summary: 'forgets the records of the days before --before, on the disk too',
    takes: [0, 0],
    load: async () => (await import('../run/store/prune.js')).pruneStore,
  },
  {
    name: 'reclassify',
    arguments: '',
    summary: 'annotates anew what another version annotated, from the stored texts',
    takes: [0, 0],
    load: async () => (await import('../run/store/reclassify.js')).reclassify,
  },
  {
    name: 'info',
    arguments: '',
    summary: 'what the store holds: datasets, days, versions',
    takes: [0, 0],
    load: async () => (await import('../run/store/info.js')).info,
  },
];
