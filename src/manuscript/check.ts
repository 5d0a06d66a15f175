import type { JudgeReport } from '../argue/judge-report.ts';
import type { CaseRecord } from '../record/case-record.ts';
import type { KnownEvent } from '../record/chronology/known-event.ts';
import type { Apparatus } from './citations/apparatus.ts';
import type { DateMention } from './dates/date-mention.ts';
import type { Doubts } from './doubts/doubt.ts';
import type { Finding } from './finding.ts';
import type { HouseStyleName } from './house-style/house-styles.ts';
import type { Library } from './library/library.ts';
import type { Manuscript } from './manuscript.ts';
import type { Quotation } from './quotations/quotation.ts';

/** From `at` on, a source's text stands on this page, in this document of an edition. */
export interface SourcePlace {
  readonly at: number;
  /** As printed: `409`, `XII`. */
  readonly page?: string;
  /** Its number in the edition: `12`. */
  readonly document?: string;
}

/** The text of a source that is at hand, to hold quotations against. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** As the file itself gives it. */
  readonly title?: string;
  /** Where pages and documents begin, in order; none where the file does not say. */
  readonly places?: readonly SourcePlace[];
}

/** A manuscript read, what it is held against, and what was read out of it once for all checks. */
export interface LintInput {
  readonly manuscript: Manuscript;
  readonly apparatus: Apparatus;
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Quotation[];
  /** What may have been read otherwise than it was written: findings that rest on it are made no surer than it (`weighFindings`). */
  readonly doubts: Doubts;
  /** A case to hold dates, names and sentences against; its verdicts where a finding speaks of them. */
  readonly study?: { readonly record: CaseRecord; readonly report?: JudgeReport };
  /** Well-known events of the author’s own, beside the built-in chronology. */
  readonly chronology?: readonly KnownEvent[];
  readonly sources: readonly SourceText[];
  /** The house style that it is held against. */
  readonly style?: HouseStyleName;
  /** The author's own library, to hold citations and the list against. */
  readonly libraries?: readonly Library[];
}

/** Looks a manuscript over for one kind of mistake, or for a few that are found together. */
export type Check = (input: LintInput) => readonly Finding[];
