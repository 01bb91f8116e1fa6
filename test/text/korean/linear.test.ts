import { describe, expect, it } from 'vitest';
import { Analyser } from '../../../src/text/korean/analyser.js';
import { dictionary } from '../../../src/text/korean/dictionary/load.js';
import { stretches } from '../../../src/text/korean/stretched.js';

/** Nodes and connections of the lattice that a text costs: counted, so that a busy machine changes nothing. */
function steps(text: string): number {
  const analyser = new Analyser(dictionary(), []);
  analyser.analyse(text);
  return analyser.lattice.steps;
}

const base64 = (length: number) =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 7919 + (i >> 3)) % 251))
    .toString('base64')
    .slice(0, length);

const LONG: [name: string, (length: number) => string][] = [
  [
    'Korean without spaces',
    (length) => '배송이너무느려서환불하고싶은데상담원이안받아요'.repeat(length).slice(0, length),
  ],
  ['one syllable', (length) => '가'.repeat(length)],
  ['one letter', (length) => 'a'.repeat(length)],
  ['one sign', (length) => '!'.repeat(length)],
  ['ㅋ', (length) => 'ㅋ'.repeat(length)],
  ['base64', base64],
  ['Hanja', (length) => '不滿顧客'.repeat(length).slice(0, length)],
  ['emoji', (length) => '👍'.repeat(length).slice(0, length)],
  ['lone surrogates', (length) => '\ud800'.repeat(length)],
  ['spaces', (length) => ' '.repeat(length)],
  ['lines', (length) => '느려요ㅠㅠ\n'.repeat(length).slice(0, length)],
];

describe('work grows with the length', () => {
  it.each(LONG)('%s: ten times as long, ten times the steps', (_, make) => {
    const short = steps(make(10_000));
    const long = steps(make(100_000));
    expect(long).toBeLessThanOrEqual(short * 10.5 + 100);
    expect(long).toBeLessThanOrEqual(100_000 * 400);
  });
});

describe('long texts', () => {
  it('are cut at spaces, and the tokens are those of the words', () => {
    const sentence = '배송이 너무 느려요 ';
    const tokens = new Analyser(dictionary(), []).analyse(sentence.repeat(5000));
    const one = new Analyser(dictionary(), []).analyse(sentence);
    expect(tokens).toHaveLength(5000 * one.length);
    expect(tokens.at(-1)!.end).toBe(5000 * sentence.length - 1);
  });

  it('never cut a surrogate pair in two', () => {
    const text = `a${'𠀀'.repeat(10_000)}`;
    for (const { start, end } of new Analyser(dictionary(), []).analyse(text)) {
      expect((start - 1) % 2 === 0 || start === 0).toBe(true);
      expect((end - 1) % 2).toBe(0);
    }
  });

  it('one stretch of 100,000 syllables is one edit', () => {
    expect(stretches(`너무${'우'.repeat(100_000)}`)).toEqual([{ start: 2, end: 100_002, by: '' }]);
  });
});
