import type { ProblemCode } from '../base/problems/problem-kinds.ts';
import type { Problem } from '../base/problems/problems.ts';
import type { CaseRecord, Row } from './case-record.ts';
import type { LeftOut } from './left-out.ts';
import { clashOf, type PartyLists, partyLimits } from './party-days.ts';
import { factTables } from './tables.ts';

/** Errors that say of a row which stands that it cannot have been as it is written, or that nobody says so. */
const unsound: ReadonlySet<ProblemCode> = new Set(['actor-existence', 'date-impossible', 'fact-unsourced']);

/**
 * The facts of the record of which an error says so: they cannot be judged as if they were sound, nor as if they were not written.
 * What ends after a party has ended is not among them: it ends with the party in every world, whatever its row says.
 */
export function unsoundFacts(record: CaseRecord, problems: readonly Problem[]): LeftOut[] {
  const codes = new Map<string, ProblemCode>();
  for (const { severity, code, file, line, column } of problems)
    if (severity === 'error' && unsound.has(code)) codes.set(`${file}:${line}:${column}`, code);
  if (codes.size === 0) return [];
  return factTables.flatMap((table) =>
    record.rows[table].flatMap((row): LeftOut[] => {
      const { at, ...readable } = row;
      const { fields, ...place } = at;
      const code = [place, ...Object.values(fields)]
        .map(({ line, column }) => codes.get(`${place.file}:${line}:${column}`))
        .find((each) => each !== undefined);
      if (!code || (code === 'actor-existence' && !isBesideParty(row, record))) return [];
      return [{ table, id: row.id, readable, stands: true, code, at: place }];
    }),
  );
}

/** Whether a fact surely came before one of its parties existed, or after it had ended, or on no day of all of them. */
function isBesideParty(row: Row<(typeof factTables)[number]>, record: CaseRecord): boolean {
  const {
    by = [],
    to = [],
    of = [],
    between = [],
    parties = [],
  } = row as Partial<Record<'by' | 'to' | 'of' | 'between' | 'parties', readonly string[]>>;
  const { bounds } = record;
  const first = bounds.get(row.id)?.first ?? { earliest: -Infinity, latest: Infinity };
  const isBeside = [...by, ...to, ...of, ...between, ...parties].some((party) => {
    const life = bounds.get(party);
    return life && (first.latest < life.first.earliest || first.earliest > (life.end?.latest ?? Infinity));
  });
  return isBeside || clashOf(first, partyLimits(row as PartyLists, record)) !== undefined;
}
