import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import type { Problem } from '../../base/problems/problems.ts';
import type { Report } from '../files/spec.ts';

/** Problems whose cause is not the row that has them but what is missing elsewhere: a row that many name. */
const elsewhere: ReadonlySet<ProblemCode> = new Set([
  'reference-unknown',
  'reference-table',
  'source-unknown',
  'type-unknown',
]);

/** Up to so many rows are told one by one: perhaps each has its slip. */
const MOST_ALIKE = 3;

interface Cause {
  readonly first: Problem[];
  count: number;
}

/**
 * A reporter that tells one cause once: when many rows of a file name the same thing that is not there, the first says how many do.
 *
 * Gives: `hear`, for each problem; `tell`, once all were heard.
 */
export function oneCause(report: Report): { readonly hear: Report; readonly tell: () => void } {
  const causes = new Map<string, Cause>();
  return {
    hear: (found) => {
      if (!elsewhere.has(found.code)) return report(found);
      const key = `${found.file}\n${found.code}\n${found.message}`;
      const cause = causes.get(key);
      if (!cause) causes.set(key, { first: [found], count: 1 });
      else {
        cause.count++;
        if (cause.first.length < MOST_ALIKE) cause.first.push(found);
      }
    },
    tell: () => {
      for (const cause of causes.values()) for (const problem of toldOf(cause)) report(problem);
    },
  };
}

function toldOf({ first, count }: Cause): readonly Problem[] {
  const [one, ...others] = first;
  if (!one || count <= MOST_ALIKE) return first;
  const next = others[0]?.line ?? one.line;
  const hint = `${one.hint}; the same stands in ${count - 1} more rows of the file, from line ${next} on`;
  return [{ ...one, hint: hint.replace('?; the', '? The') }];
}
