import { type Blocs, sameBloc } from '../../measure/structure/blocs.ts';
import { frustration } from '../../measure/structure/frustration.ts';
import type { SignedTie } from '../../measure/structure/signed-network.ts';
import type { Solver } from '../../measure/structure/solver.ts';
import type { Worth } from './measure-spec.ts';

/**
 * Whether two stand on one side in every best division of a network in two: yes, no, or neither, and why. Where not all best divisions are known, the two are bound
 * to one side and then to opposite sides, and what each costs is compared with the index: what costs more is never best.
 */
export function sameBlocOf(
  ties: readonly SignedTie[],
  known: Blocs,
  [a, b]: readonly [string, string],
  solver: Solver,
): Worth {
  const n = ties.length;
  if (known.decided) {
    const same = sameBloc(known, a, b);
    if (same !== undefined) return { value: Number(same), n };
    return { value: null, n, why: whyUndecided(ties, [a, b]) };
  }
  const [together, apart] = [boundTo(ties, [a, b], 1, solver), boundTo(ties, [a, b], -1, solver)];
  if (together.lower > apart.upper) return { value: 0, n };
  if (apart.lower > together.upper) return { value: 1, n };
  const isProved = together.value !== null && apart.value !== null;
  return { value: null, n, why: isProved ? whyUndecided(ties, [a, b]) : 'the best division is not proved' };
}

/** What the best division costs in which two stand together, or apart. */
function boundTo(
  ties: readonly SignedTie[],
  [a, b]: readonly [string, string],
  sign: 1 | -1,
  solver: Solver,
): { readonly value: number | null; readonly lower: number; readonly upper: number } {
  const isTheirs = (tie: SignedTie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a);
  const theirs = ties.find(isTheirs);
  const others = ties.filter((tie) => !isTheirs(tie));
  const more = theirs && theirs.sign !== sign ? (theirs.weight ?? 1) : 0;
  const weight = 1 + others.reduce((sum, tie) => sum + (tie.weight ?? 1), 0);
  const { value, lower, upper } = frustration([...others, { a, b, sign, weight }], { solver });
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
