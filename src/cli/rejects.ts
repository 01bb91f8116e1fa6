import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../schema/report.js';
import type { Reject } from '../schema/verbatim.js';
import { localeByScript, redactRow } from '../text/redact/redact.js';

export interface RejectsWriter {
  readonly header: string;
  row(reject: Reject): string;
}

const COLUMNS = ['source', 'row', 'line', 'code', 'reason', 'raw'] as const;

/** Rejects as NDJSON or JSON lines where the file name says so, else as CSV; `redact`: their rows with placeholders. */
export function rejectsWriter(file: string, redact: Locale | 'own' | null): RejectsWriter {
  const shown = (reject: Reject): Reject =>
    redact === null
      ? reject
      : { ...reject, raw: redactRow(reject.raw, redact === 'own' ? localeByScript(reject.raw) : redact) };
  if (/\.(?:ndjson|jsonl|json)$/i.test(file)) {
    return {
      header: '',
      row(rejected) {
        const { kind: _, message, ...reject } = shown(rejected);
        return `${JSON.stringify({ ...reject, reason: message })}\n`;
      },
    };
  }
  return {
    header: stringify([COLUMNS]),
    row(rejected) {
      const { source, row, line, code, message, raw } = shown(rejected);
      return stringify([[source, row, line, code, message, raw]]);
    },
  };
}
