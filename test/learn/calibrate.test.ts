import { describe, expect, it } from 'vitest';
import { calibrated, fitCalibration } from '../../src/learn/calibrate.js';
import { sigmoid } from '../../src/learn/head.js';
import { seededRandom } from '../../src/learn/random.js';

describe('calibration', () => {
  it('finds the slope and offset that made the labels', () => {
    const random = seededRandom(3);
    const logits = Array.from({ length: 20_000 }, () => 6 * random() - 3);
    const labels = logits.map((logit) => (random() < sigmoid(0.5 * logit - 0.7) ? 1 : 0));
    const { slope, offset } = fitCalibration(
      logits,
      labels,
      logits.map(() => 1),
    );
    expect(slope).toBeCloseTo(0.5, 1);
    expect(offset).toBeCloseTo(-0.7, 1);
  });

  it('stays finite on labels that the logits separate', () => {
    const { slope, offset } = fitCalibration([-2, -1, 1, 2], [0, 0, 1, 1], [1, 1, 1, 1]);
    expect(Number.isFinite(slope) && Number.isFinite(offset)).toBe(true);
    expect(calibrated({ slope, offset }, 2)).toBeGreaterThan(0.9);
  });

  it('obeys the weights', () => {
    const light = fitCalibration([0, 0], [0, 1], [1, 3]);
    expect(calibrated(light, 0)).toBeCloseTo(0.75, 3);
  });
});
