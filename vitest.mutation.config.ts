import { defineConfig } from 'vitest/config';

/** The tests that mutants of input, text, match, summarise and digest have to pass by: none that runs the built executable. */
export default defineConfig({
  test: {
    include: ['test/{input,text,match,summarise,digest,property}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
