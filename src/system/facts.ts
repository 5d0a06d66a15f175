import type { Day } from '../base/calendar.ts';
import type { DayRange } from '../base/edtf/edtf.ts';
import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { factTables } from '../record/tables.ts';
import { addDrawn, addFixedSlot, addNumber, addSlot, addUntil, isDrawn, type Slot } from './date-slots.ts';
import { type DayOrder, dayOrderOf } from './day-order.ts';
import { type FactRow, type FactTable, factRows } from './fact-rows.ts';
import { levelSlots } from './levels.ts';
import { circlesOf, type Life, livesOf } from './lives.ts';
import { lasts, makeSlots, type Slots, slotsOf } from './row-slots.ts';
import { type Cast, castOf, type Posts, postsOf } from './voices.ts';

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
