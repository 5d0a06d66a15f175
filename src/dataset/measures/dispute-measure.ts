import { groupBy } from '../../base/group-by.ts';
import { own } from '../../base/own.ts';
import type { SqlRow } from '../duckdb.ts';
import { heldTable } from '../tables/held-table.ts';
import type { Answer, MeasureSpec, Question, Worth } from './measure-spec.ts';
import { pairKey } from './pacts-by-year.ts';
import { overPairsOfStates } from './pairs-of-states.ts';

/** Whether a row of a dispute is one that a variant counts; null where the data do not say. */
type Counts = (row: SqlRow) => boolean | null;

const flag = (cell: unknown): boolean | null =>
  cell === null || cell === undefined ? null : Number(cell) === 1;
const number = (cell: unknown): number | null => (cell === null || cell === undefined ? null : Number(cell));

/** What the two of a pair did, the graver of it; what the whole dispute came to, with allies on both sides, tells only where the data do not say that of the two. */
function reached(row: SqlRow, level: number): boolean | null {
  const [a, b] = [number(row.a_hostility), number(row.b_hostility)];
  if ([a, b].some((side) => side !== null && side >= level)) return true;
  const whole = number(row.hostility);
  if ((a !== null && b !== null) || (whole !== null && whole < level)) return false;
  return a === null && b === null && whole !== null ? true : null;
}

const went = (row: SqlRow) => flag(row.ongoing);
const wentTo =
  (level: number): Counts =>
  (row) =>
    went(row) === false ? false : reached(row, level);

const counted: Readonly<Record<string, Counts>> = {
  ongoing: went,
  onset: (row) => flag(row.onset),
  force: wentTo(4),
  war: wentTo(5),
};

/** Militarised disputes between two, by directed pair and year. */
export const disputes: MeasureSpec = {
  name: 'disputes',
  says: 'how many militarised disputes between two the data have in a year; where they have one row a pair and year, whether there was at least one',
  of: 'pair',
  unit: 'a count; 0 or 1 where the data have one row a pair and year',
  variants: [
    { name: 'ongoing', says: 'that went on' },
    { name: 'onset', says: 'that began' },
    { name: 'force', says: 'that went on, and in which one of the two used force' },
    { name: 'war', says: 'that went on, and in which the two came to war' },
  ],
  formats: ['dispute-dyads'],
  answer: async (question) => {
    const { store, set, from, to, variant } = question;
    const { sql, columns } = heldTable(set, 'dispute_dyads');
    const rows = await store.database.rows(
      `SELECT ${columns} FROM ${sql} WHERE year BETWEEN ? AND ? ORDER BY ${columns}`,
      [from, to],
    );
    const pairs = groupBy(rows, ({ year, a, b }) => `${year} ${pairKey(String(a), String(b))}`);
    const years = groupBy(rows, ({ year }) => Number(year));
    const listed = (year: number) =>
      new Set((years.get(year) ?? []).flatMap(({ a, b }) => [String(a), String(b)]));
    const counts = own(counted, variant)!;
    return {
      values: overPairsOfStates(question, listed, (a, b, year) =>
        countOf(pairs.get(`${year} ${pairKey(a, b)}`) ?? [], counts),
      ),
      ...(await notesOf(question)),
    };
  },
};

/** The disputes of a pair and year, whichever way they are listed. */
function countOf(rows: readonly SqlRow[], counts: Counts): Worth {
  const disputes = [...groupBy(rows, ({ dispute }) => String(dispute)).values()].map((own) => {
    const told = own.map(counts);
    return told.includes(true) ? true : told.includes(null) ? null : false;
  });
  if (disputes.includes(null))
    return { value: null, why: 'the data do not say that of every dispute of the two' };
  return { value: disputes.filter((isCounted) => isCounted).length };
}

/** That a file has one row a pair and year, where it has; so do those that are made for tables of pairs and years. */
async function notesOf({ store, set }: Question): Promise<Pick<Answer, 'notes' | 'means'>> {
  const several = await store.database.rows(
    `SELECT year FROM ${heldTable(set, 'dispute_dyads').sql} GROUP BY year, a, b HAVING count(DISTINCT dispute) > 1 LIMIT 1`,
  );
  if (several.length > 0) return { notes: [] };
  const notes = [
    `${set.name} has one row a pair and year: a value is whether there was at least one dispute, and a sum counts years and not disputes; of several in a year the file keeps one, so that a graver one may be missing; what it came to (force, war) is told of the whole dispute, and may be of another year`,
  ];
  return { notes, means: 'at-least-one' };
}
