import type { ClaimVerdict } from '../../argue/judge-report.ts';
import type { DayBounds, StudyData, StudyFact } from '../../publish/study-data.ts';
import { arguedEntries } from './argued-entries.ts';

/** What is found, in the order in which it is shown; a query that names some of these has them first, one that names a time has claims after what happened. */
export const groups = [
  ...(['name', 'claim', 'act', 'treaty', 'vote', 'held'] as const),
  ...(['rival', 'scenario', 'section', 'source'] as const),
] as const;
export type Group = (typeof groups)[number];

/** Something that can be found. */
export interface Entry {
  readonly group: Group;
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** What is told of it in a line below, in the order in which it is told. */
  readonly about: readonly string[];
  /** What else is written of it, of which the passage is shown where something was found there alone. */
  readonly more: readonly string[];
  /** What it is found by besides: its id, its kind, its tags. */
  readonly keys: readonly string[];
  /** The ids of the sources that it cites. */
  readonly cites: readonly string[];
  /** Actors and places that it is of. */
  readonly concerns: readonly string[];
  /** What it is, in words that a query may name: `secret`, `treaty`, `person`. */
  readonly traits: readonly string[];
  /** When it was, as its source has it, and the days of its beginning and its end. */
  readonly date?: string;
  readonly first?: DayBounds;
  readonly end?: DayBounds;
}

/** What of a study is searched. */
export interface Searched {
  readonly data: Pick<StudyData, 'actors' | 'places' | 'facts'> &
    Partial<Pick<StudyData, 'sources' | 'rivals' | 'scenarios' | 'argument'>>;
  readonly claims: readonly ClaimVerdict[];
}

/** All that can be found in a study: in each group by date, or else in its own order. */
export function searchEntries({ data, claims }: Searched): Entry[] {
  const named = new Map([...data.actors, ...data.places].map(({ id, name }) => [id, name]));
  const isNamed = (id: string) => named.has(id);
  const facts = data.facts.map((fact) => factEntry(fact, (id) => named.get(id) ?? id));
  return [
    ...data.actors.map((actor) => nameEntry(actor, actor.kind)),
    ...data.places.map((place) => nameEntry(place, 'place')),
    ...claims.map((claim) => claimEntry(claim, isNamed)),
    ...facts.sort((a, b) => dayOfEntry(a) - dayOfEntry(b)),
    ...arguedEntries(data),
    ...(data.sources ?? []).map(
      ({ id, reference, kind = '', school = '', note = '' }): Entry => ({
        ...{
          group: 'source',
          id,
          title: reference,
          about: [kind, school],
          more: [note],
          keys: [id],
          cites: [],
        },
        ...{ concerns: [], traits: ['source'] },
      }),
    ),
  ];
}

/** Where a fact stands in order: the first day that it may have been, or the last where no first is known; without any it comes last. */
const dayOfEntry = ({ first }: Entry): number => first?.earliest ?? first?.latest ?? Number.MAX_SAFE_INTEGER;

type Cited = readonly {
  readonly source: string;
  readonly via?: string | undefined;
  readonly quote?: string | undefined;
}[];
const quotes = (evidence: Cited) => evidence.flatMap(({ quote }) => quote ?? []);
const cited = (evidence: Cited) =>
  evidence.flatMap(({ source, via }) => (via === undefined ? source : [source, via]));

function nameEntry({ id, name, names }: StudyData['places'][number], kind: string): Entry {
  const others = [...new Set(names)].filter((each) => each !== name);
  return {
    ...{ group: 'name', id, title: name, about: [kind, ...others], more: [], keys: [id], cites: [] },
    ...{ concerns: [id], traits: [kind] },
  };
}

function claimEntry(claim: ClaimVerdict, isNamed: (id: string) => boolean): Entry {
  const { id, says, group, aloud, test, note = '', by } = claim;
  const tested = (test.match(/[\p{L}][\p{L}\p{N}_-]*/gu) ?? []).filter(isNamed);
  return {
    ...{
      group: 'claim',
      id,
      title: says,
      about: [group],
      more: [note, ...quotes(by), aloud],
      keys: [id],
      cites: cited(by),
    },
    ...{ concerns: tested, traits: ['claim'] },
  };
}

const groupOf = {
  events: 'act',
  instruments: 'treaty',
  votes: 'vote',
  spells: 'held',
} as const satisfies Record<StudyFact['table'] & ('events' | 'instruments' | 'votes' | 'spells'), Group>;

function factEntry(fact: StudyFact, nameOf: (id: string) => string): Entry {
  const { id, kind, title, tags, note = '', by, to, place, object, evidence, channel, domain } = fact;
  const group = groupOf[fact.table as keyof typeof groupOf] ?? 'held';
  const [from, towards] = [by, to].map((ids) => ids.map(nameOf).join(', '));
  // what lasts, and what was put to the vote, was no secret: that says nothing of it
  const isTold = group === 'act' || group === 'treaty';
  const spoken = isTold ? [channel ?? 'channel not stated'] : [kind];
  return {
    ...{ group, id, title, date: fact.date, first: fact.first, ...(fact.end ? { end: fact.end } : {}) },
    about: [
      [from, towards].filter(Boolean).join(' → '),
      ...[place, object].flatMap((each) => (each === undefined ? [] : nameOf(each))),
      ...spoken,
    ],
    more: [note, ...quotes(evidence)],
    keys: [id, kind, ...tags],
    cites: cited(evidence),
    concerns: [...by, ...to, ...[place, object].filter((each) => each !== undefined)],
    traits: [group, kind, domain ?? '', (isTold && channel) || ''],
  };
}
