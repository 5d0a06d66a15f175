import type { Day } from '../base/calendar.ts';
import type { DayRange } from '../base/edtf/edtf.ts';
import { onceForEach } from '../base/once-for-each.ts';
import { own } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Anchor, CaseDate } from '../record/dates/case-date.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { type PartyLists, partyLimits } from '../record/party-days.ts';
import { factTables } from '../record/tables.ts';
import {
  addDrawn,
  addFixedSlot,
  addNotBefore,
  addNumber,
  addSlot,
  addSpanSlot,
  addUntil,
  boundSlot,
  isDrawn,
  type Slot,
  type SlotMaker,
} from './date-slots.ts';
import { type DayOrder, dayOrderOf } from './day-order.ts';
import { levelSlots } from './levels.ts';
import { circlesOf, type Life, livesOf } from './lives.ts';
import { orderLimits, restsOn } from './order-limits.ts';
import { type Cast, castOf, type Posts, postsOf } from './voices.ts';

/** What a fact is: a row of one of these tables. A membership written with an actor is a spell. */
export type FactTable = (typeof factTables)[number] | 'ballots';

/** One fact of the record: what may be in or out of a world, and the slots of its dates. */
export interface Fact {
  readonly index: number;
  readonly id: string;
  readonly table: FactTable | 'provisions';
  readonly row: Row<FactTable>;
  readonly evidence: readonly Evidence[];
  /** What it is a part of, and in no world without: of a provision, its instrument or vote. Its index and dates are those of the whole. */
  readonly whole?: Fact;
  /** Slot of its first date: an event's or vote's day, a signing, the start of a spell. */
  readonly first: number;
  /** Slot from which it held: an instrument's entry into force, else the first. */
  readonly start: number;
  /** Slot of its end, at the latest that of its parties. An event ends on its day; what has no end has a slot at +Infinity. */
  readonly end: number;
  /** Of an event: the slot of how many acts it stands for; one when there is none. */
  readonly times?: number | undefined;
  /** Of a figure: the slot of its value. */
  readonly value?: number | undefined;
  /** Of a crisis or war: its levels of escalation, and the slots of when each began. */
  readonly levels?: readonly { readonly slot: number; readonly level: number }[] | undefined;
  /** Who takes part, when that depends on the world. */
  readonly cast?: Cast | undefined;
  /** Of an event: who came to know of it, and the slot of when. */
  readonly known: readonly { readonly to: string; readonly slot: number }[];
}

/** The facts of a case, their dates as slots, ready for worlds to be drawn. */
export interface System {
  readonly record: CaseRecord;
  readonly facts: readonly Fact[];
  /** The facts of each table, in the same order. */
  readonly tables: Readonly<Record<FactTable, readonly Fact[]>>;
  readonly slots: readonly Slot[];
  /** Whether each slot can fall on more than one day. */
  readonly drawn: readonly boolean[];
  /** What the record tells of the order of moments on one day. */
  readonly dayOrder: DayOrder;
  /** Of each periodisation, the slots of its cuts. They are no facts: whoever is believed, its author cut there. */
  readonly cuts: ReadonlyMap<string, readonly number[]>;
  readonly factById: ReadonlyMap<string, Fact>;
  /** When each actor existed, as far as the record bounds it. */
  readonly lives: ReadonlyMap<string, Life>;
  /** For whom each actor speaks, by which post. */
  readonly posts: Posts;
  /** Facts that are in no world in which their first day comes after the last day of those whom they need. */
  readonly mortal: readonly { readonly fact: number; readonly first: number; readonly last: number }[];
  /** Facts that are in no world, or other than their row says, by what the world has of posts and lives. */
  readonly unsettled: ReadonlySet<number>;
}

/**
 * The system of a record: every fact, and every date as a slot after those that it is reckoned from. It is built once for each
 * record and then shared, so it must not be changed.
 */
export function buildSystem(record: CaseRecord): System {
  return systemOf(record);
}

const systemOf = onceForEach((record: CaseRecord): System => {
  const rows = factRows(record);
  const maker = makeSlots(record, rows);
  const lives = livesOf(record, maker);
  maker.lives = lives;
  const posts = postsOf(record, rows);
  const mortal: { fact: number; first: number; last: number }[] = [];
  const facts = rows.map((row, index): Fact => {
    const fact = factOf(record, maker, row, index, lives, posts);
    const last = lastSlot(record, maker, row, fact, lives);
    if (last === undefined) return fact;
    mortal.push({ fact: index, first: fact.first, last });
    return lasts(row.table) ? { ...fact, end: last } : fact;
  });
  const cuts = new Map(
    record.rows.periods.map(({ id, cuts: all }) => [
      id,
      all.map(({ at }, n) => addSlot(maker, `${id} cut ${n + 1}`, at)),
    ]),
  );
  const drawn: boolean[] = [];
  for (const slot of maker.slots) drawn.push(isDrawn(slot, drawn));
  const of = (table: FactTable) => facts.filter((fact) => fact.table === table);
  return {
    record,
    facts,
    tables: Object.fromEntries(
      [...factTables, 'ballots' as const].map((table) => [table, of(table)]),
    ) as unknown as System['tables'],
    slots: maker.slots,
    drawn,
    dayOrder: dayOrderOf(maker.slots),
    cuts,
    factById: new Map(facts.map((fact) => [fact.id, fact])),
    lives,
    posts,
    mortal,
    unsettled: new Set([
      ...mortal.map(({ fact }) => fact),
      ...facts.filter(({ cast }) => cast).map(({ index }) => index),
    ]),
  };
});

function factOf(
  record: CaseRecord,
  maker: Slots,
  row: FactRow,
  index: number,
  lives: ReadonlyMap<string, Life>,
  posts: Posts,
): Fact {
  const cast = castOf(record, row, posts, lives);
  const times = timesSlot(maker, row);
  const slots = slotsOf(maker, row);
  const levels = row.table === 'spells' && levelSlots(maker, record, row.row as Row<'spells'>, slots);
  return {
    index,
    ...row,
    ...slots,
    ...(levels ? { levels } : {}),
    ...(cast ? { cast } : {}),
    ...(times === undefined ? {} : { times }),
    ...(row.table === 'figures'
      ? { value: addNumber(maker, `${row.id} value`, (row.row as Row<'figures'>).value) }
      : {}),
  };
}

/**
 * The slot of the last day on which those whom a fact needs are there, no later than its own end; undefined where no end of theirs can
 * come before it.
 */
function lastSlot(
  record: CaseRecord,
  maker: Slots,
  { id, table, row }: FactRow,
  { first, end }: Fact,
  lives: ReadonlyMap<string, Life>,
): number | undefined {
  const isLasting = lasts(table);
  const bounds = record.bounds.get(table === 'ballots' ? (row as Row<'ballots'>).vote : id);
  const latest = bounds?.end?.latest ?? Infinity;
  const earliest = earliestOf(maker.slots[first]!, bounds?.first.earliest ?? -Infinity);
  // an act that has a possible day happened, whichever day the party's end is drawn on; what lasts is cut by it
  const mayOutlive = (life: DayRange): boolean =>
    isLasting ? latest > life.earliest : earliest > life.latest;
  const groups = circlesOf(table, row).flatMap(({ of, need }) => {
    const mortals = of.filter((actor) => lives.get(actor)?.end !== undefined);
    const nth = need - (of.length - mortals.length);
    const mayEnd = mortals.some((actor) => {
      const end = record.bounds.get(actor)?.end;
      return end !== undefined && mayOutlive(end);
    });
    return nth < 1 || !mayEnd ? [] : [{ of: mortals.map((actor) => lives.get(actor)!.end!), nth }];
  });
  if (groups.length === 0) return undefined;
  return addUntil(maker, isLasting ? end : addFixedSlot(maker, Infinity), groups);
}

/** The earliest day of a slot: of one that is drawn, of the days that its parties leave it. */
function earliestOf(slot: Slot, stated: Day): Day {
  return slot.is === 'drawn' ? slot.ranges[0]!.earliest : slot.is === 'fixed' ? slot.day : stated;
}

/** How many acts an event stands for, drawn like a date where it is a range; of an open range, the least. */
function timesSlot(maker: Slots, { id, table, row }: FactRow): number | undefined {
  const times = table === 'events' ? (row as Row<'events'>).times : undefined;
  if (!times || (times.low === 1 && times.high === 1)) return undefined;
  const { low, high = low } = times;
  return low === high
    ? addFixedSlot(maker, low)
    : addDrawn(maker, `${id} times`, { earliest: low, latest: high });
}

/** Makes the slot of any moment of any row once, whichever row asks for it first. */
interface Slots extends SlotMaker {
  /** The lives of the actors, once they are made: a date from which a life is reckoned is not bounded by it. */
  lives?: ReadonlyMap<string, Life>;
  /** The slot of a date field of a row; of a field without a date, that of `otherwise`, a day or another slot. */
  of(row: FactRow, field: string, otherwise: Otherwise): number;
  /** The same for a date that cannot be before those that come before it in the row (signed, start, end). */
  notBefore(row: FactRow, field: 'start' | 'end', otherwise: Otherwise): number;
}

type Otherwise = { readonly day: Day } | { readonly slot: number };

function makeSlots(record: CaseRecord, rows: readonly FactRow[]): Slots {
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const made = new Map<string, number>();
  const making = new Set<string>();
  const once = (name: string, make: () => number): number => {
    const known = made.get(name);
    if (known !== undefined) return known;
    making.add(name);
    const slot = make();
    making.delete(name);
    made.set(name, slot);
    return slot;
  };
  const maker: Slots = {
    slots: [],
    header: record.header,
    of: (row, field, otherwise) =>
      once(`${row.id} ${field}`, () => {
        const date = own(row.row as unknown as Record<string, CaseDate | undefined>, field);
        if (date) {
          const ends = field === firstField[row.table] ? movedEnd(maker, record, row, date) : [];
          const slot = addSlot(maker, `${row.id} ${field}`, date, field === 'start' || field === 'end');
          boundByOthers(maker, record, row, { field, slot, ends });
          return slot;
        }
        return 'slot' in otherwise ? otherwise.slot : addFixedSlot(maker, otherwise.day);
      }),
    notBefore: (row, field, otherwise) =>
      once(`${row.id} ${field} in order`, () => {
        const slot = maker.of(row, field, otherwise);
        const before = field === 'end' && row.table === 'instruments' ? 'start' : 'first';
        // A start that is reckoned from its own end is in order by itself.
        if (making.has(`${row.id} ${before === 'first' ? firstField[row.table] : 'start in order'}`))
          return slot;
        const floor = momentSlot(maker, row, before);
        const isFixed = [slot, floor].every((each) => maker.slots[each]!.is === 'fixed');
        return slot === floor || isFixed ? slot : addNotBefore(maker, slot, floor);
      }),
    anchorSlot: ({ id, moment }) => {
      const row = rowById.get(id);
      if (row) return momentSlot(maker, row, moment);
      const actor = record.byId.get(id);
      const span = actor?.table === 'actors' ? (actor.row as Row<'actors'>).span : undefined;
      return (
        span && once(`${id} ${moment}`, () => addSpanSlot(maker, `${id} ${moment}`, span, moment === 'end'))
      );
    },
  };
  return maker;
}

/** Bounds a date of a row by its other dates, and its first by the lives of those whom it names; `ends` are slots that it is no later than. */
function boundByOthers(
  maker: Slots,
  record: CaseRecord,
  { table, row }: FactRow,
  { field, slot, ends }: { readonly field: string; readonly slot: number; readonly ends: readonly number[] },
): void {
  const limits = field === firstField[table] ? partyLimits(row as PartyLists, record) : [];
  const order = orderLimits(record, table, row, field);
  if (limits.length + order.length === 0) return;
  const drawn = (moment: keyof Life) =>
    limits.flatMap(({ actor, is }) => {
      const life = is === moment ? maker.lives?.get(actor)?.[moment] : undefined;
      return life === undefined || maker.slots[life]!.is === 'fixed' ? [] : [life];
    });
  boundSlot(maker, slot, [...limits, ...order], { from: drawn('start'), until: [...drawn('end'), ...ends] });
}

/** The slot of an end that falls with another row's date, which a start that is drawn must not push away. */
function movedEnd(maker: Slots, record: CaseRecord, row: FactRow, start: CaseDate): number[] {
  const { end } = row.row as { readonly end?: CaseDate };
  if (!end || start.kind !== 'absolute' || end.kind === 'absolute' || end.relation !== 'offset') return [];
  return restsOn(end, row.id, record) ? [] : [maker.of(row, 'end', { day: Infinity })];
}

/** Whether what a table holds goes on over a time. */
const lasts = (table: FactTable): boolean =>
  table === 'spells' || table === 'instruments' || table === 'positions';

/** The field that holds the first date of a row. */
const firstField = {
  events: 'date',
  votes: 'date',
  instruments: 'signed',
  spells: 'start',
  positions: 'start',
  figures: 'date',
  ballots: 'date',
} as const;
const unknownDay = { day: Number.NaN };

function momentSlot(maker: Slots, row: FactRow, moment: Anchor['moment']): number {
  const isLasting = lasts(row.table);
  if (moment === 'end' && isLasting) return maker.notBefore(row, 'end', { day: Infinity });
  const first = maker.of(
    row,
    firstField[row.table],
    row.table === 'spells' || row.table === 'positions' ? { day: -Infinity } : unknownDay,
  );
  return moment === 'start' && isLasting ? maker.notBefore(row, 'start', { slot: first }) : first;
}

function slotsOf(maker: Slots, row: FactRow): Pick<Fact, 'first' | 'start' | 'end' | 'known'> {
  if (row.table === 'ballots') {
    const day =
      maker.anchorSlot({ id: (row.row as Row<'ballots'>).vote, moment: 'first' }) ??
      addFixedSlot(maker, Number.NaN);
    return { first: day, start: day, end: day, known: [] };
  }
  const known = ((row.row as Row<'events'>).known ?? []).map(({ to, on }, n) => ({
    to,
    slot: addSlot(maker, `${row.id} known ${n + 1}`, on),
  }));
  const [first, start, end] = (['first', 'start', 'end'] as const).map((moment) =>
    momentSlot(maker, row, moment),
  );
  return { first: first!, start: start!, end: end!, known };
}

type FactRow = {
  readonly id: string;
  readonly table: FactTable;
  readonly row: Row<FactTable>;
  readonly evidence: readonly Evidence[];
};

function factRows({ rows }: CaseRecord): FactRow[] {
  const of = (table: (typeof factTables)[number]): FactRow[] =>
    (rows[table] as readonly Row<(typeof factTables)[number]>[]).map((row) => ({
      id: row.id,
      table,
      row,
      evidence: row.evidence ?? [],
    }));
  const votes = new Map(rows.votes.map((vote) => [vote.id, vote]));
  const ballots = rows.ballots.map(
    (row): FactRow => ({
      id: ballotId(row.vote, row.actor),
      table: 'ballots',
      row,
      evidence: row.evidence ?? votes.get(row.vote)?.evidence ?? [],
    }),
  );
  return [
    ...of('events'),
    ...of('instruments'),
    ...of('spells'),
    ...memberships(rows.actors),
    ...of('votes'),
    ...ballots,
    ...of('positions'),
    ...of('figures'),
  ];
}

/** The id of the fact that an actor cast a ballot in a vote. */
export function ballotId(vote: string, actor: string): string {
  return `${vote}/${actor}`;
}

/** The memberships that actors state of themselves, as spells. What rests on no source of its own is taken as given. */
function memberships(actors: readonly Row<'actors'>[]): FactRow[] {
  return actors.flatMap((actor) =>
    (actor.memberOf ?? []).map((membership, n): FactRow => {
      const { of, start, end, role, speaksFor, veto } = membership;
      const id = `${actor.id}/${of}/${n + 1}`;
      const row = {
        id,
        kind: 'membership' as const,
        by: [actor.id],
        of: [of],
        ...(start ? { start } : {}),
        ...(end ? { end } : {}),
        ...(role === undefined ? {} : { level: role }),
        ...(speaksFor === undefined ? {} : { speaksFor }),
        ...(veto === undefined ? {} : { veto }),
        at: actor.at,
      } as unknown as Row<'spells'>;
      return { id, table: 'spells', row, evidence: actor.evidence ?? [] };
    }),
  );
}
