import { hash } from 'node:crypto';
import { normalise } from './normalise.js';

/** 16 hex digits of the SHA-256 of the texts without case, white space and punctuation: equal wording, equal fingerprint. */
export function fingerprint(texts: readonly string[]): string {
  const bare = texts.map(bareOf);
  // Punctuation alone is wording too ("!!!" and "???" differ).
  const key = bare.some((text) => text !== '') ? bare.join('\n') : texts.join('\n').trim();
  return hash('sha256', key, 'hex').slice(0, 16);
}

const bareOf = (text: string): string =>
  plainBare(text) ??
  normalise(text)
    .text.toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** What becomes of a character of a plain text. */
const KEPT = 1;
const LEFT_OUT = 2;
/** By code: letters, digits and symbols of ASCII are kept, its white space and punctuation (\p{P}) left out; 0: not plain. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[\s\p{P}]/u.test(sign)) return LEFT_OUT;
  return code > 0x20 && code < 0x7f ? KEPT : 0;
});

/** The same for a text of ASCII, Hangul syllables and jamo, as nearly all are, without patterns; null for any other text. */
function plainBare(text: string): string | null {
  let bare = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? ASCII[code]! : isPlainHangul(code) ? KEPT : 0;
    if (kind === 0) return null;
    if (kind === KEPT) continue;
    if (from < i) bare += text.slice(from, i);
    from = i + 1;
  }
  return (from < text.length ? bare + text.slice(from) : bare).toLowerCase();
}

/** Syllables, and jamo as people type them (U+3164 is a filler, and no jamo). */
const isPlainHangul = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x3163);
