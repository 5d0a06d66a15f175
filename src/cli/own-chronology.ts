import { isSound } from '../base/problems/is-sound.ts';
import { countOf } from '../publish/words/number-words.ts';
import type { KnownEvent } from '../record/chronology/known-event.ts';
import { readChronology } from '../record/chronology/read-chronology.ts';
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
  const text = effects.readFile(named);
  if (text === undefined)
    throw new WrongCommand(`there is no file "${named}"`, 'docs/chronology.md shows what it holds');
  const { events, problems } = await readChronology([{ path: named, text }]);
  tellProblems(problems, effects);
  return {
    events,
    notes: [`${countOf(events.length, 'event')} of ${named} beside those of the built-in chronology`],
    isSound: isSound(problems),
  };
}
