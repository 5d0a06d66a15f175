import { type EventScale, weighCode } from '../../measure/change/event-scales.ts';
import { unitOf } from '../../measure/change/event-series.ts';
import type { Database, SqlRow } from '../duckdb.ts';
import { MonthRows } from './month-rows.ts';
import type { PairMonths } from './read-pair-months.ts';

/** From a day since 1970-01-01 to one since 0000-03-01: a year that begins in March has its leap day at its end. */
const TO_MARCH = 719_468;
/** The days of four centuries. */
const CYCLE = 146_097;
/** January 1970 in months since January of the year 0. */
const JANUARY_1970 = 12 * 1970;

/**
 * What `readPairMonths` tells, of events that lie on other machines: they group them, so that what travels is a row for each pair, month and
 * code. Months are reckoned from whole days in whole numbers, since a store's own dates may begin in 1970.
 */
export async function readFarMonths(
  database: Database,
  relation: string,
  scale: EventScale,
): Promise<PairMonths> {
  const month = monthSql('day', database.dialect.quotient);
  const rows = await database.rows(
    `SELECT source, target, month, code, count(*) AS n
     FROM (SELECT source, target, ${month} AS month, code FROM ${relation} AS acts
           WHERE source IS NOT NULL AND target IS NOT NULL AND day IS NOT NULL AND code IS NOT NULL) AS dated
     GROUP BY source, target, month, code`,
  );
  const [all] = await database.rows(`SELECT count(*) AS n FROM ${relation} AS acts`);
  const events = rows.reduce((sum, { n }) => sum + Number(n), 0);
  const names = new Set(rows.flatMap(({ source, target }) => [String(source), String(target)]));
  const actors = [...names].sort((a, b) => (a < b ? -1 : 1));
  const unit = unitOf(scale);
  return { actors, unit, leftOut: Number(all?.n) - events, ...summed(rows, actors, scale, unit).columns() };
}

/** The sums of each pair and month, in their order. */
function summed(
  rows: readonly SqlRow[],
  actors: readonly string[],
  scale: EventScale,
  unit: number,
): MonthRows {
  const places = new Map(actors.map((name, i) => [name, i]));
  const weights = new Map<string, number | undefined>();
  const weightOf = (code: string): number | undefined => {
    if (!weights.has(code)) {
      const found = weighCode(code, scale);
      weights.set(code, found && Math.round(found.weight * unit));
    }
    return weights.get(code);
  };
  const told = rows
    .map(({ source, target, month, code, n }) => ({
      ...{ source: places.get(String(source))!, target: places.get(String(target))! },
      ...{ month: Number(month), n: Number(n), weight: weightOf(String(code)) },
    }))
    .sort((a, b) => a.source - b.source || a.target - b.target || a.month - b.month);
  const found = new MonthRows(told.length);
  for (let i = 0; i < told.length; ) {
    const { source, target, month } = told[i]!;
    const sums = new Int32Array(4);
    for (; i < told.length; i++) {
      const { n, weight, ...at } = told[i]!;
      if (at.source !== source || at.target !== target || at.month !== month) break;
      sums[0]! += n;
      if (weight === undefined) sums[1]! += n;
      else {
        sums[2]! += n * weight;
        sums[3]! += n * Math.max(0, weight);
      }
    }
    found.add(source, target, month, sums, 0);
  }
  return found;
}

/** The months since January 1970 of a day, in whole numbers alone. */
function monthSql(day: string, quotient: (dividend: string, divisor: number) => string): string {
  const shifted = `(${day} + ${TO_MARCH})`;
  const inCycle = `(${shifted} - ${quotient(shifted, CYCLE)} * ${CYCLE})`;
  const year = quotient(
    `${inCycle} - ${quotient(inCycle, 1460)} + ${quotient(inCycle, 36_524)} - ${quotient(inCycle, 146_096)}`,
    365,
  );
  const inYear = `(${inCycle} - (365 * ${year} + ${quotient(year, 4)} - ${quotient(year, 100)}))`;
  const fromMarch = quotient(`5 * ${inYear} + 2`, 153);
  return `(${year} + ${quotient(shifted, CYCLE)} * 400) * 12 + ${fromMarch} + 2 - ${JANUARY_1970}`;
}
