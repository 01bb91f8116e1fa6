import { csv, tsv } from './csv.js';
import { json, ndjson } from './json.js';

/** Every format of annotations. */
export const ANNOTATION_FORMATS = [csv, tsv, ndjson, json] as const;
