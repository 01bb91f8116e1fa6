import { Failure } from '../../errors/failure.js';
import { type Note, note } from '../note.js';
import type { ByteSource } from '../reader.js';
import { type Encoding, encodingOf, isUtf16Label } from './labels.js';

export interface Detected {
  readonly encoding: Encoding;
  /** For `-v` and `voc inspect`. */
  readonly why: Note;
}

/** The encoding that the user names, else the one that the first bytes show. */
export function chooseEncoding(bytes: ByteSource, label: string | undefined): Detected {
  if (label === undefined) return detectEncoding(bytes.sample, bytes.sampleIsAll, bytes.name);
  const marked = isUtf16Label(label) ? utf16Of(bytes.sample) : null;
  return { encoding: marked ?? encodingOf(label), why: note('given') };
}

/** Which UTF-16 the bytes are, by their mark or by their NULs; null when they are none. */
export function utf16Of(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const encoding = (byMark(sample) ?? utf16ByNuls(sample))?.encoding;
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : null;
}

/**
 * Decides by looking at the first bytes: byte order mark; UTF-16 by its NULs; UTF-8, which survives isolated bad bytes;
 * CP949 when what comes out is plausible Korean. Anything else is a question for the user.
 */
export function detectEncoding(sample: Uint8Array, sampleIsAll: boolean, name: string): Detected {
  const detected = byMark(sample) ?? utf16ByNuls(sample) ?? asUtf8(sample, sampleIsAll) ?? asCp949(sample);
  if (detected) return detected;
  throw looksLikeWindows1252(sample)
    ? new Failure(
        'encoding_unclear',
        `${name} is neither UTF-8 nor Korean CP949; it looks like windows-1252 (Western European).`,
        'If that is right, add --encoding windows-1252.',
      )
    : new Failure(
        'encoding_unclear',
        `The encoding of ${name} cannot be told with certainty.`,
        'Name it: --encoding utf-8, cp949, utf-16le, utf-16be or windows-1252. Rows with bytes that do not fit are then rejected and counted.',
      );
}

function byMark(bytes: Uint8Array): Detected | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', why: note('mark') };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', why: note('mark') };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', why: note('mark') };
  return null;
}

/**
 * In UTF-16 delimiters, digits, spaces and line ends are an ASCII byte and a NUL. Only such pairs count: a NUL alone is also half
 * of "가" (U+AC00), the commonest syllable of Korean that has one. Other encodings with a few lines of NULs, which a broken export leaves
 * behind, are told by what their own words would be in UTF-16.
 */
function utf16ByNuls(bytes: Uint8Array): Detected | null {
  const little = pairsOf(bytes, 1);
  const big = pairsOf(bytes, 0);
  const told = little.ascii + big.ascii;
  if (told < 2 || told * 50 < bytes.length) return null;
  const { long, bad } = utf8Characters(bytes, false);
  if (long > 0 && long >= GOOD_PER_BAD * bad) return null;
  // Ideographs where there are bytes that are no UTF-8; words of ASCII where all are.
  const words = bad === 0 ? little.letters : 0;
  if (little.ascii > 9 * (big.ascii + words + little.strange))
    return { encoding: 'utf-16le', why: note('nulsOdd') };
  if (big.ascii > 9 * (little.ascii + words + big.strange))
    return { encoding: 'utf-16be', why: note('nulsEven') };
  return null;
}

/** Pairs of bytes by what they would be in UTF-16; `high`: which of the two is the high byte. */
function pairsOf(bytes: Uint8Array, high: 0 | 1): { ascii: number; letters: number; strange: number } {
  const counts = { ascii: 0, letters: 0, strange: 0 };
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const upper = bytes[i + high]!;
    const lower = bytes[i + 1 - high]!;
    if (upper === 0 && isAsciiText(lower)) counts.ascii++;
    else if (isAsciiLetter(upper) && isAsciiLetter(lower)) counts.letters++;
    else if (isStrange(upper)) counts.strange++;
  }
  return counts;
}

/** Yi, scripts of few people, private use: what bytes of CP949 would be, and no customer writes. */
const isStrange = (upper: number): boolean =>
  (upper >= 0xa0 && upper < 0xac) || (upper >= 0xe0 && upper < 0xf9);

const isAsciiText = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13);

/** Two letters are an ideograph in UTF-16. Digits and signs do not count: ㅋ is U+314B, a dot of three is U+2026. */
const isAsciiLetter = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** Bad bytes are isolated when there are at least this many good characters of several bytes for each. */
const GOOD_PER_BAD = 4;

function asUtf8(bytes: Uint8Array, isAll: boolean): Detected | null {
  const { good, bad } = utf8Characters(bytes, isAll);
  if (bad === 0) return { encoding: 'utf-8', why: note(good === 0 ? 'ascii' : 'utf8') };
  // Repeated syllables of CP949 ("송송송") can look like characters of two bytes: then UTF-8 has to explain more away.
  const { foreign, bad: noPairs } = cp949Pairs(bytes);
  if (good < GOOD_PER_BAD * bad || bad > foreign + noPairs) return null;
  return { encoding: 'utf-8', why: note('utf8Bad', { bad, good }) };
}

/**
 * Well-formed characters of several bytes, `long` those of three or four, and bytes above ASCII that are in none. What the sample
 * cuts counts as neither. "요요요" in UTF-16 looks like characters of two bytes, never like long ones.
 */
function utf8Characters(bytes: Uint8Array, isAll: boolean): { good: number; long: number; bad: number } {
  let good = 0;
  let long = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i]! < 0x80) {
      i++;
      continue;
    }
    const length = utf8Length(bytes, i);
    if (length === 0 && !isAll && i + 4 > bytes.length) break;
    if (length === 0) bad++;
    else good++;
    if (length > 2) long++;
    i += Math.max(1, length);
  }
  return { good, long, bad };
}

/** Bytes of the well-formed UTF-8 character at i (Unicode 3.9, table 3-7), 0 when there is none. */
function utf8Length(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const second = bytes[i + 1] ?? 0;
  const tail = (n: number) => ((bytes[i + n] ?? 0) & 0xc0) === 0x80;
  if (lead >= 0xc2 && lead <= 0xdf) return tail(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const inRange = second >= (lead === 0xe0 ? 0xa0 : 0x80) && second <= (lead === 0xed ? 0x9f : 0xbf);
    return inRange && tail(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const inRange = second >= (lead === 0xf0 ? 0x90 : 0x80) && second <= (lead === 0xf4 ? 0x8f : 0xbf);
    return inRange && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

/**
 * Plausible Korean: next to everything is among the 2,350 common syllables of KS X 1001 (lead B0–C8, trail A1–FE). Signs and
 * single letters (A1–AC: ★, ㅋㅋ, ㅠㅠ) say nothing; Hanja and the rare syllables that CP949 added speak against it, because Chinese
 * in GB 2312 is full of the former and "don’t" in windows-1252 is one of the latter.
 */
function asCp949(bytes: Uint8Array): Detected | null {
  const { common, signs, foreign, bad } = cp949Pairs(bytes);
  const isKorean =
    common > 0 && foreign * COMMON_PER_FOREIGN <= common && bad * GOOD_PER_BAD <= common + signs;
  if (!isKorean) return null;
  const share = Math.round((100 * common) / (common + signs + foreign));
  return { encoding: 'cp949', why: note('cp949', { share }) };
}

const COMMON_PER_FOREIGN = 6;

/** How many pairs of bytes are which part of CP949; `bad` are bytes above ASCII that are in no pair. */
function cp949Pairs(bytes: Uint8Array): { common: number; signs: number; foreign: number; bad: number } {
  const counts = { common: 0, signs: 0, foreign: 0, bad: 0 };
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (trail === undefined) break;
    const part = partOf(lead, trail);
    counts[part]++;
    if (part !== 'bad') i++;
  }
  return counts;
}

function partOf(lead: number, trail: number): 'common' | 'signs' | 'foreign' | 'bad' {
  if (lead >= 0xa1 && lead <= 0xfd && trail >= 0xa1 && trail <= 0xfe) {
    if (lead >= 0xb0 && lead <= 0xc8) return 'common';
    return lead <= 0xac ? 'signs' : 'foreign';
  }
  return lead >= 0x81 && lead <= 0xc6 && isTrail(trail) ? 'foreign' : 'bad';
}

const isTrail = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte <= 0xfe);

/** Typographic quotes and accented letters standing alone among ASCII letters. */
function looksLikeWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  let alone = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    high++;
    if ((bytes[i - 1] ?? 0x20) < 0x80 && (bytes[i + 1] ?? 0x20) < 0x80) alone++;
  }
  return high > 0 && alone * 2 >= high;
}
