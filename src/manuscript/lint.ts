import type { Check, LintInput } from './check.ts';
import type { Apparatus } from './citations/apparatus.ts';
import { citationChecks } from './citations/citation-checks.ts';
import { readApparatus } from './citations/read-apparatus.ts';
import { consistencyChecks } from './consistency/consistency-checks.ts';
import { dateChecks } from './dates/date-checks.ts';
import { putDatesRight } from './dates/put-dates-right.ts';
import { readDates } from './dates/read-dates.ts';
import type { Doubts } from './doubts/doubt.ts';
import { doubtsOf } from './doubts/doubts-of.ts';
import { doubtTooMany } from './doubts/too-many.ts';
import { weighFindings } from './doubts/weigh-findings.ts';
import { fenced, type OnFailure } from './fence.ts';
import { type Finding, sortFindings } from './finding.ts';
import { checkHouseStyle } from './house-style/check-house-style.ts';
import { checkLibrary } from './library/check-library.ts';
import type { Manuscript } from './manuscript.ts';
import { nameChecks } from './names/name-checks.ts';
import { numberChecks } from './numbers/number-checks.ts';
import { quotationChecks } from './quotations/quotation-checks.ts';
import { readQuotations } from './quotations/read-quotations.ts';
import { spanIndex } from './span-index.ts';

/** Every check, with the group of findings that it looks for. */
const checks: readonly (readonly [group: string, check: Check])[] = Object.entries({
  citations: [...citationChecks, checkLibrary],
  dates: dateChecks,
  quotations: quotationChecks,
  names: nameChecks,
  numbers: numberChecks,
  consistency: consistencyChecks,
  style: [checkHouseStyle],
}).flatMap(([group, those]) => those.map((check) => [group, check] as const));

const nothingCited: Apparatus = { style: 'none', references: [], citations: [] };
const nothingDoubtful: Doubts = { placed: [], whole: [] };

/** Reads out of a manuscript, once, what its checks look at: references and citations, dates, quotations. */
export function lintInput(
  manuscript: Manuscript,
  against: Pick<LintInput, 'study' | 'chronology' | 'sources' | 'libraries' | 'style'>,
  onFailure?: OnFailure,
): LintInput {
  const apparatus = fenced(
    'reading references and citations',
    () => readApparatus(manuscript),
    nothingCited,
    onFailure,
  );
  const cited = spanIndex(apparatus.citations);
  return {
    ...against,
    manuscript,
    apparatus,
    // The year of a work that is cited dates nothing in the text.
    dates: putDatesRight(
      fenced('reading dates', () => readDates(manuscript), [], onFailure).filter(
        ({ span }) => !cited.covers(span),
      ),
      manuscript,
    ),
    quotations: fenced('reading quotations', () => readQuotations(manuscript), [], onFailure),
    doubts: fenced('weighing the reading', () => doubtsOf(manuscript, apparatus), nothingDoubtful, onFailure),
  };
}

/** What hears how many checks are done, and which of them stopped. */
export interface LintListeners {
  readonly onProgress?: (done: number, of: number) => void;
  readonly onFailure?: OnFailure;
}

/** Every finding in a manuscript, in the order of its text. Each check is fenced: whatever stops one, the others go on. */
export function lint(input: LintInput, { onProgress, onFailure }: LintListeners = {}): Finding[] {
  const found = checks.flatMap(([group, check], done) => {
    onProgress?.(done, checks.length);
    return fenced(`a check of ${group}`, () => check(input), [], onFailure);
  });
  return sortFindings(doubtTooMany(weighFindings(found, input.manuscript, input.doubts), input));
}
