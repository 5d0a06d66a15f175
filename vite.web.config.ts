import { gzipSync } from 'node:zlib';
import { quantize } from 'topojson-client';
import { defineConfig, type Plugin } from 'vite';
import land110 from 'world-atlas/land-110m.json' with { type: 'json' };
import { problemKinds } from './src/base/problems/problem-kinds.ts';
import { siteTables } from './src/publish/site-tables.ts';
import { drawsFigure, showsView, views } from './src/web/views.ts';

/** Steps from one edge of the map to the other: 0.15 of a degree each, which is less than half a pixel. From point to point of a coast it is five of them, at the median. */
const STEPS = 2400;

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

/** The codes of the problems that are errors, or notes. */
const codesOf = (wanted: 'error' | 'note'): string =>
  Object.entries(problemKinds)
    .flatMap(([code, { severity }]) => (severity === wanted ? code : []))
    .join(' ');

/** What libraries, and modules of ours by their path in `src`, are to the page: no more than it makes use of. */
const instead: Readonly<Record<string, string>> = {
  // a scale could run between colours, and write its ticks; those of the page run between numbers, and it writes them itself
  'd3-interpolate': `const between = (a, b) => (t) => a * (1 - t) + b * t;
    export { between as interpolate, between as interpolateNumber, between as interpolateRound, between as piecewise };`,
  'd3-format': [
    'format',
    'formatPrefix',
    'formatSpecifier',
    'precisionFixed',
    'precisionPrefix',
    'precisionRound',
  ]
    .map((name) => `export const ${name} = () => null;`)
    .join(''),
  // the page breaks lines by guess, for letters of any width: a character of East Asia is as wide as two
  'string-width': `const wide = /[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60]/;
    export default (text) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);`,
  // of its own checks it needs what they leave out; the problems of its case it has in words already
  'base/problems/problem-kinds.ts': `const words = () => ['', ''];
    const kindsOf = (severity, codes) => codes.split(' ').map((code) => [code, { severity, words }]);
    export const problemKinds = Object.fromEntries([...kindsOf('error', '${codesOf('error')}'), ...kindsOf('note', '${codesOf('note')}')]);`,
  'argue/published/unheld-data.ts': 'export const unheldData = () => [];',
  'record/state-aliases.ts': 'export const sameState = () => undefined;',
  // what reads the copy of a manuscript stands packed too; of a PDF, whose reader is as large as the page, its reader is told
  'manuscript/read/readers.ts': `import { unpackMade } from '/src/web/packs.ts';
    import { readPlainText } from '/src/manuscript/read/read-plain-text.ts';
    const packed = (name) => async () => (await unpackMade('copy-' + name)).read;
    export const readers = { docx: packed('docx'), md: packed('md'), tex: packed('tex'), txt: async () => readPlainText,
      pdf: async () => () => ({ message: 'the page reads no PDF', hint: 'drop the Word file or the text that it was made of' }) };`,
  'manuscript/read/read-formats.ts': "export const readFormats = 'a .docx, .md, .txt or .tex file';",
  // it lists the tables that `publish` writes
  'publish/site-tables.ts': `export const siteTables = ${JSON.stringify(siteTables.map(({ name, says }) => ({ name, says })))};`,
};
const insteadOf = (id: string) => instead[id.slice(id.lastIndexOf('/src/') + 5)];

/** The sentences on functions, tables and fields are read by the docs alone; all else that these tables have in quotes has no spaces. Examples, and what to write instead, stand in problems alone. */
function withoutSentences(code: string, path: string): string | undefined {
  if (path.startsWith('argue/functions/'))
    return code.replace(/^(\s+(?:says|example):)\s*'(?:[^'\\]|\\.)*',$/gm, "$1 '',");
  if (
    /^(?:record\/(?:field-parts|(?:.+-)?tables)|argue\/language\/(?:mismatch|stray-token|wrong-signs|check-date|check-window|parse|parse-call|cursor))\.ts$/.test(
      path,
    )
  )
    return code.replace(/'(?:[^'\\\n]|\\.)*'/g, (text) => (text.includes(' ') ? "''" : text));
  return undefined;
}

/** What the page has no use for, so that its script stays under 300 kB when gzipped. */
const lighter: Plugin = {
  name: 'lighter',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(instead, id) ? `\0/src/${id}` : undefined),
  load: (id) => insteadOf(id),
  transform: (code, id) => withoutSentences(code, id.slice(id.lastIndexOf('/src/') + 5)),
};

/** What stands before a view that is a script of its own. */
const OF_VIEW = '\0view:';

/** What reads the copy of a manuscript that a reader brings, a script each: the first matches it, the others read a format. */
const COPIES: Readonly<Record<string, string>> = {
  copy: "export { openCopy } from '/src/web/views/read/open-copy.ts';",
  'copy-docx': "export { readDocx as read } from '/src/manuscript/read/read-docx.ts';",
  'copy-md': "export { readMarkdown as read } from '/src/manuscript/read/read-markdown.ts';",
  'copy-tex': "export { readLatex as read } from '/src/manuscript/read/read-latex.ts';",
};
const OF_COPY = '\0copy:';

/** A script for each view that is not in the first one, and for each part of what reads copies. */
const viewScripts = {
  name: 'view-scripts',
  resolveId: (id) => (id.startsWith(OF_VIEW) || id.startsWith(OF_COPY) ? id : undefined),
  load(id) {
    if (id.startsWith(OF_COPY)) return COPIES[id.slice(OF_COPY.length)];
    if (!id.startsWith(OF_VIEW)) return;
    const view = id.slice(OF_VIEW.length);
    const figure = views.some((each) => each.view === view && 'hasFigure' in each)
      ? `, ${drawsFigure(view)} as Figure`
      : '';
    return `export { ${showsView(view)} as Show${figure} } from '/src/web/views/${view}.tsx';`;
  },
} satisfies Plugin;

const later = views.filter(({ isAtOnce }) => !isAtOnce).map(({ view }) => view);

/** Names that chunks have for each other: `./date.js`. */
const chunkName = (file: string) => `./${file}`;

/** A chunk as a call that makes it known under its name (see src/web/packs.ts). */
const defined = ({ fileName, code }: { fileName: string; code: string }) =>
  `quadrillePacks.define(${JSON.stringify(chunkName(fileName))},(exports,require)=>{${code}\n});`;

const packed = (text: string) => gzipSync(text, { level: 9 }).toString('base64');

/**
 * Writes what was built as the page holds it: `page.js`, a script that is no module (from disk none can be loaded) with the first view and all that it needs; and `packs.json`, what is
 * unpacked when it is asked for: the other views, what these share, the coasts.
 */
const packs: Plugin = {
  name: 'packs',
  // after the style sheet was made of what the chunks import
  enforce: 'post',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const chunkOf = (file: string) => chunks.find(({ fileName }) => fileName === file)!;
    const first = new Set<string>();
    const take = (file: string) => {
      if (first.has(file)) return;
      chunkOf(file).imports.forEach(take);
      first.add(file);
    };
    take('page.js');
    const script = [...first].map((file) => defined(chunkOf(file))).join('\n');
    const rest = chunks.filter(({ fileName }) => !first.has(fileName));
    const shown = new Set<string>(first);
    const show = (file: string) => {
      if (shown.has(file)) return;
      shown.add(file);
      chunkOf(file).imports.forEach(show);
    };
    for (const view of later) show(`${view}.js`);
    for (const { fileName } of chunks) delete bundle[fileName];
    const made = [
      { name: 'land', needs: [], text: packed(coarserLand()) },
      ...rest.map((chunk) => ({
        name: chunk.fileName.replace(/\.js$/, ''),
        needs: chunk.imports.filter((file) => !first.has(file)).map((file) => file.replace(/\.js$/, '')),
        text: packed(defined(chunk)),
        ...(shown.has(chunk.fileName) ? {} : { isForCopies: true }),
      })),
    ];
    this.emitFile({ type: 'asset', fileName: 'page.js', source: `${DEFINE}${script}` });
    this.emitFile({ type: 'asset', fileName: 'packs.json', source: JSON.stringify(made) });
  },
};

/** Keeps what each chunk exports under its name, for those that come after it. */
const DEFINE = `self.quadrillePacks={made:{},define(name,make){const exports=this.made[name]={};make(exports,(other)=>this.made[other])}};`;

/** Builds the page: a script, a style sheet and packs, without names of their own, which `publish` puts into one HTML file. */
export default defineConfig({
  base: './',
  plugins: [lighter, viewScripts, packs],
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
      input: {
        page: 'src/web/main.tsx',
        ...Object.fromEntries(later.map((view) => [view, OF_VIEW + view])),
        ...Object.fromEntries(Object.keys(COPIES).map((name) => [name, OF_COPY + name])),
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        assetFileNames: 'page[extname]',
      },
    },
  },
});
