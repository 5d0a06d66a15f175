import type { Day } from '../../../base/calendar.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { StudyActor, StudyPlace } from '../../../publish/study-names.ts';
import { withoutAddress } from '../../parts/reference-text.ts';

type Source = StudyData['sources'][number];

/** The kinds of the index, in its order, by their words in an address. */
export const kindNames = {
  state: 'States',
  person: 'Persons',
  faction: 'Factions',
  organisation: 'Organisations and newspapers',
  place: 'Places',
  instrument: 'Treaties and other instruments',
  act: 'Acts',
  vote: 'Roll calls',
  spell: 'What stood for a time',
  position: 'Positions',
  source: 'Sources',
} as const;

export type Kind = keyof typeof kindNames;

type Of =
  | { readonly is: 'actor'; readonly of: StudyActor }
  | { readonly is: 'place'; readonly of: StudyPlace }
  | { readonly is: 'source'; readonly of: Source }
  | { readonly is: 'fact'; readonly of: StudyFact };

interface Naming {
  readonly id: string;
  readonly kind: Kind;
  readonly kindName: string;
  readonly name: string;
  /** What else it is found by, names in other scripts first. */
  readonly words: readonly string[];
  readonly date?: string;
  readonly first?: Day | null;
}

/** Somebody or something that has a page; `count` is how much of the record is about it: facts that name or cite it, sources that tell it. */
export type Thing = Of & Naming & { readonly count: number };

const kindOfTable: Readonly<Record<string, Kind>> = {
  events: 'act',
  instruments: 'instrument',
  votes: 'vote',
  spells: 'spell',
  positions: 'position',
};

const kept = new WeakMap<StudyData, readonly Thing[]>();

/** Everybody and everything of a study that has a page, by kinds: who and where by name, what was by date. */
export function thingsOf(data: StudyData): readonly Thing[] {
  const found = kept.get(data) ?? allThings(data);
  kept.set(data, found);
  return found;
}

function allThings(data: StudyData): readonly Thing[] {
  const order = Object.keys(kindNames);
  const counts = countsOf(data);
  const things = [
    ...data.actors.map(actorThing),
    ...data.places.map(placeThing),
    ...data.sources.map(sourceThing),
    ...[...data.facts, ...data.positions].map(factThing),
  ];
  return things
    .map((thing): Thing => ({ ...thing, count: counts.get(thing.id) ?? 0 }))
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        (a.first ?? 0) - (b.first ?? 0) ||
        a.name.localeCompare(b.name, 'en'),
    );
}

function countsOf({ facts, positions }: StudyData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, by, to, place = '', object = '', evidence } of [...facts, ...positions]) {
    const cited = evidence.flatMap(({ source, via = '' }) => [source, via]);
    for (const each of new Set([...by, ...to, place, object, ...cited]))
      counts.set(each, (counts.get(each) ?? 0) + 1);
    counts.set(id, evidence.length);
  }
  return counts;
}

/** What has this id; undefined when nothing has. */
export function thingOf(data: StudyData, id: string): Thing | undefined {
  return thingsOf(data).find((thing) => thing.id === id);
}

const made = (kind: Kind) => ({ kind, kindName: kindNames[kind] });

type Uncounted = Of & Naming;

function actorThing(of: StudyActor): Uncounted {
  const { id, name, names, kind } = of;
  const known = kind in kindNames ? (kind as Kind) : 'organisation';
  return { is: 'actor', of, id, name, words: names, ...made(known) };
}

function placeThing(of: StudyPlace): Uncounted {
  const { id, name, names } = of;
  return { is: 'place', of, id, name, words: names, ...made('place') };
}

function sourceThing(of: Source): Uncounted {
  const { id, reference, kind = '' } = of;
  return { is: 'source', of, id, name: withoutAddress(reference), words: [kind], ...made('source') };
}

function factThing(of: StudyFact): Uncounted {
  const { id, title, date, tags, channel = '', table, kind, first } = of;
  return {
    is: 'fact',
    of,
    id,
    name: title,
    words: [date, kind, channel, ...tags, ...of.by, ...of.to],
    date,
    first: first.earliest,
    ...made(kindOfTable[table] ?? 'act'),
  };
}
