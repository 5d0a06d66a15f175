import type { Row } from '../record/case-record.ts';
import type { Belief } from './belief.ts';
import { droppedWith } from './dropped.ts';
import type { System } from './facts.ts';
import { type Draw, settleAs, type World, winnerOf } from './world.ts';

/** What of the facts of an account a what-if takes away, world by world. */
export interface Supposing {
  /** Facts that are gone in the worlds that had them, dropped or with others; no more of an account that has them in no world. */
  readonly lost: ReadonlySet<number>;
  /** Set where what goes hangs on what a world had; else all that is lost is in no world. */
  readonly worldByWorld?: WorldByWorld;
}

interface WorldByWorld {
  /** The account as recorded. */
  readonly was: Belief;
  /** The same without what is gone in every world. */
  readonly after: Belief;
  readonly dropped: readonly number[];
  /** What goes with others, each after those with which it goes. */
  readonly steps: readonly Step[];
  /** Room for which facts a world had as recorded. */
  readonly present: Uint8Array;
}

/** A row that goes with any of its causes, or with all that it came to be through, in a world that had them. */
interface Step {
  /** The row, and what is written with it. */
  readonly facts: readonly [number, ...number[]];
  readonly causes: readonly number[];
  readonly through: readonly number[];
}

/**
 * The belief of an account in a record in which something is supposed not to have been. A row that goes with one that is dropped goes only
 * in the worlds in which that one was: where there was nothing to drop, dropping it changes nothing.
 *
 * Takes: the belief as recorded; `without`, which weighs the facts without some of them.
 */
export function supposedBelief(
  system: System,
  was: Belief,
  without: (gone: ReadonlySet<number>) => Belief,
): Belief {
  const { gone, goes } = system.record.supposed!;
  const steps = goes.flatMap((id) => stepOf(system, id) ?? []);
  const going = new Set(steps.map(({ facts: [index] }) => index));
  const dropped = [...gone]
    .flatMap((id) => droppedWith(system, id))
    .filter((index) => !steps.some(({ facts }) => facts.includes(index)));
  const mortal = new Set(system.mortal.map(({ fact }) => fact));
  const isThere = (index: number) => was.probability[index] !== 0;
  const isSure = (index: number) => was.probability[index] === 1 && !mortal.has(index);
  const lost = new Set(dropped.filter(isThere));
  const never = new Set(lost);
  let isOpen = false;
  for (const { facts, causes, through } of steps) {
    const left = through.filter(isThere);
    const [byCause, byAll] = [
      causes.filter((each) => lost.has(each)),
      left.length > 0 && left.every((each) => lost.has(each)) ? left : [],
    ];
    if (byCause.length === 0 && byAll.length === 0) continue;
    for (const each of facts) if (isThere(each)) lost.add(each);
    const isSurelyGone = (each: number) => never.has(each) && isSure(each);
    const isAll = byAll.every((each) => never.has(each)) && byAll.some(isSurelyGone);
    if (isAll || byCause.some(isSurelyGone)) for (const each of facts) never.add(each);
    else isOpen = true;
  }
  const after = without(never);
  if (!isOpen) return { ...after, supposed: { lost } };
  const probability = after.probability.slice();
  for (const each of lost) if (probability[each] !== 0) probability[each] = Number.NaN;
  const present = Uint8Array.from(was.probability, (p) => (p === 1 ? 1 : 0));
  const worldByWorld = { was, after, dropped: dropped.filter((each) => !going.has(each)), steps, present };
  return { ...after, probability, supposed: { lost, worldByWorld } };
}

function stepOf(system: System, id: string): Step | undefined {
  const fact = system.factById.get(id);
  if (!fact) return undefined;
  const { causes = [], through = [] } = fact.row as Pick<Row<'spells'>, 'causes' | 'through'>;
  const indices = (ids: readonly string[]) => ids.flatMap((each) => system.factById.get(each)?.index ?? []);
  const others = droppedWith(system, id).filter((index) => index !== fact.index);
  return { facts: [fact.index, ...others], causes: indices(causes), through: indices(through) };
}

/** Sets which facts are in a world as supposed: those that it has without what it lost, of which `was` says what it had. */
export function settleSupposed(
  world: World,
  { was, after, dropped, steps, present }: WorldByWorld,
  draw: Draw,
): void {
  settleAs({ ...world, present }, was, draw);
  for (const { facts } of steps)
    for (const each of facts) if (after.probability[each] === 1) world.present[each] = 1;
  settleAs(world, after, draw);
  const gone = new Set(dropped.filter((each) => present[each] === 1));
  const out = new Set<number>();
  for (const { facts, causes, through } of steps) {
    const left = through.filter((each) => present[each] === 1);
    const isGoing =
      causes.some((each) => gone.has(each)) || (left.length > 0 && left.every((each) => gone.has(each)));
    if (!isGoing) continue;
    for (const each of facts) {
      if (present[each] === 1) gone.add(each);
      out.add(each);
    }
  }
  if (out.size === 0) return;
  // in the place of an alternative that goes comes the next that does not
  const taken = after.groups.filter(({ members }) =>
    members.some((each) => out.has(each) && world.present[each] === 1),
  );
  for (const each of out) world.present[each] = 0;
  for (const { members, weights, ...group } of taken) {
    const stay = members.flatMap((each, i) => (out.has(each) ? [] : [i]));
    if (stay.length === 0) continue;
    const rest = { ...group, members: stay.map((i) => members[i]!), weights: stay.map((i) => weights[i]!) };
    world.present[winnerOf(rest, draw.chances)] = 1;
  }
}
