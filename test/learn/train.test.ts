import { describe, expect, it } from 'vitest';
import { barOfLeftOut, evenMacroF1, type LeftOut } from '../../scripts/train/facet-heads/left-out.js';
import { encodeExamples, type Target } from '../../src/learn/examples.js';
import { bufferFor } from '../../src/learn/features.js';
import { logit, weightOf } from '../../src/learn/head.js';
import { koreanFeaturizer } from '../../src/learn/korean-features.js';
import { logRatios, logRatiosWithin } from '../../src/learn/log-ratios.js';
import { quantise } from '../../src/learn/quantise.js';
import { type TrainOptions, trainHead } from '../../src/learn/train.js';

const featurizer = koreanFeaturizer();
const NOUNS = ['배송', '포장', '가격', '직원', '음식', '매장', '앱', '상담', '화면', '품질'];
const texts = NOUNS.flatMap((noun) => [
  `${noun} 좋아요`,
  `${noun} 최고예요`,
  `${noun} 별로예요`,
  `${noun} 엉망이에요`,
]);
const labels = Float32Array.from(texts, (_, i) => (i % 4 < 2 ? 1 : 0));
const examples = encodeExamples(texts, featurizer);
const target = {
  labels,
  weights: new Float32Array(texts.length).fill(1),
  groups: new Uint8Array(texts.length),
};
const options: TrainOptions = { bits: 14, epochs: 10, rate: 0.3, decay: 0, naiveBayes: true, seed: 7 };

function logitOf(head: Parameters<typeof logit>[0], text: string): number {
  const buffer = bufferFor(featurizer);
  featurizer.extract(text, buffer);
  return logit(head, buffer);
}

describe.each([true, false])('training, naive Bayes %s', (naiveBayes) => {
  const head = trainHead(examples, target, { ...options, naiveBayes });

  it('learns a toy problem and carries it to unseen nouns', () => {
    for (const [i, text] of texts.entries()) expect(logitOf(head, text) > 0, text).toBe(labels[i] === 1);
    expect(logitOf(head, '주차 최고예요')).toBeGreaterThan(0);
    expect(logitOf(head, '주차 엉망이에요')).toBeLessThan(0);
  });

  it('turns a negated feature round', () => {
    expect(logitOf(head, '주차 안 좋아요')).toBeLessThan(logitOf(head, '주차 좋아요'));
  });
});

describe('log ratios within groups', () => {
  const mixed = [...texts, ...texts.filter((_, i) => labels[i] === 1).map((text) => `가게 ${text}`)];
  const known = encodeExamples(mixed, featurizer);
  const both: Target = {
    labels: Float32Array.from(mixed, (text) => (/좋|최고/.test(text) ? 1 : 0)),
    weights: new Float32Array(mixed.length).fill(1),
    groups: Uint8Array.from(mixed, (_, i) => (i < texts.length ? 0 : 1)),
  };
  const ratioOf = (ratios: Float32Array, text: string): number => {
    const { codes } = encodeExamples([text], featurizer);
    return Math.max(...Array.from(codes, (code) => ratios[code >>> 18]!));
  };

  it('are 0 for what only a set of one answer says', () => {
    expect(ratioOf(logRatiosWithin(known, both, 14, 1), '가게')).toBe(0);
    expect(ratioOf(logRatios(known, both, 14, 1), '가게')).toBeGreaterThan(0.5);
  });

  it('tell what is said with one label, less so when smoothed more', () => {
    const [little, much] = [1, 10].map((smoothing) =>
      ratioOf(logRatiosWithin(known, both, 14, smoothing), '최고예요'),
    );
    expect(much!).toBeGreaterThan(0.1);
    expect(little!).toBeGreaterThan(much!);
  });

  it('make a head that carries to unseen nouns', () => {
    const head = trainHead(known, both, { ...options, naiveBayes: 'within groups', smoothing: 2 });
    expect(logitOf(head, '주차 최고예요')).toBeGreaterThan(logitOf(head, '주차 엉망이에요'));
  });
});

describe('the bar of sets left out', () => {
  const set = (yes: readonly number[], no: readonly number[]): LeftOut => ({
    logits: [...yes, ...no],
    labels: [...yes.map(() => true), ...no.map(() => false)],
  });

  it('stands between the answers, however rare one of them is', () => {
    expect(barOfLeftOut([set([2, 2], [-1, -1, -1, -1, -1, -1])])).toBeCloseTo(0.5, 1);
    expect(evenMacroF1(set([2], [-1, -1, -1]), 0)).toBe(1);
    expect(evenMacroF1(set([2, -2], [-1, -1, 1, 1]), 0)).toBe(0.5);
    expect(evenMacroF1(set([2, 2], [1, 1]), 0)).toBeCloseTo(1 / 3, 12);
  });

  it('is one that all sets can live with', () => {
    const bar = barOfLeftOut([set([1, 0.5], [-3, -4]), set([2, 2], [0.1, -1])]);
    expect(bar).toBeGreaterThanOrEqual(0.1);
    expect(bar).toBeLessThan(0.5);
  });
});

describe('training', () => {
  it('gives the same bytes again, and others for another seed', () => {
    const [one, two, other] = [options, options, { ...options, seed: 8 }].map(
      (each) => trainHead(examples, target, each).table,
    );
    expect(one).toEqual(two);
    expect(one).not.toEqual(other);
  });

  it('does not see rows of weight 0', () => {
    const weights = target.weights.map((_, i) => (i < 20 ? 1 : 0));
    const wrong = labels.map((label, i) => (i < 20 ? label : 1 - label));
    expect(trainHead(examples, { ...target, weights, labels: wrong }, options).table).toEqual(
      trainHead(examples, { ...target, weights }, options).table,
    );
  });

  it('keeps the balance of a set out of the wording', () => {
    const skewed = [...texts.filter((_, i) => labels[i] === 1), ...texts];
    const groups = Uint8Array.from(skewed, (_, i) => (i < texts.length / 2 ? 1 : 0));
    const head = trainHead(
      encodeExamples(skewed, featurizer),
      {
        labels: Float32Array.from(skewed, (text) => (/좋|최고/.test(text) ? 1 : 0)),
        weights: new Float32Array(skewed.length).fill(1),
        groups,
      },
      options,
    );
    expect(logitOf(head, '주차 엉망이에요')).toBeLessThan(0);
  });

  it('of nothing gives a head that says nothing', () => {
    const none = { labels: new Float32Array(0), weights: new Float32Array(0), groups: new Uint8Array(0) };
    expect(logitOf(trainHead(encodeExamples([], featurizer), none, options), '좋아요')).toBe(0);
  });
});

describe('quantisation', () => {
  const head = trainHead(examples, target, options);
  const small = quantise(head);

  it('is off by at most half a step', () => {
    head.table.forEach((weight, bucket) => {
      const limit = 127 * small.scale;
      const kept = Math.max(-limit, Math.min(limit, weight));
      expect(Math.abs(small.table[bucket]! * small.scale - kept)).toBeLessThanOrEqual(small.scale / 2 + 1e-9);
    });
  });

  it('clips at most one weight in a thousand', () => {
    const clipped = head.table.filter((weight) => Math.abs(weight) > 127.5 * small.scale).length;
    expect(clipped / head.table.filter((weight) => weight !== 0).length).toBeLessThanOrEqual(0.001);
  });

  it('keeps the sign of each decision', () => {
    for (const text of texts) expect(Math.sign(logitOf(small, text))).toBe(Math.sign(logitOf(head, text)));
  });

  it('of a head of zeros stays a head of zeros', () => {
    expect(quantise({ ...head, table: new Float32Array(4), bits: 2 }).table).toEqual(new Int8Array(4));
  });
});

it('a weight is that of its bucket, turned round under negation', () => {
  const head = { bits: 2, scale: 0.5, bias: 0, table: Int8Array.from([0, 0, 4, 0]), dense: [] };
  expect(weightOf(head, 0x80000000)).toBe(2);
  expect(weightOf(head, 0x80000001)).toBe(-2);
});
