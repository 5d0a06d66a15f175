import { isSound } from '../base/problems/is-sound.ts';
import { largestManuscriptBytes } from '../manuscript/read/file-format.ts';
import { countOf } from '../publish/words/number-words.ts';
import type { KnownEvent } from '../record/chronology/known-event.ts';
import { readChronology } from '../record/chronology/read-chronology.ts';
import { caseFileText } from './case-file-text.ts';
import type { Effects } from './effects.ts';
import { tellProblems } from './lint-file-of.ts';
import { WrongCommand } from './wrong-command.ts';

/** An author's own chronology: its events that are sound, what to say of them, and whether all of its rows were. */
export interface OwnChronology {
  readonly events: readonly KnownEvent[];
  readonly notes: readonly string[];
  readonly isSound: boolean;
}

/** Reads the chronology that a command names; what is wrong with it is told on standard error, and its sound rows stand. */
export async function ownChronology(named: unknown, effects: Effects): Promise<OwnChronology> {
  if (typeof named !== 'string') return { events: [], notes: [], isSound: true };
  if (!/\.(?:csv|ya?ml)$/iu.test(named))
    throw new WrongCommand(
      `--chronology "${named}" is no file of events`,
      'give a .csv or .yaml; docs/chronology.md shows what it holds',
    );
  const read = effects.readBytes(named, largestManuscriptBytes);
  if (!read.ok)
    throw new WrongCommand(
      `--chronology: "${named}" ${read.says}`,
      'look at its name and its folder; docs/chronology.md shows what it holds',
    );
  const { file, problem } = caseFileText(named, read.bytes);
  const { events, problems: found } = await readChronology(file ? [file] : []);
  const problems = problem ? [problem, ...found] : found;
  tellProblems(problems, effects);
  return {
    events,
    notes: [`${countOf(events.length, 'event')} of ${named} beside those of the built-in chronology`],
    isSound: isSound(problems),
  };
}
