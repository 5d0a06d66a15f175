import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Argument, Block, Inline } from '../../src/manuscript/argument/argument.ts';
import { readCase } from '../../src/record/read-case.ts';
import { argumentOf } from '../../src/web/argument-of.ts';
import { caseFiles } from '../case-files.ts';

const files = caseFiles('soviet-taiwanese');
const { record } = await readCase(files);
const { argument, problems } = await argumentOf({ files, record });

function proseOf({ sections, notes }: Argument): string {
  const inline = (each: Inline): string =>
    'text' in each
      ? each.text
      : 'inlines' in each
        ? each.inlines.map(inline).join('')
        : each.kind === 'mark'
          ? each.words.map(inline).join('')
          : ' ';
  const block = (each: Block): string =>
    'inlines' in each
      ? each.inlines.map(inline).join('')
      : 'blocks' in each
        ? each.blocks.map(block).join(' ')
        : each.kind === 'list'
          ? each.items.flat().map(block).join(' ')
          : each.kind === 'figure'
            ? each.caption.map(inline).join('')
            : '';
  return [...sections.flatMap(({ blocks }) => blocks), ...notes.flat()].map(block).join(' ');
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];
const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(0, 1 - length).map((_, i) => words.slice(i, i + length).join(' '));

describe('argument.md of the bundled study', () => {
  const prose = argument ? proseOf(argument) : '';

  it('makes every claim of the case, and names nothing that it has not', () => {
    expect(problems).toEqual([]);
    expect(argument?.sections.length).toBeGreaterThan(6);
  });

  it('tells no share of worlds, which another row would make untrue', () => {
    expect(prose).not.toMatch(/%|per cent|\bof worlds\b/);
  });

  const paper = join(import.meta.dirname, '../../../shared/study/paper.txt');
  it.skipIf(!existsSync(paper))(
    `is in other words than the study${existsSync(paper) ? '' : ' (skipped: ../shared is absent)'}`,
    () => {
      const theirs = new Set(runsOf(wordsOf(readFileSync(paper, 'utf8')), 7));
      expect(runsOf(wordsOf(prose), 7).filter((run) => theirs.has(run))).toEqual([]);
    },
  );
});
