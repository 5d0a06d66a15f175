import { basename, dirname, join } from 'node:path';
import type { Problem } from '../base/problems/problems.ts';
import { type IgnoreEntry, readIgnoreList } from '../manuscript/ignore-list.ts';
import { problemsText } from '../publish/check-text.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** The entries of the ignore file of a manuscript: the one named, or `paper.lint.yaml` beside `paper.docx`. */
export function ignoreList(
  file: string,
  named: unknown,
  effects: Effects,
): { entries: readonly IgnoreEntry[]; problems: readonly Problem[] } {
  const path =
    typeof named === 'string'
      ? named
      : join(dirname(file), `${basename(file).replace(/\.\w+$/, '')}.lint.yaml`);
  const text = effects.readFile(path);
  if (text !== undefined) return readIgnoreList({ path, text });
  if (typeof named === 'string')
    throw new WrongCommand(`there is no file "${named}"`, 'docs/lint.md shows what it holds');
  return { entries: [], problems: [] };
}

/** Tells what is wrong with an ignore file. */
export function tellProblems(problems: readonly Problem[], effects: Effects): void {
  if (problems.length > 0)
    effects.err(problemsText(problems, '', { width: effects.width, colour: effects.errColour }));
}
