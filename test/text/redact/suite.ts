import { readFileSync } from 'node:fs';
import { findPersonalData } from '../../../src/text/redact/redact.js';

/** One row of a suite: a text with one planted value, or a look-alike with none. */
export interface SuiteRow {
  readonly kind: string;
  readonly planted: string | null;
  readonly text: string;
}

export interface Score {
  readonly cases: number;
  readonly lookAlikes: number;
  /** Planted values that were found whole and called by their kind. */
  found: number;
  /** Findings of this kind that are no planted value, in any row. */
  wrong: number;
  readonly errors: string[];
}

/** Rows "kind, case or lookalike, planted value, text", tab-separated; \uXXXX is the character; # begins a comment. */
export function readSuite(file: URL): SuiteRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', what, planted = '', text = ''] = line
        .split('\t')
        .map((cell) =>
          cell.replace(/\\u([0-9a-f]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        );
      if (what !== 'case' && what !== 'lookalike') throw new Error(`${file.pathname}: ${line}`);
      if (what === 'case' && (planted === '' || !text.includes(planted)))
        throw new Error(`${file.pathname}: ${line}`);
      return { kind, planted: what === 'case' ? planted : null, text };
    });
}

/** What is found right and wrong, by kind. */
export function scoreSuite(rows: readonly SuiteRow[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  const score = (kind: string): Score => {
    const known = scores.get(kind);
    if (known) return known;
    const own = rows.filter((row) => row.kind === kind);
    const cases = own.filter(({ planted }) => planted !== null).length;
    const fresh = { cases, lookAlikes: own.length - cases, found: 0, wrong: 0, errors: [] };
    scores.set(kind, fresh);
    return fresh;
  };
  for (const { kind, planted, text } of rows) {
    const from = planted === null ? -1 : text.indexOf(planted);
    const to = planted === null ? -1 : from + planted.length;
    let isFound = false;
    for (const it of findPersonalData(text)) {
      if (planted !== null && it.kind === kind && it.start <= from && it.end >= to) isFound = true;
      else if (planted === null || it.end <= from || it.start >= to) {
        score(it.kind).wrong++;
        score(it.kind).errors.push(`${it.kind}? ${text.slice(it.start, it.end)} | ${text}`);
      }
    }
    if (planted === null) score(kind);
    else if (isFound) score(kind).found++;
    else score(kind).errors.push(`${kind} missed: ${planted} | ${text}`);
  }
  return scores;
}

export const recallOf = ({ found, cases }: Score): number => (cases === 0 ? 1 : found / cases);
export const precisionOf = ({ found, wrong }: Score): number =>
  found + wrong === 0 ? 1 : found / (found + wrong);

/** All kinds together. */
export function together(scores: Iterable<Score>): Score {
  const sum = { cases: 0, lookAlikes: 0, found: 0, wrong: 0, errors: [] as string[] };
  for (const { cases, lookAlikes, found, wrong, errors } of scores) {
    sum.cases += cases;
    sum.lookAlikes += lookAlikes;
    sum.found += found;
    sum.wrong += wrong;
    sum.errors.push(...errors);
  }
  return sum;
}
