import type { ProblemCode } from '../base/problems/problem-kinds.ts';
import type { Problem } from '../base/problems/problems.ts';
import type { CaseRecord } from './case-record.ts';
import type { LeftOut } from './left-out.ts';
import { factTables } from './tables.ts';

/** Errors that say of a row which stands that it cannot have been as it is written, or that nobody says so. */
const unsound: ReadonlySet<ProblemCode> = new Set(['actor-existence', 'date-impossible', 'fact-unsourced']);

/** The facts of the record of which an error says so: they cannot be judged as if they were sound, nor as if they were not written. */
export function unsoundFacts({ rows }: CaseRecord, problems: readonly Problem[]): LeftOut[] {
  const codes = new Map<string, ProblemCode>();
  for (const { severity, code, file, line, column } of problems)
    if (severity === 'error' && unsound.has(code)) codes.set(`${file}:${line}:${column}`, code);
  if (codes.size === 0) return [];
  return factTables.flatMap((table) =>
    rows[table].flatMap(({ at, ...readable }): LeftOut[] => {
      const { fields, ...place } = at;
      const places = [place, ...Object.values(fields)];
      const code = places
        .map(({ line, column }) => codes.get(`${place.file}:${line}:${column}`))
        .find((each) => each !== undefined);
      return code ? [{ table, id: readable.id, readable, stands: true, code, at: place }] : [];
    }),
  );
}
