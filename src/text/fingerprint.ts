import { hash } from 'node:crypto';
import { normalise } from './normalise.js';

/** 16 hex digits of the SHA-256 of the texts without case, white space and punctuation: equal wording, equal fingerprint. */
export function fingerprint(texts: readonly string[]): string {
  const bare = texts.map((text) =>
    normalise(text)
      .text.toLowerCase()
      .replace(/[\s\p{P}]+/gu, ''),
  );
  // Punctuation alone is wording too ("!!!" and "???" differ).
  const key = bare.some((text) => text !== '') ? bare.join('\n') : texts.join('\n').trim();
  return hash('sha256', key, 'hex').slice(0, 16);
}
