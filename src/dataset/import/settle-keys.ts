import { listInWords } from '../../publish/words/number-words.ts';
import { type Database, sqlName, sqlText } from '../duckdb.ts';
import type { TableSpec } from '../formats/format.ts';
import { stagedName, storedColumns } from './stage-rows.ts';

/** The fault of a row that is there already, word for word. */
export const AGAIN = 'again';

/**
 * Marks, among the rows that wait, those whose key was had before, in the data set or in this import: the same row once more is
 * `AGAIN`, another one refuses itself, for the first is not to be known as the wrong one.
 */
export async function settleKeys(
  database: Database,
  table: TableSpec,
  stored: string | undefined,
): Promise<void> {
  if (!table.key) return;
  const keys = table.key.map(sqlName).join(', ');
  const columns = storedColumns(table)
    .map(([name]) => sqlName(name))
    .join(', ');
  // rows are told apart by their place among those that wait: one line may have made several
  const rows = `SELECT file, line, rowid AS place, ${columns} FROM ${stagedName(table)} WHERE fault IS NULL
    ${stored ? `UNION ALL SELECT 0, 0, -1, ${columns} FROM ${stored}` : ''}`;
  await database.run(
    `CREATE OR REPLACE TEMP TABLE twice AS SELECT ${keys} FROM (${rows}) GROUP BY ALL HAVING count(*) > 1`,
  );
  const [twice] = await database.rows('SELECT count(*) AS n FROM twice');
  if (twice?.n === 0) return;
  const shownKey = table.key.map((name) => `coalesce(${sqlName(name)}::VARCHAR, '')`).join(", ', ', ");
  const says = `another row for the same ${listInWords(table.key.map((name) => name.replaceAll('_', ' ')))} was read before`;
  // NULLs of a key are alike here, as they are to GROUP BY
  const join = table.key
    .map((name) => `rows.${sqlName(name)} IS NOT DISTINCT FROM twice.${sqlName(name)}`)
    .join(' AND ');
  await database.run(`
    CREATE OR REPLACE TEMP TABLE later AS SELECT * FROM (
      SELECT place, ${keys}, hash(ROW(${columns})) AS mark,
        row_number() OVER same AS turn, first_value(hash(ROW(${columns}))) OVER same AS first_mark
      FROM (SELECT rows.* FROM (${rows}) AS rows JOIN twice ON ${join})
      WINDOW same AS (PARTITION BY ${keys} ORDER BY file, line, place)) WHERE turn > 1 AND place >= 0`);
  await database.run(`
    UPDATE ${stagedName(table)} AS staged SET fault = CASE WHEN later.mark = later.first_mark THEN ${sqlText(AGAIN)}
      ELSE concat(${sqlText(`\u001f${says}\u001f`)}, ${shownKey.replaceAll('coalesce("', 'coalesce(later."')}) END
    FROM later WHERE staged.rowid = later.place`);
}
