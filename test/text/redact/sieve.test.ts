import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../../src/text/redact/openings.js';
import { personalData } from '../../../src/text/redact/patterns.js';
import { sieveOf } from '../../../src/text/redact/sieve.js';

const openings = (pattern: RegExp) => [...(openingsOf(pattern) ?? ['?'])].sort();

describe('openingsOf', () => {
  it('names what a match must have, of the piece that tells most', () => {
    expect(openings(/앞으로|귀하/)).toEqual(['귀하', '앞으']);
    expect(openings(/[가-힣]{2} 씨/)).toEqual([' 씨']);
    expect(openings(/님|씨/)).toEqual(['님', '씨']);
    expect(openings(/my ?x/)).toEqual(['my']);
    expect(openings(/(?:ab|c)?de/)).toEqual(['de']);
    expect(openings(/(?<![a-z])[xy]\d?z(?=q)/)).toHaveLength(22);
    expect(openings(/ok/i)).toEqual(['OK', 'Ok', 'oK', 'ok']);
    expect(openings(/a(?:b|)c/)).toEqual(['ab', 'ac']);
    expect(openings(/(?:a )+b/)).toEqual(['a ']);
  });

  it('says nothing of what it does not know', () => {
    expect(openingsOf(/[가-힣]{3}/)).toBeNull();
    expect(openingsOf(/\S+/)).toBeNull();
    expect(openingsOf(/a|/)).toBeNull();
    expect(openingsOf(/\p{L}a/u)).toBeNull();
  });
});

describe('sieveOf', () => {
  const hints = personalData().map(({ hint }) => hint);
  const words = hints.flatMap(({ source }) => source.match(/[a-z가-힣\d]+/gi) ?? []);

  it('never turns away a pattern that is in a text', () => {
    const sieve = sieveOf(hints, 0);
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(' ', '.', '-', '@', ': ', '(', ')', ', ', '\n', 'A', 'z', '0', '12', '3456', '+82'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        sieve.look(text);
        hints.forEach((hint, i) => {
          if (!sieve.mayHave(i)) expect([text, hint.test(text)]).toEqual([text, false]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('turns nothing away before it is worth it', () => {
    const sieve = sieveOf([/ab/], 1);
    sieve.look('x');
    expect(sieve.mayHave(0)).toBe(true);
    sieve.look('x');
    expect(sieve.mayHave(0)).toBe(false);
    sieve.look('xab');
    expect(sieve.mayHave(0)).toBe(true);
  });
});
