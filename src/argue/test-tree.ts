import type { World } from '../system/world.ts';
import { comparator, compile } from './compile.ts';
import type { Typed, TypedCompare } from './language/typed.ts';
import { makeSamples, note, type Samples } from './samples.ts';
import type { Setting } from './setting.ts';
import type { Compiled } from './value.ts';
import { count, emptyTally, type Tally } from './verdict.ts';

/** One comparison (or yes-or-no call) of a test, with what it came to over the worlds. */
export interface Leaf {
  readonly node: Typed;
  readonly varies: boolean;
  readonly tally: Tally;
  readonly left?: Samples;
  readonly right?: Samples;
  readonly ask: (world: World, worlds: number) => boolean | undefined;
}

/** A test taken apart at its `and`, `or` and `not`, so that each comparison is asked and counted on its own. */
export interface TestTree {
  readonly leaves: readonly Leaf[];
  readonly varies: boolean;
  /** Asks every comparison in a world and joins the answers; `worlds` counts worlds that are alike. */
  readonly ask: (world: World, worlds: number) => boolean | undefined;
}

/** Takes a test apart and makes each comparison ready to be asked in the worlds of a setting. */
export function testTree(test: Typed, setting: Setting): TestTree {
  const leaves: Leaf[] = [];
  const join = treeOf(test, setting, leaves);
  const answers: (boolean | undefined)[] = [];
  return {
    leaves,
    varies: leaves.some((leaf) => leaf.varies),
    ask: (world, worlds) => {
      for (let i = 0; i < leaves.length; i++) answers[i] = leaves[i]!.ask(world, worlds);
      return join(answers);
    },
  };
}

type Join = (answers: readonly (boolean | undefined)[]) => boolean | undefined;

function treeOf(node: Typed, setting: Setting, leaves: Leaf[]): Join {
  if (node.is === 'not') {
    const of = treeOf(node.of, setting, leaves);
    return (answers) => {
      const truth = of(answers);
      return truth === undefined ? undefined : !truth;
    };
  }
  if (node.is === 'and' || node.is === 'or') {
    const left = treeOf(node.left, setting, leaves);
    const right = treeOf(node.right, setting, leaves);
    const decides = node.is === 'or';
    return (answers) => {
      const [a, b] = [left(answers), right(answers)];
      if (a === decides || b === decides) return decides;
      return a === undefined || b === undefined ? undefined : !decides;
    };
  }
  const place = leaves.push(node.is === 'compare' ? comparison(node, setting) : yesOrNo(node, setting)) - 1;
  return (answers) => answers[place];
}

function comparison(node: TypedCompare, setting: Setting): Leaf {
  const left = compile(node.left, setting);
  const right = compile(node.right, setting);
  const samples = [makeSamples(node.left.type), makeSamples(node.right.type)] as const;
  const isTrue = comparator(node);
  const tally = emptyTally();
  return {
    node,
    varies: left.varies || right.varies,
    tally,
    left: samples[0],
    right: samples[1],
    ask: (world, worlds) => {
      const [a, b] = [left.in(world), right.in(world)];
      note(samples[0], a, worlds);
      note(samples[1], b, worlds);
      const truth = a === undefined || b === undefined ? undefined : isTrue(a, b);
      count(tally, truth, worlds);
      return truth;
    },
  };
}

function yesOrNo(node: Typed, setting: Setting): Leaf {
  const of = compile(node, setting) as Compiled<boolean>;
  const tally = emptyTally();
  return {
    node,
    varies: of.varies,
    tally,
    ask: (world, worlds) => {
      const truth = of.in(world);
      count(tally, truth, worlds);
      return truth;
    },
  };
}
