import { describe, expect, it } from 'vitest';
import { englishFeaturizer } from '../../src/learn/english-features.js';
import { bufferFor } from '../../src/learn/features.js';
import { parseValence } from '../../src/learn/valence.js';

const featurizer = englishFeaturizer(
  parseValence('# words\ngood\t2\nbad\t-2\non hold\t-2\nhold\t1\nno problem\t1.5\nproblem\t-1.5\n'),
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
