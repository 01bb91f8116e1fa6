import { describe, expect, it } from 'vitest';
import { fitStack, type Trial } from '../../../scripts/train-themes/fit-stack.js';
import { sigmoid } from '../../../src/learn/head.js';
import { seededRandom } from '../../../src/learn/random.js';
import { type CueGrade, SIGNS, stackProbability } from '../../../src/learn/themes/stack.js';

/** Trials whose truth is known: log-odds = -1 + model + 2 when a strong cue fired. */
function made(count: number): Trial[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, i) => {
    const model = random() * 6 - 4;
    const cues: CueGrade[] = random() < 0.3 ? ['strong'] : [];
    const present = random() < sigmoid(-1 + model + (cues.length > 0 ? 2 : 0));
    const signs = { model, rival: -2, cues, others: 0, fit: 0, length: 39 };
    return { theme: i % 2 === 0 ? 'a.a' : 'b.b', signs, present };
  });
}

describe('stacking of model and cues', () => {
  const trials = made(6000);
  const stack = fitStack(trials, ['a.a', 'b.b'], true);
  const chance = ({ theme, signs }: Trial) => stackProbability(stack, theme, signs);
  const weight = (sign: (typeof SIGNS)[number]) => stack.weights[SIGNS.indexOf(sign)]!;

  it('finds the weights that made the trials', () => {
    // log-odds of the model also enter as the lead over a rival that is always the same
    expect(weight('model') + weight('lead over the rival')).toBeGreaterThan(0.7);
    expect(weight('model') + weight('lead over the rival')).toBeLessThan(1.2);
    expect(weight('strong cue')).toBeGreaterThan(1.4);
    expect(weight('strong cue')).toBeLessThan(2.4);
    expect(weight('weak cue')).toBe(0);
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
    expect(right).toBeGreaterThan(0.69);
    expect(right).toBeLessThan(0.74);
  });

  it('where people are harmed it claims more, for the sake of recall', () => {
    const grave = fitStack(trials, ['a.a', 'b.b'], true, new Set(['a.a']));
    const recall = ({ threshold }: typeof stack): number => {
      const present = trials.filter((trial) => trial.theme === 'a.a' && trial.present);
      return present.filter((trial) => chance(trial) >= threshold['a.a']!).length / present.length;
    };
    expect(recall(grave)).toBeGreaterThan(recall(stack) + 0.1);
    expect(grave.threshold['a.a']).toBeGreaterThan(0.1);
    expect(grave.threshold['b.b']).toBeCloseTo(stack.threshold['b.b']!, 1);
  });

  it('how often the sources speak of a theme hardly counts, but for themes of harm', () => {
    const often = trials.filter(({ theme, present }, i) => theme === 'a.a' || present || i % 4 === 1);
    const apart = ({ bias }: typeof stack): number => bias['b.b']! - bias['a.a']!;
    expect(apart(fitStack(often, ['a.a', 'b.b'], true))).toBeLessThan(0.4);
    expect(apart(fitStack(often, ['a.a', 'b.b'], true, new Set(['a.a', 'b.b'])))).toBeGreaterThan(0.5);
    expect(stack.threshold['a.a']).toBe(stack.threshold['b.b']);
  });

  it('without cues it does not listen to them', () => {
    const { weights } = fitStack(trials, ['a.a', 'b.b'], false);
    const ofCues = SIGNS.flatMap((sign, i) => (/\b(cue|cues|beside)\b/.test(sign) ? [weights[i]] : []));
    expect(ofCues).toEqual(ofCues.map(() => 0));
    expect(ofCues.length).toBe(8);
  });
});
