import type { Row } from '../record/case-record.ts';
import { rangeOf } from '../report/over-worlds.ts';
import { factTitle } from '../system/fact-title.ts';
import type { Fact, System } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import type { FactChange, Standing } from './play-report.ts';
import type { TwoHistories } from './two-histories.ts';

/** A fact of either record, found in both where it is. */
interface Twin {
  readonly id: string;
  readonly before: Fact | undefined;
  readonly after: Fact | undefined;
  differs: number;
}

/**
 * The facts that are not in every world what they were, found by asking each world for the days of each fact: those that the scenario
 * speaks of, and those that move with them. Every other fact is as it was drawn. Ballots go with their vote.
 */
export function compareFacts(histories: TwoHistories): FactChange[] {
  const twins = twinsOf(histories);
  histories.each((one, other) => {
    for (const twin of twins) if (!isAlike(twin, one, other)) twin.differs++;
  });
  const changed = twins.filter(({ differs }) => differs > 0);
  const days = changed.map(() => ({ before: makeDays(), after: makeDays() }));
  histories.each((one, other) => {
    for (const [i, { before, after }] of changed.entries()) {
      if (before) keepDays(days[i]!.before, before, one);
      if (after) keepDays(days[i]!.after, after, other);
    }
  });
  return changed.map(({ id, before, after, differs }, i) => {
    const system = before ? histories.before : histories.after;
    const fact = before ?? after!;
    const [was, is] = [days[i]!.before, days[i]!.after].map((each) => standingOf(each, histories.worlds));
    return {
      ...{ id, table: fact.table as FactChange['table'], ...kindOf(fact) },
      title: factTitle(system.record, fact),
      ...(was ? { before: was } : {}),
      ...(is ? { after: is } : {}),
      differs: differs / histories.worlds,
    };
  });
}

function twinsOf({ before, after }: TwoHistories): Twin[] {
  const facts = ({ facts: all }: System) => all.filter(({ table }) => table !== 'ballots');
  const of = (one: Fact | undefined, other: Fact | undefined): Twin => ({
    ...{ id: (one ?? other)!.id, before: one, after: other, differs: 0 },
  });
  return [
    ...facts(before).map((fact) => of(fact, after.factById.get(fact.id))),
    ...facts(after).flatMap((fact) => (before.factById.has(fact.id) ? [] : [of(undefined, fact)])),
  ];
}

function isAlike({ before, after }: Twin, one: World, other: World): boolean {
  const [was, is] = [before ? one.present[before.index] : 0, after ? other.present[after.index] : 0];
  if (was !== is) return false;
  if (was === 0 || !before || !after) return true;
  return (['first', 'start', 'end'] as const).every((moment) =>
    Object.is(one.days[before[moment]], other.days[after[moment]]),
  );
}

interface Days {
  readonly from: number[];
  readonly to: number[];
}

const makeDays = (): Days => ({ from: [], to: [] });

function keepDays({ from, to }: Days, fact: Fact, world: World): void {
  if (world.present[fact.index] !== 1) return;
  from.push(world.days[fact.start]!);
  to.push(world.days[fact.end]!);
}

function standingOf({ from, to }: Days, worlds: number): Standing | undefined {
  if (from.length === 0) return undefined;
  return { from: rangeOf(from), to: rangeOf(to), share: from.length / worlds };
}

function kindOf({ table, row }: Fact): { readonly kind?: string } {
  return table === 'spells' || table === 'instruments' ? { kind: (row as Row<'spells'>).kind } : {};
}
