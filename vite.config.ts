import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Builds the command line: one bundle a command, loaded when the command runs, so that `--help` stays quick. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rollupOptions: {
      // a thread that answers jobs is a file of its own
      input: { quadrille: 'src/cli/main.ts', 'job-thread': 'src/cli/job-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // DuckDB is a library of the machine’s own, which cannot be bundled, and HiGHS looks for its WebAssembly beside itself
  ssr: { noExternal: true, external: [...builtinModules, '@duckdb/node-api', 'highs'] },
});
