import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../../src/schema/token.js';
import { scriptRuns } from '../../../src/text/korean/engines/none.js';
import { matchingForm } from '../../../src/text/korean/matching-form.js';
import { tokenizeKorean } from '../../../src/text/korean/tokenizer.js';

/** What exports hold besides words: lone surrogates, decomposed Hangul, invisible characters, NUL, Hanja, jamo, emoji. */
const ODD = [
  '\ud83d',
  '\udc4d',
  '\u1112\u1161\u11ab',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\0',
  '顧客',
  '不',
  '率',
  'ㅠㅠ',
  'ㅋ',
  '👨‍👩‍👧',
  '\u200d',
  '🇰🇷',
  '않좋',
  '됬어요',
  '너무우우',
  '느려서',
  '했는데',
  '\n',
  '\r\n',
  '\t',
  ' ',
  ';;',
  '^^',
  '100%',
  'iPhone',
  '가성비',
  '𠀀',
  '\ufe0f',
  '1\u20e3',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ODD),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(...'배송이느려요안돼'),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes));

/** Spans cut the text, ascend, and overlap only where morphemes share syllables: then they are the same, or a noise correction's. */
function expectSound(text: string, tokens: readonly Token[]): void {
  let before: Token | undefined;
  for (const token of tokens) {
    expect(token.surface).toBe(text.slice(token.start, token.end));
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.end).toBeLessThanOrEqual(text.length);
    expect(token.lemma).not.toBe('');
    expect(token.tag).toMatch(/^[A-Z]{2,3}$/);
    if (before && token.start < before.end)
      expect([token.start, token.end]).toEqual([before.start, before.end]);
    before = token;
  }
}

describe('Korean tokens of any text', () => {
  it('never throw, and their spans are sound', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), (any) => expectSound(any, tokenizeKorean(any))),
      { numRuns: 1500 },
    );
  });

  it('cover every character that is not white space', () => {
    fc.assert(
      fc.property(text, (any) => {
        const covered = new Set(
          tokenizeKorean(any).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, i) => start + i),
          ),
        );
        for (let i = 0; i < any.length; i++)
          if (!/[\t\n\v\r ]/.test(any[i]!)) expect(covered.has(i)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of the engine without a dictionary are as sound', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), (any) => expectSound(any, scriptRuns(any))),
      { numRuns: 500 },
    );
  });

  it('matching forms lead back: ascending offsets from 0 to the end', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), (any) => {
        const { text: form, offsets } = matchingForm(any);
        if (offsets === null) {
          expect(form).toBe(any);
          return;
        }
        expect(offsets).toHaveLength(form.length + 1);
        expect(offsets.at(-1)).toBe(any.length);
        expect(offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
