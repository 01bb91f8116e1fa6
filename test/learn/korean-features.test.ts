import { describe, expect, it } from 'vitest';
import { bufferFor } from '../../src/learn/features.js';
import { koreanFeaturizer } from '../../src/learn/korean-features.js';

const featurizer = koreanFeaturizer();

function featuresOf(text: string): { codes: number[]; negated: string; spans: string[] } {
  const buffer = bufferFor(featurizer);
  featurizer.extract(text, buffer);
  const codes = Array.from(buffer.codes.subarray(0, buffer.size));
  const spans = codes.map((_, i) => text.slice(buffer.starts[i], buffer.ends[i]));
  const negated = [...new Set(codes.flatMap((code, i) => ((code & 1) === 1 ? [spans[i]!] : [])))]
    .filter((span) => span.trim().length === 1)
    .join('');
  return { codes, negated, spans };
}

describe('Korean features', () => {
  it('are the n-grams 1 to 4 across spaces, with their places', () => {
    const { spans } = featuresOf('배송 굿');
    expect(spans).toEqual(expect.arrayContaining(['배', '배송', '배송 ', '배송 굿', '송 굿', ' 굿', '굿']));
    expect(spans).not.toContain(' ');
  });

  it.each([
    ['너무너무너무', '너무너무너무', true],
    ['ㅋㅋㅋㅋㅋ 좋다', 'ㅋㅋ 좋다', true],
    ['12345원', '000원', true],
    ['App', 'aPP', true],
    ['a  b\n\nc', 'a b c', true],
    ['http://a.example/x 좋다', 'https://b.example 좋다', true],
    ['@voc 좋다', '@someone 좋다', true],
    ['좋다', '싫다', false],
    ['좋다', '안 좋다', false],
  ])('%j and %j look alike: %s', (one, other, alike) => {
    expect(JSON.stringify(featuresOf(one).codes) === JSON.stringify(featuresOf(other).codes)).toBe(alike);
  });

  it.each([
    ['안 좋아요', '좋아요'],
    ['안좋아요', '좋아요'],
    ['못 쓰겠어요', '쓰겠어요'],
    ['좋지 않아요', '좋'],
    ['좋지않아요', '좋'],
    ['친절하지도 않네요', '친절하'],
    ['오지 못했어요', '오'],
    ['사지 마세요', '사'],
    ['사지 말아요', '사'],
    ['문제 없어요', '문제'],
    ['문제가 없어요', '문제'],
    ['재미없다', '재미'],
    ['안내 좋아요', ''],
    ['안전하고 좋아요', ''],
    ['못지않게 좋아요', ''],
    ['좋아요', ''],
    ['않', ''],
    ['없', ''],
    ['안', ''],
  ])('of %j, %j stands under negation', (text, negated) => {
    expect(featuresOf(text).negated).toBe(negated);
  });

  it.each([
    ['느려서', '느린'],
    ['예뻐요', '예쁜'],
    ['친절했어요', '친절한'],
    ['주문해서', '주문하고'],
  ])('%j and %j share the stem', (one, other) => {
    const [a, b] = [featuresOf(one), featuresOf(other)];
    const shared = a.codes.flatMap((code, i) => (b.codes.includes(code) ? [a.spans[i]!] : []));
    const stem = Math.max(...shared.map((span) => span.trim().length));
    // one syllable more than the n-grams have in common
    const common = [...one].findIndex((syllable, i) => syllable !== other[i]);
    expect(stem).toBeGreaterThan(common);
  });

  it('takes a text longer than its buffers', () => {
    expect(featuresOf('가나다라마바사 '.repeat(2000)).spans.at(-1)).toBe('사 ');
  });
});
