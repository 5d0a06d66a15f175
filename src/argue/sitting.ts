import type { Reading } from '../record/case-record.ts';
import { type Account, type Belief, weighFacts } from '../system/belief.ts';
import type { System } from '../system/facts.ts';
import {
  chanceKeys,
  type Draw,
  type Drawing,
  makeDraw,
  makeWorld,
  settleWorld,
  type World,
} from '../system/world.ts';
import type { Typed } from './language/typed.ts';
import { makeSetting, type Setting } from './setting.ts';
import { type TestTree, testTree } from './test-tree.ts';
import { makeTrace, noTrace, type Trace } from './trace.ts';
import { count, emptyTally, type Tally } from './verdict.ts';

/** One account under one reading with its claims, as they are judged. */
export interface Sitting {
  readonly setting: Setting;
  readonly belief: Belief;
  readonly hearings: readonly Hearing[];
}

/** One claim in a sitting: its test, how the worlds have answered, what they used. */
export interface Hearing {
  readonly test: Typed;
  readonly tree: TestTree;
  readonly tally: Tally;
  /** The same with every comparison that chance could make taken as unknown; of traced tests only. */
  readonly firm: Tally;
  readonly trace: Trace;
  /** What each world answered, where that is kept: see `keepAnswers`. */
  answers?: Uint8Array;
}

/** An answer as it is kept: 0 where there is none. */
export const answerCodes = { unknown: 0, true: 1, false: 2 } as const;

/** Keeps of every test of a sitting what each of so many worlds answers. */
export function keepAnswers({ hearings }: Sitting, worlds: number): void {
  for (const hearing of hearings) hearing.answers = new Uint8Array(worlds);
}

/** Makes a sitting ready; of the first `traced` tests the evidence is kept as well as the answers. */
export function makeSitting(
  system: System,
  tests: readonly Typed[],
  account: Account,
  reading: Reading,
  traced = 0,
): Sitting {
  const belief = weighFacts(system, account);
  const setting = makeSetting(system, belief, reading);
  const hearings = tests.map((test, i): Hearing => {
    const [tally, firm] = [emptyTally(), emptyTally()];
    const trace = i < traced ? makeTrace(system.facts.length) : noTrace;
    setting.trace = trace;
    return { test, tree: testTree(test, setting), tally, firm, trace };
  });
  return { setting, belief, hearings };
}

/** Worlds by their numbers: from the first of them up to the one after the last. */
export interface WorldRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Several worlds are asked in one sitting before the next, so that what a sitting works with stays in the processor's cache: as many
 * as their draws, in numbers, leave room for there.
 */
const MOST_WORLDS = 16;
const ROOM = 400_000;

/**
 * Draws world after world, and asks every test in each account's version of it; what does not vary is asked once.
 * Every sitting sees the same draws, so that accounts and readings are compared world by world.
 */
export function tryWorlds(
  system: System,
  sittings: readonly Sitting[],
  drawing: Drawing,
  { from, to }: WorldRange,
  onProgress?: (done: number, of: number) => void,
): void {
  const worlds = to - from;
  const fitting = Math.floor(ROOM / (system.slots.length + system.facts.length + 1));
  const block = Math.max(1, Math.min(MOST_WORLDS, fitting, worlds));
  const draws = Array.from({ length: block }, () => makeDraw(system));
  const keys = chanceKeys(
    system,
    sittings.map(({ belief }) => belief),
  );
  const versions = sittings.map(({ belief }) => {
    const world = makeWorld(system, belief, draws[0]!);
    return draws.map(({ days }) => ({ ...world, days }));
  });
  const isOpen = sittings.some(({ hearings }) => hearings.some(({ tree }) => tree.varies));
  for (let first = from; first < (isOpen ? to : Math.min(from + 1, to)); first += block) {
    const end = Math.min(to, first + block);
    for (let k = first; k < end; k++) drawing(keys, k, draws[k - first]!);
    for (const [i, sitting] of sittings.entries())
      for (let k = first; k < end; k++)
        askAll(sitting, versions[i]![k - first]!, draws[k - first]!, k, { from, to });
    if (isOpen) onProgress?.(end - from, worlds);
  }
  // one that failed on the way has no answer, whatever it had said before
  for (const { tree, tally, firm, answers } of sittings.flatMap(({ hearings }) => hearings))
    if (tree.fence.fault !== undefined) {
      for (const each of [tally, firm]) Object.assign(each, { ...emptyTally(), unknown: worlds });
      answers?.fill(answerCodes.unknown);
    }
}

/** Asks every test of a sitting in world number `k`. */
function askAll(
  { setting, belief, hearings }: Sitting,
  world: World,
  draw: Draw,
  k: number,
  { from, to }: WorldRange,
): void {
  settleWorld(world, belief, draw);
  setting.worldNumber = k;
  for (const { tree, tally, firm, trace, answers } of hearings) {
    if ((k > from && !tree.varies) || tree.fence.fault !== undefined) continue;
    const alike = tree.varies ? 1 : to - from;
    setting.trace = trace;
    trace.next(world);
    const truth = tree.ask(world, alike);
    count(tally, truth, alike);
    if (answers && truth !== undefined)
      answers.fill(truth ? answerCodes.true : answerCodes.false, k - from, k - from + alike);
    if (trace.isKept) count(firm, tree.firm(), alike);
  }
}
