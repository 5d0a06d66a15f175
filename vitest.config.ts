import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    setupFiles: './test/same-seed.ts',
    testTimeout: 30_000,
    reporters: ['default', './test/closing-line.ts'],
  },
});
