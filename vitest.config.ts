import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'test/browser/**', 'test/office/**'],
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/seed.ts'],
    server: { deps: { external: [/\/dist\//] } },
    // Files share a worker, and with it what was loaded once: models, dictionary, the built command line. A file leaves nothing behind.
    isolate: false,
    // Vitest leaves a core free, which on two cores means one file at a time.
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
