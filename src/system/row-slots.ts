import type { Day } from '../base/calendar.ts';
import { own } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Anchor, CaseDate } from '../record/dates/case-date.ts';
import { type PartyLists, partyLimits } from '../record/party-days.ts';
import { addFixedSlot, addNotBefore, addSlot, addSpanSlot, boundSlot, type SlotMaker } from './date-slots.ts';
import type { FactRow, FactTable } from './fact-rows.ts';
import type { Fact } from './facts.ts';
import type { Life } from './lives.ts';
import { answerLimits, demandsAnswered, orderLimits, restsOn } from './order-limits.ts';

/** Makes the slot of any moment of any row once, whichever row asks for it first. */
export interface Slots extends SlotMaker {
  /** The lives of the actors, once they are made: a date from which a life is reckoned is not bounded by it. */
  lives?: ReadonlyMap<string, Life>;
  /** The slot of a date field of a row; of a field without a date, that of `otherwise`, a day or another slot. */
  of(row: FactRow, field: string, otherwise: Otherwise): number;
  /** The same for a date that cannot be before those that come before it in the row (signed, start, end). */
  notBefore(row: FactRow, field: 'start' | 'end', otherwise: Otherwise): number;
  /** The slots of the dates of demands which an act answers, those of one that is being made left out. */
  demands(row: Row<'events'>): readonly number[];
}

type Otherwise = { readonly day: Day } | { readonly slot: number };

/** Gathers the slots of the dates of all rows of a case. */
export function makeSlots(record: CaseRecord, rows: readonly FactRow[]): Slots {
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
    // a date that is reckoned from others may be reckoned from that of the answer
    demands: (answer) =>
      demandsAnswered(record, answer).flatMap(({ id, date }) => {
        const row = rowById.get(id);
        const isOpen = row && date?.kind === 'absolute' && !making.has(`${id} date`);
        return isOpen ? [maker.of(row, 'date', unknownDay)] : [];
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
  const act = table === 'events' ? (row as Row<'events'>) : undefined;
  const order = [...orderLimits(record, table, row, field), ...(act ? answerLimits(record, act) : [])];
  if (limits.length + order.length === 0) return;
  const drawn = (moment: keyof Life) =>
    limits.flatMap(({ actor, is }) => {
      const life = is === moment ? maker.lives?.get(actor)?.[moment] : undefined;
      return life === undefined || maker.slots[life]!.is === 'fixed' ? [] : [life];
    });
  const demands = act ? maker.demands(act).filter((demand) => maker.slots[demand]!.is === 'drawn') : [];
  boundSlot(maker, slot, [...limits, ...order], {
    from: [...drawn('start'), ...demands],
    until: [...drawn('end'), ...ends],
  });
}

/** The slot of an end that falls with another row's date, which a start that is drawn must not push away. */
function movedEnd(maker: Slots, record: CaseRecord, row: FactRow, start: CaseDate): number[] {
  const { end } = row.row as { readonly end?: CaseDate };
  if (!end || start.kind !== 'absolute' || end.kind === 'absolute' || end.relation !== 'offset') return [];
  return restsOn(end, row.id, record) ? [] : [maker.of(row, 'end', { day: Infinity })];
}

/** Whether what a table holds goes on over a time. */
export const lasts = (table: FactTable): boolean =>
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

/** The slots of a row's dates: its first, when it began and ended, when it became known to whom. */
export function slotsOf(maker: Slots, row: FactRow): Pick<Fact, 'first' | 'start' | 'end' | 'known'> {
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
