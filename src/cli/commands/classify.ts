import type { Command } from '../command.js';
import { ANALYSIS_FLAGS, INPUT_FLAGS, RUNNING_FLAGS } from '../flags.js';

export const classify: Command = {
  name: 'classify',
  guesses: ['annotate', 'tag', 'label', 'export'],
  summary: 'one annotation per verbatim, beside your own columns as CSV or XLSX, or as JSON',
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
    'output-encoding',
    'excel',
    'part-file',
    'locale',
    'rejects',
    ...RUNNING_FLAGS,
  ],
  help: { format: 'format of the output: csv, tsv, ndjson, json, xlsx (default: as the input)' },
  examples: [
    'voc classify fixtures/feedback/shop-2026-w46.csv -o annotated.csv',
    'voc classify fixtures/feedback/shop-2026-w46.csv --format ndjson --with-text',
    'voc classify fixtures/feedback/shop-2026-w46.csv --long --excel -o mentions.csv',
    'voc classify fixtures/feedback/shop-2026-w46.csv -o annotated.xlsx',
    'voc classify fixtures/feedback/shop-2026-w46.csv --guide -o guided.csv',
    'voc classify fixtures/feedback/shop-2026-w46.csv --output-encoding cp949 -o annotated-cp949.csv',
    'cat fixtures/feedback/shop-2026-w46.csv | voc classify - --text 리뷰내용 --limit 20',
  ],
  load: async () => (await import('../run/classify.js')).classify,
};
