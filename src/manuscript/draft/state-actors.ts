import { formKey, knownNames } from './known-names.ts';
import type { NameCandidate } from './name-candidates.ts';
import type { TakeId } from './take-id.ts';

/** The actors of a draft that are states: by their names, and by the persons who act for them. */
export interface StateActors {
  /** The id of a state; an actor is made of it where the text names it only by its people, a body or a capital. */
  readonly named: (state: string) => string;
  /** The id of the state that a person acts for, as far as the text or the list of statesmen tells. */
  readonly ofPerson: (person: string) => string | undefined;
  /** The state of a divided land that a direction alone names, where the text names one such: “the North”. */
  readonly onSide: (side: string) => string | undefined;
  /** The one body that the text names by a word: the Society, the league. */
  readonly bodyCalled: (word: string) => string | undefined;
  /** The state of the one land that the text names, where its adjective is two states’: Vietnamese, where only Vietnam is named. */
  readonly ofSharedPeople: (word: string) => string | undefined;
  /** The two states of a divided land: the two Koreas. */
  readonly bothOf: (land: string) => readonly string[];
  /** The states that only stand there in such words. */
  readonly made: readonly NameCandidate[];
}

/** The two Germanies, Yemens, Koreas, Vietnams. */
const DIVIDED = new Set([260, 265, 678, 680, 731, 732, 816, 817]);

/** The states among names; `postOf` tells whom a person acts for, by the name of the state. */
export function stateActors(
  names: readonly NameCandidate[],
  postOf: (person: string) => string | undefined,
  takeId: TakeId,
): StateActors {
  const made: NameCandidate[] = [];
  const ids = new Map<string, string>();
  const cowOf = (state: string) => knownNames.get(formKey(state))?.cow;
  const named = (state: string): string => {
    const known = ids.get(state);
    if (known !== undefined) return known;
    const cow = cowOf(state);
    const there =
      names.find((one) => one.kind === 'state' && [one.name, ...one.others].includes(state)) ??
      names.find((one) => one.kind === 'state' && cow !== undefined && one.cow === cow);
    const id = there?.id ?? takeId(state, 'state');
    if (!there)
      made.push({
        id,
        name: state,
        others: [],
        kind: 'state',
        ...(cow === undefined ? {} : { cow }),
        times: 0,
        why: 'named by its people, its capital or those who act for it',
        mentions: [],
      });
    ids.set(state, id);
    return id;
  };
  return {
    named,
    ofPerson: (person) => {
      const state = postOf(person);
      return state === undefined ? undefined : named(state);
    },
    onSide: (side) => {
      const there = names.filter(
        ({ kind, cow, name, others }) =>
          kind === 'state' &&
          cow !== undefined &&
          DIVIDED.has(cow) &&
          [name, ...others].some((one) => one.startsWith(`${side} `)),
      );
      return there.length === 1 ? there[0]!.id : undefined;
    },
    bodyCalled: (word) => {
      const small = word.toLowerCase();
      const there = names.filter(
        ({ kind, name }) => kind === 'organisation' && name.toLowerCase().split(' ').slice(1).includes(small),
      );
      return there.length === 1 ? there[0]!.id : undefined;
    },
    ofSharedPeople: (word) => {
      const land = word.startsWith('Korean') ? 'Korea' : 'Vietnam';
      const there = names.filter(({ kind, name }) => kind === 'state' && name.endsWith(land));
      return there.length === 1 ? there[0]!.id : undefined;
    },
    bothOf: (land) =>
      (land === 'Germanie' ? ['West Germany', 'East Germany'] : [`North ${land}`, `South ${land}`]).map(
        named,
      ),
    made,
  };
}
