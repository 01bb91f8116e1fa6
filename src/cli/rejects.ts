import { stringify } from 'csv-stringify/sync';
import { looksLikeFormula } from '../render/formula.js';
import type { Locale } from '../schema/report.js';
import type { Reject } from '../schema/verbatim.js';
import { localeByScript, redactRow } from '../text/redact/redact.js';

export interface RejectsWriter {
  readonly header: string;
  row(reject: Reject): string;
  /** Cells that got a "'". */
  readonly counts: { formulas: number };
}

/** For whom they are written: `redact`: with placeholders; `excel`: CSV as `--excel` promises it. */
interface RejectsOptions {
  readonly redact: Locale | 'own' | null;
  readonly excel: boolean;
}

const COLUMNS = ['source', 'row', 'line', 'code', 'reason', 'raw'] as const;

/** Rejects as NDJSON or JSON lines where the file name says so, else as CSV. */
export function rejectsWriter(file: string, { redact, excel }: RejectsOptions): RejectsWriter {
  const counts = { formulas: 0 };
  const shown = (reject: Reject): Reject =>
    redact === null
      ? reject
      : { ...reject, raw: redactRow(reject.raw, redact === 'own' ? localeByScript(reject.raw) : redact) };
  if (/\.(?:ndjson|jsonl|json)$/i.test(file)) {
    return {
      counts,
      header: '',
      row(rejected) {
        const { kind: _, message, ...reject } = shown(rejected);
        return `${JSON.stringify({ ...reject, reason: message })}\n`;
      },
    };
  }
  const guard = (text: string): string => {
    if (!excel || !looksLikeFormula(text)) return text;
    counts.formulas++;
    return `'${text}`;
  };
  // In quotes, no cell begins at the delimiter of another country.
  const csv = { quoted_string: excel };
  return {
    counts,
    header: stringify([COLUMNS], { ...csv, bom: excel }),
    row(rejected) {
      const { source, row, line, code, message, raw } = shown(rejected);
      return stringify([[guard(source), row, line, code, message, guard(raw)]], csv);
    },
  };
}
