import { defineConfig, type Plugin } from 'vite';

/** Libraries of which d3-scale makes use where the page does not, and what it takes from them. */
const unused: Readonly<Record<string, readonly string[]>> = {
  'd3-color': ['color', 'rgb', 'hsl', 'lab', 'hcl', 'cubehelix'],
  'd3-format': [
    'format',
    'formatPrefix',
    'formatSpecifier',
    'precisionFixed',
    'precisionPrefix',
    'precisionRound',
  ],
};

/** What the page has no use for, so that its script stays under 300 kB when gzipped. */
const lighter: Plugin = {
  name: 'lighter',
  enforce: 'pre',
  // a scale could run between colours, and write its ticks; those of the page run between numbers, and it writes them itself
  resolveId: (id) => (Object.hasOwn(unused, id) ? `\0${id}` : undefined),
  load: (id) => unused[id.slice(1)]?.map((name) => `export const ${name} = () => null;`).join('\n'),
  // the sentence on a function is read by docs/claims.md alone
  transform: (code, id) =>
    /\/src\/argue\/functions\//.test(id)
      ? code.replace(/^(\s+says:)\s*'(?:[^'\\]|\\.)*',$/gm, "$1 '',")
      : undefined,
};

/** Builds the page: one script and one style sheet without names of their own, which `publish` puts into one HTML file. */
export default defineConfig({
  base: './',
  plugins: [lighter],
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
});
