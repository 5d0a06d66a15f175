import { basename, dirname, join } from 'node:path';
import type { Problem } from '../base/problems/problems.ts';
import type { IgnoreEntry } from '../manuscript/ignore-list.ts';
import { readLintFile } from '../manuscript/lint-file.ts';
import type { Readings } from '../manuscript/readings/reading.ts';
import { unusedReadings } from '../manuscript/readings/unused-readings.ts';
import { problemsText } from '../publish/check-text.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/** What the author of a manuscript keeps beside it, ready for a run. */
export interface LintFileOf {
  readonly entries: readonly IgnoreEntry[];
  readonly readings: Readings;
  readonly problems: readonly Problem[];
}

/** The file beside a manuscript: the one named, or `paper.lint.yaml` beside `paper.docx`. */
export function lintFileOf(file: string, named: unknown, effects: Effects): LintFileOf {
  const path =
    typeof named === 'string'
      ? named
      : join(dirname(file), `${basename(file).replace(/\.\w+$/, '')}.lint.yaml`);
  const text = effects.readFile(path);
  if (text === undefined && typeof named === 'string')
    throw new WrongCommand(`there is no file "${named}"`, 'docs/lint.md shows what it holds');
  const { entries, readings, problems } = readLintFile({ path, text: text ?? '' });
  return { entries, readings: { all: readings, outcome: new Map() }, problems };
}

/** Tells what is wrong with the file beside a manuscript, with what else a run has to say of it, and which of its readings had no effect. */
export function tellLintFile(
  { problems, readings }: LintFileOf,
  unused: readonly Problem[],
  effects: Effects,
): void {
  tellProblems([...problems, ...unusedReadings(readings), ...unused], effects);
}

/** Tells what is wrong with files of an author’s, each problem with its place. */
export function tellProblems(problems: readonly Problem[], effects: Effects): void {
  if (problems.length > 0)
    effects.err(problemsText(problems, '', { width: effects.width, colour: effects.errColour }));
}
