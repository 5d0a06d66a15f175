import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Anchor, CaseDate } from '../record/case-date.ts';
import type { Evidence } from '../record/evidence.ts';
import { addFixedSlot, addSlot, isDrawn, type Slot, type SlotMaker } from './date-slots.ts';

/** What a fact is: a row of one of these tables. A membership written with an actor is a spell. */
export type FactTable = 'events' | 'instruments' | 'spells' | 'votes' | 'ballots';

/** One fact of the record: what may be in or out of a world, and the slots of its dates. */
export interface Fact {
  readonly index: number;
  readonly id: string;
  readonly table: FactTable;
  readonly row: Row<FactTable>;
  readonly evidence: readonly Evidence[];
  /** Slot of its first date: an event's or vote's day, a signing, the start of a spell. */
  readonly first: number;
  /** Slot from which it held: an instrument's entry into force, else the first. */
  readonly start: number;
  /** Slot of its end. An event ends on its day; what has no end has a slot at +Infinity. */
  readonly end: number;
  /** Of an event: who came to know of it, and the slot of when. */
  readonly known: readonly { readonly to: string; readonly slot: number }[];
}

/** The facts of a case, their dates as slots, ready for worlds to be drawn. */
export interface System {
  readonly record: CaseRecord;
  readonly facts: readonly Fact[];
  readonly slots: readonly Slot[];
  /** Whether each slot can fall on more than one day. */
  readonly drawn: readonly boolean[];
  readonly factById: ReadonlyMap<string, Fact>;
  /** Facts with more than one date, some of it drawn: their order has to be seen to in each world. */
  readonly spans: readonly Fact[];
}

type Draft = Omit<Fact, 'index'>;

/** Builds the system of a record: every fact, and every date as a slot after those that it is reckoned from. */
export function buildSystem(record: CaseRecord): System {
  const slots: Slot[] = [];
  const drafts = new Map<string, Draft>();
  const pending = new Map<string, () => Draft>();
  const settle = (id: string): Draft | undefined => {
    const make = pending.get(id);
    if (make) {
      pending.delete(id);
      drafts.set(id, make());
    }
    return drafts.get(id);
  };
  const maker: SlotMaker = {
    slots,
    header: record.header,
    anchorSlot: (anchor) => slotOfMoment(settle(anchor.id), anchor),
  };
  for (const row of factRows(record)) pending.set(row.id, () => draftOf(maker, row));
  const ids = [...pending.keys()];
  const facts = ids.map((id, index) => ({ ...settle(id)!, index }));
  const drawn: boolean[] = [];
  for (const slot of slots) drawn.push(isDrawn(slot, drawn));
  const spans = facts.filter(({ first, start, end }) => end !== first && (drawn[first] || drawn[start] || drawn[end]));
  return { record, facts, slots, drawn, factById: new Map(facts.map((fact) => [fact.id, fact])), spans };
}

function slotOfMoment(draft: Draft | undefined, anchor: Anchor): number | undefined {
  if (!draft) return undefined;
  return anchor.moment === 'end' ? draft.end : anchor.moment === 'start' ? draft.start : draft.first;
}

type FactRow = { readonly id: string; readonly table: FactTable; readonly row: Row<FactTable>; readonly evidence: readonly Evidence[] };

function factRows({ rows }: CaseRecord): FactRow[] {
  const of = (table: 'events' | 'instruments' | 'spells' | 'votes'): FactRow[] =>
    (rows[table] as readonly Row<'events' | 'instruments' | 'spells' | 'votes'>[]).map((row) => ({
      id: row.id,
      table,
      row,
      evidence: row.evidence ?? [],
    }));
  const votes = new Map(rows.votes.map((vote) => [vote.id, vote]));
  const ballots = rows.ballots.map((row): FactRow => ({
    id: ballotId(row.vote, row.actor),
    table: 'ballots',
    row,
    evidence: row.evidence ?? votes.get(row.vote)?.evidence ?? [],
  }));
  return [...of('events'), ...of('instruments'), ...of('spells'), ...memberships(rows.actors), ...of('votes'), ...ballots];
}

/** The id of the fact that an actor cast a ballot in a vote. */
export function ballotId(vote: string, actor: string): string {
  return `${vote}/${actor}`;
}

/** The memberships that actors state of themselves, as spells. What rests on no source of its own is taken as given. */
function memberships(actors: readonly Row<'actors'>[]): FactRow[] {
  return actors.flatMap((actor) =>
    (actor.memberOf ?? []).map((membership, n): FactRow => {
      const { of, start, end, role } = membership;
      const id = `${actor.id}/${of}/${n + 1}`;
      const row = {
        id,
        kind: 'membership' as const,
        by: [actor.id],
        of: [of],
        ...(start ? { start } : {}),
        ...(end ? { end } : {}),
        ...(role === undefined ? {} : { level: role }),
        at: actor.at,
      } as Row<'spells'>;
      return { id, table: 'spells', row, evidence: actor.evidence ?? [] };
    }),
  );
}


function draftOf(maker: SlotMaker, { id, table, row, evidence }: FactRow): Draft {
  const base = { id, table, row, evidence, known: [] };
  const dated = row as { date?: CaseDate; signed?: CaseDate; start?: CaseDate; end?: CaseDate };
  const slot = (date: CaseDate | undefined, field: string, otherwise: number) =>
    date ? addSlot(maker, `${id} ${field}`, date) : addFixedSlot(maker, otherwise);
  if (table === 'ballots') {
    const vote = maker.anchorSlot({ id: (row as Row<'ballots'>).vote, moment: 'first' }) ?? addFixedSlot(maker, Number.NaN);
    return { ...base, first: vote, start: vote, end: vote };
  }
  if (table === 'events' || table === 'votes') {
    const day = slot(dated.date, 'date', Number.NaN);
    const known = ((row as Row<'events'>).known ?? []).map(({ to, on }, n) => ({ to, slot: addSlot(maker, `${id} known ${n + 1}`, on) }));
    return { ...base, first: day, start: day, end: day, known };
  }
  if (table === 'instruments') {
    const first = slot(dated.signed, 'signed', Number.NaN);
    const start = dated.start ? slot(dated.start, 'start', Number.NaN) : first;
    return { ...base, first, start, end: slot(dated.end, 'end', Infinity) };
  }
  const start = slot(dated.start, 'start', -Infinity);
  return { ...base, first: start, start, end: slot(dated.end, 'end', Infinity) };
}
