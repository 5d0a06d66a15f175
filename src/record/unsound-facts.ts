import type { ProblemCode } from '../base/problems/problem-kinds.ts';
import type { Problem } from '../base/problems/problems.ts';
import type { CaseRecord, Row } from './case-record.ts';
import type { LeftOut } from './left-out.ts';
import { clashOf, type PartyLists, partyLimits } from './party-days.ts';
import { factTables } from './tables.ts';

const judged = [...factTables, 'ballots'] as const;

/** Errors that say of a row which stands that it cannot have been as it is written, or that nobody says so. */
const unsound: ReadonlySet<ProblemCode> = new Set([
  'actor-existence',
  'date-impossible',
  'end-before-start',
  'fact-unsourced',
  'level-outside',
  'level-order',
  'level-repeated',
]);

/**
 * The facts of the record of which an error says so: they cannot be judged as if they were sound, nor as if they were not written.
 * What ends after a party has ended is not among them: it ends with the party in every world, whatever its row says.
 */
export function unsoundFacts(record: CaseRecord, problems: readonly Problem[]): LeftOut[] {
  const codes = new Map<string, ProblemCode>();
  for (const { severity, code, file, line, column } of problems)
    if (severity === 'error' && unsound.has(code)) codes.set(`${file}:${line}:${column}`, code);
  if (codes.size === 0) return [];
  const codeOf = (file: string, places: readonly { readonly line: number; readonly column: number }[]) =>
    places
      .map(({ line, column }) => codes.get(`${file}:${line}:${column}`))
      .find((each) => each !== undefined);
  const facts = judged.flatMap((table) =>
    record.rows[table].flatMap((row): LeftOut[] => {
      const { at, ...readable } = row;
      const { fields, ...place } = at;
      const code = codeOf(place.file, [place, ...Object.values(fields)]);
      if (!code || (code === 'actor-existence' && !isBesideParty(row, record))) return [];
      const id = 'id' in row ? { id: row.id } : {};
      return [{ table, ...id, readable, stands: true, code, at: place }];
    }),
  );
  // of an actor it is his posts that cannot have been so
  const posts = record.rows.actors.flatMap(({ at, ...readable }): LeftOut[] => {
    const { fields, ...place } = at;
    const stated = Object.entries(fields).flatMap(([field, where]) =>
      /^memberOf\b/.test(field) ? [where] : [],
    );
    const code = codeOf(place.file, stated);
    if (code !== 'end-before-start') return [];
    return [{ table: 'actors', id: readable.id, readable, stands: true, lostPosts: true, code, at: place }];
  });
  return [...facts, ...posts];
}

/** Whether a fact surely came before one of its parties existed, or after it had ended, or on no day of all of them. */
function isBesideParty(row: Row<(typeof judged)[number]>, record: CaseRecord): boolean {
  const {
    by = [],
    to = [],
    of = [],
    between = [],
    parties = [],
    actor,
    vote,
    id = vote ?? '',
  } = row as Partial<Record<'by' | 'to' | 'of' | 'between' | 'parties', readonly string[]>> &
    Partial<Record<'actor' | 'vote' | 'id', string>>;
  const { bounds } = record;
  const first = bounds.get(id)?.first ?? { earliest: -Infinity, latest: Infinity };
  const voter = actor === undefined ? [] : [actor];
  const isBeside = [...by, ...to, ...of, ...between, ...parties, ...voter].some((party) => {
    const life = bounds.get(party);
    return life && (first.latest < life.first.earliest || first.earliest > (life.end?.latest ?? Infinity));
  });
  return isBeside || clashOf(first, partyLimits(row as PartyLists, record)) !== undefined;
}

/**
 * The other rows of the groups of alternatives of which a row was lost, or stands as it cannot have been: which of them a world has is
 * not known either. They count as not whole for the problem of that row.
 */
export function loneAlternatives({ rows, leftOut }: CaseRecord): LeftOut[] {
  const lost = leftOut.filter(({ readable }) => readable?.alternatives !== undefined);
  if (lost.length === 0) return [];
  const told = new Set(leftOut.map(({ table, id }) => `${table}/${id}`));
  return factTables.flatMap((table) =>
    rows[table].flatMap(({ at: _, ...readable }): LeftOut[] => {
      const { id, alternatives: group } = readable as { id: string; alternatives?: string };
      if (group === undefined || told.has(`${table}/${id}`)) return [];
      return lost
        .filter((cause) => cause.readable!.alternatives === group)
        .map((excluded) => {
          const { code, at } = excluded;
          return { table, id, readable, stands: true, excluded, code, at };
        });
    }),
  );
}
