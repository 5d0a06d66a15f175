import {
  fisherTest,
  ratesTest,
  type Side,
  type TwoRates,
  type TwoShares,
} from '../measure/leverage/exact-tests.ts';
import { type ChanceRange, chanceRange, edgesOf, type Readings } from './chance-range.ts';
import { chancesLimit } from './chances-limit.ts';
import type { ExactTest } from './judge-report.ts';
import { isCount, shareCallOf } from './language/counted-call.ts';
import type { TypedCall, TypedCompare } from './language/typed.ts';
import type { SideCount } from './row-counter.ts';
import { type Numbers, noteNumber, spreadOf } from './spread.ts';

/** A comparison of two shares or of two counts, whose exact test is taken in each world. */
export interface ExactBeside {
  /** Takes the test of one world, or of several that are alike; undefined when there is none there. */
  readonly ask: (left: SideCount, right: SideCount, worlds: number) => number | undefined;
  readonly result: () => ExactTest | undefined;
}

const daysInYear = 365.2425;

/** The exact test beside a comparison; undefined where it compares nothing that has one. */
export function exactBeside(node: TypedCompare): ExactBeside | undefined {
  if (!['<', '<=', '>', '>='].includes(node.operator)) return undefined;
  const [left, right] = [shareCallOf(node.left), shareCallOf(node.right)];
  const isShare = (call: TypedCall | undefined) =>
    call?.signature.name === 'share' && (call.arguments[0] as TypedCall).table !== 'provisions';
  if (isShare(left) && isShare(right)) return makeBeside(testShares);
  if (isCount(node.left) && isCount(node.right)) return makeBeside(testCounts);
  return undefined;
}

interface Test extends ChanceRange {
  readonly by: ExactTest['by'];
  readonly years?: ExactTest['years'];
}

function makeBeside(test: (left: SideCount, right: SideCount) => Test | undefined): ExactBeside {
  const known = new Map<string, Test | undefined>();
  const [lows, highs]: [Numbers, Numbers] = [new Map(), new Map()];
  let first: Test | undefined;
  let [asked, below] = [0, 0];
  return {
    ask: (left, right, worlds) => {
      const key = `${keyOf(left)}|${keyOf(right)}|${right.common}|${right.fittingBoth}`;
      if (!known.has(key)) known.set(key, isComparable(left, right) ? test(left, right) : undefined);
      const answer = known.get(key);
      if (!answer) return undefined;
      first ??= answer;
      asked += worlds;
      if (answer.high < chancesLimit) below += worlds;
      noteNumber(lows, answer.low, worlds);
      noteNumber(highs, answer.high, worlds);
      return answer.high;
    },
    result: () => {
      const [low, high] = [spreadOf(lows), spreadOf(highs)];
      if (!first || !low || !high) return undefined;
      const { by, years } = first;
      const p = { median: high.median, low: low.low, high: high.high };
      return { by, p, below: below / asked, ...(years ? { years } : {}) };
    },
  };
}

/** No test is taken of more acts than this on a side: it would take long, and chance has no part in such numbers. */
const mostActs = 100_000;

/** A row that a side has twice is no independent one; nor can what several acts have in common be told from what they have not. */
const isComparable = (left: SideCount, right: SideCount): boolean =>
  [left, right].every(({ acts, otherActs }) => acts.least + otherActs.least <= mostActs) &&
  !left.isTwice &&
  !right.isTwice &&
  !(right.common > 0 && (left.isSeveral || right.isSeveral));

const keyOf = ({ fitting, of, amount, window, acts, otherActs, isTwice, isSeveral }: SideCount): string =>
  [fitting, of, amount, window?.start, window?.end, acts.least, acts.most, otherActs.least, otherActs.most]
    .concat([Number(isTwice), Number(isSeveral)])
    .join(' ');

/** Two groups without a common row: Fisher. Two kinds within one group: which kind prevails among rows of only one of them. */
function testShares(left: SideCount, right: SideCount): Test | undefined {
  if (left.fitting === undefined || right.fitting === undefined) return undefined;
  if (right.common === 0) {
    const p = chanceRange(
      groupsOf(left),
      groupsOf(right),
      (one, other) => Math.sign(one.fitting * other.of - other.fitting * one.of) as Side,
      (one, other, side) => fisherTest({ left: one, right: other }, side),
    );
    return p && { by: 'fisher', ...p };
  }
  if (right.common !== left.of || right.common !== right.of) return undefined;
  const only = ({ fitting = 0 }: SideCount) => ({ count: fitting - right.fittingBoth, time: 1 });
  const p = ratesTest({ left: only(left), right: only(right) });
  return p === undefined ? undefined : { by: 'sign', low: p, high: p };
}

function groupsOf({ fitting = 0, of, acts, otherActs }: SideCount): Readings<TwoShares['left']> {
  const others = edgesOf(otherActs);
  const corners = edgesOf(acts).flatMap((some) => others.map((rest) => ({ fitting: some, of: some + rest })));
  return { rows: { fitting, of }, acts: corners };
}

/** Counts of acts by the lengths of their windows; rows that are on both sides tell nothing of a difference. */
function testCounts(left: SideCount, right: SideCount): Test | undefined {
  const [before, after] = [timed(left, right.common), timed(right, right.common)];
  if (!before || !after) return undefined;
  const times = [before.rows.time, after.rows.time] as const;
  if (right.common > 0 && times[0] !== times[1]) return undefined;
  const p = chanceRange(
    before,
    after,
    (one, other) => Math.sign(one.count * other.time - other.count * one.time) as Side,
    (one, other, side) => ratesTest({ left: one, right: other }, side),
  );
  return p && { by: 'rates', ...p, years: [times[0] / daysInYear, times[1] / daysInYear] };
}

function timed({ amount, acts, window }: SideCount, common: number): Readings<TwoRates['left']> | undefined {
  if (amount === undefined || !window) return undefined;
  const time = window.end - window.start + 1;
  const of = (count: number) => ({ count: count - common, time });
  return { rows: of(amount), acts: edgesOf(acts).map(of) };
}
