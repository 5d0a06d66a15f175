import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Tables of data, which are as long as what they list. */
const data = new Set(['src/record/cameo-codes.ts']);

describe('sizes', () => {
  const lengths = sourceFiles('src')
    .filter(({ path }) => !data.has(path))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

  it('no source file is longer than 400 lines', () => {
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([]);
  });

  it('no file of the page is longer than 250', () => {
    expect(lengths.filter(({ path, lines }) => path.startsWith('src/web/') && lines > 250)).toEqual([]);
  });

  it('half of the source files have 100 lines or fewer', () => {
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });
});
