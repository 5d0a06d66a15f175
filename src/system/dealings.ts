import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { runsTowards } from '../record/sides.ts';
import type { Fact, System } from './facts.ts';
import { cameoOf } from './talk.ts';
import { directionOf } from './voices.ts';
import type { World } from './world.ts';

/**
 * How far a fact is a dealing between two actors: 1 when it runs both ways, ½ when only one acts towards the other, 0
 * when it is none. The undirected relation is the mean of the two directions, so these are the shares of its weight.
 *
 * An act of a minister, or towards one, is one of the state for which he speaks on its day. Takes: `world`, which tells who held which
 * post; without it, the most that any world makes of the fact.
 */
export function dealing(fact: Fact, a: string, b: string, world?: World): 0 | 0.5 | 1 {
  switch (fact.table) {
    case 'events':
      return directions(actsTowards(fact, a, b, world), actsTowards(fact, b, a, world));
    case 'instruments': {
      const { parties } = fact.row as Row<'instruments'>;
      if (fact.cast) return actsTowards(fact, a, b, world) ? 1 : 0;
      return parties.includes(a) && parties.includes(b) ? 1 : 0;
    }
    case 'spells': {
      const { by = [], of, between = [] } = fact.row as Row<'spells'>;
      if (between.includes(a) && between.includes(b)) return 1;
      return directions(
        by.includes(a) && of?.includes(b) === true,
        by.includes(b) && of?.includes(a) === true,
      );
    }
    default:
      return 0;
  }
}

const dealt = onceForEach((_: System) => new Map<string, readonly Dealing[]>());

/** A fact that is, or may be, a dealing between two actors, and how far. */
export interface Dealing {
  readonly fact: Fact;
  readonly share: 0.5 | 1;
}

/** The acts, the instruments and the spells, in this order, that are dealings between two actors in some world; looked for once. */
export function dealingsOf(system: System, a: string, b: string): readonly Dealing[] {
  const known = dealt(system);
  let found = known.get(`${a}|${b}`);
  if (!found) {
    const { events, instruments, spells } = system.tables;
    found = [...events, ...instruments, ...spells].flatMap((fact): Dealing[] => {
      const share = dealing(fact, a, b);
      return share === 0 ? [] : [{ fact, share }];
    });
    known.set(`${a}|${b}`, found);
  }
  return found;
}

/** The same of a fact with a cast, ready to be asked in world after world. */
export function dealingIn(fact: Fact, a: string, b: string): (world: World) => 0 | 0.5 | 1 {
  const there = directionOf(fact, a, b);
  if (fact.table === 'instruments') return (world) => (there(world) ? 1 : 0);
  const back = directionOf(fact, b, a);
  return (world) => directions(there(world), back(world));
}

/** Whether an act is one of `a` towards `b`; an act without addressee runs among its doers. */
export function actsTowards(fact: Fact, a: string, b: string, world?: World): boolean {
  if (!fact.cast) {
    const { by, to } = fact.row as Row<'events'>;
    return by.includes(a) && (to ? to.includes(b) : by.includes(b));
  }
  return world ? directionOf(fact, a, b)(world) : runsTowards(fact.cast.most, a, b);
}

function directions(there: boolean, back: boolean): 0 | 0.5 | 1 {
  return there && back ? 1 : there || back ? 0.5 : 0;
}

/**
 * Whether an event is a contact: a meeting, talk, visit or message (CAMEO 03 to 06), or tagged `contact`; undefined where it states
 * no type, so that nobody knows.
 */
export function isContact(record: CaseRecord, fact: Fact): boolean | undefined {
  if (fact.table !== 'events') return false;
  const row = fact.row as Row<'events'>;
  if (row.tags?.includes('contact')) return true;
  if (row.type === undefined) return undefined;
  const code = cameoOf(record, row);
  return code !== undefined && /^0[3-6]/.test(code);
}

/** Why it is not known what kind of act a fact was. */
export const untoldType = ({ id }: Fact): string =>
  `"${id}" states no type, so that what kind of act it was is not known`;
