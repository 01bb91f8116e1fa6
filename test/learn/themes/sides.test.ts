import { describe, expect, it } from 'vitest';
import { partOf, type ThemeRow } from '../../../scripts/train-themes/rows.js';
import { fitSides, type SideCase, themeHabits } from '../../../scripts/train-themes/sides.js';
import { seededRandom } from '../../../src/learn/random.js';
import { likeliestSide, SIDE_SIGNS, SIDES, type SideSigns } from '../../../src/learn/themes/sides.js';

const SILENT: SideSigns = {
  told: null,
  turned: false,
  named: false,
  clause: 0,
  whole: 0,
  verdict: 'neutral',
  clauseSides: [0, 0, 0],
  wholeSides: [0, 0, 0],
  asks: false,
  textAsks: false,
  requests: false,
  wishes: false,
  denies: false,
  clauses: 1,
  isLater: false,
  clauseLength: 40,
  length: 40,
  habit: [0, 0],
};

/** Mentions whose side is known: a cue is right nine times in ten, a text without cue and feeling is neutral. */
function made(count: number): SideCase[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, () => {
    const side = Math.floor(random() * 3);
    const feeling = side === 2 ? 0 : (side === 1 ? 1 : -1) * (0.4 + 0.5 * random());
    const told = side === 2 || random() < 0.5 ? null : SIDES[random() < 0.9 ? side : 1 - side]!;
    const verdict = SIDES[side]!;
    const odds = [-2 * feeling, 2 * feeling, 0] as const;
    const signs: SideSigns = {
      ...SILENT,
      told,
      named: told !== null,
      clause: feeling,
      whole: feeling / 2,
      verdict,
      clauseSides: odds,
      wholeSides: odds,
    };
    return { signs, side };
  });
}

describe('the side of a mention', () => {
  const cases = made(1500);
  const weights = fitSides(cases, [1 / 3, 1 / 3, 1 / 3]);

  it('has weights for every side and sign', () => {
    expect(weights.map((row) => row.length)).toEqual(SIDES.map(() => SIDE_SIGNS.length));
  });

  it('is learned', () => {
    const right = cases.filter(
      ({ signs, side }) => likeliestSide(weights, signs).side === SIDES[side],
    ).length;
    expect(right / cases.length).toBeGreaterThan(0.95);
  });

  it('is surer the more speaks for it', () => {
    const felt = { ...SILENT, clause: -0.9, whole: -0.5, verdict: 'negative' } as const;
    const told = { ...felt, told: 'negative', named: true } as const;
    expect(likeliestSide(weights, told).share).toBeGreaterThan(likeliestSide(weights, felt).share);
    expect(likeliestSide(weights, told).share).toBeLessThan(1);
  });

  it('a side that real texts take more often is told sooner', () => {
    const harsh = fitSides(cases, [0.9, 0.05, 0.05]);
    expect(harsh[0]![0]! - harsh[2]![0]!).toBeGreaterThan(weights[0]![0]! - weights[2]![0]!);
  });

  it('follows the cue where nothing is felt, and the feeling where it is clear', () => {
    expect(likeliestSide(weights, SILENT).side).toBe('neutral');
    const odds = [-2, 2, 0] as const;
    const felt = {
      clause: 0.9,
      whole: 0.5,
      verdict: 'positive',
      clauseSides: odds,
      wholeSides: odds,
    } as const;
    const glad: SideSigns = { ...SILENT, ...felt };
    expect(likeliestSide(weights, glad).side).toBe('positive');
    expect(likeliestSide(weights, { ...glad, told: 'negative', named: true }).side).toBe('positive');
    const torn: SideSigns = {
      ...SILENT,
      told: 'negative',
      named: true,
      verdict: 'negative',
      clause: -0.2,
      whole: -0.1,
    };
    expect(likeliestSide(weights, torn).side).toBe('negative');
  });
});

describe('how a theme is usually spoken of', () => {
  const row = (id: string, polarity: 'negative' | 'positive' | 'neutral'): ThemeRow => ({
    set: 'corpus',
    source: 'made',
    part: partOf('made'),
    themes: [{ id, polarity }],
    polarity,
    weight: 1,
  });
  const rows = [
    ...Array.from({ length: 30 }, () => row('lost', 'negative')),
    ...Array.from({ length: 20 }, () => row('kind', 'positive')),
    ...Array.from({ length: 10 }, () => row('asked', 'neutral')),
  ];
  const habits = themeHabits(rows, ['lost', 'kind', 'asked', 'unheard']);

  it('is told beside themes at large', () => {
    expect(habits.lost![0]).toBeGreaterThan(0.5);
    expect(habits.kind![0]).toBeLessThan(-0.5);
    expect(habits.asked![1]).toBeGreaterThan(0.5);
    expect(habits.lost![1]).toBeLessThan(0);
  });

  it('is none where nothing is known', () => {
    expect(habits.unheard).toEqual([0, 0]);
  });

  it('tells the side where nothing else does', () => {
    const cases = rows.map(
      ({ themes: [mention] }): SideCase => ({
        signs: { ...SILENT, habit: habits[mention!.id]! },
        side: SIDES.indexOf(mention!.polarity),
      }),
    );
    const weights = fitSides(cases, [1 / 3, 1 / 3, 1 / 3]);
    expect(likeliestSide(weights, { ...SILENT, habit: habits.lost! }).side).toBe('negative');
    expect(likeliestSide(weights, { ...SILENT, habit: habits.kind! }).side).toBe('positive');
  });
});
