import { ratesTest } from '../measure/leverage/exact-tests.ts';
import type { Reading } from '../record/case-record.ts';
import { droppedWith } from '../system/dropped.ts';
import type { Fact } from '../system/facts.ts';
import { chanceKeys, type Drawing, makeDraw, makeWorld, settleWorld } from '../system/world.ts';
import type { Share, VerdictWord } from './judge-report.ts';
import type { Typed } from './language/typed.ts';
import { type LeftIn, leaver } from './leave-out.ts';
import { makeSetting, type Setting } from './setting.ts';
import type { Hearing, Sitting } from './sitting.ts';
import { type TestTree, testTree } from './test-tree.ts';
import { count, emptyTally, shareOf, sideOfVerdict, type Tally, verdictOf } from './verdict.ts';

/** A row without which a verdict is on another side. */
export interface Turn {
  readonly fact: Fact;
  /** Whether the test names it or asks for it, so that the claim hinges on it by its nature. */
  readonly isOwn: boolean;
  readonly verdict: VerdictWord;
  readonly share: Share;
}

/** What leaving out its rows, one at a time, does to a claim. */
export interface Turning {
  readonly turns: readonly Turn[];
  /** Whether the test was false in some world without some row. */
  readonly isEverFalse: boolean;
}

/** A row that turned a verdict would escape with less than this chance. */
const slipsBy = 1e-5;
/** A claim on more rows than this is not tried without each of them. */
export const mostRows = 400;
/** After every so many worlds it is asked whether a row can still turn a verdict; after so many whether it surely does. */
const stride = 4;
const enough = 100;

/** A claim without one row: how far that has been tried. */
interface Trial {
  readonly claim: Candidate;
  readonly fact: number;
  readonly tally: Tally;
  changed: number;
}

/** A claim and the rows on which its value may depend. */
interface Candidate {
  readonly place: number;
  readonly tree: TestTree;
  readonly varies: boolean;
  readonly verdict: VerdictWord;
  /** Share of the worlds that must change before the verdict can be on another side. */
  readonly margin: number;
  readonly facts: ReadonlySet<number>;
  readonly own: ReadonlySet<number>;
}

/**
 * Leaves out, one at a time, every row that entered the value of a claim, with everything else as it is, and tells which of them
 * change the side of the verdict or leave it unknown.
 *
 * A claim that is the same in every world is asked in one. Of the others a row is given up as soon as it has changed so few worlds that
 * one which turned the verdict would show so little with a chance of less than one in a hundred thousand, and taken as found when, after a
 * hundred worlds, it is as sure that it turns the verdict. What is neither is tried in every world.
 */
export function turningRows(
  chief: Sitting,
  tests: readonly Typed[],
  reading: Reading,
  { drawing, worlds }: { readonly drawing: Drawing; readonly worlds: number },
): readonly Turning[] {
  const { system } = chief.setting;
  const setting = openSetting(chief, tests.length, reading);
  const candidates = tests.map((test, place) => candidate(chief.hearings[place]!, test, place, setting));
  const trials = candidates.flatMap((claim) =>
    [...claim.facts].map((fact): Trial => ({ claim, fact, tally: emptyTally(), changed: 0 })),
  );
  const isFalse = new Set<number>();
  const finished = tryWithout(trials, { system, setting, belief: chief.belief, drawing, worlds, isFalse });
  return candidates.map((claim): Turning => {
    const turns = finished
      .filter((trial) => trial.claim === claim && claim.tree.fence.fault === undefined)
      .flatMap(({ fact, tally }): Turn[] => {
        const share = shareOf(tally);
        const verdict = verdictOf(share);
        if (sideOfVerdict(verdict) === sideOfVerdict(claim.verdict)) return [];
        return [{ fact: system.facts[fact]!, isOwn: claim.own.has(fact), verdict, share }];
      });
    return { turns, isEverFalse: isFalse.has(claim.place) };
  });
}

/** A setting like the chief's in which every row that entered may be there or not, so that nothing is taken as settled. */
export function openSetting(chief: Sitting, tests: number, reading: Reading): Setting {
  const probability = chief.belief.probability.slice();
  for (const { trace } of chief.hearings.slice(0, tests)) {
    const { facts, own, reached } = trace.result();
    for (const index of [...facts.map(({ fact }) => fact.index), ...own, ...reached])
      probability[index] = Number.NaN;
  }
  const { spoken, doubted } = chief.belief;
  const open = { ...chief.belief, probability, spoken: spoken.slice(), doubted: doubted.slice() };
  return makeSetting(chief.setting.system, open, reading, chief.belief.probability);
}

function candidate({ tree, tally, trace }: Hearing, test: Typed, place: number, setting: Setting): Candidate {
  const share = shareOf(tally);
  const verdict = verdictOf(share);
  const margin = marginOf(share, verdict);
  const { facts, own, reached } = trace.result();
  const used = facts.filter((each) => each.share >= margin).map(({ fact }) => fact.index);
  const { facts: rows, record } = setting.system;
  const isGone = (index: number) => record.supposed?.gone.has(rows[index]!.id) === true;
  const all = new Set([...used, ...own, ...reached].filter((index) => !isGone(index)));
  const isTried = verdict !== 'untestable' && all.size <= mostRows;
  return {
    place,
    tree: testTree(test, setting, tree.fence),
    varies: tree.varies,
    verdict,
    margin,
    facts: isTried ? all : new Set(),
    own,
  };
}

/** The least share of worlds that must change before `verdictOf` gives the word of another side. */
export function marginOf({ true: yes, unknown }: Share, verdict: VerdictWord): number {
  const distances = {
    for: yes - 0.66,
    against: 0.33 - (yes + unknown),
    open: Math.min(0.66 - yes, yes + unknown - 0.33, 0.5 - unknown),
    untestable: unknown - 0.5,
  };
  return Math.max(0, distances[sideOfVerdict(verdict)]);
}

interface Without extends LeftIn {
  readonly drawing: Drawing;
  readonly worlds: number;
  readonly isFalse: Set<number>;
}

/** Tries claims without rows in world after world; gives the trials that were not given up. */
function tryWithout(trials: readonly Trial[], of: Without): readonly Trial[] {
  const { system, setting, belief, drawing, worlds } = of;
  const draw = makeDraw(system);
  const keys = chanceKeys(system, [belief]);
  const world = makeWorld(system, belief, draw);
  const leaveOut = leaver(of, world, draw);
  const done = trials.filter(({ claim }) => !claim.varies);
  let open = trials.filter(({ claim }) => claim.varies);
  for (let k = 0; k < worlds && (open.length > 0 || k === 0); k++) {
    drawing(keys, k, draw);
    settleWorld(world, belief, draw);
    setting.worldNumber = k;
    const now = k === 0 ? [...open, ...done] : open;
    const before = new Map<Candidate, boolean | undefined>();
    for (const { claim } of now) if (!before.has(claim)) before.set(claim, claim.tree.ask(world, 1));
    for (const [fact, those] of byFact(now)) {
      const isThere = world.present[fact] === 1;
      leaveOut(droppedWith(system, system.facts[fact]!.id), () => {
        for (const trial of those) {
          const { claim, tally } = trial;
          const truth = isThere || claim.own.has(fact) ? claim.tree.ask(world, 1) : before.get(claim);
          if (truth === false) of.isFalse.add(claim.place);
          if (truth !== before.get(claim)) trial.changed++;
          count(tally, truth, claim.varies ? 1 : worlds);
        }
      });
    }
    if ((k + 1) % stride !== 0) continue;
    open = open.filter((trial) => mayTurn(trial, k + 1));
    if (k + 1 < enough) continue;
    done.push(...open.filter(surelyTurns));
    open = open.filter((trial) => !surelyTurns(trial));
  }
  return [...done, ...open];
}

function byFact(trials: readonly Trial[]): ReadonlyMap<number, readonly Trial[]> {
  const found = new Map<number, Trial[]>();
  for (const trial of trials) {
    const known = found.get(trial.fact);
    if (known) known.push(trial);
    else found.set(trial.fact, [trial]);
  }
  return found;
}

/** Whether so few changes in so many worlds can be, if the row changes as many worlds as the verdict would need. */
function mayTurn({ claim: { margin }, changed }: Trial, worlds: number): boolean {
  if (margin <= 0 || changed >= margin * worlds) return true;
  return !isRare(changed, worlds, margin);
}

/** Whether a verdict without a row is so far on another side that more worlds could not bring it back, but for a like chance. */
function surelyTurns({ claim: { verdict }, tally }: Trial): boolean {
  const side = sideOfVerdict(verdict);
  const worlds = tally.true + tally.false + tally.unknown;
  const isBelow = (count: number, share: number) => count < share * worlds && isRare(count, worlds, share);
  if (isBelow(worlds - tally.unknown, 0.5)) return true;
  if (side === 'for') return isBelow(tally.true, 0.66);
  if (side === 'against') return isBelow(tally.false, 0.67);
  return isBelow(tally.false + tally.unknown, 0.34) || isBelow(tally.true + tally.unknown, 0.33);
}

/** Whether as few as `count` of so many worlds would come but rarely where the share is what it is. */
function isRare(count: number, worlds: number, share: number): boolean {
  const chance = ratesTest({
    left: { count, time: share },
    right: { count: worlds - count, time: 1 - share },
  });
  return chance !== undefined && chance < slipsBy;
}
