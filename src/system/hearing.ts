import { onceForEach } from '../base/once-for-each.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { affirmation, type Belief, believed } from '../record/evidence/status.ts';
import type { Fact, System } from './facts.ts';

/** What an account hears of every list of evidence on which facts rest. */
export interface Heard {
  /** How far it is affirmed, from 0 to 1. */
  readonly affirmation: Float64Array;
  /** 1 where a believed source affirms or denies it. */
  readonly isSpoken: Uint8Array;
  /** 1 where believed sources do no more than doubt it. */
  readonly isDoubted: Uint8Array;
}

/** The lists of evidence on which the facts of a system rest, each once: the ballots of a vote rest on one. */
export interface Grounds {
  /** For every fact the place of its list; that of one that is taken as given is −1. */
  readonly of: Int32Array;
  readonly lists: readonly (readonly Evidence[])[];
  /** The lists that name a source, or were found in it. */
  readonly naming: ReadonlyMap<string, readonly number[]>;
  /** What accounts heard to whom nothing is lost, by what they believe. */
  readonly heard: Map<string, Heard>;
}

/** What so many accounts hear is kept. */
const MOST_KEPT = 40;

/** The grounds of a system; made once for each. */
export const groundsOf = onceForEach(({ facts, record: { supposed } }: System): Grounds => {
  const places = new Map<readonly Evidence[], number>();
  const of = new Int32Array(facts.length);
  for (const fact of facts) {
    if (!places.has(fact.evidence)) places.set(fact.evidence, places.size);
    const isSupposed = supposed?.added.has(fact.id) || supposed?.added.has(fact.id.split('/')[0]!);
    of[fact.index] = isSupposed || isGiven(fact) ? -1 : places.get(fact.evidence)!;
  }
  const naming = new Map<string, Set<number>>();
  for (const [list, place] of places)
    for (const { source, via } of list)
      for (const name of [source, via ?? source])
        naming.set(name, (naming.get(name) ?? new Set()).add(place));
  return {
    of,
    lists: [...places.keys()],
    naming: new Map([...naming].map(([name, lists]) => [name, [...lists]])),
    heard: new Map(),
  };
});

/** What an account hears; of one that has lost something only what names that is weighed anew. */
export function hear(grounds: Grounds, account: Belief): Heard {
  const { lost, ...before } = account;
  const key = JSON.stringify([before.sources, before.without]);
  let whole = grounds.heard.get(key);
  if (!whole) {
    whole = listen(grounds, before, grounds.lists.keys(), {
      affirmation: new Float64Array(grounds.lists.length),
      isSpoken: new Uint8Array(grounds.lists.length),
      isDoubted: new Uint8Array(grounds.lists.length),
    });
    if (grounds.heard.size >= MOST_KEPT) grounds.heard.clear();
    grounds.heard.set(key, whole);
  }
  if (!lost) return whole;
  const { sources: all = [], words = [], carried = [], kinds = [] } = lost;
  const touched =
    kinds.length > 0
      ? grounds.lists.keys()
      : new Set([...all, ...words, ...carried].flatMap((name) => grounds.naming.get(name) ?? []));
  return listen(grounds, account, touched, {
    affirmation: whole.affirmation.slice(),
    isSpoken: whole.isSpoken.slice(),
    isDoubted: whole.isDoubted.slice(),
  });
}

function listen(grounds: Grounds, account: Belief, places: Iterable<number>, heard: Heard): Heard {
  for (const place of places) {
    const items = grounds.lists[place]!.filter((item) => believed(item, account));
    heard.affirmation[place] = affirmation(items);
    const isSpoken = items.some(({ says }) => says !== 'doubts');
    heard.isSpoken[place] = isSpoken ? 1 : 0;
    heard.isDoubted[place] = items.length > 0 && !isSpoken ? 1 : 0;
  }
  return heard;
}

/** A membership stated with an actor that cites no source of its own is taken as given. */
function isGiven(fact: Fact): boolean {
  return fact.evidence.length === 0 && fact.table === 'spells' && fact.id.includes('/');
}
