import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Builds the command line: one bundle a command, loaded when the command runs, so that `--help` stays quick. */
export default defineConfig({
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    rollupOptions: {
      output: { entryFileNames: 'quadrille.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: [...builtinModules] },
});
