import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of input, text, match, summarise and digest have to pass by: none that runs the built executable.
 * VOC_MUTATION_TESTS, a glob, takes fewer of them, for a look at one file.
 */
export default defineConfig({
  test: {
    include: [
      process.env.VOC_MUTATION_TESTS ?? 'test/{input,text,match,summarise,digest,property}/**/*.test.ts',
    ],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
  },
});
