import type { Contest } from '../measure/alignment/contest.ts';
import { contestFindings } from './contest-findings.ts';

/** A contest as `--json` gives it: every gain with its intervals and windows, every score with its calibration curve, and the findings in words. */
export function contestJson({ years, length, seed, powers, data, absent, answers }: Contest) {
  return {
    years,
    windowYears: length,
    ...{ seed, powers, data, absent, answers },
    findings: contestFindings({ years, length, seed, powers, data, absent, answers }),
  };
}
