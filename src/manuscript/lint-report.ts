import type { LintInput } from './check.ts';
import { type Coverage, isUnread } from './checked/coverage.ts';
import type { Finding } from './finding.ts';
import type { IgnoredFinding } from './ignore-list.ts';
import type { ManuscriptFormat } from './manuscript.ts';

/** How much of a manuscript was read: a check that read no citations has found none wanting. */
export interface ReadCounts {
  readonly words: number;
  readonly notes: number;
  readonly references: number;
  readonly citations: number;
  readonly quotations: number;
  readonly dates: number;
}

/** A manuscript checked: its findings in the order of its text, and what its author has looked at and leaves. */
export interface LintReport {
  readonly file: string;
  readonly format: ManuscriptFormat;
  readonly read: ReadCounts;
  /** What the text is written in, and what could not be checked. */
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** What should be known of the reading itself: a doubtful encoding, tracked changes read as accepted. */
  readonly notes: readonly string[];
}

/** Counts what the checks had before them. */
export function readCounts({ manuscript, apparatus, quotations, dates }: LintInput): ReadCounts {
  const { blocks } = manuscript;
  return {
    words: blocks.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0),
    notes: blocks.filter(({ kind }) => kind === 'note').length,
    references: apparatus.references.length,
    citations: apparatus.citations.length,
    quotations: quotations.length,
    dates: dates.length,
  };
}

/** Whether something was found that is more than worth a glance, or the text could not be read for what it says: neither is clean. */
export function asksForWork({ findings, coverage }: LintReport): boolean {
  return (
    isUnread(coverage) ||
    findings.some(({ severity, confidence }) => severity !== 'note' && confidence !== 'look')
  );
}
