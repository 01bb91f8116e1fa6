import { describe, expect, it } from 'vitest';
import { tokenizeKorean } from '../../../src/text/korean/tokenizer.js';
import { goldTokens, written } from './gold.js';

describe.each([
  ['clean.txt', 12],
  ['noisy.txt', 72],
] as const)('gold tokens: %s', (file, count) => {
  const sentences = goldTokens(file);

  it(`has ${count} sentences`, () => expect(sentences).toHaveLength(count));

  it.each(sentences.map(({ text, tokens }) => [text, tokens] as const))('%s', (text, tokens) => {
    expect(written(tokenizeKorean(text))).toBe(tokens);
  });
});
