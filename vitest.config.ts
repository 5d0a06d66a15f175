import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: './test/run-folder.ts',
    setupFiles: './test/same-seed.ts',
    // many times what any takes on a machine that is free: two workers and their browsers share two cores
    testTimeout: 120_000,
    hookTimeout: 600_000,
    reporters: ['default', './test/closing-line.ts'],
  },
});
