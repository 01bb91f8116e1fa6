/** Mutation tests: `npm run test:mutation -- --mutate src/match/sequences.ts` for a part; all of it takes hours. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: true },
  coverageAnalysis: 'perTest',
  mutate: ['src/{input,text,match,summarise,digest}/**/*.ts', '!src/text/korean/engines/**'],
  // A mutated module constant needs a fresh process for each test; tables of data are checked by their own tests.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.stryker-tmp/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 85, low: 75, break: 75 },
};
