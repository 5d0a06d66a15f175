import type { KnownFact } from '../report/who-knew.ts';
import { csvText } from './csv-text.ts';
import type { SiteRow } from './site-tables.ts';

/** The columns of a table of who knew of what. */
export const knowledgeColumns = [
  ...['fact', 'table', 'title', 'date', 'channel', 'actor'],
  ...['knew', 'notTold', 'since', 'through', 'by'],
] as const;

/**
 * Who knew of what, a row for each fact and knower. `knew`: the share of the worlds that have the fact in which he knew of it; `notTold`:
 * of those in which the record does not tell.
 */
export function knowledgeRows(facts: readonly KnownFact[]): SiteRow[] {
  return facts.flatMap(({ id, table, title, date, channel, knew }) =>
    knew.map(({ actor, share, unsure, how }) => ({
      ...{ fact: id, table, title, date: date?.text, channel, actor, knew: share, notTold: unsure },
      ...{ since: how?.stated.text, through: how?.through, by: how?.by },
    })),
  );
}

/** What `knew --csv` prints. */
export function knowledgeCsv(facts: readonly KnownFact[]): string {
  const rows = knowledgeRows(facts);
  return csvText(
    knowledgeColumns,
    rows.map((row) => knowledgeColumns.map((column) => row[column] as string | number | undefined)),
  );
}
