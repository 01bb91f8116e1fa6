import { Failure } from '../../errors/failure.js';
import { type Note, note } from '../note.js';
import { type Dialect, frameRecord, LF, type Limits } from './frame.js';

const CANDIDATES = [
  { sign: ',', name: '","' },
  { sign: '\t', name: 'tab' },
  { sign: ';', name: '";"' },
  { sign: '|', name: '"|"' },
] as const;

/** Stands for the delimiter of a file with one column: a byte that text does not have. */
const NO_DELIMITER = 0x1f;
const RECORDS_TO_LOOK_AT = 100;

export interface FoundDialect extends Dialect {
  /** As a person names it; null for a file with one column. */
  readonly delimiterName: string | null;
  readonly note: Note;
}

/** The delimiter by flag, or the one that cuts the first records most evenly; line ends by what the sample has. */
export function findDialect(sample: Buffer, isAll: boolean, flag: string | undefined): FoundDialect {
  const lineEnd = lineEndOf(sample);
  if (flag !== undefined) {
    // No table: "constructor" is in every one.
    const sign = flag === 'tab' || flag === '\\t' ? '\t' : flag;
    if (sign.length !== 1 || sign.charCodeAt(0) > 0x7f || sign === '"') {
      throw new Failure(
        'usage',
        `--delimiter cannot be "${flag}".`,
        'It takes one ASCII character, or "tab".',
      );
    }
    return {
      delimiter: sign.charCodeAt(0),
      lineEnd,
      delimiterName: sign,
      note: note('delimiterGiven', { sign: JSON.stringify(sign) }),
    };
  }
  const [best] = CANDIDATES.map(({ sign, name }) => ({
    sign,
    name,
    ...evenness(sample, isAll, sign.charCodeAt(0), lineEnd),
  }))
    .filter((candidate) => candidate.fields > 1)
    .sort((a, b) => b.share * Math.log2(b.fields) - a.share * Math.log2(a.fields));
  if (!best) return { delimiter: NO_DELIMITER, lineEnd, delimiterName: null, note: note('oneColumn') };
  return {
    delimiter: best.sign.charCodeAt(0),
    lineEnd,
    delimiterName: best.sign,
    note: note('delimiter', {
      name: best.name,
      fields: best.fields,
      share: Math.round(best.share * 100),
      records: best.records,
    }),
  };
}

const CR = 0x0d;
const QUOTE = 0x22;

/** LF, unless lines end in a bare CR as on old Macs; an LF inside quotes is a line break in a cell and decides nothing. */
function lineEndOf(sample: Buffer): number {
  let first = 0;
  let balance = 0;
  let quoted = false;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte === QUOTE) quoted = !quoted;
    if (quoted || (byte !== LF && (byte !== CR || sample[i + 1] === LF))) continue;
    first ||= byte;
    if (first === LF) return LF;
    balance += byte === CR ? 1 : -1;
  }
  return balance > 0 ? CR : LF;
}

/** The commonest number of fields among the first records, and the share of records that have it. */
function evenness(
  sample: Buffer,
  isAll: boolean,
  delimiter: number,
  lineEnd: number,
): { fields: number; share: number; records: number } {
  const counts = new Map<number, number>();
  let records = 0;
  let first = 1;
  for (const { fields } of firstFrames(sample, isAll, { delimiter, lineEnd }, RECORDS_TO_LOOK_AT)) {
    if (records++ === 0) first = fields;
    counts.set(fields, (counts.get(fields) ?? 0) + 1);
  }
  // A header without the delimiter means that it is text, unless a title stands above the header.
  const [fields = 1, count = 0] =
    [...counts].filter(([n]) => n > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  const share = records === 0 ? 0 : count / records;
  return first === 1 && share < 0.8 ? { fields: 1, share: 0, records } : { fields, share, records };
}

const NO_LIMITS: Limits = { maxField: Number.POSITIVE_INFINITY, fields: Number.POSITIVE_INFINITY };

export interface FramedLine {
  readonly start: number;
  readonly end: number;
  readonly fields: number;
  /** 1-based physical line. */
  readonly line: number;
}

/** The first whole records of a sample; a broken one is passed over line by line. */
export function firstFrames(sample: Buffer, isAll: boolean, dialect: Dialect, most: number): FramedLine[] {
  const found: FramedLine[] = [];
  let at = 0;
  let line = 1;
  while (at < sample.length && found.length < most) {
    const frame = frameRecord(sample, at, sample.length, isAll, dialect, NO_LIMITS);
    if (frame.kind === 'more') break;
    const next = 'next' in frame ? frame.next : sample.indexOf(dialect.lineEnd, at) + 1 || sample.length;
    if (frame.kind === 'record') found.push({ start: at, end: frame.end, fields: frame.fields, line });
    line += countLines(sample, at, next, dialect.lineEnd);
    at = next;
  }
  return found;
}

export function countLines(bytes: Buffer, from: number, to: number, lineEnd: number): number {
  let count = 0;
  for (let i = bytes.indexOf(lineEnd, from); i >= 0 && i < to; i = bytes.indexOf(lineEnd, i + 1)) count++;
  return count;
}
