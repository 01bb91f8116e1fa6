import { readFileSync } from 'node:fs';

/**
 * Mutation tests: `npm run test:mutation -- --mutate src/match/sequences.ts` for a part; all of it takes hours.
 * scripts/mutation-sample.mjs tries a random sample of a folder, which VOC_MUTATION_SAMPLE names.
 */
const sample = process.env.VOC_MUTATION_SAMPLE;
const ranges = () =>
  JSON.parse(readFileSync(sample, 'utf8')).drawn.map(
    ({ file, range: { start, end } }) => `${file}:${start.line}:${start.column}-${end.line}:${end.column}`,
  );
const whole = {
  mutate: ['src/{input,text,match,summarise,digest}/**/*.ts', '!src/text/korean/engines/**'],
  plugins: ['@stryker-mutator/vitest-runner'],
  thresholds: { high: 85, low: 75, break: 75 },
};
const sampled = () => ({
  mutate: [...new Set(ranges())],
  plugins: [...whole.plugins, './scripts/mutation/only-drawn.mjs'],
  checkers: ['only-drawn'],
  // The tests are named; those of the command line import what they test when they run.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  thresholds: { high: 85, low: 75, break: null },
});

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  coverageAnalysis: 'perTest',
  // The script of HTML reports is data: read as it stands, it is compared with what was approved.
  disableTypeChecks: false,
  // A mutated module constant needs a fresh process for each test; tables of data are checked by their own tests.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.stryker-tmp/report.json' },
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportMutants: sample === undefined,
  },
  ...(sample === undefined ? whole : sampled()),
};
