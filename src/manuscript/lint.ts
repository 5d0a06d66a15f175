import type { Check, LintInput } from './check.ts';
import { citationChecks } from './citations/citation-checks.ts';
import { readApparatus } from './citations/read-apparatus.ts';
import { dateChecks } from './dates/date-checks.ts';
import { readDates } from './dates/read-dates.ts';
import { doubtsOf } from './doubts/doubts-of.ts';
import { weighFindings } from './doubts/weigh-findings.ts';
import { type Finding, sortFindings } from './finding.ts';
import type { Manuscript } from './manuscript.ts';
import { nameChecks } from './names/name-checks.ts';
import { numberChecks } from './numbers/number-checks.ts';
import { quotationChecks } from './quotations/quotation-checks.ts';
import { readQuotations } from './quotations/read-quotations.ts';
import { spanIndex } from './span-index.ts';

const checks: readonly Check[] = [
  ...citationChecks,
  ...dateChecks,
  ...quotationChecks,
  ...nameChecks,
  ...numberChecks,
];

/** Reads out of a manuscript, once, what its checks look at: references and citations, dates, quotations. */
export function lintInput(manuscript: Manuscript, against: Pick<LintInput, 'study' | 'sources'>): LintInput {
  const apparatus = readApparatus(manuscript);
  const cited = spanIndex(apparatus.citations);
  return {
    ...against,
    manuscript,
    apparatus,
    // The year of a work that is cited dates nothing in the text.
    dates: readDates(manuscript).filter(({ span }) => !cited.covers(span)),
    quotations: readQuotations(manuscript),
    doubts: doubtsOf(manuscript, apparatus),
  };
}

/** Every finding in a manuscript, in the order of its text; `onProgress` hears how many checks are done. */
export function lint(input: LintInput, onProgress?: (done: number, of: number) => void): Finding[] {
  const found = checks.flatMap((check, done) => {
    onProgress?.(done, checks.length);
    return check(input);
  });
  return sortFindings(weighFindings(found, input.manuscript, input.doubts));
}
