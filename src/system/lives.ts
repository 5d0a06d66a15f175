import type { DayRange } from '../base/edtf/edtf.ts';
import type { Interval } from '../base/interval.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { successorsIn } from '../record/successors.ts';
import type { SlotMaker } from './date-slots.ts';
import type { FactTable } from './fact-rows.ts';
import type { Fact, System } from './facts.ts';
import type { World } from './world.ts';

/** Slots of the first and the last day of an actor's existence, where the record bounds it. */
export interface Life {
  readonly start?: number;
  readonly end?: number;
}

/** The slots of every actor's life; an end that is open or unknown has none, so that it bounds nothing. */
export function livesOf({ rows }: CaseRecord, maker: SlotMaker): ReadonlyMap<string, Life> {
  const slotOf = (id: string, moment: 'start' | 'end'): number | undefined => {
    const slot = maker.anchorSlot({ id, moment });
    const made = slot === undefined ? undefined : maker.slots[slot];
    return made?.is === 'fixed' && !Number.isFinite(made.day) ? undefined : slot;
  };
  return new Map(
    rows.actors.flatMap(({ id, span }) => {
      if (!span) return [];
      const [start, end] = [slotOf(id, 'start'), slotOf(id, 'end')];
      return [
        [id, { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }] as const,
      ];
    }),
  );
}

/** Some actors, so many of whom must still be there for a fact to be so. */
export interface Circle {
  readonly of: readonly string[];
  readonly need: number;
}

/**
 * Who must be there for a fact. What one side does or holds towards another needs one of each; what several are in together, two
 * of them: when one ends, it goes on among the others.
 */
export function circlesOf(table: Fact['table'], row: Row<FactTable>): readonly Circle[] {
  return parties(table, row).flatMap(({ of, isMutual }) =>
    of.length === 0 ? [] : [{ of, need: isMutual ? Math.min(2, of.length) : 1 }],
  );
}

/** The lists of a row in which its parties stand. */
function parties(
  table: Fact['table'],
  row: unknown,
): readonly { of: readonly string[]; isMutual?: boolean }[] {
  switch (table) {
    case 'events': {
      const { by, to = [] } = row as Row<'events'>;
      return [{ of: by }, { of: to }];
    }
    case 'instruments':
      return [{ of: (row as Row<'instruments'>).parties, isMutual: true }];
    case 'spells': {
      const { by = [], of = [], between = [], object } = row as Row<'spells'>;
      return [
        { of: by },
        { of },
        { of: between, isMutual: true },
        { of: object === undefined ? [] : [object] },
      ];
    }
    case 'positions':
      return [{ of: (row as Row<'positions'>).by }];
    case 'figures': {
      const { of, with: others = [] } = row as Row<'figures'>;
      return [{ of }, { of: others }];
    }
    case 'votes':
      return [{ of: [(row as Row<'votes'>).body] }];
    case 'ballots':
      return [{ of: [(row as Row<'ballots'>).actor] }];
    case 'provisions':
      return [];
  }
}

/**
 * Between which days a fact ended: its own end, and no later than those whom it needs. Undefined when neither it nor they end.
 */
export function lastDays({ bounds }: CaseRecord, { id, table, row }: Fact): DayRange | undefined {
  let last = bounds.get(id)?.end;
  for (const { of, need } of circlesOf(table, row)) {
    const ends = of.map((actor) => bounds.get(actor)?.end ?? forever);
    const nth = (edge: keyof DayRange): number =>
      ends.map((end) => end[edge]).sort((a, b) => b - a)[need - 1]!;
    const range = { earliest: nth('earliest'), latest: nth('latest') };
    const own = last ?? forever;
    if (range.earliest < own.latest)
      last = { earliest: Math.min(own.earliest, range.earliest), latest: Math.min(own.latest, range.latest) };
  }
  return last;
}

const forever: DayRange = { earliest: Infinity, latest: Infinity };

/** Within which of their days some actors are party to a fact: slots of first days and of last ones. */
export interface Limits {
  readonly from: readonly number[];
  readonly until: readonly number[];
}

/** The days of their own that bound how long these actors are party to a fact; undefined when none does. */
export function limitsOf(system: System, fact: Fact, actors: readonly string[]): Limits | undefined {
  const { bounds } = system.record;
  const heirs = parties(fact.table, fact.row).flatMap(({ of }) => successorsIn(of, system.record));
  // an heir takes over from its own first day; of others what states no start, or too early a one, began with them
  const start = bounds.get(fact.id)?.first.earliest ?? -Infinity;
  const isLater = (actor: string) => start < (bounds.get(actor)?.first.latest ?? -Infinity);
  const slots = (moment: keyof Life, of: readonly string[]) =>
    of.flatMap((actor) => system.lives.get(actor)?.[moment] ?? []);
  const limits = {
    from: slots(
      'start',
      actors.filter((actor) => heirs.includes(actor) || isLater(actor)),
    ),
    until: slots('end', actors),
  };
  return limits.from.length + limits.until.length > 0 ? limits : undefined;
}

/** The first and last day on which a fact held, in a world: its own, within the limits of those who are asked about. */
export function heldDays({ days }: World, fact: Fact, limits: Limits | undefined): Interval {
  const start = days[fact.start]!;
  const end = days[fact.end]!;
  if (!limits) return { start, end };
  const held = { start, end };
  for (const slot of limits.from) if (days[slot]! > held.start) held.start = days[slot]!;
  for (const slot of limits.until) if (days[slot]! < held.end) held.end = days[slot]!;
  return held;
}
