import { defineConfig } from 'vitest/config';

/** Tests that need LibreOffice; they say SKIPPED where it is not installed. */
export default defineConfig({
  test: {
    include: ['test/office/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
