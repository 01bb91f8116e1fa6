import { defineConfig } from 'vitest/config';

/** Property tests explore: another seed each time, told, so that a failure can be drawn again. */
const seed = process.env.VOC_SEED ?? String(Date.now() % 2 ** 31);
console.log(`VOC_SEED=${seed}`);

export default defineConfig({
  test: {
    include: ['test/long/**/*.test.ts', 'test/property/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/seed.ts'],
    server: { deps: { external: [/\/dist\//] } },
    env: { VOC_SEED: seed },
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
