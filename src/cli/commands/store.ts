import { actionsHelp } from '../action.js';
import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, RUNNING_FLAGS, STORE_FLAGS } from '../flags.js';
import { ACTIONS } from './store-actions.js';

export const store: Command = {
  name: 'store',
  guesses: ['db', 'add', 'sql', 'query', 'prune'],
  summary: 'a history of annotated feedback in one DuckDB file: add, sql, export, prune, reclassify, info',
  arguments: '[action...]',
  argumentsHelp: actionsHelp(ACTIONS),
  flags: [
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    ...STORE_FLAGS,
    'before',
    'output',
    'format',
    'locale',
    'plain',
    'rejects',
    ...RUNNING_FLAGS,
  ],
  help: {
    format:
      'format of the output: terminal, json (default: terminal); sql: table, json, csv (default: table); export: csv, parquet (default: csv)',
  },
  examples: [
    'voc store add fixtures/feedback/weeks-ko.csv --store voc.duckdb',
    'voc store info --store voc.duckdb',
    'voc store sql "SELECT polarity, count(*) AS n FROM annotations GROUP BY ALL ORDER BY n DESC" --store voc.duckdb',
    'voc store export --store voc.duckdb -o voc.parquet',
    'voc digest --store voc.duckdb --at 2026-W46',
    'voc report --store voc.duckdb --since 2026-11-09',
  ],
  load: async () => (await import('../run/store.js')).store,
};
