import { fisherTest, ratesTest } from '../measure/exact-tests.ts';
import type { ExactTest } from './judge-report.ts';
import { isCount, shareCallOf } from './language/counted-call.ts';
import type { TypedCompare } from './language/typed.ts';
import type { SideCount } from './row-counter.ts';
import { type Numbers, noteNumber, spreadOf } from './spread.ts';

/** A comparison of two shares or of two counts, whose exact test is taken in each world. */
export interface ExactBeside {
  /** Takes the test of one world, or of several that are alike; undefined when there is none there. */
  readonly ask: (left: SideCount, right: SideCount, worlds: number) => number | undefined;
  readonly result: () => ExactTest | undefined;
}

/** Chance is said to do as much as a comparison shows from this p on. */
export const chancesLimit = 0.05;

const daysInYear = 365.2425;

/** The exact test beside a comparison; undefined where it compares nothing that has one. */
export function exactBeside(node: TypedCompare): ExactBeside | undefined {
  if (!['<', '<=', '>', '>='].includes(node.operator)) return undefined;
  const [left, right] = [shareCallOf(node.left), shareCallOf(node.right)];
  if (left?.signature.name === 'share' && right?.signature.name === 'share') return makeBeside(testShares);
  if (isCount(node.left) && isCount(node.right)) return makeBeside(testCounts);
  return undefined;
}

interface Test {
  readonly by: ExactTest['by'];
  readonly p: number | undefined;
  readonly years?: ExactTest['years'];
}

/**
 * Acts that one row stands for are no independent ones, nor is a row that a side has twice; and rows may differ in the
 * other direction than the acts do.
 */
const isOneEach = ({ isSeveral, isTwice }: SideCount): boolean => !isSeveral && !isTwice;

function makeBeside(test: (left: SideCount, right: SideCount) => Test | undefined): ExactBeside {
  const known = new Map<string, Test | undefined>();
  const found: Numbers = new Map();
  let first: Test | undefined;
  let [asked, below] = [0, 0];
  return {
    ask: (left, right, worlds) => {
      const key = `${keyOf(left)}|${keyOf(right)}|${right.common}|${right.fittingBoth}`;
      if (!known.has(key))
        known.set(key, isOneEach(left) && isOneEach(right) ? test(left, right) : undefined);
      const answer = known.get(key);
      if (answer?.p === undefined) return undefined;
      first ??= answer;
      asked += worlds;
      if (answer.p < chancesLimit) below += worlds;
      noteNumber(found, answer.p, worlds);
      return answer.p;
    },
    result: () => {
      const p = spreadOf(found);
      if (!first || !p) return undefined;
      const { by, years } = first;
      return { by, p, below: below / asked, ...(years ? { years } : {}) };
    },
  };
}

const keyOf = ({ fitting, of, amount, window, ...side }: SideCount): string =>
  `${fitting} ${of} ${amount} ${window?.start} ${window?.end} ${side.isSeveral} ${side.isTwice}`;

/** Two groups without a common row: Fisher. Two kinds within one group: which kind prevails among rows of only one of them. */
function testShares(left: SideCount, right: SideCount): Test | undefined {
  if (left.fitting === undefined || right.fitting === undefined) return undefined;
  if (right.common === 0) {
    const of = ({ fitting = 0, of: all }: SideCount) => ({ fitting, of: all });
    return { by: 'fisher', p: fisherTest({ left: of(left), right: of(right) }) };
  }
  if (right.common !== left.of || right.common !== right.of) return undefined;
  const only = ({ fitting = 0 }: SideCount) => ({ count: fitting - right.fittingBoth, time: 1 });
  return { by: 'sign', p: ratesTest({ left: only(left), right: only(right) }) };
}

/** Counts of acts by the lengths of their windows; rows that are on both sides tell nothing of a difference. */
function testCounts(left: SideCount, right: SideCount): Test | undefined {
  const [before, after] = [timed(left, right.common), timed(right, right.common)];
  if (!before || !after) return undefined;
  if (right.common > 0 && before.time !== after.time) return undefined;
  const years = [before.time / daysInYear, after.time / daysInYear] as const;
  return { by: 'rates', p: ratesTest({ left: before, right: after }), years };
}

function timed({ amount, window }: SideCount, common: number): { count: number; time: number } | undefined {
  if (amount === undefined || !window) return undefined;
  return { count: amount - common, time: window.end - window.start + 1 };
}
