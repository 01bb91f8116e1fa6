import { type Action, ANY } from '../action.js';

/** The verbs of `voc store`. */
export const ACTIONS: readonly Action[] = [
  {
    name: 'add',
    guesses: ['import', 'load', 'append', 'put', 'insert'],
    arguments: 'FILES...',
    summary: 'annotates exports and keeps them; what is there already is not counted twice',
    takes: [0, ANY],
    load: async () => (await import('../run/store/add.js')).add,
  },
  {
    name: 'sql',
    guesses: ['query', 'select'],
    arguments: 'QUERY',
    summary: 'the result of a query, read-only (--format table, json, csv)',
    takes: [1, 1],
    load: async () => (await import('../run/store/sql.js')).sql,
  },
  {
    name: 'export',
    guesses: ['dump'],
    arguments: '',
    summary: 'every annotation with its text as a table (--format csv, parquet)',
    takes: [0, 0],
    load: async () => (await import('../run/store/export.js')).exportAll,
  },
  {
    name: 'prune',
    guesses: ['delete', 'remove', 'rm', 'forget', 'purge'],
    arguments: '',
    summary: 'forgets the records of the days before --before, on the disk too',
    takes: [0, 0],
    load: async () => (await import('../run/store/prune.js')).pruneStore,
  },
  {
    name: 'reclassify',
    guesses: ['reannotate', 'refresh', 'update'],
    arguments: '',
    summary: 'annotates anew what another version annotated, from the stored texts',
    takes: [0, 0],
    load: async () => (await import('../run/store/reclassify.js')).reclassify,
  },
  {
    name: 'info',
    guesses: ['list', 'ls', 'show', 'status', 'stats'],
    arguments: '',
    summary: 'what the store holds: datasets, days, versions',
    takes: [0, 0],
    load: async () => (await import('../run/store/info.js')).info,
  },
];
