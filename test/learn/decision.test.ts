import { describe, expect, it } from 'vitest';
import { DECISION_INPUTS, decide, decisionInputs, POLARITIES } from '../../src/learn/decision.js';
import type { Evidence } from '../../src/learn/evidence.js';
import { fitDecision } from '../../src/learn/fit-decision.js';

const evidence = (sign: number, neutral = -3, mixed = -3): Evidence => ({
  sign,
  neutral,
  mixed,
  style: 0,
  rating: null,
});
const inputs = (...clauses: Evidence[]): number[] => {
  const mean = (of: (it: Evidence) => number): number =>
    clauses.reduce((sum, clause) => sum + of(clause), 0) / clauses.length;
  const whole = evidence(
    mean((it) => it.sign),
    mean((it) => it.neutral),
    mean((it) => it.mixed),
  );
  return decisionInputs(whole, clauses, 30);
};

const examples = [
  ...[2, 3, 4].map((sign) => ({ inputs: inputs(evidence(sign)), polarity: 'positive' as const, weight: 1 })),
  ...[-2, -3, -4].map((sign) => ({
    inputs: inputs(evidence(sign)),
    polarity: 'negative' as const,
    weight: 1,
  })),
  ...[-1, 0, 1].map((sign) => ({
    inputs: inputs(evidence(sign, 3)),
    polarity: 'neutral' as const,
    weight: 1,
  })),
  ...[2, 3, 4].map((sign) => ({
    inputs: inputs(evidence(sign), evidence(-sign)),
    polarity: 'mixed' as const,
    weight: 1,
  })),
];

describe('the decision', () => {
  const decision = fitDecision(examples);

  it.each([
    ['one praising clause', 'positive', inputs(evidence(2.5))],
    ['one blaming clause', 'negative', inputs(evidence(-2.5))],
    ['a clause that takes no side', 'neutral', inputs(evidence(0.5, 3))],
    ['praise, then blame', 'mixed', inputs(evidence(2.5), evidence(-2.5))],
  ] as const)('learns that %s is %s', (_, polarity, values) => {
    const found = decide(decision, values);
    const best = POLARITIES.reduce((a, b) => (found[b] > found[a] ? b : a));
    expect(best).toBe(polarity);
    expect(POLARITIES.reduce((sum, each) => sum + found[each], 0)).toBeCloseTo(1, 12);
  });

  it('is the same whenever it is fitted on the same examples', () => {
    expect(fitDecision(examples)).toEqual(decision);
  });

  it('looks at as many values as it names, all finite, even for the longest certainty', () => {
    const values = inputs(evidence(1e9, -1e9, 1e9), evidence(-1e9));
    expect(values).toHaveLength(DECISION_INPUTS.length);
    expect(values.every(Number.isFinite)).toBe(true);
  });
});
