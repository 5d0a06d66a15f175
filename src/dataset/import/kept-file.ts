import { dataFault } from '../data-fault.ts';
import type { TableSpec } from '../formats/format.ts';
import type { Store } from '../store/open-store.ts';
import type { KeptFile } from './keep-rows.ts';
import type { SourceFile } from './open-file.ts';
import { EXAMPLES, type Remark, RemarkList } from './remarks.ts';
import { AGAIN } from './settle-keys.ts';
import { stagedName } from './stage-rows.ts';
import type { StagedFile } from './staging.ts';

/** What became of the rows of a file. Throws when none could be read. */
export async function keptFile(
  { database }: Store,
  file: SourceFile,
  number: number,
  staged: StagedFile,
  mark: string,
): Promise<KeptFile> {
  const { tables } = staged;
  const names = new Set(tables.map(({ name }) => name));
  const counted = tables.filter(({ within }) => within === undefined || !names.has(within));
  const remarks = [...staged.remarks.all];
  let [read, rows] = [0, 0];
  for (const table of counted) {
    const [count] = await database.rows(
      `SELECT count(*) AS n, count(*) FILTER (fault IS NULL) AS sound FROM ${stagedName(table)} WHERE file = ${number}`,
    );
    read += Number(count?.sound);
    rows += Number(count?.n);
    remarks.push(...(await remarksOf({ database }, table, number)));
    remarks.push(...(await notesOf({ database }, table, number)));
    const left = table.wide ? staged.wideCells - Number(count?.n) : 0;
    if (left > 0) remarks.push({ kind: 'note', says: table.wide!.leaves, rows: left, examples: [] });
  }
  const refused = remarks.filter(({ kind }) => kind === 'refused');
  const isAgain = remarks.some(({ kind }) => kind === 'again');
  if (rows === 0 && refused.length === 0)
    throw dataFault('data-empty', { says: 'it has a header and no row' }, { file: file.path });
  if (read === 0 && !isAgain) {
    const [most] = [...refused].sort((a, b) => b.rows - a.rows);
    const { line = 1, value = '' } = most?.examples[0] ?? {};
    const all = refused.reduce((sum, each) => sum + each.rows, 0);
    throw dataFault(
      'data-refused',
      { rows: all, reason: `${most?.says} ("${value}")` },
      { file: file.path, line },
    );
  }
  return { ...file, mark, tables: tables.map(({ name }) => name), read, remarks };
}

async function remarksOf(
  { database }: Pick<Store, 'database'>,
  table: TableSpec,
  number: number,
): Promise<Remark[]> {
  const list = new Map<string, Remark>();
  for (const kind of ['fault', 'repair'] as const) {
    const found = await database.rows(`
      SELECT text[1] AS col, text[2] AS what, text[3] AS value, line, n FROM (
        SELECT string_split(${kind}, chr(31)) AS text, line, count(*) OVER same AS n, row_number() OVER (same ORDER BY line) AS place
        FROM ${stagedName(table)} WHERE file = ${number} AND ${kind} IS NOT NULL
        WINDOW same AS (PARTITION BY string_split(${kind}, chr(31))[1], string_split(${kind}, chr(31))[2]))
      WHERE place <= ${EXAMPLES} ORDER BY n DESC, col, what, line`);
    for (const { col, what, value, line, n } of found) {
      const isAgain = col === AGAIN && what === null;
      const says = isAgain
        ? 'the same row was there already'
        : [col, what].filter((part) => part !== '').join(' ');
      const of = isAgain ? 'again' : kind === 'fault' ? 'refused' : 'repaired';
      const had = list.get(`${of} ${says}`);
      const example = { line: Number(line), value: String(value ?? '').slice(0, 120) };
      list.set(`${of} ${says}`, {
        kind: of,
        says,
        rows: Number(n),
        examples: [...(had?.examples ?? []), example],
      });
    }
  }
  return [...list.values()];
}

/** Rows that a table counts apart, of those that were read. */
async function notesOf(
  { database }: Pick<Store, 'database'>,
  table: TableSpec,
  number: number,
): Promise<Remark[]> {
  const notes = new RemarkList();
  for (const { where, says } of table.counts ?? []) {
    const [found] = await database.rows(
      `WITH rows AS MATERIALIZED (FROM ${stagedName(table)} WHERE file = ${number} AND fault IS NULL) SELECT count(*) AS n FROM rows WHERE ${where}`,
    );
    if (Number(found?.n) > 0) notes.note(says, Number(found?.n));
  }
  return notes.all;
}
