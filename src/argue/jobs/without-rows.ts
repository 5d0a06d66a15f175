import type { CaseRecord, Reading } from '../../record/case-record.ts';
import { type Account, type Belief, weighFacts } from '../../system/belief.ts';
import { droppedWith } from '../../system/dropped.ts';
import { buildSystem, type System } from '../../system/facts.ts';
import { chanceKeys, type Drawing, makeDraw, makeWorld, settleWorld } from '../../system/world.ts';
import { type JobAnswer, testsOf } from '../job.ts';
import { type LeftIn, leaver } from '../leave-out.ts';
import { makeSetting } from '../setting.ts';
import { makeSitting, type WorldRange } from '../sitting.ts';
import { type TestTree, testTree } from '../test-tree.ts';
import { count, emptyTally, type Tally } from '../verdict.ts';

/** Some tests of an account from which rows are left out. */
export interface LessRows {
  readonly drop: readonly string[];
  /** Places among the tests of the case. */
  readonly tests: readonly number[];
}

interface Trial {
  readonly gone: readonly number[];
  /** Without these rows other alternatives stand, and a test that was alike in every world may vary. */
  readonly isOpened: boolean;
  readonly asked: readonly { readonly of: Asked; readonly tally: Tally }[];
}

interface Asked {
  readonly tree: TestTree;
  readonly varies: boolean;
}

/** Whether rows can be left out of an account world by world: not those of a post, which tells what is covered of whoever holds it. */
export function canLeave(system: System, drop: readonly string[]): boolean {
  const gone = new Set(drop.flatMap((id) => droppedWith(system, id)));
  return ![...system.posts.values()].some((posts) => posts.some(({ index }) => gone.has(index)));
}

/**
 * Answers tests of one account from which rows are left out, now these, now those. The account's tests are made ready once, and in each
 * world only that is asked again which uses what is left out. The answers are those of an account with `drop`; undefined where the
 * program failed at a test, since then nobody knows at which of them.
 */
export function answerWithoutRows(
  record: CaseRecord,
  { account, reading, worlds }: { account: Account; reading: Reading; worlds: WorldRange },
  jobs: readonly LessRows[],
  drawing: Drawing,
): readonly (JobAnswer | undefined)[] {
  const system = buildSystem(record);
  const belief = weighFacts(system, account);
  const gone = jobs.map(({ drop }) => [...new Set(drop.flatMap((id) => droppedWith(system, id)))]);
  const asked = askedOf(record, { account, reading, belief, gone: new Set(gone.flat()) }, jobs);
  const trials = jobs.map(
    ({ tests }, n): Trial => ({
      gone: gone[n]!,
      isOpened: belief.groups.some(({ members }) => members.some((index) => gone[n]!.includes(index))),
      asked: tests.map((place) => ({ of: asked.of.get(place)!, tally: emptyTally() })),
    }),
  );
  tryWithout(trials, { system, setting: asked.setting, belief }, worlds, drawing);
  return trials.map((trial) =>
    trial.asked.some(({ of }) => of.tree.fence.fault !== undefined)
      ? undefined
      : trial.asked.map(({ tally }) => tally),
  );
}

/** The tests of jobs, ready to be asked with any of their rows there or not. */
function askedOf(
  record: CaseRecord,
  {
    account,
    reading,
    belief,
    gone,
  }: { account: Account; reading: Reading; belief: Belief; gone: Set<number> },
  jobs: readonly LessRows[],
) {
  const system = buildSystem(record);
  const tests = testsOf(record);
  const probability = belief.probability.slice();
  for (const index of gone)
    if (probability[index] !== 0 || belief.spoken[index] === 1 || belief.doubted[index] === 1)
      probability[index] = Number.NaN;
  const open = {
    ...{ ...belief, probability },
    ...{ spoken: belief.spoken.slice(), doubted: belief.doubted.slice() },
  };
  const setting = makeSetting(system, open, reading, belief.probability);
  const places = [...new Set(jobs.flatMap((job) => job.tests))];
  const whole = makeSitting(
    system,
    places.map((place) => tests[place]!),
    account,
    reading,
  );
  const of = new Map(
    places.map((place, n): [number, Asked] => [
      place,
      { tree: testTree(tests[place]!, setting), varies: whole.hearings[n]!.tree.varies },
    ]),
  );
  return { of, setting };
}

function tryWithout(
  trials: readonly Trial[],
  leftIn: LeftIn,
  { from, to }: WorldRange,
  drawing: Drawing,
): void {
  const { system, setting, belief } = leftIn;
  const draw = makeDraw(system);
  const keys = chanceKeys(system, [belief]);
  const world = makeWorld(system, belief, draw);
  const leave = leaver(leftIn, world, draw);
  for (let k = from; k < to; k++) {
    drawing(keys, k, draw);
    settleWorld(world, belief, draw);
    setting.worldNumber = k;
    for (const { gone, isOpened, asked } of trials)
      leave(gone, () => {
        for (const { of, tally } of asked) {
          const varies = of.varies || isOpened;
          if (varies) count(tally, of.tree.ask(world, 1));
          else if (k === from) count(tally, of.tree.ask(world, 1), to - from);
        }
      });
  }
}
