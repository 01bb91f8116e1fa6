import { readFileSync } from 'node:fs';
import type { Token } from '../../../src/schema/token.js';

export interface GoldSentence {
  readonly text: string;
  /** "surface/tag:lemma …" */
  readonly tokens: string;
}

/** The sentences of a file under fixtures/gold/tokens. */
export function goldTokens(name: string): GoldSentence[] {
  const lines = readFileSync(new URL(`../../../fixtures/gold/tokens/${name}`, import.meta.url), 'utf8').split(
    '\n',
  );
  const sentences: GoldSentence[] = [];
  lines.forEach((line, index) => {
    if (line.startsWith('  ')) sentences.push({ text: lines[index - 1]!, tokens: line.trim() });
  });
  return sentences;
}

/** Tokens as the gold files write them. */
export const written = (tokens: readonly Token[]): string =>
  tokens
    .map(({ surface, tag, lemma }) => `${surface}/${tag}${lemma === surface ? '' : `:${lemma}`}`)
    .join(' ');
