import { expect, test } from 'vitest';
import { estimates } from '../../src/summarise/drivers/bootstrap.js';
import { type Design, designOf } from '../../src/summarise/drivers/design.js';
import { coefficients, leaveOneOut } from '../../src/summarise/drivers/effects.js';
import { momentsOf, timesOf } from '../../src/summarise/drivers/moments.js';
import { lmg } from '../../src/summarise/drivers/shapley.js';
import { madeRows } from '../summarise/drivers/generate.js';

/** So many that an interval which holds 93 of 100 falls below the bar once in two hundred times; of 200 runs one in twenty did. */
const RUNS = 600;
const ROWS = 800;
const POPULATION = 500_000;

const design = (count: number, seed: number) =>
  designOf(
    madeRows(count, seed).map((row, hash) => ({ ...row, hash })),
    10,
  );
const names = ({ columns, players }: Design) => [
  columns.map(({ theme, side }) => `${theme} ${side}`),
  columns.map(({ theme, side }) => `${theme} ${side}`),
  players.map(({ theme }) => theme),
];
const KINDS = ['impact', 'effect', 'explained'] as const;

/** The figures of a population so large that its own error is small beside the intervals. */
function truth(): Map<string, number> {
  const population = design(POPULATION, 4711);
  const moments = momentsOf(population, timesOf(population));
  const values = [
    population.columns.map((_, column) => leaveOneOut(moments, column)),
    [...coefficients(moments)],
    [...lmg(moments, population.players, 'adjusted')!],
  ];
  return new Map(
    names(population).flatMap((list, k) =>
      list.map((name, i) => [`${KINDS[k]} ${name}`, values[k]![i]!] as const),
    ),
  );
}

test('the true value is inside at least 90 % of the intervals, and the order of the effects is recovered', () => {
  const expected = truth();
  const hits = new Map([...expected.keys()].map((key) => [key, { inside: 0, runs: 0 }]));
  let inOrder = 0;
  for (let run = 0; run < RUNS; run++) {
    const drawn = design(ROWS, 1000 + run);
    const found = estimates(drawn);
    for (const [k, list] of names(drawn).entries())
      for (const [i, name] of list.entries()) {
        const hit = hits.get(`${KINDS[k]} ${name}`)!;
        const interval = found[KINDS[k]!][i]!;
        const value = expected.get(`${KINDS[k]} ${name}`)!;
        hit.runs++;
        if (interval.low <= value && value <= interval.high) hit.inside++;
      }
    const strongest = drawn.columns
      .map((column, i) => ({ ...column, impact: found.impact[i]!.value }))
      .filter(({ side }) => side === 'complaints')
      .sort((a, b) => a.impact - b.impact)
      .map(({ theme }) => theme);
    if (strongest.slice(0, 3).join() === 'delivery.speed,product.quality,service.access') inOrder++;
  }
  const shares = [...hits].map(([key, { inside, runs }]) => ({ key, share: inside / runs, runs }));
  console.log(shares.map(({ key, share }) => `${key}: ${(share * 100).toFixed(1)} %`).join('\n'));
  console.log(`order recovered: ${inOrder} of ${RUNS}`);
  for (const { runs } of shares) expect(runs).toBeGreaterThan(RUNS / 2);
  expect(shares.filter(({ share }) => share < 0.9)).toEqual([]);
  expect(inOrder / RUNS).toBeGreaterThanOrEqual(0.9);
});
