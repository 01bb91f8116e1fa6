import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const classify: Command = {
  name: 'classify',
  summary: 'one annotation per verbatim, as CSV beside your own columns, or as JSON',
  arguments: '[files...]',
  flags: [
    ...INPUT_FLAGS,
    ...ANALYSIS_FLAGS,
    'output',
    'format',
    'long',
    'with-text',
    'guide',
    'redact',
    'excel',
    'locale',
    'rejects',
    ...RUNNING_FLAGS,
  ],
  examples: [
    'voc classify fixtures/feedback/shop-2026-w46.csv -o annotated.csv',
    'voc classify fixtures/feedback/shop-2026-w46.csv --format ndjson --with-text',
    'voc classify fixtures/feedback/shop-2026-w46.csv --long --excel -o mentions.csv',
    'voc classify fixtures/feedback/shop-2026-w46.csv --guide -o guided.csv',
    'cat fixtures/feedback/shop-2026-w46.csv | voc classify - --text 리뷰내용 --limit 20',
  ],
  load: async () => (await import('../run/classify.js')).classify,
};
