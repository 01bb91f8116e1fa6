/** Normalised text with a map back: offsets[i] is where character i starts in the original; null: they are the same. */
export interface Normalised {
  readonly text: string;
  readonly offsets: Uint32Array | null;
}

/** Text that needs nothing: ASCII, Hangul syllables and jamo as people type them, Hanja, common punctuation, emoji. */
const PLAIN =
  /^[\ufe0f\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2328\u232b-\u2adb\u2add-\u2bff\u3001-\u3029\u3030-\u303f\u3131-\u3163\u3165-\u318e\u3400-\u9fff\uac00-\ud7a3\u{1f000}-\u{1faff}]*$/u;

/**
 * Unicode NFC (UAX #15), full-width ASCII folded, control characters as spaces, invisible characters gone. The case and the
 * wording stay the customer's. Linear and idempotent; lone surrogates are kept.
 */
export function normalise(original: string): Normalised {
  if (PLAIN.test(original)) return { text: original, offsets: null };
  const visible = clean(original);
  const text = compose(visible.text);
  if (text.text === original) return { text: original, offsets: null };
  return { text: text.text, offsets: Uint32Array.from(text.places, (place) => visible.places[place]!) };
}

/** A text and where each of its characters, and its end, stood in the text before. */
interface Step {
  readonly text: string;
  readonly places: readonly number[];
}

const LINE_BREAK = /^[\r\x0b\x0c\x85\u2028\u2029]$/;
const CONTROL_OR_SPACE = /^[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;
/** Soft hyphen, zero-width, bidirectional and other invisible format characters, fillers, tags. */
const INVISIBLE =
  /^[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]$/u;
const FULL_WIDTH = /^[\uff01-\uff5e]$/;
const ZERO_WIDTH_JOINER = '\u200d';
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
const EMOJI_NEXT = /^\p{Extended_Pictographic}/u;

/** Control characters become spaces, line breaks of all kinds "\n", full-width ASCII ASCII; invisible characters vanish. */
function clean(text: string): Step {
  const places: number[] = [];
  /** In pieces: to look at the end of a string that grows, V8 would copy all of it each time. */
  const out: string[] = [];
  let at = 0;
  for (const character of text) {
    const next = at + character.length;
    const shown = cleanCharacter(character, out, text, next);
    for (let i = 0; i < shown.length; i++) places.push(at + i);
    if (shown !== '') out.push(shown);
    at = next;
  }
  places.push(text.length);
  return { text: out.join(''), places };
}

function cleanCharacter(character: string, before: readonly string[], text: string, next: number): string {
  if (character === ZERO_WIDTH_JOINER) return joinsEmoji(before, text, next) ? character : '';
  if (INVISIBLE.test(character)) return '';
  if (LINE_BREAK.test(character)) return '\n';
  if (CONTROL_OR_SPACE.test(character)) return ' ';
  return FULL_WIDTH.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
}

const joinsEmoji = (before: readonly string[], text: string, next: number): boolean =>
  EMOJI.test(before.slice(-3).join('')) && EMOJI_NEXT.test(text.slice(next, next + 2));

/** Composes with the character before it: combining marks, conjoining vowels and finals of decomposed Hangul. */
const CONTINUES = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u{16d67}]/u;
/** Longer runs of combining marks than any script has are cut (UAX #15, stream-safe text, allows 30). */
const LONGEST_CLUSTER = 32;

/** NFC, one base character with its marks at a time. */
function compose(text: string): Step {
  const places: number[] = [];
  let out = '';
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const cluster = text.slice(at, end);
    const piece = cut(cut(cluster).normalize('NFC'));
    for (let i = 0; i < piece.length; i++) places.push(piece.length === cluster.length ? at + i : at);
    out += piece;
    at = end;
  }
  places.push(text.length);
  return { text: out, places };
}

function clusterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300 && CONTINUES.test(text.slice(end, end + 2))) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return end;
}

/** At most LONGEST_CLUSTER units, never half a surrogate pair. */
function cut(cluster: string): string {
  if (cluster.length <= LONGEST_CLUSTER) return cluster;
  return cluster.slice(
    0,
    cluster.codePointAt(LONGEST_CLUSTER - 1)! > 0xffff ? LONGEST_CLUSTER - 1 : LONGEST_CLUSTER,
  );
}
