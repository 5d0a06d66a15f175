import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import type { factTables } from '../record/tables.ts';

/** What a fact is: a row of one of these tables. A membership written with an actor is a spell. */
export type FactTable = (typeof factTables)[number] | 'ballots';

/** A row that is a fact, with the evidence on which it rests. */
export type FactRow = {
  readonly id: string;
  readonly table: FactTable;
  readonly row: Row<FactTable>;
  readonly evidence: readonly Evidence[];
};

/** The rows of a case that are facts, in the order of the tables. */
export function factRows({ rows }: CaseRecord): FactRow[] {
  const of = (table: (typeof factTables)[number]): FactRow[] =>
    (rows[table] as readonly Row<(typeof factTables)[number]>[]).map((row) => ({
      id: row.id,
      table,
      row,
      evidence: row.evidence ?? [],
    }));
  const votes = new Map(rows.votes.map((vote) => [vote.id, vote]));
  const ballots = rows.ballots.map(
    (row): FactRow => ({
      id: ballotId(row.vote, row.actor),
      table: 'ballots',
      row,
      evidence: row.evidence ?? votes.get(row.vote)?.evidence ?? [],
    }),
  );
  return [
    ...of('events'),
    ...of('instruments'),
    ...of('spells'),
    ...memberships(rows.actors),
    ...of('votes'),
    ...ballots,
    ...of('positions'),
    ...of('figures'),
  ];
}

/** The id of the fact that an actor cast a ballot in a vote. */
export function ballotId(vote: string, actor: string): string {
  return `${vote}/${actor}`;
}

/** The memberships that actors state of themselves, as spells. What rests on no source of its own is taken as given. */
function memberships(actors: readonly Row<'actors'>[]): FactRow[] {
  return actors.flatMap((actor) =>
    (actor.memberOf ?? []).map((membership, n): FactRow => {
      const { of, start, end, role, speaksFor, veto } = membership;
      const id = `${actor.id}/${of}/${n + 1}`;
      const row = {
        id,
        kind: 'membership' as const,
        by: [actor.id],
        of: [of],
        ...(start ? { start } : {}),
        ...(end ? { end } : {}),
        ...(role === undefined ? {} : { level: role }),
        ...(speaksFor === undefined ? {} : { speaksFor }),
        ...(veto === undefined ? {} : { veto }),
        at: actor.at,
      } as unknown as Row<'spells'>;
      return { id, table: 'spells', row, evidence: actor.evidence ?? [] };
    }),
  );
}
