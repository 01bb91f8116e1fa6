import { describe, expect, it } from 'vitest';
import { fitStack, type Trial } from '../../../scripts/train-themes/fit-stack.js';
import { sigmoid } from '../../../src/learn/head.js';
import { seededRandom } from '../../../src/learn/random.js';
import { type CueGrade, stackProbability } from '../../../src/learn/themes/stack.js';

/** Trials whose truth is known: log-odds = -1 + model + 2 when a strong cue fired. */
function made(count: number): Trial[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, i) => {
    const model = random() * 6 - 4;
    const cues = new Set<CueGrade>(random() < 0.3 ? ['strong'] : []);
    const present = random() < sigmoid(-1 + model + (cues.has('strong') ? 2 : 0));
    return { theme: i % 2 === 0 ? 'a.a' : 'b.b', model, cues, present };
  });
}

describe('stacking of model and cues', () => {
  const trials = made(6000);
  const stack = fitStack(trials, ['a.a', 'b.b'], true);
  const chance = ({ theme, model, cues }: Trial) => stackProbability(stack, theme, { model, cues });

  it('finds the weights that made the trials', () => {
    expect(stack.model).toBeCloseTo(1, 0);
    expect(stack.cues.strong).toBeGreaterThan(1.6);
    expect(stack.cues.strong).toBeLessThan(2.4);
    expect(stack.cues.weak).toBe(0);
  });

  it('gives calibrated probabilities', () => {
    for (const [low, high] of [
      [0, 0.2],
      [0.2, 0.5],
      [0.5, 0.8],
      [0.8, 1],
    ] as const) {
      const inside = trials.filter((trial) => chance(trial) >= low && chance(trial) < high);
      const mean = inside.reduce((sum, trial) => sum + chance(trial), 0) / inside.length;
      const share = inside.filter(({ present }) => present).length / inside.length;
      expect(Math.abs(mean - share)).toBeLessThan(0.06);
    }
  });

  it('claims from the wanted precision on', () => {
    const claimed = trials.filter((trial) => chance(trial) >= stack.threshold[trial.theme]!);
    const right = claimed.filter(({ present }) => present).length / claimed.length;
    expect(right).toBeGreaterThan(0.64);
    expect(right).toBeLessThan(0.72);
  });

  it('without cues it does not listen to them', () => {
    expect(fitStack(trials, ['a.a', 'b.b'], false).cues).toEqual({ strong: 0, any: 0, weak: 0 });
  });
});
