import { type Blocs, sameBloc } from '../../measure/structure/blocs.ts';
import { campsIndex } from '../../measure/structure/camps-index.ts';
import { frustration } from '../../measure/structure/frustration.ts';
import type { SignedTie } from '../../measure/structure/signed-network.ts';
import type { Solver } from '../../measure/structure/solver.ts';
import type { Worth } from './measure-spec.ts';

/** The index of a network, by whatever number of camps it may have; without a solver perhaps the bounds alone. */
type IndexOf = (
  ties: readonly SignedTie[],
  solver?: Solver,
) => {
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
};

/**
 * Whether two stand on one side in every best division of a network in two: yes, no, or neither, and why. Where not all best divisions are known, the two are bound
 * to one side and then to opposite sides, and what each costs is compared with the index: what costs more is never best.
 */
export function sameBlocOf(
  ties: readonly SignedTie[],
  known: Blocs,
  pair: readonly [string, string],
  solver: Solver,
): Worth {
  if (!known.decided)
    return boundBothWays(ties, pair, solver, (bound, by) => frustration(bound, by ? { solver: by } : {}));
  const n = ties.length;
  const same = sameBloc(known, ...pair);
  return same === undefined ? { value: null, n, why: whyUndecided(ties, pair) } : { value: Number(same), n };
}

/** Whether two stand together in every best division of a network in at most so many camps: they are bound to one camp and then to two. */
export const sameCampOf = (
  ties: readonly SignedTie[],
  camps: number,
  pair: readonly [string, string],
  solver: Solver,
): Worth =>
  boundBothWays(ties, pair, solver, (bound, by) => campsIndex(bound, camps, by ? { solver: by } : {}));

function boundBothWays(
  ties: readonly SignedTie[],
  pair: readonly [string, string],
  solver: Solver,
  indexOf: IndexOf,
): Worth {
  const n = ties.length;
  if (!isJoined(ties, ...pair)) return { value: null, n, why: whyUndecided(ties, pair) };
  // bounds mostly decide, and the solver is asked where they do not
  for (const by of [undefined, solver]) {
    const bound = (sign: 1 | -1) => boundTo(ties, pair, sign, (each) => indexOf(each, by));
    const [together, apart] = [bound(1), bound(-1)];
    if (together.lower > apart.upper) return { value: 0, n };
    if (apart.lower > together.upper) return { value: 1, n };
    if (together.value !== null && apart.value !== null)
      return { value: null, n, why: whyUndecided(ties, pair) };
  }
  return { value: null, n, why: 'the best division is not proved' };
}

/** What the best division costs in which two stand together, or apart. */
function boundTo(
  ties: readonly SignedTie[],
  [a, b]: readonly [string, string],
  sign: 1 | -1,
  indexOf: IndexOf,
): ReturnType<IndexOf> {
  const isTheirs = (tie: SignedTie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a);
  const theirs = ties.find(isTheirs);
  const others = ties.filter((tie) => !isTheirs(tie));
  const more = theirs && theirs.sign !== sign ? (theirs.weight ?? 1) : 0;
  const weight = 1 + others.reduce((sum, tie) => sum + (tie.weight ?? 1), 0);
  const { value, lower, upper } = indexOf([...others, { a, b, sign, weight }]);
  return { value: value === null ? null : value + more, lower: lower + more, upper: upper + more };
}

function whyUndecided(ties: readonly SignedTie[], [a, b]: readonly [string, string]): string {
  return isJoined(ties, a, b)
    ? 'the best divisions differ: in some the two stand together, in some apart'
    : 'no chain of ties joins the two';
}

function isJoined(ties: readonly SignedTie[], a: string, b: string): boolean {
  const reached = new Set([a]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const tie of ties) {
      if (reached.has(tie.a)) reached.add(tie.b);
      else if (reached.has(tie.b)) reached.add(tie.a);
    }
  }
  return reached.has(b);
}
