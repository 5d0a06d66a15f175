import type { Day } from '../base/calendar.ts';
import type { Row } from '../record/case-record.ts';
import { dealing, isContact } from '../system/dealings.ts';
import type { RelationSeries } from '../system/relation.ts';
import type { World } from '../system/world.ts';
import { netRelation } from './net-relation.ts';
import { rangeOf, type Worlds } from './over-worlds.ts';
import { type Contact, secrecy } from './secrecy.ts';

/** What passed between two actors in ten years of one world. */
export interface DecadeCount {
  readonly acts: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly contacts: number;
  readonly channels:
    | { readonly public: number; readonly secret: number; readonly leaked: number }
    | undefined;
}

type Span = { readonly from: Day; readonly to: Day };

/** The contacts of two actors in any world: day and channel, if the row says. */
export function dealingsIn(
  { system }: Worlds,
  a: string,
  b: string,
  domain?: string,
): (world: World) => Contact[] {
  const facts = system.tables.events.filter(
    (fact) =>
      dealing(fact, a, b) > 0 &&
      isContact(system.record, fact) &&
      (domain === undefined || (fact.row as Row<'events'>).domain === domain),
  );
  return (world) =>
    facts
      .filter((fact) => world.present[fact.index] && (!fact.cast || dealing(fact, a, b, world) > 0))
      .map(({ first, row }) => ({
        day: world.days[first]!,
        channel: (row as Row<'events'>).channel,
      }));
}

/** Counts ten years after ten: acts weighed (each as its share of the undirected relation), contacts by channel. */
export function decadesOf(
  series: RelationSeries,
  contacts: readonly Contact[],
  tens: readonly Span[],
): DecadeCount[] {
  const acts = Array.from(series.days, (day, i) => ({ day, weight: series.jumps[i]! }));
  const hidden = secrecy(contacts, tens);
  return netRelation(acts, tens).map(({ events, cooperation, conflict }, i) => ({
    acts: events,
    cooperation,
    conflict,
    contacts: hidden[i]!.contacts,
    channels: hidden[i]!.shares,
  }));
}

/** The medians over worlds; shares over the worlds that have a contact in these years, if most do. */
export function medianDecade(worlds: readonly DecadeCount[]) {
  const median = (of: (decade: DecadeCount) => number) => rangeOf(worlds.map(of)).median;
  const told = worlds.flatMap(({ channels }) => channels ?? []);
  const share = (of: 'public' | 'secret' | 'leaked') => rangeOf(told.map((channels) => channels[of])).median;
  return {
    acts: median(({ acts }) => acts),
    cooperation: median(({ cooperation }) => cooperation),
    conflict: median(({ conflict }) => conflict),
    contacts: median(({ contacts }) => contacts),
    ...(told.length * 2 > worlds.length
      ? { channels: { public: share('public'), secret: share('secret'), leaked: share('leaked') } }
      : {}),
  };
}
