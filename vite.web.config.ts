import { quantize } from 'topojson-client';
import { defineConfig, type Plugin } from 'vite';
import land110 from 'world-atlas/land-110m.json' with { type: 'json' };
import { problemKinds } from './src/base/problems/problem-kinds.ts';

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

/** Steps from one edge of the map to the other: a tenth of a degree each. From point to point of a coast it is eight of them, at the median. */
const STEPS = 3600;

/** The outlines of land in shorter numbers: the atlas counts in steps much finer than its coasts. */
function coarserLand(): string {
  const { transform, arcs, ...land } = land110;
  const degrees = (at: number, axis: 0 | 1) => at * transform.scale[axis]! + transform.translate[axis]!;
  const points = arcs.map((arc) => {
    const at = [0, 0] as [number, number];
    return arc.map(([x, y]) => {
      at[0] += x!;
      at[1] += y!;
      return [degrees(at[0], 0), degrees(at[1], 1)];
    });
  });
  return JSON.stringify(
    quantize({ ...land, arcs: points } as unknown as Parameters<typeof quantize>[0], STEPS),
  );
}

/**
 * Modules that do nothing but word a problem for the author of a case. The page has the problems of its case in words already,
 * and of its own checks it needs only what they leave out.
 */
const wordless: Readonly<Record<string, string>> = {
  'base/problems/problem-kinds.ts': `const words = () => ['', ''];
    export const problemKinds = {${Object.entries(problemKinds).map(([code, { severity }]) => `'${code}':{severity:'${severity}',words}`)}};`,
  'record/state-aliases.ts': 'export const sameState = () => undefined;',
};
const wordlessOf = (id: string) => wordless[id.slice(id.lastIndexOf('/src/') + 5)];

/** What the page has no use for, so that its script stays under 300 kB when gzipped. */
const lighter: Plugin = {
  name: 'lighter',
  enforce: 'pre',
  // a scale could run between colours, and write its ticks; those of the page run between numbers, and it writes them itself
  resolveId: (id) => (Object.hasOwn(unused, id) ? `\0${id}` : undefined),
  load: (id) =>
    id.endsWith('/world-atlas/land-110m.json')
      ? coarserLand()
      : (wordlessOf(id) ??
        unused[id.slice(1)]?.map((name) => `export const ${name} = () => null;`).join('\n')),
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
