import type { World } from '../system/world.ts';
import { chancesLimit } from './chances-limit.ts';
import { comparator, compile } from './compile.ts';
import { type ExactBeside, exactBeside } from './exact-beside.ts';
import { crossedByForgetting, mirrored, type Threshold, unlike } from './forgetting.ts';
import type { Typed, TypedCompare } from './language/typed.ts';
import { isAnyCount } from './number-range.ts';
import { makeRowSamples, noteRows, type RowSamples } from './row-samples.ts';
import { makeSamples, note, type Samples } from './samples.ts';
import { type Setting, unknown } from './setting.ts';
import { type Compiled, type Uses, usedByAll, type Value } from './value.ts';
import { count, emptyTally, type Tally } from './verdict.ts';

/** One comparison (or yes-or-no call) of a test, with what it came to over the worlds; it is told only while a trace is kept. */
export interface Leaf {
  readonly node: Typed;
  readonly varies: boolean;
  /** The facts on which it may depend, by their index; any when left out. */
  readonly uses?: Uses;
  readonly tally: Tally;
  readonly left?: Samples;
  readonly right?: Samples;
  /** How many rows entered each side; of a yes-or-no call, the whole. */
  readonly rows: { readonly left?: RowSamples; readonly right?: RowSamples; readonly whole?: RowSamples };
  readonly exact?: ExactBeside | undefined;
  /** The level that was last held against a number, when it is no more than that. */
  readonly threshold?: () => Threshold | undefined;
  /** Whether chance alone could make what was found in the world last asked. */
  isByChance: boolean;
  readonly ask: (world: World, worlds: number) => boolean | undefined;
}

/** A test taken apart at its `and`, `or` and `not`, so that each comparison is asked and counted on its own. */
export interface TestTree {
  readonly leaves: readonly Leaf[];
  readonly varies: boolean;
  /** Asks every comparison in a world and joins the answers; `worlds` counts worlds that are alike. */
  readonly ask: (world: World, worlds: number) => boolean | undefined;
  /** The answers of the world last asked, joined with those that chance could make taken as unknown. */
  readonly firm: () => boolean | undefined;
  readonly fence: Fence;
}

/** What the program failed with at a test, in the making or since: whatever is asked within it is unknown from then on. */
export interface Fence {
  fault?: unknown;
}

/** Takes a test apart and makes each comparison ready to be asked; where the program fails at it, the others are judged all the same. */
export function testTree(test: Typed, setting: Setting, fence: Fence = {}): TestTree {
  const fenced = <T>(work: () => T): T | undefined => {
    if (fence.fault !== undefined) return undefined;
    try {
      return work();
    } catch (thrown) {
      fence.fault = thrown;
      return undefined;
    }
  };
  const tree = fenced(() => unfencedTree(test, setting));
  return {
    leaves: tree?.leaves ?? [],
    varies: tree?.varies ?? false,
    ask: (world, worlds) => fenced(() => tree?.ask(world, worlds)),
    firm: () => fenced(() => tree?.firm()),
    fence,
  };
}

function unfencedTree(test: Typed, setting: Setting): Omit<TestTree, 'fence'> {
  const leaves: Leaf[] = [];
  const join = treeOf(test, setting, leaves);
  const answers: (boolean | undefined)[] = [];
  return {
    leaves,
    varies: leaves.some((leaf) => leaf.varies),
    ask: (world, worlds) => {
      // where nothing is kept of a comparison, one that decides is enough
      if (!setting.trace.isKept) return join.of((place) => leaves[place]!.ask(world, worlds));
      for (let i = 0; i < leaves.length; i++) answers[i] = leaves[i]!.ask(world, worlds);
      return join.of((place) => answers[place]);
    },
    firm: () => join.of((place) => (leaves[place]!.isByChance ? undefined : answers[place])),
  };
}

/** A comparison by its place among the leaves, and the answer that it has to give. */
interface Answer {
  readonly place: number;
  readonly isTrue: boolean;
}

/** How the answers of comparisons join, and which answers must all be given for the whole to be true, and to be false. */
interface Join {
  readonly of: (answer: (place: number) => boolean | undefined) => boolean | undefined;
  readonly whenTrue: readonly Answer[];
  readonly whenFalse: readonly Answer[];
}

function treeOf(node: Typed, setting: Setting, leaves: Leaf[]): Join {
  if (node.is === 'not') {
    const { of, whenTrue, whenFalse } = treeOf(node.of, setting, leaves);
    const opposite = (truth: boolean | undefined) => (truth === undefined ? undefined : !truth);
    return { of: (answer) => opposite(of(answer)), whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.is === 'and' || node.is === 'or') {
    const left = treeOf(node.left, setting, leaves);
    const right = treeOf(node.right, setting, leaves);
    const decides = node.is === 'or';
    const side = decides ? 'whenFalse' : 'whenTrue';
    const both = [...left[side], ...right[side]];
    return {
      whenTrue: decides ? [] : both,
      whenFalse: decides ? both : [],
      of: (answer) => {
        const a = left.of(answer);
        if (a === decides) return decides;
        const b = right.of(answer);
        if (b === decides) return decides;
        if (a === undefined || b === undefined) return undefined;
        const why = whyNoChange(left[side], right[side], leaves);
        return why === undefined ? !decides : unknown(setting, why);
      },
    };
  }
  const place = leaves.push(node.is === 'compare' ? comparison(node, setting) : yesOrNo(node, setting)) - 1;
  return {
    of: (answer) => answer(place),
    whenTrue: [{ place, isTrue: true }],
    whenFalse: [{ place, isTrue: false }],
  };
}

/** Why the answers of two comparisons tell of no change, when together they say that a relation crossed a threshold. */
function whyNoChange(
  these: readonly Answer[],
  those: readonly Answer[],
  leaves: readonly Leaf[],
): string | undefined {
  const said = ({ place, isTrue }: Answer): Threshold | undefined => {
    const threshold = leaves[place]!.threshold?.();
    return threshold && !isTrue ? unlike(threshold) : threshold;
  };
  for (const each of these) {
    const one = said(each);
    if (!one) continue;
    for (const that of those) {
      const other = said(that);
      const why = other && crossedByForgetting(one, other);
      if (why !== undefined) return why;
    }
  }
  return undefined;
}

function comparison(node: TypedCompare, setting: Setting): Leaf {
  const left = compile(node.left, setting);
  const right = compile(node.right, setting);
  const samples = [makeSamples(node.left.type), makeSamples(node.right.type)] as const;
  const rows = [makeRowSamples(node.left), makeRowSamples(node.right)] as const;
  const exact = exactBeside(node);
  const isTrue = comparator(node, setting, left, right);
  const tally = emptyTally();
  const leaf: Leaf = {
    node,
    varies: left.varies || right.varies,
    ...usedByAll([left.uses, right.uses]),
    tally,
    left: samples[0],
    right: samples[1],
    rows: { left: rows[0], right: rows[1] },
    exact,
    threshold: () => thresholdOf(node, left, right),
    isByChance: false,
    ask: (world, worlds) => {
      const { isKept, counter } = setting.trace;
      if (!isKept) {
        const [a, b] = [left.in(world), right.in(world)];
        return a === undefined || b === undefined ? undefined : isTrue(a, b, world);
      }
      counter.begin();
      const a = left.in(world);
      if (isTold(a)) noteRows(rows[0], counter.side, worlds);
      const before = exact && { ...counter.side };
      counter.begin();
      const b = right.in(world);
      if (isTold(b)) noteRows(rows[1], counter.side, worlds);
      note(samples[0], isTold(a) ? a : undefined, worlds);
      note(samples[1], isTold(b) ? b : undefined, worlds);
      const truth = a === undefined || b === undefined ? undefined : isTrue(a, b, world);
      const p = truth === undefined || !before ? undefined : exact?.ask(before, counter.side, worlds);
      leaf.isByChance = p !== undefined && p >= chancesLimit;
      count(tally, truth, worlds);
      return truth;
    },
  };
  return leaf;
}

/** Whether a value tells anything. */
const isTold = (value: Value | undefined): boolean => value !== undefined && !isAnyCount(value);

/** A level that is held against a number as it is written, on whichever side. */
function thresholdOf(node: TypedCompare, left: Compiled, right: Compiled): Threshold | undefined {
  if (node.by !== 'number') return undefined;
  const isTurned = node.left.is === 'number';
  const [held, number, of] = isTurned ? [node.right, node.left, right] : [node.left, node.right, left];
  const [level, second] = of.levels ?? [];
  if (number.is !== 'number' || held.is !== 'call' || !level || second) return undefined;
  const threshold = { level, operator: node.operator, value: number.value };
  return isTurned ? mirrored(threshold) : threshold;
}

function yesOrNo(node: Typed, setting: Setting): Leaf {
  const of = compile(node, setting) as Compiled<boolean>;
  const rows = makeRowSamples(node);
  const tally = emptyTally();
  return {
    node,
    varies: of.varies,
    ...usedByAll([of.uses]),
    tally,
    rows: { whole: rows },
    isByChance: false,
    ask: (world, worlds) => {
      const { isKept, counter } = setting.trace;
      if (!isKept) return of.in(world);
      counter.begin();
      const truth = of.in(world);
      if (truth !== undefined) noteRows(rows, counter.side, worlds);
      count(tally, truth, worlds);
      return truth;
    },
  };
}
