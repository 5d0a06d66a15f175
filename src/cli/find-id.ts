import { suggest } from '../base/suggest.ts';
import { plainLetters } from '../base/words.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { sameState } from '../record/state-aliases.ts';
import { WrongCommand } from './wrong-command.ts';

/** Something that can be named on the command line: its id, and what else it is called. */
interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** The actor of an id; throws with a guess from ids and names when there is none. */
export function findActor({ rows }: CaseRecord, word: string): string {
  const all = rows.actors.map(({ id, name, names = [] }) => ({
    id,
    names: [name, ...names.map(({ text }) => text)],
  }));
  return findId(word, all, 'an actor');
}

/** The instrument of an id; throws with a guess when there is none. */
export function findInstrument({ rows }: CaseRecord, word: string): string {
  return findId(
    word,
    rows.instruments.map(({ id, title }) => ({ id, names: [title] })),
    'an instrument',
  );
}

/** The act, instrument, vote or position of an id; throws with a guess when there is none. */
export function findKnowable({ rows }: CaseRecord, word: string): string {
  const all = [...rows.events, ...rows.instruments, ...rows.votes, ...rows.positions].map((row) => {
    const { title, question } = row as { title?: string; question?: string };
    return { id: row.id, names: [title ?? question ?? row.id] };
  });
  return findId(word, all, 'an act, instrument, vote or position');
}

/** One of some ids; throws with a guess when it is none of them. */
export function findOne(word: string, ids: readonly string[], what: string): string {
  return findId(
    word,
    ids.map((id) => ({ id, names: [] })),
    what,
  );
}

function findId(word: string, all: readonly Named[], what: string): string {
  if (all.some(({ id }) => id === word)) return word;
  const guess = guessId(word, all);
  throw new WrongCommand(`"${word}" is not ${what} of this case`, guess ?? knownIds(all, what));
}

/** Ids are told up to so many. */
const TOLD = 24;

function knownIds(all: readonly Named[], what: string): string {
  if (all.length === 0) return `the case has none`;
  const told = all.slice(0, TOLD).map(({ id }) => id);
  const more = all.length - told.length;
  return `expected the id of ${what}: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function guessId(word: string, all: readonly Named[]): string | undefined {
  const folded = plainLetters(word);
  const named =
    all.find(({ id }) => plainLetters(id) === folded) ??
    all.find(({ names }) => names.some((name) => plainLetters(name) === folded)) ??
    ofState(word, all) ??
    nearest(word, all) ??
    all.find(({ names }) =>
      names.some((name) =>
        plainLetters(name)
          .split(/[^\p{L}\p{N}]+/u)
          .includes(folded),
      ),
    );
  if (named === undefined) return undefined;
  const called = named.names[0];
  return `did you mean "${named.id}"${called === undefined ? '' : ` (${called})`}?`;
}

/** The one that is the state of which the word is a name or an adjective. */
function ofState(word: string, all: readonly Named[]): Named | undefined {
  const isSame = sameState(word);
  const found = isSame ? all.filter(({ id, names }) => [id, ...names].some(isSame)) : [];
  return found.length === 1 ? found[0] : undefined;
}

function nearest(word: string, all: readonly Named[]): Named | undefined {
  const byName = new Map(
    all.flatMap((named) => [named.id, ...named.names].map((name) => [name, named] as const)),
  );
  const near = suggest(word, byName.keys());
  return near === undefined ? undefined : byName.get(near);
}

/** Without case and accents. */
