import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAnnotator } from '../../src/pipeline.js';
import { textVerbatim } from '../../src/text/text-verbatim.js';
import { HANG, RUNS } from './fuzz.js';

const words = fc.constantFrom(
  '배송이 ',
  '느려요',
  '안 ',
  '지 않',
  'ㅠㅠ',
  'not ',
  "n't ",
  'terrible ',
  '. ',
  '\n',
  '\0',
  '\ud800',
  '\u202e',
  '👩🏽',
  '\u0301',
  '010-1234-5678',
  'a@b.co',
  '顧客',
  '!!!',
  '최고',
  ' but ',
  '상담원: ',
  '고객: ',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.array(words, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.tuple(words, fc.nat(3000)).map(([word, times]) => word.repeat(times)),
);

test('any Unicode into every classifier: no exception, spans in the original, the same twice', () => {
  const annotator = createAnnotator({ withText: true });
  let slowest = 0;
  fc.assert(
    fc.property(text, (original) => {
      const verbatim = textVerbatim(original);
      const before = performance.now();
      const annotation = annotator.annotate(verbatim);
      slowest = Math.max(slowest, performance.now() - before);
      expect(slowest).toBeLessThan(HANG);
      expect(annotation.text).toBe(original);
      for (const { start, end, text: words } of [
        ...annotation.themes.flatMap(({ evidence }) => evidence),
        ...Object.values(annotation.facetEvidence).flat(),
      ])
        expect(original.slice(start, end)).toBe(words);
      for (const { start, end } of annotation.redactions)
        expect(0 <= start && start < end && end <= original.length).toBe(true);
    }),
    { numRuns: RUNS },
  );
  console.log(`classifiers: ${RUNS} cases, slowest ${slowest.toFixed(0)} ms`);
});
