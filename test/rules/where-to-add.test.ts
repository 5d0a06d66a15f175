import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageText } from './markdown.ts';
import { root } from './source-files.ts';

const section = /^## Where do I add[^\n]*\n(.*?)^## /ms.exec(pageText('CONTRIBUTING.md'))![1]!;
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| … '))
  .map((line) => line.slice(2, -2).split(' | '));

/** Every file and folder in which something may be added. */
const places = ['src', 'test', 'docs', 'cases', 'data', 'scripts', 'bench'].flatMap((top) => [
  top,
  ...readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((path) => `${top}/${path}`),
]);

const isPath = (word: string): boolean => /\/|\.(?:ts|md|json|yaml)$/.test(word);

/** The paths in a text that lead nowhere: one may begin within any folder, `*` and `…` stand for any letters. */
function lostPaths(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word!).filter(isPath);
  return named.filter((path) => {
    const pattern = path.replace(/\/$/, '').replace(/[.…*]/g, (sign) => (sign === '.' ? '\\.' : '[^/]*'));
    return !places.some((place) => new RegExp(`(?:^|/)${pattern}$`).test(place));
  });
}

describe('"Where do I add" of CONTRIBUTING.md', () => {
  it('has rows, and a path that leads nowhere is found', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(lostPaths('a `src/measure/`, `problem-kinds-*.ts`, `src/nowhere/`, `no-such.ts`')).toEqual([
      'src/nowhere/',
      'no-such.ts',
    ]);
  });

  it.each(rows)('leads somewhere: %s', (_, there) => {
    expect(there).toMatch(/`[^`]*[/.][^`]*`/);
    expect(lostPaths(there!)).toEqual([]);
  });
});
