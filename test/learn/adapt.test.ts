import { describe, expect, test } from 'vitest';
import { correctorFor, shippedLogits } from '../../src/learn/adapt/correction.js';
import { packAdapted, unpackAdapted } from '../../src/learn/adapt/file.js';
import { type AdaptTask, FOLDS, fitCorrection } from '../../src/learn/adapt/fit.js';
import { jamoFeaturizer } from '../../src/learn/adapt/jamo-features.js';
import { fitStack } from '../../src/learn/adapt/stack.js';
import { encodeExamples } from '../../src/learn/examples.js';
import { bufferFor } from '../../src/learn/features.js';
import { seededRandom } from '../../src/learn/random.js';

const featurizer = jamoFeaturizer();
const all = Array.from({ length: FOLDS }, (_, fold) => fold);

/** Praise says 꾸덕, blame says 묽; the shipped model knows neither. */
function houseWords(rows: number): AdaptTask {
  const random = seededRandom(3);
  const texts = Array.from(
    { length: rows },
    (_, i) => `${'요 크림 소스 국물'.split(' ')[i % 4]} ${i % 2 === 0 ? '꾸덕하네요' : '묽은 편'} ${i}`,
  );
  return {
    views: [encodeExamples(texts, featurizer)],
    shipped: texts.map(() => random() - 0.5),
    labels: texts.map((_, i) => (i % 2 === 0 ? 1 : 0)),
    weights: texts.map(() => 1),
    folds: texts.map((_, i) => Math.floor(i / 2) % FOLDS),
  };
}

describe('the stack', () => {
  const rows = (shipped: (y: number) => number, own: (y: number) => number) =>
    Array.from({ length: 200 }, (_, i) => ({
      shipped: shipped(i % 2),
      own: own(i % 2),
      label: i % 2,
      weight: 1,
    }));

  test('leaves the shipped model alone where nothing is known', () => {
    expect(fitStack([])).toEqual({ base: 1, own: 0, offset: 0 });
  });

  test('listens to who is right', () => {
    const { base, own } = fitStack(
      rows(
        () => 0.3,
        (y) => 2 * y - 1,
      ),
    );
    expect(own).toBeGreaterThan(1);
    expect(base).toBeLessThanOrEqual(1.01);
  });

  test('gives no say to who is always wrong', () => {
    const right = (y: number) => 2 * y - 1;
    const wrong = (y: number) => 1 - 2 * y;
    expect(fitStack(rows(right, wrong)).own).toBe(0);
    expect(fitStack(rows(wrong, () => 0)).base).toBe(0);
  });

  test('moves the threshold', () => {
    const shifted = Array.from({ length: 300 }, (_, i) => ({
      shipped: (i % 5) - 1,
      own: 0,
      label: i % 5 >= 3 ? 1 : 0,
      weight: 1,
    }));
    const { base, offset } = fitStack(shifted);
    expect(-offset / base).toBeGreaterThan(1);
    expect(-offset / base).toBeLessThan(2);
  });
});

describe('a correction', () => {
  const task = houseWords(120);
  const correction = fitCorrection(task, all);

  test('learns the words of the house and carries them to new texts', () => {
    const correct = correctorFor({ features: [featurizer.id], sign: correction, neutral: null }, [
      featurizer,
    ]);
    const even = { sign: 0, neutral: -2, mixed: -3, style: 0.1, rating: null };
    expect(correct('치즈가 꾸덕하네요', even).sign).toBeGreaterThan(1);
    const thin = correct('수프가 묽은 편', even);
    expect(thin.sign).toBeLessThan(-1);
    expect(thin).toEqual({ ...even, sign: thin.sign });
  });

  test('is the same to the byte when it is fitted again', () => {
    const pack = (sign: typeof correction) =>
      packAdapted({
        base: 'b',
        madeBy: 'm',
        rows: {},
        adaptation: { ko: { features: [featurizer.id], sign, neutral: null } },
      });
    expect(pack(fitCorrection(houseWords(120), all))).toBe(pack(correction));
  });

  test('rows of folds that are not used change nothing', () => {
    const used = [0, 1, 2, 3];
    const lied: AdaptTask = {
      ...task,
      labels: task.labels.map((label, i) => (task.folds[i] === 4 ? 1 - label : label)),
    };
    expect(fitCorrection(lied, used)).toEqual(fitCorrection(task, used));
  });
});

describe('the file', () => {
  const model = {
    base: 'b'.repeat(64),
    madeBy: 'voc@0',
    rows: { ko: 120 },
    adaptation: {
      ko: { features: [featurizer.id], sign: fitCorrection(houseWords(120), all), neutral: null },
    },
  };
  const text = packAdapted(model);

  test('is read as it was written', () => expect(unpackAdapted(text)).toEqual(model));

  test.each([
    ['cut off', text.slice(0, -30)],
    ['empty', ''],
    ['another JSON', '{"a":1}'],
    ['null', 'null'],
    ['a figure changed', text.replace('"own":', '"own":1')],
    ['a table changed', text.replace('"table":"', '"table":"A')],
    ['the hash changed', text.replace(/"sha256":"./, '"sha256":"_')],
    [
      'nested deeper than any stack',
      `{"format":"voc-adapted-model","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ],
  ])('%s: a RangeError', (_, damaged) => expect(() => unpackAdapted(damaged)).toThrow(RangeError));
});

describe('jamo features', () => {
  const read = (text: string) => {
    const buffer = bufferFor(featurizer);
    featurizer.extract(text, buffer);
    return buffer;
  };
  const codes = (text: string) => {
    const { codes, size } = read(text);
    return new Set(codes.subarray(0, size));
  };

  test('endings that differ share most', () => {
    const [a, b] = [codes('정말 좋네요'), codes('정말 좋넹')];
    const shared = [...a].filter((code) => b.has(code)).length;
    expect(shared / Math.min(a.size, b.size)).toBeGreaterThan(0.5);
  });

  test.each(['', ' ', '가', 'ok', '각 낙', '\ud800', '한글 and English 👍🏽 ㅠㅠ'])(
    '%j: spans lie in the text',
    (text) => {
      const { starts, ends, size } = read(text);
      for (let i = 0; i < size; i++) {
        expect(starts[i]!).toBeLessThanOrEqual(ends[i]!);
        expect(ends[i]!).toBeLessThanOrEqual(text.length);
      }
    },
  );

  test('100,000 characters without a space take a moment', () => {
    const started = Date.now();
    expect(read('배송느려요'.repeat(20_000)).size).toBeGreaterThan(100_000);
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

test.each([
  [20, 8],
  [-20, -8],
  [0.5, 0.5],
])('log-odds of %s stay within bounds: %s', (sign, expected) =>
  expect(shippedLogits({ sign, neutral: -sign, mixed: 0, style: 0, rating: null })).toEqual({
    sign: expected,
    neutral: -expected,
  }),
);
