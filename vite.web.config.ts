import { defineConfig } from 'vite';

/** Builds the page: one script and one style sheet without names of their own, which `publish` puts into one HTML file. */
export default defineConfig({
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: 'dist/web',
    emptyOutDir: true,
    cssCodeSplit: false,
    assetsInlineLimit: 1_000_000,
    modulePreload: false,
    rollupOptions: {
      input: 'src/web/main.tsx',
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
  worker: { format: 'iife' },
});
