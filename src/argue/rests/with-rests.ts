import type { JudgeReport } from '../judge-report.ts';
import type { RestsReport } from './rests-report.ts';

/** A report with what its verdicts rest on. */
export function withRests(report: JudgeReport, { claims, unfinished }: RestsReport): JudgeReport {
  const byId = new Map(claims.map((rests) => [rests.id, rests]));
  return {
    ...report,
    ...(unfinished ? { unfinished } : {}),
    claims: report.claims.map((claim) => {
      const rests = byId.get(claim.id);
      return rests ? { ...claim, rests, fragile: rests.fragile } : claim;
    }),
  };
}
