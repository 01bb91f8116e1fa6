/** Normalised text with a map back: offsets[i] is where character i starts in the original; null: they are the same. */
export interface Normalised {
  readonly text: string;
  readonly offsets: Uint32Array | null;
}

/** Text that needs nothing: ASCII, Hangul syllables and jamo as people type them, Hanja, common punctuation, emoji. */
const PLAIN = /^[\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u3001-\u303f\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3\u{1f000}-\u{1faff}\ufe0f]*$/u;

/** Belongs to the character before it: combining marks, conjoining vowels and finals of decomposed Hangul. */
const CONTINUES = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** Zero-width, bidirectional and other invisible format characters; ZWJ stays where it joins emoji. */
const INVISIBLE = /^[\u00ad\u061c\u115f\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]$/u;
const EMOJI = /^\p{Extended_Pictographic}/u;
const CONTROL_OR_SPACE = /^[\x00-\x08\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

/**
 * Unicode NFC (UAX #15), full-width ASCII folded, control characters as spaces, invisible characters gone. The case and the
 * wording stay the customer's. Linear; lone surrogates are kept.
 */
export function normalise(original: string): Normalised {
  if (PLAIN.test(original)) return { text: original, offsets: null };
  const pieces: string[] = [];
  const starts: number[] = [];
  let at = 0;
  let previous = '';
  while (at < original.length) {
    const end = clusterEnd(original, at);
    const cluster = original.slice(at, end);
    const next = original.slice(end, end + 2);
    const piece = normaliseCluster(cluster, previous, next);
    for (let i = 0; i < piece.length; i++) starts.push(piece.length === cluster.length ? at + i : at);
    pieces.push(piece);
    previous = cluster;
    at = end;
  }
  const text = pieces.join('');
  if (text === original) return { text: original, offsets: null };
  starts.push(original.length);
  return { text, offsets: Uint32Array.from(starts) };
}

/** Longer runs of combining marks than any script has are cut, so that a hostile text stays linear. */
const LONGEST_CLUSTER = 32;

function clusterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (end < text.length && end - start < LONGEST_CLUSTER && CONTINUES.test(text.slice(end, end + 2))) {
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  return end;
}

function normaliseCluster(cluster: string, previous: string, next: string): string {
  if (cluster === '\u200d') return EMOJI.test(previous) && EMOJI.test(next) ? cluster : '';
  if (INVISIBLE.test(cluster)) return '';
  if (CONTROL_OR_SPACE.test(cluster)) return ' ';
  const code = cluster.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0) + cluster.slice(1);
  return cluster.normalize('NFC');
}
