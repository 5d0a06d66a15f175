import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** The stages in the order in which the work flows: each may import from those before it. */
const stages = [
  'base',
  'record',
  'system',
  'measure',
  'report',
  'argue',
  'simulate',
  'manuscript',
  'publish',
  'dataset',
  'web',
  'serve',
  'cli',
];
/** Those that run in a browser as they are. */
const inBrowser = new Set([
  'base',
  'record',
  'system',
  'measure',
  'report',
  'argue',
  'simulate',
  'manuscript',
  'publish',
]);
/** Those that may not reach for Node at all: the page has a clock and timers of its own. */
const withoutNode = new Set([...inBrowser, 'web']);
/** What a browser lacks, or what would make a result depend on when and where it is computed. */
const forbidden = [
  /\bMath\.random\b/,
  /\bnew Date\b|\bDate\.(?:now|parse|UTC)\b/,
  /\bperformance\.now\b/,
  /\bprocess\./,
  /\btoLocale\w*\(/,
  /\bIntl\.(?!Segmenter)/,
  /\bsetTimeout\b|\bsetInterval\b/,
  // Their last bit differs from one engine to the next: base/powers.ts has those that do not. Whole powers of 2 and 10 are exact.
  /\bMath\.(?:exp|expm1|pow|log|log1p|log2|log10|cbrt|sinh?|cosh?|tanh?|asinh?|acosh?|atanh?|atan2)\b/,
  /(?<!\b2|\b10) \*\* |\b2 \*\* (?!\d+\b(?!\.))|\b10 \*\* \(?-?\d*\./,
];

const importLine = /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/g;

function stageOf(path: string): string {
  return path.split('/')[1]!;
}

/** The rooms of the manuscript in the order of the work: from reading to what is read out, then what is checked, then what is made of it. What all rooms share has none. */
const rooms = [
  ...['finding-kinds', 'words', 'chronology', 'readings'],
  ...['read', 'sources', 'argument', 'citations'],
  ...['numbers', 'names', 'dates', 'quotations', 'consistency', 'library', 'house-style'],
  ...['doubts', 'checked', 'ties', 'draft'],
];

/** The room of a file of the manuscript; undefined of one that all rooms share. */
function roomOf(path: string): string | undefined {
  const [, stage, room, file] = path.split('/');
  return stage === 'manuscript' && file ? room : undefined;
}

/** Every import that leads from a room to one further on. */
function upward(path: string, text: string): string[] {
  return Array.from(text.matchAll(importLine)).flatMap(([, from, lazily]) => {
    const target = posix.normalize(posix.join(posix.dirname(path), (from ?? lazily)!));
    const [own, other] = [path, target].map((each) => rooms.indexOf(roomOf(each) ?? ''));
    return own! >= 0 && other! > own! ? [`${path} imports from ${target}`] : [];
  });
}

/** Everything in these files that goes against the direction of the stages, or that a browser stage may not use. */
function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const stage = stageOf(path);
    const found: string[] = [];
    for (const [, from, lazily] of text.matchAll(importLine)) {
      const target = (from ?? lazily)!;
      if (target.startsWith('.')) {
        const to = stageOf(posix.normalize(posix.join(posix.dirname(path), target)));
        if (stages.indexOf(to) > stages.indexOf(stage)) found.push(`${path} imports from ${to}`);
      } else if (target.startsWith('node:') && withoutNode.has(stage))
        found.push(`${path} imports ${target}`);
    }
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    if (inBrowser.has(stage)) {
      for (const pattern of forbidden) if (pattern.test(code)) found.push(`${path} uses ${pattern.source}`);
    }
    return found;
  });
}

describe('imports', () => {
  it('run one way, from base to cli, and no browser stage reaches for Node, a clock or chance', () => {
    const files = sourceFiles('src');
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(({ path }) => stageOf(path)).filter((stage) => !stages.includes(stage))).toEqual([]);
    expect(violations(files)).toEqual([]);
  });

  it('are seen to fail when a violation is planted', () => {
    const planted = (path: string, text: string) => violations([{ path, text }]);
    expect(planted('src/base/a.ts', "import { b } from '../record/b.ts';")).toHaveLength(1);
    expect(planted('src/base/a.ts', "import {\n  b,\n} from '../record/b.ts';")).toHaveLength(1);
    expect(planted('src/record/a.ts', "const b = await import('../argue/b.ts');")).toHaveLength(1);
    expect(planted('src/measure/a.ts', "export { b } from '../cli/b.ts';")).toHaveLength(1);
    expect(planted('src/system/a.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
    expect(planted('src/system/a.ts', 'const r = Math.random();')).toHaveLength(1);
    for (const power of [
      'Math.exp(x)',
      '[1].map(Math.log)',
      'x ** 2',
      '2 ** x',
      '2 ** -x',
      '2 ** (-x)',
      '10 ** 0.5',
    ])
      expect(planted('src/measure/a.ts', `const p = ${power};`), power).toHaveLength(1);
    expect(planted('src/measure/a.ts', 'const p = 2 ** 53 - 10 ** years;')).toEqual([]);
    expect(planted('src/cli/a.ts', "import { readFileSync } from 'node:fs';")).toEqual([]);
    expect(planted('src/argue/a.ts', "import { b } from '../record/b.ts'; // Math.random")).toEqual([]);
  });

  it('run one way between the rooms of the manuscript', () => {
    const files = sourceFiles('src/manuscript');
    expect(files.map(({ path }) => roomOf(path)).filter((room) => room && !rooms.includes(room))).toEqual([]);
    expect(files.flatMap(({ path, text }) => upward(path, text))).toEqual([]);
    expect(upward('src/manuscript/read/a.ts', "import { b } from '../citations/b.ts';")).toHaveLength(1);
    expect(upward('src/manuscript/citations/a.ts', "import { b } from '../read/b.ts';")).toEqual([]);
  });

  it('name one file for each foreign package, the page apart, which is written in its own', () => {
    const importers = new Map<string, Set<string>>();
    for (const { path, text } of sourceFiles('src').filter((file) => stageOf(file.path) !== 'web')) {
      for (const [line, from, lazily] of text.matchAll(importLine)) {
        const target = (from ?? lazily)!;
        if (/^\s*import type/.test(line) || target.startsWith('.') || target.startsWith('node:')) continue;
        importers.set(target, (importers.get(target) ?? new Set()).add(path));
      }
    }
    const shared = [...importers]
      .filter(([, paths]) => paths.size > 1)
      .map(([name, paths]) => `${name}: ${[...paths].join(', ')}`);
    expect(shared).toEqual([]);
  });
});
