import type { Day } from '../base/calendar.ts';
import { netRelation, type WeightedEvent } from '../measure/relations/net-relation.ts';
import { type Contact, secrecy } from '../measure/secrecy/secrecy.ts';
import type { Row } from '../record/case-record.ts';
import { dealing, isContact } from '../system/dealings.ts';
import { isUntoldFor, mayBeOf } from '../system/domains.ts';
import type { Fact } from '../system/facts.ts';
import { isPart, type RelationPlan } from '../system/relation.ts';
import { timesIn } from '../system/times-in.ts';
import type { World } from '../system/world.ts';
import { rangeOf, type Worlds } from './over-worlds.ts';

/** What passed between two actors in ten years of one world. */
export interface DecadeCount {
  /** Where nobody knows how many acts a row stands for at most, these are the fewest, and open; contacts likewise. */
  readonly acts: number;
  readonly isOpen: boolean;
  readonly cooperation: number;
  readonly conflict: number;
  readonly contacts: number;
  readonly areContactsOpen: boolean;
  /** Unknown where some of several channels are open: nobody can tell how they share what there was. */
  readonly channels:
    | { readonly public: number; readonly secret: number; readonly leaked: number }
    | undefined;
}

/** What is counted as more than one act, perhaps of unknown number. */
export interface Several {
  readonly count: number;
  /** Whether there may have been more. */
  readonly isOpen: boolean;
}

type Span = { readonly from: Day; readonly to: Day };

/** The contacts of two actors in any world, each row as often as it stands for one: day and channel, if the row says. */
export function dealingsIn(
  { system }: Worlds,
  a: string,
  b: string,
  domain?: string,
): (world: World) => (Contact & Several)[] {
  const facts = system.tables.events.filter(
    (fact) => dealing(fact, a, b) > 0 && isContact(system.record, fact) !== false && mayBeOf(fact, domain),
  );
  return (world) =>
    facts
      .filter((fact) => world.present[fact.index] && (!fact.cast || dealing(fact, a, b, world) > 0))
      .map((fact) => ({
        day: world.days[fact.first]!,
        channel: (fact.row as Row<'events'>).channel,
        ...(isUntoldFor(fact, domain) || isContact(system.record, fact) === undefined
          ? maybeMore
          : severalIn(fact, world)),
      }));
}

/**
 * Every act and signing between two actors in any world, in order of time: how many acts it stands for, and what it weighs in the
 * relation there, nothing where it has no part in it, as the talk of adversaries.
 */
export function actsIn(
  { system }: Worlds,
  { acts }: RelationPlan,
  a: string,
  b: string,
  domain?: string,
): (world: World) => (WeightedEvent & Several)[] {
  const parts = new Map(acts.map((act) => [act.fact, act]));
  const facts = [...system.tables.events, ...system.tables.instruments].filter(
    (fact) => dealing(fact, a, b) > 0 && mayBeOf(fact, domain),
  );
  return (world) =>
    facts
      .filter((fact) => world.present[fact.index] && !Number.isNaN(world.days[fact.first]))
      .filter((fact) => !fact.cast || dealing(fact, a, b, world) > 0)
      .map((fact) => {
        const several = isUntoldFor(fact, domain) ? maybeMore : severalIn(fact, world);
        const part = parts.get(fact);
        const isWeighed = part !== undefined && isPart(world, part);
        const all = isWeighed ? part.weight * several.count * (part.share ? part.share(world) : 1) : 0;
        return { day: world.days[fact.first]!, weight: all, ...several };
      })
      .sort((one, other) => one.day - other.day);
}

/** What may be part of what is asked for, or not: it adds nothing that is known, and leaves the number open. */
const maybeMore: Several = { count: 0, isOpen: true };

function severalIn(fact: Fact, world: World): Several {
  const { least, most } = timesIn(fact, world);
  return { count: least, isOpen: most > least };
}

/** Counts ten years after ten: acts weighed (each as its share of the undirected relation), contacts by channel. */
export function decadesOf(
  acts: readonly (WeightedEvent & Several)[],
  contacts: readonly (Contact & Several)[],
  tens: readonly Span[],
): DecadeCount[] {
  const hidden = secrecy(contacts, tens);
  return netRelation(acts, tens).map(({ events, cooperation, conflict, from, to }, i) => {
    const isIn = ({ day }: { readonly day: Day }) => day >= from && day <= to;
    const areContactsOpen = contacts.some((contact) => contact.isOpen && isIn(contact));
    const { shares, contacts: all, ...counts } = hidden[i]!;
    const isOneChannel = [counts.public, counts.secret, counts.leaked].includes(all - counts.unknown);
    const areSharesOpen = contacts.some(
      (contact) => contact.isOpen && contact.channel !== undefined && isIn(contact),
    );
    return {
      acts: events,
      isOpen: acts.some((act) => act.isOpen && isIn(act)),
      cooperation,
      conflict,
      contacts: all,
      areContactsOpen,
      channels: areSharesOpen && !isOneChannel ? undefined : shares,
    };
  });
}

/** The medians over worlds; shares over the worlds that have a contact in these years, if most do. */
export function medianDecade(worlds: readonly DecadeCount[]) {
  const median = (of: (decade: DecadeCount) => number) => rangeOf(worlds.map(of)).median;
  const told = worlds.flatMap(({ channels }) => channels ?? []);
  const share = (of: 'public' | 'secret' | 'leaked') => rangeOf(told.map((channels) => channels[of])).median;
  const isMostly = (of: (decade: DecadeCount) => boolean) => worlds.filter(of).length * 2 > worlds.length;
  return {
    acts: median(({ acts }) => acts),
    ...(isMostly(({ isOpen }) => isOpen) ? { actsMost: null } : {}),
    cooperation: median(({ cooperation }) => cooperation),
    conflict: median(({ conflict }) => conflict),
    contacts: median(({ contacts }) => contacts),
    ...(isMostly(({ areContactsOpen }) => areContactsOpen) ? { contactsMost: null } : {}),
    ...(told.length * 2 > worlds.length
      ? { channels: { public: share('public'), secret: share('secret'), leaked: share('leaked') } }
      : {}),
  };
}
