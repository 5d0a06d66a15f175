import type { Day } from '../../../base/calendar.ts';
import { own } from '../../../base/own.ts';
import type { DayBounds, StudyData, StudyFact } from '../../../publish/study-data.ts';
import type { StudyActor } from '../../../publish/study-names.ts';
import { actorName } from '../../parts/actor-name.ts';

/** Something on a line of time: a bar where it lasts, else a mark. */
export interface TimeItem {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly from: Day;
  /** Absent of what has no length. */
  readonly to?: Day;
  /** What it did to a relation, or how one voted: above, on or below the line. */
  readonly side?: -1 | 0 | 1;
}

/** A lane of such things. */
export interface TimeLane {
  readonly name: string;
  readonly items: readonly TimeItem[];
}

type Data = Pick<StudyData, 'facts' | 'positions' | 'actors' | 'period' | 'ballots' | 'pairs'>;

const edge = ({ earliest, latest }: DayBounds, first: keyof DayBounds): Day | null =>
  first === 'earliest' ? (earliest ?? latest) : (latest ?? earliest);

/** A fact that lasts, as a bar; one without an end runs to the end of the period. */
function bar(fact: StudyFact, { period }: Pick<StudyData, 'period'>, name = fact.title): TimeItem[] {
  const from = edge(fact.inForce ?? fact.first, 'earliest') ?? period.start;
  const to = (fact.end && edge(fact.end, 'latest')) ?? period.end;
  return [{ id: fact.id, name, date: fact.date, from, to: Math.max(from, to) }];
}

function mark(fact: StudyFact, side: -1 | 0 | 1): TimeItem[] {
  const from = edge(fact.first, 'earliest');
  return from === null ? [] : [{ id: fact.id, name: fact.title, date: fact.date, from, side }];
}

const signOf = (weight = 0): -1 | 0 | 1 => (weight > 0 ? 1 : weight < 0 ? -1 : 0);

/** The lanes of somebody’s line of time: offices, positions, recognition, treaties, what stood, votes, acts; those that hold nothing are left out. */
export function actorLanes(data: Data, actor: StudyActor): readonly TimeLane[] {
  const { id, offices = [] } = actor;
  const spells = data.facts.filter(({ table }) => table === 'spells');
  const recognition = spells.filter(({ kind }) => kind === 'recognition');
  const others = spells.filter(
    (fact) => fact.kind !== 'recognition' && [...fact.by, ...fact.to].includes(id),
  );
  const kinds = [...new Set(others.map(({ kind }) => kind))];
  const nameOf = (one: string) => actorName(data, one);
  const ballots = data.facts.filter(
    (fact) => fact.table === 'votes' && own(own(data.ballots, fact.id) ?? {}, id) !== undefined,
  );
  return withSome([
    {
      name: 'Offices',
      items: offices.flatMap(({ of, role, date, first, end }, i) => {
        const [from, to] = [edge(first, 'earliest'), edge(end, 'latest')];
        const name = role ? `${role}, ${nameOf(of)}` : nameOf(of);
        return from === null ? [] : [{ id: `office-${i}`, name, date, from, to: to ?? data.period.end }];
      }),
    },
    {
      name: 'Positions',
      items: data.positions.filter(({ by }) => by.includes(id)).flatMap((fact) => bar(fact, data)),
    },
    {
      name: 'Recognised by',
      items: recognition
        .filter(({ to }) => to.includes(id))
        .flatMap((fact) => bar(fact, data, fact.by.map(nameOf).join(', '))),
    },
    {
      name: 'Recognises',
      items: recognition
        .filter(({ by }) => by.includes(id))
        .flatMap((fact) => bar(fact, data, fact.to.map(nameOf).join(', '))),
    },
    {
      name: 'Treaties',
      items: data.facts
        .filter(({ table, by }) => table === 'instruments' && by.includes(id))
        .flatMap((fact) => (fact.end?.latest == null && !fact.inForce ? mark(fact, 0) : bar(fact, data))),
    },
    ...kinds.map((kind) => ({
      name: kind.charAt(0).toUpperCase() + kind.slice(1),
      items: others.filter((fact) => fact.kind === kind).flatMap((fact) => bar(fact, data)),
    })),
    {
      name: 'Votes',
      items: ballots.flatMap((fact) => {
        const choice = own(own(data.ballots, fact.id) ?? {}, id)!;
        return mark(fact, choice === 'yes' ? 1 : choice === 'no' ? -1 : 0).map((item) => ({
          ...item,
          name: `${choice}: ${item.name}`,
        }));
      }),
    },
    {
      name: 'Acts',
      items: actsOf(data, id).flatMap((fact) => mark(fact, signOf(fact.weight))),
    },
  ]);
}

/** The acts that somebody did, or that were done towards him. */
export function actsOf({ facts }: Pick<StudyData, 'facts'>, id: string): readonly StudyFact[] {
  return facts.filter(({ table, by, to }) => table === 'events' && [...by, ...to].includes(id));
}

/** The lanes of a place: who held it, and what happened there. */
export function placeLanes(data: Data, id: string): readonly TimeLane[] {
  const nameOf = (one: string) => actorName(data, one);
  return withSome([
    {
      name: 'Held by',
      items: data.facts
        .filter(({ table, object }) => table === 'spells' && object === id)
        .flatMap((fact) =>
          bar(fact, data, `${fact.by.map(nameOf).join(', ')}${fact.level ? ` (${fact.level})` : ''}`),
        ),
    },
    {
      name: 'Acts there',
      items: data.facts
        .filter(({ table, place }) => table === 'events' && place === id)
        .flatMap((fact) => mark(fact, signOf(fact.weight))),
    },
  ]);
}

const withSome = (lanes: readonly TimeLane[]) => lanes.filter(({ items }) => items.length > 0);
