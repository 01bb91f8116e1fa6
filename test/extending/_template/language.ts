import type { Token } from '../../../src/schema/token.js';

/**
 * A language is a tokenizer with exact spans, words by which src/text/language.ts knows it, cues in the taxonomy, and a model.
 * Copy this to src/text/<language>/tokenizer.ts and call it where src/text/tokenizer.ts chooses by language.
 */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{N}]/gu)].map(({ 0: surface, index }) => ({
    surface,
    lemma: surface.toLowerCase(),
    tag: tagOf(surface),
    start: index,
    end: index + surface.length,
  }));
}

/** Sejong tags, as everywhere: SL foreign letters, SN number, SY symbol. */
function tagOf(surface: string): string {
  if (/^\p{L}/u.test(surface)) return 'SL';
  return /^\p{N}/u.test(surface) ? 'SN' : 'SY';
}
