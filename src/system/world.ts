import type { Day } from '../base/calendar.ts';
import { type Key, keyOf, uniform } from '../base/chance.ts';
import { naturalLogarithm } from '../base/powers.ts';
import type { Belief } from './belief.ts';
import { drawSlots } from './date-slots.ts';
import type { Fact, System } from './facts.ts';
import { settleSupposed } from './supposing.ts';

/** One possible history: a day for every date, and which facts are in it. Reused from world to world. */
export interface World {
  readonly system: System;
  /** Day of every slot. */
  readonly days: Float64Array;
  /** For every fact 1 when it is part of this history, else 0. */
  readonly present: Uint8Array;
  /** Where it is not told whether a post stood within a day at the moment of an act, it is taken not to have. */
  readonly isStrict?: true;
}

/** What is drawn once for a world, whoever is believed: a day for every slot, a chance for every doubtful fact. */
export interface Draw {
  readonly days: Float64Array;
  readonly chances: Float64Array;
}

/** Room for the draws of a system's worlds. */
export function makeDraw(system: System): Draw {
  return { days: new Float64Array(system.slots.length), chances: new Float64Array(system.facts.length) };
}

/** Keys of the chances of the facts that some account doubts, by fact. */
export type ChanceKeys = ReadonlyMap<number, Key>;

/** The chance keys of every fact that one of these beliefs leaves in doubt. */
export function chanceKeys(system: System, beliefs: readonly Belief[]): ChanceKeys {
  const keys = new Map<number, Key>();
  const all = beliefs.flatMap((belief) => [belief, belief.supposed?.worldByWorld?.was ?? []].flat());
  for (const belief of all) {
    const open = [...belief.doubtful, ...belief.groups.flatMap((group) => group.members)];
    for (const fact of open) if (!keys.has(fact)) keys.set(fact, keyOf(system.facts[fact]!.id));
  }
  return keys;
}

/**
 * Draws world number `k`: what is drawn for a fact depends on the seed, the fact's id and k alone, so that adding or
 * dropping a fact leaves every other as it was.
 */
export function drawWorld(system: System, keys: ChanceKeys, seed: number, k: number, draw: Draw): void {
  drawSlots(system.slots, system.record.header, seed, k, draw.days);
  drawChances(keys, seed, k, draw);
}

function drawChances(keys: ChanceKeys, seed: number, k: number, { chances }: Draw): void {
  for (const [fact, key] of keys) chances[fact] = uniform(seed, key, k);
}

/** Draws world number `k` of one seed into a draw. */
export type Drawing = (keys: ChanceKeys, k: number, draw: Draw) => void;

/** So many days are kept, in numbers: 32 MB, or a thousand worlds of four thousand dates. */
const MOST_KEPT = 4_000_000;

/** A drawing that keeps the days of the first worlds as they are drawn, for those who ask the same worlds over and over. */
export function keptDrawing(system: System, seed: number): Drawing {
  const kept: Float64Array[] = [];
  const most = Math.floor(MOST_KEPT / (system.slots.length + 1));
  return (keys, k, draw) => {
    const days = kept[k];
    if (days) draw.days.set(days);
    else drawSlots(system.slots, system.record.header, seed, k, draw.days);
    if (!days && k < most) kept[k] = draw.days.slice();
    drawChances(keys, seed, k, draw);
  };
}

/** The world that a belief makes of a draw: starts with what the belief holds certain. */
export function makeWorld(system: System, belief: Belief, draw: Draw): World {
  const present = new Uint8Array(belief.probability.length);
  for (let i = 0; i < present.length; i++) present[i] = belief.probability[i] === 1 ? 1 : 0;
  return { system, days: draw.days, present };
}

/** Sets which facts are in the world, from the chances drawn. */
export function settleWorld(world: World, belief: Belief, draw: Draw): void {
  const { worldByWorld } = belief.supposed ?? {};
  if (worldByWorld) settleSupposed(world, worldByWorld, draw);
  else settleAs(world, belief, draw);
}

/** The same of a belief that takes nothing away. */
export function settleAs(world: World, belief: Belief, draw: Draw): void {
  for (const fact of belief.doubtful)
    world.present[fact] = draw.chances[fact]! < belief.probability[fact]! ? 1 : 0;
  for (const { fact } of world.system.mortal) if (belief.probability[fact] === 1) world.present[fact] = 1;
  for (const group of belief.groups) {
    for (const fact of group.members) world.present[fact] = 0;
    world.present[winnerOf(group, draw.chances)] = 1;
  }
  // What would come after the end of those whom it needs is in no such world.
  for (const { fact, first, last } of world.system.mortal)
    if (world.days[first]! > world.days[last]!) world.present[fact] = 0;
}

/**
 * The one of several alternatives that a world has, in proportion to their weights: each waits for a time whose rate is its
 * weight, and the first to come wins, so that dropping one leaves the others in their order. Of equal weights the least chance
 * comes first, without a logarithm.
 */
export function winnerOf(
  { members, weights, isEven }: Belief['groups'][number],
  chances: Float64Array,
): number {
  let winner = members[0]!;
  let soonest = Infinity;
  for (const [i, fact] of members.entries()) {
    const chance = chances[fact]!;
    const wait = isEven ? chance : -naturalLogarithm(1 - chance) / weights[i]!;
    if (wait < soonest) {
      soonest = wait;
      winner = fact;
    }
  }
  return winner;
}

/** Whether a fact is part of this history and held on a day: from its first day to its last, both included. */
export function heldOn(world: World, fact: Fact, day: Day): boolean {
  return world.present[fact.index] === 1 && world.days[fact.start]! <= day && day <= world.days[fact.end]!;
}

/**
 * Whether a fact is part of this history and held at the moment of a slot: on its day, and not where the record tells that it began
 * after that moment or ended before it. Undefined where it began or ended at another moment of that day, and the order is not told.
 */
export function heldAt(world: World, fact: Fact, at: number): boolean | undefined {
  if (!heldOn(world, fact, world.days[at]!)) return false;
  const [begun, over] = [isPast(world, fact.start, at), isPast(world, fact.end, at, true)];
  if (begun === false || over) return false;
  return begun === undefined || over === undefined ? undefined : true;
}

/** Whether an edge of what held lies before a moment; an edge that is a whole day takes it in (`isEnd`: is not past by then). */
function isPast({ days, system }: World, edge: number, at: number, isEnd = false): boolean | undefined {
  if (days[edge] !== days[at]) return !isEnd;
  const order = system.dayOrder.ofSlots(edge, at, days);
  if (order !== undefined) return isEnd ? order === -1 : order !== 1;
  return system.dayOrder.isWithinDay(edge, days) ? undefined : !isEnd;
}
