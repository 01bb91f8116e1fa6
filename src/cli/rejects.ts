import { stringify } from 'csv-stringify/sync';
import type { Reject } from '../schema/verbatim.js';

export interface RejectsWriter {
  readonly header: string;
  row(reject: Reject): string;
}

const COLUMNS = ['source', 'row', 'line', 'code', 'reason', 'raw'] as const;

/** Rejects as NDJSON or JSON lines where the file name says so, else as CSV. */
export function rejectsWriter(file: string): RejectsWriter {
  if (/\.(?:ndjson|jsonl|json)$/i.test(file)) {
    return {
      header: '',
      row: ({ kind: _, message, ...reject }) => `${JSON.stringify({ ...reject, reason: message })}\n`,
    };
  }
  return {
    header: stringify([COLUMNS]),
    row: ({ source, row, line, code, message, raw }) => stringify([[source, row, line, code, message, raw]]),
  };
}
