import fc from 'fast-check';
import type { Encoding } from '../../src/input/decode/labels.js';
import type { ByteSource } from '../../src/input/reader.js';
import { cp949, join, latin1, utf16be, utf16le } from '../input/decode/bytes.js';

/** A field of more bytes is a reject in these files. */
export const MAX_FIELD = 2000;

/** A file, and what its maker knows to be in it: a list of cells for each record, a code for each reject. */
export interface BrokenFile {
  readonly bytes: Buffer;
  readonly present: readonly (readonly string[] | string)[];
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly columns: readonly string[];
}

interface Style {
  readonly encoding: Encoding;
  readonly mark: boolean;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly columns: number;
  /** Some quotes never close. Then no quoted cell begins, and no bare one goes on, like the end of one: nobody could tell. */
  readonly lostQuotes: boolean;
}

interface Encoder {
  readonly encode: (text: string) => Buffer;
  /** Bytes that the encoding does not have, wherever they stand. */
  readonly bad: readonly Buffer[];
  readonly letters: readonly string[];
}

const KOREAN = ['가', '배', '송', '늦', '요', '힝', 'ㅋ', '★', '뷁', 'a', 'Z', '7'];
const UNICODE = [...KOREAN, '👍', 'é', '\u1112', '\ufffd', '\0', '\u2028'];
const HIGH = Buffer.from('\ud83d', 'utf16le');
const LOW = Buffer.from('\udc4d', 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

const ENCODERS: Readonly<Record<Encoding, Encoder>> = {
  'utf-8': {
    encode: (text) => join(text),
    bad: ['\xff', '\xc0', '\xea\xb0', '\xed\xa0\x80'].map(latin1),
    letters: UNICODE,
  },
  cp949: { encode: cp949, bad: ['\xff', '\x80', '\xc9', '\xfe'].map(latin1), letters: KOREAN },
  'utf-16le': { encode: utf16le, bad: [HIGH, LOW], letters: UNICODE },
  'utf-16be': { encode: utf16be, bad: [HIGH, LOW].map(swapped), letters: UNICODE },
  'windows-1252': { encode: latin1, bad: [], letters: ['a', 'Z', '7', 'é', 'ü', '£'] },
};

/** Stands in a text for the bad bytes of its row. */
const BAD = '\ue000';

interface Row {
  readonly text: string;
  readonly present: readonly string[] | string | null;
  readonly bad?: Buffer;
}

const style: fc.Arbitrary<Style> = fc.record({
  encoding: fc.constantFrom<Encoding>('utf-8', 'cp949', 'utf-16le', 'utf-16be', 'windows-1252'),
  mark: fc.boolean(),
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  columns: fc.integer({ min: 3, max: 5 }),
  lostQuotes: fc.boolean(),
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A cell and how it is written. */
function cell({
  encoding,
  delimiter,
  lineEnd,
  lostQuotes,
}: Style): fc.Arbitrary<{ value: string; written: string }> {
  const { letters } = ENCODERS[encoding];
  const other = [',', '\t', ';', '|'].filter((sign) => sign !== delimiter);
  const breaks = lineEnd === '\r' && lostQuotes ? ['\r'] : ['\n', '\r\n', '\r'];
  const of = (...signs: string[]) =>
    fc.string({ unit: fc.constantFrom(...letters, ' ', ...signs), maxLength: 8 });
  const bare = of(...other, ...(lostQuotes ? [] : ['"'])).map((text) => {
    const value = text.startsWith('"') ? `a${text}` : text;
    return { value, written: value };
  });
  const inQuotes = fc
    .tuple(
      fc.constantFrom(...(lostQuotes ? letters : ['', '"', delimiter, ...breaks])),
      of(...other, delimiter, '"', ...breaks),
    )
    .map(([start, text]) => ({ value: start + text, written: quoted(start + text) }));
  return fc.oneof(bare, inQuotes, fc.constantFrom({ value: '', written: '' }, { value: '', written: '""' }));
}

/** Rows of all kinds; one of a broken kind is followed by whole ones, among which the reader finds its way again. */
function rowsOf(file: Style): fc.Arbitrary<readonly Row[]> {
  const { columns, delimiter, encoding, lostQuotes, lineEnd } = file;
  const { bad, letters } = ENCODERS[encoding];
  const cells = (min: number, max: number) => fc.array(cell(file), { minLength: min, maxLength: max });
  const write = (parts: readonly { written: string }[]) =>
    parts.map(({ written }) => written).join(delimiter);
  const letter = fc.constantFrom(...letters.filter((sign) => sign !== '\0'));
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 6 });

  const whole: fc.Arbitrary<Row> = cells(columns, columns).map((parts) => ({
    text: write(parts),
    present: parts.map(({ value }) => value),
  }));
  const short: fc.Arbitrary<Row> = fc.tuple(word, cells(0, columns - 2)).map(([first, parts]) => {
    const values = [first, ...parts.map(({ value }) => value)];
    const empty = Array.from({ length: columns - values.length }, () => '');
    return { text: write([{ written: first }, ...parts]), present: [...values, ...empty] };
  });
  const long: fc.Arbitrary<Row> = cells(columns + 1, columns + 4).map((parts) => ({
    text: write(parts),
    present: 'too_many_fields',
  }));
  const blank: fc.Arbitrary<Row> = fc
    .constantFrom('', '  ', delimiter === '\t' ? ' ' : '\t')
    .map((text) => ({ text, present: null }));
  const badBytes: fc.Arbitrary<Row> = fc
    .tuple(
      cells(columns - 1, columns - 1),
      word,
      word,
      fc.constantFrom(...bad, Buffer.alloc(0)),
      fc.boolean(),
      fc.nat(columns - 1),
    )
    .map(([parts, before, after, bytes, inQuotes, at]) => {
      const text = before + BAD + after;
      const spoilt = { value: '', written: inQuotes ? quoted(text) : text };
      return {
        text: write([...parts.slice(0, at), spoilt, ...parts.slice(at)]),
        present: 'bad_bytes',
        bad: bytes,
      };
    });
  const giant: fc.Arbitrary<Row> = fc
    .tuple(
      cells(columns - 1, columns - 1),
      word,
      fc.constantFrom('', lineEnd, delimiter + lineEnd, '"'),
      fc.nat(columns - 1),
    )
    .map(([parts, unit, between, at]) => {
      // Not thousands of a syllable that is rare: nobody could tell the encoding.
      const text = (unit.replaceAll('뷁', '가') + between).repeat(Math.ceil((MAX_FIELD * 1.5) / unit.length));
      const large = { written: between === '' ? text : quoted(text) };
      return { text: write([...parts.slice(0, at), large, ...parts.slice(at)]), present: 'field_too_large' };
    });
  const plain = fc.array(word, { minLength: columns - 1, maxLength: columns - 1 });
  const unclosed: fc.Arbitrary<Row> = fc.tuple(plain, word, fc.nat(columns - 1)).map(([parts, text, at]) => ({
    text: [...parts.slice(0, at), `"${text}`, ...parts.slice(at)].join(delimiter),
    present: 'broken_quotes',
  }));
  const stray: fc.Arbitrary<Row> = fc
    .tuple(plain, word, word, fc.nat(columns - 1))
    .map(([parts, text, more, at]) => ({
      text: [...parts.slice(0, at), `"${text}"${more}`, ...parts.slice(at)].join(delimiter),
      present: 'broken_quotes',
    }));
  const alone = fc.oneof(
    { weight: 4, arbitrary: whole.map((row) => [row]) },
    { weight: 1, arbitrary: short.map((row) => [row]) },
    { weight: 1, arbitrary: long.map((row) => [row]) },
    { weight: 1, arbitrary: blank.map((row) => [row]) },
    { weight: 1, arbitrary: giant.map((row) => [row]) },
    ...(bad.length > 0
      ? [{ weight: 1, arbitrary: badBytes.filter((row) => row.bad!.length > 0).map((row) => [row]) }]
      : []),
  );
  const broken = fc
    .tuple(lostQuotes ? fc.oneof(unclosed, stray) : stray, fc.array(whole, { minLength: 3, maxLength: 3 }))
    .map(([row, after]) => [row, ...after]);
  return fc
    .array(fc.oneof({ weight: 6, arbitrary: alone }, { weight: 1, arbitrary: broken }), { maxLength: 20 })
    .map((groups) => groups.flat());
}

/** Rows without surprises, so that encoding and delimiter can be found: they are not what is tested here. */
function calm({ columns, encoding }: Style): string[][] {
  const word = encoding === 'windows-1252' ? 'caf\xe9 was closed' : '배송이 너무 늦어요';
  return Array.from({ length: 30 }, (_, i) =>
    Array.from({ length: columns }, (_, c) => (c === 0 ? String(i) : word)),
  );
}

function build(file: Style, rows: readonly Row[], lastEnd: boolean): BrokenFile {
  const { encode } = ENCODERS[file.encoding];
  const columns = Array.from({ length: file.columns }, (_, i) => `column${i + 1}`);
  const first = calm(file);
  const written: Row[] = [columns, ...first].map((cells) => ({
    text: cells.join(file.delimiter),
    present: cells,
  }));
  const lines = [...written, ...rows].map(({ text, bad }) => {
    const pieces = text.split(BAD).map(encode);
    return pieces.length === 1 ? pieces[0]! : join(pieces[0]!, bad!, pieces[1]!);
  });
  const lineEnd = encode(file.lineEnd);
  const hasMark = file.mark && file.encoding !== 'cp949' && file.encoding !== 'windows-1252';
  const content = lines.flatMap((line, i) => (i + 1 < lines.length || lastEnd ? [line, lineEnd] : [line]));
  return {
    bytes: join(hasMark ? encode('\ufeff') : '', ...content),
    present: [...first, ...rows.flatMap(({ present }) => (present === null ? [] : [present]))],
    encoding: file.encoding,
    delimiter: file.delimiter,
    columns,
  };
}

/** Exports as they break: bad bytes, quotes that never close or close too early, long and short rows, giant fields, blank lines. */
export const brokenFile: fc.Arbitrary<BrokenFile> = style.chain((file) =>
  fc.tuple(rowsOf(file), fc.boolean()).map(([rows, lastEnd]) => build(file, rows, lastEnd)),
);

/** Sizes of chunks, over and over. */
export const chunkSizes = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5000 })),
  { minLength: 1, maxLength: 8 },
);

/** A file whose stream comes in chunks of these sizes. */
export function chunked(bytes: Buffer, sizes: readonly number[]): ByteSource {
  return {
    name: 'x.csv',
    path: '/x.csv',
    sample: bytes,
    sampleIsAll: true,
    position: () => null,
    async *stream() {
      for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length]!)
        yield bytes.subarray(at, at + sizes[i % sizes.length]!);
    },
  };
}
