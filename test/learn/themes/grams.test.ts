import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferFor } from '../../../src/learn/features.js';
import { themeGrams } from '../../../src/learn/themes/grams.js';

const gramsOf = (language: 'ko' | 'en', text: string) => {
  const featurizer = themeGrams(language);
  const buffer = bufferFor(featurizer);
  featurizer.extract(text, buffer);
  return Array.from({ length: buffer.size }, (_, i) => ({
    code: buffer.codes[i]!,
    text: text.slice(buffer.starts[i]!, buffer.ends[i]!),
  }));
};
const codes = (language: 'ko' | 'en', text: string) =>
  new Set(gramsOf(language, text).map(({ code }) => code));
const shared = (language: 'ko' | 'en', a: string, b: string) => {
  const [left, right] = [codes(language, a), codes(language, b)];
  return [...left].filter((code) => right.has(code)).length;
};

describe('n-grams of themes', () => {
  it('an unknown word shares pieces with known ones', () => {
    expect(shared('ko', '배송료', '배송비')).toBeGreaterThan(1);
    expect(shared('ko', '배송료', '친절한')).toBe(0);
    expect(shared('en', 'overheating', 'overheated')).toBeGreaterThan(3);
    expect(shared('en', 'overheating', 'polite')).toBe(0);
  });

  it('words that stand near one another make a pair, whatever their order', () => {
    const apart = (text: string) => gramsOf('ko', text).map((gram) => gram.text);
    expect(apart('배송이 정말 느려요')).toContain('배송이 정말 느려요');
    const [first, second] = [codes('ko', '배송 너무 느려'), codes('ko', '느려 너무 배송')];
    const alone = new Set([...codes('ko', '배송'), ...codes('ko', '너무'), ...codes('ko', '느려')]);
    expect([...first].filter((code) => second.has(code) && !alone.has(code)).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('case, digits and repeats do not matter', () => {
    expect(codes('en', 'REFUND 12')).toEqual(codes('en', 'refund 34'));
    expect(codes('en', 'sooooooo')).toEqual(codes('en', 'soooo'));
  });

  it('places lie inside the text, for any Unicode', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('ko', 'en'),
        (text, language) => {
          const featurizer = themeGrams(language as 'ko' | 'en');
          const buffer = bufferFor(featurizer);
          featurizer.extract(text, buffer);
          const outside = Array.from({ length: buffer.size }, (_, i) => i).filter(
            (i) => buffer.starts[i]! > buffer.ends[i]! || buffer.ends[i]! > text.length,
          );
          expect(outside).toEqual([]);
        },
      ),
    );
  });

  it('a text of 100,000 characters gives a few n-grams a character, with and without spaces', () => {
    for (const text of [
      '느'.repeat(50_000) + '려'.repeat(50_000),
      'ab '.repeat(33_000),
      'xyzq'.repeat(25_000),
    ])
      for (const language of ['ko', 'en'] as const)
        expect(gramsOf(language, text).length).toBeLessThan(text.length * 8);
  });
});
