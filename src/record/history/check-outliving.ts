import { formatDay, yearMonthDay } from '../../base/calendar.ts';
import type { DayRange } from '../../base/edtf/edtf.ts';
import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row, RowPosition } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { lastOf } from './last-of.ts';

/** A row that lasts beyond one whom it needs. */
interface Outliving {
  readonly name: string;
  readonly actor: string;
  readonly end: DayRange;
  readonly at: ReturnType<typeof fieldAt>;
  readonly successor: string | undefined;
}

/** Above so many, those that outlive one actor are told together. */
const MOST_NOTES = 10;

/**
 * Recognitions, memberships, posts, treaties, possessions and the like that state no end (a treaty also: a later one), though a state,
 * organisation or person that they need has ended (`outlives-party`). They are out of the worlds from then on.
 */
export function checkOutliving(record: CaseRecord): Problem[] {
  const found = [...lastingOf(record)].flatMap((lasting) => outlivingOf(lasting, record) ?? []);
  return [...groupBy(found, ({ actor }) => actor).values()].flatMap((rows) =>
    rows.length > MOST_NOTES ? [noteOf(rows)] : rows.map((row) => noteOf([row])),
  );
}

function noteOf(rows: readonly Outliving[]): Problem {
  const { actor, end, at, successor } = rows[0]!;
  return problem('outlives-party', at, {
    rows: rows.map(({ name }) => name),
    actor,
    ended: rangeWords(end),
    write: edtfOf(end),
    successor,
  });
}

interface Lasting {
  readonly name: string;
  readonly row: { readonly at: RowPosition };
  readonly path: string;
  readonly circles: readonly { readonly of: readonly string[]; readonly need: number }[];
  /** When it begins, where that is known. */
  readonly start?: DayRange | undefined;
  /** When it ends, where it says so. */
  readonly end?: DayRange | undefined;
}

function* lastingOf({ rows, bounds }: CaseRecord): Generator<Lasting> {
  for (const row of rows.instruments) {
    const circles = [{ of: row.parties, need: Math.min(2, row.parties.length) }];
    const end = row.end && bounds.get(row.id)?.end;
    const start = bounds.get(row.id)?.first;
    yield { name: `"${row.id}"`, row, path: row.end ? 'end' : 'parties', circles, start, end };
  }
  for (const row of rows.spells) {
    // one with an end that comes too late is an error, told by `checkExistence`
    if (row.end) continue;
    const { by = [], of = [], between = [], object } = row;
    const circles = [
      { of: by, need: 1 },
      { of, need: 1 },
      { of: between, need: Math.min(2, between.length) },
      { of: object === undefined ? [] : [object], need: 1 },
    ].filter((circle) => circle.of.length > 0);
    yield { name: `"${row.id}"`, row, path: 'start', circles, start: bounds.get(row.id)?.first };
  }
  for (const row of rows.positions) {
    if (row.end) continue;
    const circles = [{ of: row.by, need: 1 }];
    yield { name: `"${row.id}"`, row, path: 'start', circles, start: bounds.get(row.id)?.first };
  }
  for (const row of rows.actors) {
    for (const [i, { of, end }] of (row.memberOf ?? []).entries()) {
      if (end) continue;
      const circles = [row.id, of].map((actor) => ({ of: [actor], need: 1 }));
      yield { name: `"${row.id}" in "${of}"`, row, path: `memberOf.${i}`, circles };
    }
  }
}

function outlivingOf(
  { name, row, path, circles, start, end }: Lasting,
  record: CaseRecord,
): Outliving | undefined {
  const ends = circles.flatMap(({ of, need }) => lastOf(of, need, record) ?? []);
  const [first] = ends.sort((a, b) => a.range.latest - b.range.latest);
  if (!first || (end && end.earliest <= first.range.latest)) return undefined;
  const { actor, range } = first;
  // what begins after it is an error, told by `checkExistence`: an end would come before the start
  if (start && start.earliest > range.latest) return undefined;
  return { name, actor, end: range, at: fieldAt(row, path), successor: successorOf(actor, record) };
}

function successorOf(actor: string, { rows }: CaseRecord): string | undefined {
  return rows.actors.find(({ follows }: Row<'actors'>) => follows?.includes(actor))?.id;
}

/** Some days as a date of a case: a day, a year, one of the days between two. */
function edtfOf({ earliest, latest }: DayRange): string {
  if (earliest === latest) return formatDay(earliest);
  const [first, last] = [yearMonthDay(earliest), yearMonthDay(latest)];
  const isYear =
    first.year === last.year && first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
  return isYear ? formatDay(earliest).slice(0, -6) : `"[${formatDay(earliest)}..${formatDay(latest)}]"`;
}
