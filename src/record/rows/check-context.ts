import type { Report } from '../files/spec.ts';
import type { CaseIds } from './case-ids.ts';

/** What a value is checked against, and who hears of it. */
export interface CheckContext {
  readonly ids: CaseIds;
  readonly report: Report;
  /** Rows that are left out of the record. */
  readonly out: ReadonlySet<string>;
  /** Whether the row stands without a value that is wrong: then a list keeps its other items. */
  readonly lenient: boolean;
  /** Hears that a value is dropped, its row being left out: nothing is reported of that. */
  readonly loses?: () => void;
  /** Takes every row that the values speak of, where that is asked. */
  readonly refersTo?: Set<string>;
}
