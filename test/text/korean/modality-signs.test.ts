import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MODALITY } from '../../../src/text/korean/negation/modality.js';

const hangul = MODALITY.flatMap(({ cue }) => cue.source.match(/[가-힣?]+/g) ?? []);
const piece = fc.oneof(
  fc.constantFrom(...hangul, ' ', ' ', '했', '으면', '.'),
  fc.constantFrom(...hangul.join('')),
);

it('whatever a rule of modality matches has one of its signs', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const clause = pieces.join('');
      for (const { cue, signs } of MODALITY) {
        const match = cue.exec(clause);
        if (match)
          expect([match[0], [...signs].some((sign) => match[0].includes(sign))]).toEqual([match[0], true]);
      }
    }),
    { numRuns: 5000 },
  );
});
