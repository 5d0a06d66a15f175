import { keyOf } from '../../base/chance.ts';
import type { CaseJson } from '../../record/case-json.ts';
import type { Job } from '../job.ts';

/** Jobs as they are handed to whoever answers them, as plain data: it says of itself of which case they are, and with which seed. */
export interface JobList {
  /** The case, by its `caseHash`. */
  readonly case: string;
  readonly seed: number;
  readonly jobs: readonly Job[];
}

/** The mark of a case as it is written: another case, or another state of it, has another. Sixteen hexadecimal digits. */
export function caseHash(written: CaseJson): string {
  const { low, high } = keyOf(JSON.stringify(written));
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

/** Throws where a list is of another case than the one at hand: its answers would be of something else. */
export function requireCase(list: Pick<JobList, 'case'>, hash: string): void {
  if (list.case !== hash)
    throw new Error(
      `the jobs are of another case (${list.case}), or another state of it, than this one (${hash})`,
    );
}
