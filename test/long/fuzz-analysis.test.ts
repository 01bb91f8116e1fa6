import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Annotator, createAnnotator } from '../../src/pipeline.js';
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

/** Milliseconds of CPU for one text, the least of three; each a little longer, since what was read before may be remembered. */
function leastTime(annotator: Annotator, text: string): number {
  const times = [0, 1, 2].map((run) => {
    const before = process.cpuUsage();
    annotator.annotate(textVerbatim(text + ' '.repeat(run)));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test.each([
  ['English', 'The courier was rude. '],
  ['Korean', '배송 기사님이 불친절했어요. '],
  ['English of harm', 'The battery exploded and burnt my hand. '],
  ['Korean of harm', '배터리가 터져서 손을 데었어요. '],
  ['both languages', '배송 is late. 앱이 crash. '],
  ['one endless clause', 'the courier was rude '],
  ['personal data', '010-1234-5678, kim@example.com '],
  ['joined emoji', '👩🏽\u200d🚀😀 '],
])('%s: a text of four times the length takes less than eight times as long', (_, sentence) => {
  const annotator = createAnnotator();
  const textOf = (length: number): string => sentence.repeat(length / sentence.length);
  leastTime(annotator, textOf(50_000));
  const short = leastTime(annotator, textOf(150_000));
  const long = leastTime(annotator, textOf(600_000));
  console.log(`${sentence}: ${short.toFixed(0)} ms, ${long.toFixed(0)} ms`);
  // as what doubles takes less than 2.8 times; a stage that takes the square of a text's length would take sixteen
  expect(long).toBeLessThan(8 * short + 500);
});
