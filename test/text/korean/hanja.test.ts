import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dictionary } from '../../../src/text/korean/dictionary/load.js';
import { readHanja } from '../../../src/text/korean/hanja.js';
import { tokenizeKorean } from '../../../src/text/korean/tokenizer.js';
import { goldTokens } from './gold.js';

const read = (text: string) => readHanja(text, dictionary()).text;
const words = readFileSync(new URL('../../../fixtures/gold/tokens/hanja-words.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('Hanja words', () => {
  it('are 200 or more', () => expect(words.length).toBeGreaterThanOrEqual(200));
  it.each(words)('%s is read %s', (hanja, hangul) => expect(read(hanja)).toBe(hangul));
});

describe('Hanja in context', () => {
  it.each([
    ['3年 사용', '3년 사용', 'no initial-sound law behind a number'],
    ['年間 계약', '연간 계약', 'but at the beginning of a word'],
    ['배송不良', '배송불량', 'behind Hangul'],
    ['顧客不滿急增', '고객불만급증', 'several words in a run'],
    ['\uf96f明', '설명', 'compatibility ideographs'],
    ['品質 좋아요 👍', '품질 좋아요 👍', 'the rest stays'],
    ['𠀀', '𠀀', 'no reading, no change'],
    ['\ufacf', '\ufacf', 'a compatibility ideograph of one code unit that stands for one of two'],
  ])('%s → %s: %s', (text, hangul) => expect(read(text)).toBe(hangul));

  it('keeps the offsets: one syllable a character', () => {
    const text = '顧客의 不滿';
    expect(readHanja(text, dictionary()).offsets).toBeNull();
    expect(
      tokenizeKorean(text).map(({ surface, lemma, start, end }) => [surface, lemma, start, end]),
    ).toEqual([
      ['顧客', '고객', 0, 2],
      ['의', '의', 2, 3],
      ['不滿', '불만', 4, 6],
    ]);
  });
});

describe('passages in both scripts', () => {
  const passages = goldTokens('hanja-passages.txt');
  it('are ten', () => expect(passages).toHaveLength(10));
  it.each(passages.map(({ text, tokens }) => [text, tokens] as const))('%s', (mixed, hangul) => {
    expect(read(mixed)).toBe(hangul);
    const seen = (text: string) =>
      tokenizeKorean(text).map(({ lemma, tag, start, end }) => ({ lemma, tag, start, end }));
    expect(seen(mixed)).toEqual(seen(hangul));
  });
});
