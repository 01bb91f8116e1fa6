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
    // What measures steps or seconds says something else of code with mutants in it.
    exclude: [
      'test/text/korean/{linear,mecab-ya,dictionary-cache,tokenizer.fuzz}.test.ts',
      'test/input/csv/endless.test.ts',
      'test/match/linear.test.ts',
      'test/render/width.test.ts',
    ],
    // Tests of the command line run the sources, where the mutants are.
    env: { VOC_SOURCES: '1' },
    setupFiles: ['test/seed.ts'],
    testTimeout: 600_000,
  },
});
