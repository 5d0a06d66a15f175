import type { Day } from '../base/calendar.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import type { CaseDate } from '../record/dates/case-date.ts';
import { daysStated, type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { ballotId } from '../system/fact-rows.ts';
import { factTitle } from '../system/fact-title.ts';
import type { Fact, System } from '../system/facts.ts';
import { isUntold, type Knowledge, knowledgeBy, takingPart, type Way } from '../system/knowledge.ts';
import type { World } from '../system/world.ts';
import { rangeOf, type WorldOptions, type Worlds, worldsOf } from './over-worlds.ts';

/** One who knew of a fact; `all` are those of whom nothing else is said. Shares are of the worlds that have the fact by then. */
export interface Knower {
  readonly actor: string;
  readonly share: number;
  /** In what part of the worlds it is not told whether he knew: no channel is stated, or he spoke for one who knew. */
  readonly unsure: number;
  /** From when and through what, as it is in most worlds; nothing where he surely knew in none. */
  readonly how?: {
    /** The median over these worlds, to order by. */
    readonly since: Day;
    /** As the record states it; where a spokesman took office then, the days between which that lies. */
    readonly stated: StatedDate;
    readonly through: Way;
    readonly by?: string;
  };
}

/** A fact that some knew of and others did not, with those who knew. */
export interface KnownFact {
  readonly id: string;
  readonly table: 'events' | 'instruments' | 'votes' | 'positions';
  readonly title: string;
  /** The earliest of its days, to order by. */
  readonly first: Day;
  readonly date?: StatedDate;
  /** Nothing where it is not stated. */
  readonly channel?: 'public' | 'secret' | 'leaked';
  /** In what part of the worlds it was so by then. */
  readonly share: number;
  /** Of what was public only `all`. */
  readonly knew: readonly Knower[];
}

/** Who knew of which acts, instruments, votes and positions: what `knew` answers. */
export interface KnowledgeReport {
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
  readonly facts: readonly KnownFact[];
}

/** Everybody of whom a fact tells nothing by name: no actor has this id. */
const ANYBODY = '';
const tables = ['events', 'instruments', 'votes', 'positions'] as const;

export interface KnowledgeOptions extends WorldOptions {
  /** These facts alone, by their ids. */
  readonly facts?: readonly string[];
  /** Somebody of whom it is asked, besides those who may have known otherwise than all did. */
  readonly actor?: string;
}

/** Who knew of each fact that somebody can know of, in the order of their dates, over the worlds of an account. */
export function whoKnew(record: CaseRecord, options: KnowledgeOptions = {}): KnowledgeReport {
  const worlds = worldsOf(record, options);
  const { facts, actor } = options;
  const asked = knowable(worlds.system).filter(({ id }) => facts?.includes(id) ?? true);
  const watch = watchKnowledge(worlds, asked, {
    by: Number.MAX_VALUE,
    ...(actor === undefined ? {} : { actor }),
  });
  worlds.each((world) => watch.see(world));
  return { account: worlds.account.id, worlds: worlds.count, seed: worlds.seed, facts: watch.result() };
}

/** The facts of which somebody can know and others not, by tables. */
export const knowable = ({ tables: of }: System): readonly Fact[] => tables.flatMap((table) => of[table]);

/** Whether everybody knew of a fact on its day. */
export const isPublic = (fact: Fact): boolean =>
  !isUntold(fact) && ((fact.row as Row<'events'>).channel ?? 'public') === 'public';

/** Gathers over the worlds who knew of these facts by a day. */
export function watchKnowledge(
  worlds: Pick<Worlds, 'system' | 'belief' | 'count'>,
  facts: readonly Fact[],
  { by, actor: asked }: { readonly by: Day; readonly actor?: string },
) {
  const { system, count } = worlds;
  const holders = holdersOf(system);
  const watched = facts.map((fact) => {
    const several = isPublic(fact) ? [] : whoMayKnow(fact, system, holders);
    const actors = [...new Set([ANYBODY, ...several, ...(asked === undefined ? [] : [asked])])];
    return {
      fact,
      present: 0,
      isAlike: isAlike(fact, actors, worlds),
      actors: actors.map((actor) => ({ actor, seen: 0, unsure: 0, ways: [] as Ways })),
    };
  });
  return {
    see: (world: World) => {
      for (const each of watched) {
        const { fact, actors } = each;
        if (!world.present[fact.index] || !(world.days[fact.first]! <= by)) continue;
        each.present++;
        if (each.isAlike && each.present > 1) continue;
        for (const one of actors) {
          one.seen++;
          const known = knowledgeBy(world, fact, one.actor, by);
          if (known) noteWay(one.ways, known);
          else if (known === undefined) one.unsure++;
        }
      }
    },
    result: (): KnownFact[] =>
      watched
        .filter(({ present }) => present > 0)
        .map(({ fact, present, actors }) => ({
          ...factOf(system.record, fact),
          share: present / count,
          knew: actors
            .map((one) => knowerOf(system.record, fact, one))
            .filter((knower) => knower.actor === asked || isTelling(fact, knower)),
        }))
        .sort((a, b) => a.first - b.first || (a.id < b.id ? -1 : 1)),
  };
}

/** Whether who knew of a fact is the same in every world that has it. */
function isAlike(
  fact: Fact,
  actors: readonly string[],
  { system, belief }: Pick<Worlds, 'system' | 'belief'>,
): boolean {
  const { drawn, posts, facts, unsettled } = system;
  const isSure = ({ index, start, end }: Fact) =>
    belief.probability[index] === 1 && !unsettled.has(index) && !drawn[start] && !drawn[end];
  const held = actors.flatMap((actor) => [
    ...(posts.get(actor) ?? []).map(({ index }) => facts[index]!),
    ...ballotsOf(fact, system, actor),
  ]);
  return !drawn[fact.first] && !fact.known.some(({ slot }) => drawn[slot]) && held.every(isSure);
}

const ballotsOf = ({ id, table }: Fact, { factById }: System, actor: string): readonly Fact[] =>
  (table === 'votes' && [factById.get(ballotId(id, actor))].filter((ballot) => ballot !== undefined)) || [];

type Ways = { readonly how: Knowledge; readonly days: Day[] }[];

function noteWay(ways: Ways, how: Knowledge): void {
  const { through, by, slot } = how;
  const known = ways.find((way) => way.how.through === through && way.how.by === by && way.how.slot === slot);
  if (known) known.days.push(how.from);
  else ways.push({ how, days: [how.from] });
}

/** What `all` knew tells nothing more of one of them. */
function isTelling(fact: Fact, { actor, share, unsure, how }: Knower): boolean {
  if (actor === 'all') return share + unsure > 0;
  if (how && how.through !== 'public' && how.through !== 'leaked') return true;
  return unsure > 0 && !isUntold(fact);
}

function knowerOf(
  record: CaseRecord,
  fact: Fact,
  {
    actor,
    seen,
    unsure,
    ways,
  }: { readonly actor: string; readonly seen: number; readonly unsure: number; readonly ways: Ways },
): Knower {
  const most = ways.reduce<Ways[number] | undefined>(
    (best, way) => (best && best.days.length >= way.days.length ? best : way),
    undefined,
  );
  return {
    actor: actor === ANYBODY ? 'all' : actor,
    share: ways.reduce((sum, { days }) => sum + days.length, 0) / seen,
    unsure: unsure / seen,
    ...(most ? { how: howOf(record, fact, most) } : {}),
  };
}

function howOf(
  record: CaseRecord,
  fact: Fact,
  { how: { through, by, slot }, days }: { readonly how: Knowledge; readonly days: readonly Day[] },
): NonNullable<Knower['how']> {
  const stated = slot === fact.first ? dateOf(fact) : toldAt(fact, slot);
  const since = rangeOf(days).median;
  return {
    since,
    stated: stated
      ? statedDate(stated, boundsInRecord(stated, record))
      : daysStated({ earliest: Math.min(...days), latest: Math.max(...days) }),
    through,
    ...(by === undefined ? {} : { by }),
  };
}

function toldAt({ known, row }: Fact, slot: number | undefined): CaseDate | undefined {
  const n = known.findIndex((each) => each.slot === slot);
  return (row as Row<'events'>).known?.[n]?.on;
}

function dateOf({ row }: Fact): CaseDate | undefined {
  const { date, signed, start } = row as { date?: CaseDate; signed?: CaseDate; start?: CaseDate };
  return date ?? signed ?? start;
}

function factOf(record: CaseRecord, fact: Fact): Omit<KnownFact, 'share' | 'knew'> {
  const date = dateOf(fact);
  const { channel } = fact.row as Row<'events'>;
  return {
    id: fact.id,
    table: fact.table as KnownFact['table'],
    title: factTitle(record, fact),
    first: record.bounds.get(fact.id)?.first.earliest ?? -Infinity,
    ...(date ? { date: statedDate(date, boundsInRecord(date, record)) } : {}),
    ...(isUntold(fact) ? {} : { channel: channel ?? 'public' }),
  };
}

interface Office {
  readonly holder: string;
  readonly earliest: Day;
  readonly latest: Day;
}

/** Who holds a post that speaks for each, and when at most. */
function holdersOf({ posts }: System): ReadonlyMap<string, readonly Office[]> {
  const holders = new Map<string, Office[]>();
  for (const [holder, held] of posts)
    for (const { of, ...days } of held) holders.set(of, [...(holders.get(of) ?? []), { holder, ...days }]);
  return holders;
}

/**
 * Everybody who may know of a fact otherwise than all do: who may have taken part or is named, those for whom they speak, and who
 * spoke for one of these on a day on which it may have been.
 */
function whoMayKnow(
  fact: Fact,
  { record, posts, tables: { ballots } }: System,
  holders: ReadonlyMap<string, readonly Office[]>,
): readonly string[] {
  const voters =
    fact.table === 'votes' ? ballots.filter(({ row }) => (row as Row<'ballots'>).vote === fact.id) : [];
  const knowers = new Set([
    ...takingPart(fact),
    ...fact.known.flatMap(({ to }) => (to === 'all' ? [] : [to])),
    ...voters.map(({ row }) => (row as Row<'ballots'>).actor),
  ]);
  for (const one of knowers) for (const { of } of posts.get(one) ?? []) knowers.add(of);
  const days = record.bounds.get(fact.id)?.first;
  const inOffice = ({ earliest, latest }: Office) =>
    days !== undefined && earliest <= days.latest && latest >= days.earliest;
  for (const one of knowers)
    for (const office of holders.get(one) ?? []) if (inOffice(office)) knowers.add(office.holder);
  return [...knowers];
}
