import { type Day, yearMonthDay } from '../../base/calendar.ts';
import { type EventScale, weighCode } from '../../measure/change/event-scales.ts';
import { unitOf } from '../../measure/change/event-series.ts';
import { type Database, sqlText } from '../duckdb.ts';
import { type CellEvents, cellRows, UNWEIGHED } from './cell-rows.ts';
import { MonthRows } from './month-rows.ts';
import { readFarMonths } from './read-far-months.ts';

/** What every actor did to every other, month by month: rows in the order of source, target and month, none for a month without an event. */
export interface PairMonths {
  /** Actors in the order of their names; sources and targets are places in it. */
  readonly actors: readonly string[];
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Months since January 1970. */
  readonly month: Int32Array;
  readonly events: Int32Array;
  /** Events whose code the scale has no weight for: they are in no sum. */
  readonly unweighed: Int32Array;
  /** Sums of weights, in units: divide by `unit`. What was hostile is `cooperation` − `net`. */
  readonly net: Int32Array;
  readonly cooperation: Int32Array;
  readonly unit: number;
  /** Events without an actor, a day or a code, which are in no row. */
  readonly leftOut: number;
}

export interface PairMonthsOptions {
  readonly scale: EventScale;
  /** The most cells (pairs times months) that are counted here; where there are more the database groups the events. */
  readonly mostCells?: number;
}

/** What is counted here: at most so many cells, and so many events, of which each takes twelve bytes on the way. */
const MOST_CELLS = 2 ** 28;
const MOST_EVENTS = 80_000_000;
const MONTH = `datediff('month', DATE '1970-01-01', DATE '1970-01-01' + day)`;

/**
 * The event series of all pairs by month, out of a relation with the columns source, target, day (whole days since 1970) and code: a table of the store or a Parquet file, as SQL names it. Sums are of whole numbers, so that they are
 * the same in any order. Where it can be, the events are counted here, cell by cell, which takes less time and half the memory of grouping them.
 */
export async function readPairMonths(
  database: Database,
  relation: string,
  { scale, mostCells = MOST_CELLS }: PairMonthsOptions,
): Promise<PairMonths> {
  if (database.isFar) return readFarMonths(database, relation, scale);
  const whole = `(SELECT source, target, day::INTEGER AS day, code FROM ${relation} WHERE source IS NOT NULL AND target IS NOT NULL AND day IS NOT NULL AND code IS NOT NULL)`;
  const [counted] = await database.rows(
    `SELECT min(day) AS first, max(day) AS last, count(*) AS events, (SELECT count(*) FROM ${relation}) AS listed FROM ${whole}`,
  );
  const { first, last } = counted as { first: number | null; last: number | null };
  const [events, listed] = [Number(counted!.events), Number(counted!.listed)];
  const actors = await numberActors(database, whole);
  const unit = await weighCodes(database, whole, scale);
  const told = { actors, unit, leftOut: listed - events };
  if (first === null || last === null) return { ...told, ...new MonthRows(0).columns() };
  const [from, to] = [monthOf(first), monthOf(last)];
  const cells = actors.length ** 2 * (to - from + 1);
  const rows =
    cells <= mostCells && events <= MOST_EVENTS
      ? cellRows(await streamCells(database, whole, { actors: actors.length, from, to, cells, events }))
      : await groupedRows(database, whole);
  return { ...told, ...rows.columns() };
}

/** Months since January 1970. */
function monthOf(day: Day): number {
  const { year, month } = yearMonthDay(day);
  return 12 * (year - 1970) + month - 1;
}

/** Numbers the actors of a relation in a table of their own, so that what streams by are numbers. */
async function numberActors(database: Database, relation: string): Promise<string[]> {
  await database.run(
    `CREATE OR REPLACE TEMP TABLE month_actors AS
     SELECT name, (row_number() OVER (ORDER BY name) - 1)::INTEGER AS i
     FROM (SELECT DISTINCT source AS name FROM ${relation} UNION SELECT DISTINCT target FROM ${relation})`,
  );
  return (await database.rows('SELECT name FROM month_actors ORDER BY i')).map(({ name }) => String(name));
}

/** Weighs the codes of a relation in a table of their own, in whole numbers of a unit, which comes back. */
async function weighCodes(database: Database, relation: string, scale: EventScale): Promise<number> {
  const unit = unitOf(scale);
  const codes = await database.rows(`SELECT DISTINCT code FROM ${relation} ORDER BY code`);
  const weighed = codes.flatMap(({ code }) => {
    const found = weighCode(String(code), scale);
    return found ? [`(${sqlText(String(code))}, ${Math.round(found.weight * unit)})`] : [];
  });
  await database.run('CREATE OR REPLACE TEMP TABLE month_codes (code VARCHAR, units SMALLINT)');
  if (weighed.length > 0) await database.run(`INSERT INTO month_codes VALUES ${weighed.join(', ')}`);
  return unit;
}

const joined = (relation: string): string =>
  `${relation} AS e JOIN month_actors AS s ON s.name = e.source JOIN month_actors AS t ON t.name = e.target LEFT JOIN month_codes AS c ON c.code = e.code`;

/** Of what events are counted: so many actors, from a month to another, so many cells, so many events. */
interface Extent {
  readonly actors: number;
  readonly from: number;
  readonly to: number;
  readonly cells: number;
  readonly events: number;
}

/** Reads of every event its cell and what it weighs. */
async function streamCells(database: Database, relation: string, extent: Extent): Promise<CellEvents> {
  const { actors, from, to } = extent;
  const cells = new Int32Array(extent.events);
  const units = new Int16Array(extent.events);
  let read = 0;
  await database.numbers(
    `SELECT ((s.i * ${actors} + t.i) * ${to - from + 1} + ${MONTH} - ${from})::INTEGER, coalesce(c.units, ${UNWEIGHED})::SMALLINT FROM ${joined(relation)}`,
    ([some, weights], rows) => {
      cells.set(some!.subarray(0, rows) as Int32Array, read);
      units.set(weights!.subarray(0, rows) as Int16Array, read);
      read += rows;
    },
  );
  return { ...extent, ...{ cells, units } };
}

/** Has the database group the events: for so many actors that most of them never met. */
async function groupedRows(database: Database, relation: string): Promise<MonthRows> {
  const found = new MonthRows(1024);
  const sums = new Int32Array(4);
  await database.numbers(
    `SELECT s.i, t.i, ${MONTH}::INTEGER, count(*)::INTEGER, (count(*) - count(c.units))::INTEGER,
       coalesce(sum(c.units), 0)::INTEGER, coalesce(sum(greatest(c.units, 0)), 0)::INTEGER
     FROM ${joined(relation)} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    ([source, target, month, ...four], rows) => {
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < 4; i++) sums[i] = four[i]![row]!;
        found.add(source![row]!, target![row]!, month![row]!, sums, 0);
      }
    },
  );
  return found;
}
