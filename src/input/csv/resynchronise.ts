import { type Dialect, frameRecord, type Limits } from './frame.js';

/** How far a single try looks: a record that starts after a broken one is of ordinary size. */
const TRY_BYTES = 64 * 1024;

/** What is searched, and what counts as found. */
export interface Search {
  /** The broken record starts here. */
  readonly start: number;
  /** Line starts behind this offset are not looked at. */
  readonly until: number;
  /** Nothing behind this offset is looked at; without it, as much as a record of ordinary size needs. */
  readonly end?: number;
  /** So many records with the header's number of fields must follow each other; fewer at the end of the input. */
  readonly run: number;
}

/**
 * After a broken record: the first later line at which records with the header's number of fields start.
 * null: there is none; 'more': the bytes end before that can be told. Where the stream was cut never changes the answer.
 */
export function resynchronise(
  bytes: Buffer,
  isEnd: boolean,
  dialect: Dialect,
  limits: Limits,
  { start, until, end = Number.POSITIVE_INFINITY, run }: Search,
): number | 'more' | null {
  const nextLine = (from: number) => bytes.indexOf(dialect.lineEnd, from) + 1;
  let line = nextLine(start);
  for (; line > 0 && line <= until && line < bytes.length; line = nextLine(line)) {
    const found = startsRecords(bytes, line, Math.min(end, line + TRY_BYTES), isEnd, dialect, limits, run);
    if (found === 'yes') return line;
    if (found === 'more') return 'more';
  }
  const sawAll = isEnd || (line > 0 ? line > until : bytes.length > until);
  return sawAll ? null : 'more';
}

function startsRecords(
  bytes: Buffer,
  line: number,
  end: number,
  isEnd: boolean,
  dialect: Dialect,
  limits: Limits,
  run: number,
): 'yes' | 'no' | 'more' {
  const limit = Math.min(bytes.length, end);
  const isAll = bytes.length <= end;
  const isLast = isAll && isEnd;
  const open = isAll && !isEnd ? 'more' : 'no';
  let found = 0;
  for (let at = line; at < limit; ) {
    const frame = frameRecord(bytes, at, limit, isLast, dialect, limits);
    if (frame.kind === 'more') return open;
    if (frame.kind === 'record' && frame.fields === limits.fields) found++;
    else if (frame.kind !== 'blank' || found === 0) return 'no';
    if (found === run) return 'yes';
    at = 'next' in frame ? frame.next : limit;
  }
  return isLast && found > 0 ? 'yes' : open;
}

/** Where the last line begins that starts behind `start` and not behind `until`; -1 when there is none. */
export function lastLineStart(bytes: Buffer, start: number, until: number, lineEnd: number): number {
  const at = bytes.lastIndexOf(lineEnd, Math.min(until, bytes.length) - 1);
  return at >= start ? at + 1 : -1;
}
