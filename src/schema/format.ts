/** The formats that voc reads; each has a reader of its name in src/input/readers.ts. */
export const FORMATS = ['csv', 'tsv', 'json', 'ndjson', 'xlsx'] as const;

export type FormatId = (typeof FORMATS)[number];
