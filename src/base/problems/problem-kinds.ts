import { argumentFileProblems } from './problem-kinds-argument.ts';
import { chronologyProblems } from './problem-kinds-chronology.ts';
import { claimProblems } from './problem-kinds-claims.ts';
import { dataProblems } from './problem-kinds-data.ts';
import { fileProblems } from './problem-kinds-files.ts';
import { folderProblems } from './problem-kinds-folder.ts';
import { historyProblems } from './problem-kinds-history.ts';
import { ignoreProblems } from './problem-kinds-ignore.ts';
import { measuredProblems } from './problem-kinds-measured.ts';
import { rivalProblems } from './problem-kinds-rivals.ts';
import { scenarioProblems } from './problem-kinds-scenarios.ts';
import { storyProblems } from './problem-kinds-stories.ts';

/**
 * Every kind of problem there is, in the order in which a case is read: its folder, its files and tables, its history, what it holds of published data, its claims, its rivals, its what-ifs, its argument as prose, its stories, its chronology; then what is to be
 * ignored in a manuscript, and published data.
 * `docs/problems.md` has one heading a code; a rule test holds the two together.
 */
export const problemKinds = {
  ...folderProblems,
  ...fileProblems,
  ...historyProblems,
  ...measuredProblems,
  ...claimProblems,
  ...rivalProblems,
  ...scenarioProblems,
  ...argumentFileProblems,
  ...storyProblems,
  ...chronologyProblems,
  ...ignoreProblems,
  ...dataProblems,
} as const;

export type ProblemCode = keyof typeof problemKinds;
export type ProblemParameters<C extends ProblemCode> = Parameters<(typeof problemKinds)[C]['words']>[0];
