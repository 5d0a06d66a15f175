import type { ClaimVerdict, JudgeReport, VerdictWord } from '../../../argue/judge-report.ts';
import { isContested } from '../../../argue/verdict.ts';

/** One account's verdict on a claim. */
export type AccountVerdict = ClaimVerdict['accounts'][number];

/** Whether some of the author's readings speak for a claim and others against it. */
export function dependsOnReading({ verdict, readings = [] }: ClaimVerdict): boolean {
  return isContested([verdict, ...readings.map((each) => each.verdict)]);
}

/** What every account makes of a claim, the account of the ledger first. */
export function accountVerdicts(
  claim: ClaimVerdict,
  { account }: Pick<JudgeReport, 'account'>,
): AccountVerdict[] {
  const own = { id: account, verdict: claim.verdict, share: claim.share };
  return [own, ...claim.accounts.filter(({ id }) => id !== account)];
}

/** How many claims have which verdict. */
export function countVerdicts(claims: readonly ClaimVerdict[]): ReadonlyMap<VerdictWord, number> {
  const counts = new Map<VerdictWord, number>();
  for (const { verdict } of claims) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

/** The pairs of actors that a test names together, `rapprochement(USSR, ROC)`, each once, in its order. */
export function pairsOfTest(test: string, actors: ReadonlySet<string>): [a: string, b: string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [, a = '', b = ''] of test.matchAll(
    /\(\s*([\p{L}][\p{L}\p{N}_-]*)\s*,\s*([\p{L}][\p{L}\p{N}_-]*)/gu,
  )) {
    const pair = [a, b].sort().join('|');
    if (actors.has(a) && actors.has(b) && a !== b && !pairs.has(pair)) pairs.set(pair, [a, b]);
  }
  return [...pairs.values()];
}

/** The claims before and after one, in the order of the ledger. */
export function neighbours(
  claims: readonly ClaimVerdict[],
  id: string,
): { before?: ClaimVerdict | undefined; after?: ClaimVerdict | undefined } {
  const at = claims.findIndex((claim) => claim.id === id);
  return at < 0 ? {} : { before: claims[at - 1], after: claims[at + 1] };
}
