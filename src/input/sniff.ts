import { Failure } from '../errors/failure.js';
import { utf16Of } from './decode/detect.js';
import { encodingOf } from './decode/labels.js';
import { utf16SampleToUtf8 } from './decode/utf16.js';
import type { ByteSource, FormatId } from './reader.js';

/** Files that are no feedback, by their first bytes, with what to do instead. */
const FOREIGN: readonly { readonly magic: string; readonly what: string; readonly remedy: string }[] = [
  {
    magic: '{\\rtf',
    what: 'a rich text document (RTF)',
    remedy: 'Save its table as CSV or XLSX.',
  },
  { magic: '%PDF', what: 'a PDF document', remedy: 'Export the data itself as CSV or XLSX.' },
  { magic: '\x89PNG', what: 'a PNG picture', remedy: 'Export the data itself as CSV or XLSX.' },
  { magic: '\xff\xd8\xff', what: 'a JPEG picture', remedy: 'Export the data itself as CSV or XLSX.' },
  { magic: 'GIF8', what: 'a GIF picture', remedy: 'Export the data itself as CSV or XLSX.' },
  { magic: 'PAR1', what: 'a Parquet file', remedy: 'Write it as CSV or NDJSON first.' },
  { magic: 'SQLite format 3', what: 'an SQLite database', remedy: 'Export the table as CSV first.' },
  { magic: '7z\xbc\xaf', what: 'a 7-Zip archive', remedy: 'Unpack it and give the file inside.' },
  { magic: 'Rar!', what: 'a RAR archive', remedy: 'Unpack it and give the file inside.' },
  { magic: '\x7fELF', what: 'a program', remedy: 'Give a CSV, JSON or XLSX file.' },
  { magic: 'BZh', what: 'a bzip2 archive', remedy: 'Unpack it, or compress it with gzip instead.' },
  { magic: '\xfd7zXZ', what: 'an xz archive', remedy: 'Unpack it, or compress it with gzip instead.' },
  {
    magic: '(\xb5/\xfd',
    what: 'a Zstandard archive',
    remedy: 'Unpack it, or compress it with gzip instead.',
  },
];

/**
 * The format of an input by its content, then by its name. Throws a Failure that names what it is when voc cannot read it.
 * `encoding`: the label that the user gave.
 */
export function sniffFormat(bytes: ByteSource, encoding?: string): FormatId {
  const head = Buffer.from(bytes.sample.subarray(0, 64 * 1024));
  const magic = head.toString('latin1');
  if (magic.startsWith('PK\x03\x04')) return zipFormat(bytes);
  if (magic.startsWith('\xd0\xcf\x11\xe0')) throw oldExcel(bytes);
  const foreign = FOREIGN.find((known) => magic.startsWith(known.magic));
  if (foreign) throw unsupported(bytes, foreign.what, foreign.remedy);
  const text = asciiBased(head, encoding);
  rejectBinary(bytes, text);
  return textFormat(bytes, text);
}

const unsupported = (bytes: ByteSource, what: string, remedy: string) =>
  new Failure('format_unsupported', `${bytes.name} is ${what}, not CSV, JSON or XLSX.`, remedy);

/** Documents that are ZIP archives inside, as Excel workbooks are, by what only they hold. */
const ZIPPED: readonly { readonly inside: string; readonly what: string }[] = [
  { inside: 'word/document.xml', what: 'a Word document' },
  { inside: 'ppt/presentation.xml', what: 'a PowerPoint presentation' },
  { inside: 'application/vnd.oasis.opendocument', what: 'an OpenDocument file (LibreOffice)' },
  { inside: 'mimetypeapplication/hwp+zip', what: 'a Hangul document (.hwpx)' },
  { inside: 'Index/Document.iwa', what: 'a document of Numbers, Pages or Keynote' },
];

function zipFormat(bytes: ByteSource): FormatId {
  const content = Buffer.from(bytes.sample).toString('latin1');
  // Each of them may hold another one: what comes first is what it is.
  const outer = content.split('xl/', 1)[0]!;
  const document = ZIPPED.find(({ inside }) => outer.includes(inside));
  if (document) throw unsupported(bytes, document.what, 'Save its table as .xlsx or as CSV UTF-8.');
  if (content.includes('xl/') || content.includes('[Content_Types].xml')) return 'xlsx';
  throw unsupported(bytes, 'a ZIP archive', 'Unpack it and give the file inside.');
}

/** OLE compound files: old .xls, or an encrypted .xlsx, which is kept in a stream named EncryptedPackage. */
function oldExcel(bytes: ByteSource): Failure {
  const encrypted = Buffer.from(bytes.sample).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return encrypted
    ? new Failure(
        'format_unsupported',
        `${bytes.name} is protected by a password.`,
        'Open it in Excel, remove the password (File > Info > Protect Workbook), and save it again.',
      )
    : new Failure(
        'format_unsupported',
        `${bytes.name} is an old Excel file (.xls, before 2007).`,
        'Open it in Excel and save it as .xlsx or as CSV UTF-8.',
      );
}

/** UTF-16 as UTF-8, which its control characters are counted in; other encodings as they are. */
function asciiBased(head: Buffer, label: string | undefined): Buffer {
  const utf16 = utf16Of(head) ?? (label === undefined ? null : encodingOf(label));
  if (utf16 !== 'utf-16le' && utf16 !== 'utf-16be') return head;
  return Buffer.from(utf16SampleToUtf8(head, utf16 === 'utf-16le' ? 'le' : 'be'));
}

/** Lines that tell whether a text is cut into columns. */
const LINES_TO_LOOK_AT = 20;

/** Text has hardly any control characters; a few in a CSV are tolerated. */
function rejectBinary(bytes: ByteSource, text: Buffer): void {
  const controls = text.reduce((count, byte) => (isControl(byte) ? count + 1 : count), 0);
  if (controls * 50 <= text.length || controls <= 4) return;
  const utf16 = likelyUtf16(Buffer.from(bytes.sample.subarray(0, 64 * 1024)));
  throw new Failure(
    'file_binary',
    utf16
      ? `${bytes.name} is not text as it is read; it may be UTF-16.`
      : `${bytes.name} is a binary file, not text.`,
    utf16
      ? `If it is, add --encoding ${utf16}; or save it as CSV UTF-8.`
      : 'Give a CSV, TSV, JSON, NDJSON or XLSX file.',
  );
}

/** Long Hangul without spaces has too few zero bytes to be sure of UTF-16; what would be clean text in it, with line ends, may be. */
function likelyUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  for (const endian of ['le', 'be'] as const) {
    const text = Buffer.from(utf16SampleToUtf8(head, endian));
    if (text.includes(0x0a) && !text.some((byte) => byte === 0xff || isControl(byte)))
      return `utf-16${endian}`;
  }
  return null;
}

/** ESC begins the colours of terminal logs. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32 && byte !== 27);

function textFormat(bytes: ByteSource, text: Buffer): FormatId {
  // Good enough to look for ASCII signs, whatever the encoding.
  const start = text
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|\?xml|!--)/i.test(start)) {
    throw unsupported(
      bytes,
      /\.xlsx?$/i.test(bytes.name)
        ? 'a web page (HTML) that is named like an Excel file'
        : 'a web page (HTML) or XML',
      'Open it in Excel and save it as .xlsx or as CSV UTF-8.',
    );
  }
  if (/\.(?:ndjson|jsonl)$/i.test(bytes.name)) return 'ndjson';
  if (/^\[\s*(?:[{[\]"]|$)/.test(start)) return 'json';
  if (/^\{\s*(?:["}]|$)/.test(start)) return isJsonLines(start) ? 'ndjson' : 'json';
  return /\.tsv$/i.test(bytes.name) ? 'tsv' : 'csv';
}

/**
 * Shops give CSV the name of a workbook, and it is read; a letter of that name would be told to have no column of customers' words.
 * @throws Failure format_unsupported
 */
export function refuseFalseWorkbook(bytes: ByteSource, encoding?: string): void {
  if (!/\.xls[xmb]?$/i.test(bytes.name)) return;
  const text = asciiBased(Buffer.from(bytes.sample.subarray(0, 64 * 1024)), encoding).toString('utf8');
  const lines = text.trim().split('\n', LINES_TO_LOOK_AT);
  const cut = [',', ';', '\t', '|'].map((sign) => lines.filter((line) => line.includes(sign)).length);
  if (Math.max(...cut) < Math.min(2, lines.length))
    throw unsupported(
      bytes,
      'plain text that is named like an Excel file',
      'Open it in Excel and save it as .xlsx or as CSV UTF-8. If it is a list of texts, one a line: --format-in csv.',
    );
}

/** One whole object on the first line and another beginning on the next: JSON lines. */
function isJsonLines(start: string): boolean {
  const [first = '', second] = start.split('\n', 3).map((line) => line.trim());
  if (!first.endsWith('}')) return false;
  try {
    JSON.parse(first);
  } catch {
    return false;
  }
  return second === undefined || second === '' ? false : second.startsWith('{');
}
