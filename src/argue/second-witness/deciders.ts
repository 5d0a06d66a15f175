import type { Share } from '../judge-report.ts';
import type { Typed } from '../language/typed.ts';
import type { Decider, Speaks } from './second-report.ts';

type Truth = boolean | undefined;
/** What a comparison answers; `left-out` where it is not asked. */
export type Answer = Truth | 'left-out';

interface Walked {
  readonly value: Answer;
  readonly by: readonly Decider[];
}

/** What most worlds answer; nothing where most have no answer. */
export function mostly({ true: yes, false: no }: Share): Truth {
  return yes > 0.5 ? true : no > 0.5 ? false : undefined;
}

/**
 * The comparisons of a test that decide its answer, as most worlds have it: of `and`, that fails, those that are false; of one that holds,
 * all; of `or` the other way round; of an answer that is not known, those of which it is not known.
 *
 * Takes: the test and the shares of its comparisons, in the order of its parts. Gives: their places, and whether each speaks for the claim.
 */
export const deciders = (test: Typed, shares: readonly Share[]): Decider[] =>
  decidersOf(test, shares.map(mostly));

/** The same of the answers themselves, in the order of a test's parts. What is not asked is no part of it. */
export function decidersOf(test: Typed, answers: readonly Answer[]): Decider[] {
  let next = 0;
  const walk = (node: Typed, isTurned: boolean): Walked => {
    if (node.is === 'not') {
      const { value, by } = walk(node.of, !isTurned);
      return { value: typeof value === 'boolean' ? !value : value, by };
    }
    if (node.is === 'and' || node.is === 'or') {
      const sides = [walk(node.left, isTurned), walk(node.right, isTurned)].filter(
        (side) => side.value !== 'left-out',
      );
      if (sides.length === 0) return { value: 'left-out', by: [] };
      const decides = node.is === 'or';
      const value = sides.some((side) => side.value === decides)
        ? decides
        : sides.some((side) => side.value === undefined)
          ? undefined
          : !decides;
      return { value, by: sides.filter((side) => side.value === value).flatMap(({ by }) => by) };
    }
    const place = next++;
    const value = answers[place];
    if (value === 'left-out') return { value, by: [] };
    return { value, by: [{ place, ...speaking(value, isTurned) }] };
  };
  return [...walk(test, false).by];
}

/** Whether an answer speaks for a claim; of a comparison that a `not` turns round, the other way. */
export function speaking(value: Truth, isTurned: boolean): { readonly speaks?: Speaks } {
  return value === undefined ? {} : { speaks: value !== isTurned ? 'for' : 'against' };
}

/** The comparisons of a test in the order of its parts, and whether an odd number of `not` stands before each. */
export function comparisons(
  test: Typed,
  isTurned = false,
): { readonly node: Typed; readonly isTurned: boolean }[] {
  if (test.is === 'not') return comparisons(test.of, !isTurned);
  if (test.is === 'and' || test.is === 'or')
    return [...comparisons(test.left, isTurned), ...comparisons(test.right, isTurned)];
  return [{ node: test, isTurned }];
}
