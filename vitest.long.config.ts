import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
