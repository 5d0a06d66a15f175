import type { CaseRecord } from '../case-record.ts';
import { factTables } from '../tables.ts';

/** A record as its history is checked: without the rows that a what-if has dropped, and the ballots of votes among them. */
export function withoutGone(record: CaseRecord): CaseRecord {
  const gone = record.supposed?.gone;
  if (!gone || gone.size === 0) return record;
  const { rows } = record;
  const facts = factTables.map((table) => [
    table,
    (rows[table] as readonly { readonly id: string }[]).filter(({ id }) => !gone.has(id)),
  ]);
  const ballots = rows.ballots.filter(({ vote, actor }) => !gone.has(vote) && !gone.has(`${vote}/${actor}`));
  return { ...record, rows: { ...rows, ...Object.fromEntries(facts), ballots } };
}
