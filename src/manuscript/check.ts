import type { JudgeReport } from '../argue/judge-report.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { Apparatus } from './citations/apparatus.ts';
import type { DateMention } from './dates/date-mention.ts';
import type { Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';
import type { Quotation } from './quotations/quotation.ts';

/** The text of a source that is at hand, to hold quotations against. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A manuscript read, what it is held against, and what was read out of it once for all checks. */
export interface LintInput {
  readonly manuscript: Manuscript;
  readonly apparatus: Apparatus;
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  /** A case to hold dates, names and sentences against, with its verdicts. */
  readonly study?: { readonly record: CaseRecord; readonly report: JudgeReport };
  readonly sources: readonly SourceText[];
}

/** Looks a manuscript over for one kind of mistake, or for a few that are found together. */
export type Check = (input: LintInput) => readonly Finding[];
