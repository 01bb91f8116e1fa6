// npm run bench:false-alarms [-- RUNS]: how often a digest finds something where nothing changed, and how often it finds what did.
import { type Assessment, assess, FALSE_DISCOVERY_RATE } from '../../src/digest/assess.js';
import { EARLIER_PERIODS } from '../../src/digest/baseline.js';
import type { PeriodCounts } from '../../src/digest/counts.js';
import { seededRandom, shuffle } from '../../src/learn/random.js';
import { wilson } from '../../src/summarise/wilson.js';
import { countWeek, makeYear, type Row } from './false-alarms/year.js';

const RUNS = Number(process.argv[2] ?? 1000);
const PER_WEEK = 2000;
const BASELINE = 8;
/** Mentions of a planted phrase: 1 % of the verbatims. */
const PHRASE = 20;

const year = makeYear(PER_WEEK, 46);
const next = seededRandom(7);
const fixed = year.weeks.map((rows) => countWeek(rows, year));

/** The last of the weeks against the eight before it, with the settings of `voc digest`. */
const digest = (weeks: readonly PeriodCounts[]): Assessment =>
  assess(weeks.at(-1)!, weeks.slice(-1 - BASELINE, -1), weeks.slice(-1 - EARLIER_PERIODS, -1), {
    fewest: 10,
  });

/** The order of the weeks drawn anew: whole weeks move, with all that makes them differ. */
function blocks(): PeriodCounts[] {
  const order = Uint32Array.from(fixed.keys());
  shuffle(order, next);
  return [...order].map((i) => fixed[i]!);
}

/** Every verbatim gets the date of another. Only the weeks that a digest looks at are drawn. */
const rows = year.weeks.flat();
const places = Uint32Array.from(rows.keys());
function dates(): PeriodCounts[] {
  return dateRows().map((week) => countWeek(week, year));
}
function dateRows(): Row[][] {
  const sizes = year.weeks.slice(-1 - EARLIER_PERIODS).map((week) => week.length);
  let at = 0;
  return sizes.map((size) =>
    Array.from({ length: size }, () => {
      const other = at + Math.floor(next() * (places.length - at));
      [places[at], places[other]] = [places[other]!, places[at]!];
      return rows[places[at++]!]!;
    }),
  );
}

/** The complaint theme whose share is nearest to 2 %. */
const planted = year.seriesNames
  .map((name, i) => ({ name, far: Math.abs(year.shares[i]! - 0.02) }))
  .filter(({ name }) => name.startsWith('complaint/'))
  .sort((a, b) => a.far - b.far)[0]!.name;

/** The same weeks, the last with twice as many complaints of that theme and a phrase that nobody said before. */
function plant(weeks: readonly PeriodCounts[]): PeriodCounts[] {
  const last = weeks.at(-1)!;
  const mean =
    weeks
      .slice(-1 - BASELINE, -1)
      .reduce((sum, week) => sum + (week.series.get(planted) ?? 0) / week.readable, 0) / BASELINE;
  // The count that a week of this volume would have, doubled, with the noise of its own.
  const more = poisson(mean * last.readable);
  const series = new Map(last.series).set(planted, (last.series.get(planted) ?? 0) + more);
  return [...weeks.slice(0, -1), { ...last, series, words: new Map(last.words).set('planted', PHRASE) }];
}

function poisson(mean: number): number {
  let [count, sum] = [-1, 0];
  for (; sum < mean; count++) sum -= Math.log(1 - next());
  return count;
}

const significant = ({ series, words }: Assessment) => [
  ...series.flatMap(({ tests }) => tests.filter(({ found }) => found).map(({ detector }) => detector)),
  ...words.filter(({ found }) => found).map(() => 'words' as const),
];

function falseAlarms(name: string, draw: () => PeriodCounts[]) {
  const started = performance.now();
  const found = Array.from({ length: RUNS }, () => significant(digest(draw())));
  const any = found.filter((one) => one.length > 0).length;
  const by = (detector: string) => found.filter((one) => one.includes(detector as never)).length;
  const { low, high } = wilson(any, RUNS);
  ok &&= low <= FALSE_DISCOVERY_RATE;
  return {
    name,
    runs: RUNS,
    'with a finding': any,
    share: any / RUNS,
    interval: `${low.toFixed(3)}–${high.toFixed(3)}`,
    jump: by('jump'),
    drift: by('drift'),
    words: by('words'),
    seconds: Math.round((performance.now() - started) / 1000),
  };
}

function power(name: string, draw: () => PeriodCounts[], runs: number) {
  let [theme, phrase] = [0, 0];
  for (let i = 0; i < runs; i++) {
    const { series, words } = digest(plant(draw()));
    if (series.find(({ key }) => key === planted)?.verdict === 'significant') theme++;
    if (words.some(({ word, found }) => word === 'planted' && found)) phrase++;
  }
  ok &&= theme / runs >= 0.8 && phrase / runs >= 0.9;
  return { name, runs, 'doubled theme found': theme / runs, 'new phrase found': phrase / runs };
}

let ok = true;
const share = year.shares[year.seriesNames.indexOf(planted)]!;
const { made, dispersion } = digest(fixed);
console.log(
  `${rows.length} verbatims in ${year.weeks.length} weeks; dispersion ${dispersion.toFixed(2)}; tests of a digest: ${made.jump} jump, ${made.drift} drift, ${made.words} words.`,
);
console.table([falseAlarms('dates of verbatims', dates), falseAlarms('blocks of weeks', blocks)]);
console.log(
  `Planted: ${planted}, ${(100 * share).toFixed(2)} % of ${PER_WEEK} a week, doubled; a phrase in ${PHRASE} verbatims.`,
);
const powerRuns = Math.max(50, Math.round(RUNS / 4));
console.table([power('dates of verbatims', dates, powerRuns), power('blocks of weeks', blocks, powerRuns)]);
if (!ok) process.exitCode = 1;
