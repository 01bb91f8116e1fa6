import { describe, expect, it } from 'vitest';
import { englishFeaturizer } from '../../src/learn/english-features.js';
import { bufferFor } from '../../src/learn/features.js';
import { hashString } from '../../src/learn/hash.js';
import { parseValence } from '../../src/learn/valence.js';
import { packWords, unpackWords } from '../../src/learn/word-columns.js';

const featurizer = englishFeaturizer(
  parseValence(
    '# words\ngood\t2\t1.9\nbad\t-2\non hold\t-2\nhold\t1\nno problem\t1.5\nproblem\t-1.5\nplease\t0\t1.3\n',
  ),
  unpackWords(
    packWords([
      { hash: hashString('stranded'), share: 1, side: -0.8, neutral: -0.3 },
      { hash: hashString('crew'), share: 0.9, side: 0.4, neutral: 0.1 },
      { hash: hashString('the'), share: 0.01, side: 0, neutral: 0 },
    ]),
  ),
);

function dense(text: string): Record<string, number> {
  const buffer = bufferFor(featurizer);
  featurizer.extract(text, buffer);
  return Object.fromEntries(featurizer.denseNames.map((name, i) => [name, buffer.dense[i]!]));
}

function codes(text: string): number[] {
  const buffer = bufferFor(featurizer);
  featurizer.extract(text, buffer);
  return Array.from(buffer.codes.subarray(0, buffer.size));
}

describe('what single words say', () => {
  it.each([
    ['stranded', 'side of the words', (x: number) => x < -0.5],
    ['crew', 'side of the words', (x: number) => x > 0.2],
    ['not stranded', 'side of the words', (x: number) => x > 0.5],
    ['the stranded', 'most blaming word', (x: number) => Math.abs(x + 0.8) < 0.01],
    ['stranded crew', 'most praising word', (x: number) => Math.abs(x - 0.4) < 0.01],
    ['unlisted words', 'side of the words', (x: number) => x === 0],
    ['stranded', 'neutrality of the words', (x: number) => x < 0],
    ['please', 'compound', (x: number) => x === 0],
    ['please', 'general compound', (x: number) => x > 0],
    ['not please', 'general compound', (x: number) => x < 0],
    ['good', 'general praise', (x: number) => x > 0],
    ['bad', 'general blame', (x: number) => x === 0],
    ['nice', 'very short', (x: number) => x === 1],
    ['as nice as can be', 'very short', (x: number) => x === 0],
  ])('%s: %s', (text, name, holds) => expect(dense(text)[name]).toSatisfy(holds));
});

describe('English features', () => {
  it.each([
    ['good', (x: number) => x > 0.4],
    ['very good', (x: number) => x > dense('good').compound!],
    ['slightly good', (x: number) => x < dense('good').compound!],
    ['not good', (x: number) => x < 0],
    ["isn't really good", (x: number) => x < 0],
    ['isn’t good', (x: number) => x < 0],
    ['not here. good', (x: number) => x > 0],
    ['bad', (x: number) => x < -0.4],
    ['not bad', (x: number) => x > 0],
    ['good but bad', (x: number) => x < 0],
    ['bad but good', (x: number) => x > 0],
    ['on hold', (x: number) => x < 0],
    ['no problem', (x: number) => x > 0],
    ['GOOD', (x: number) => x === dense('good').compound],
    ['good!!', (x: number) => x > dense('good').compound!],
    ['table', (x: number) => x === 0],
    ['', (x: number) => x === 0],
  ])('the compound of %j', (text, holds) => {
    expect(dense(text).compound).toSatisfy(holds);
  });

  it('counts emphasis', () => {
    expect(dense('WHY OH WHY?? bad!')).toMatchObject({ capitals: 0.5, exclaims: 0.25, short: 1 });
  });

  it.each([
    ['@air so good', 'so good', true],
    ['so good https://t.example/x', 'so good ', true],
    ['this &amp; that', 'this & that', true],
    ['sooooo good', 'soo good', true],
    ['good service', 'bad service', false],
    ['is good', 'is not good', false],
  ])('%j and %j look alike: %s', (one, other, alike) => {
    expect(JSON.stringify(codes(one)) === JSON.stringify(codes(other))).toBe(alike);
  });

  it('takes a text longer than its buffers', () => {
    expect(codes('not a good one, is it? '.repeat(1000)).length).toBeGreaterThan(50_000);
  });
});
