import type { JudgeReport } from '../../../argue/judge-report.ts';

/** For each fact the claims whose verdicts it had a part in. */
export function claimsByFact({
  claims,
}: Pick<JudgeReport, 'claims'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, evidence } of claims) {
    for (const fact of new Set(evidence.map((each) => each.fact))) {
      found.set(fact, [...(found.get(fact) ?? []), id]);
    }
  }
  return found;
}
