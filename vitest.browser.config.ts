import { defineConfig } from 'vitest/config';

/** Opens reports in a real browser: npm run test:browser. Says SKIPPED where there is no Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
  },
});
