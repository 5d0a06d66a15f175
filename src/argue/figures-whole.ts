import { rangeInWords } from '../base/date-words.ts';
import type { Interval } from '../base/interval.ts';
import type { Row } from '../record/case-record.ts';
import { seriesKey, seriesName } from '../record/figures.ts';
import type { Fact } from '../system/facts.ts';
import { daysOfFigure } from '../system/figures.ts';
import type { World } from '../system/world.ts';

/**
 * Why the values of some figures do not add up to that of a whole time: two of one row in time are of the same days, or days
 * between them, or in the window before and after them, have none. Undefined where they do. Figures of single days (a loan, a
 * payment) are of no time between them.
 */
export function whyApart(
  facts: readonly Fact[],
  world: World,
  window: Interval | undefined,
): string | undefined {
  const rows = new Map<string, { fact: Fact; days: Interval }[]>();
  for (const fact of facts) {
    const key = seriesKey(fact.row as Row<'figures'>);
    rows.set(key, [...(rows.get(key) ?? []), { fact, days: daysOfFigure(fact, world) }]);
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.days.start - b.days.start || a.days.end - b.days.end);
    const isOfDays = row.every(({ days }) => days.start === days.end);
    const why = overlapIn(row) ?? (isOfDays ? undefined : gapIn(row, window));
    if (why !== undefined) return why;
  }
  return undefined;
}

type Dated = readonly { readonly fact: Fact; readonly days: Interval }[];

function overlapIn(row: Dated): string | undefined {
  for (const [i, { fact, days }] of row.entries()) {
    const next = row[i + 1];
    if (next && next.days.start <= days.end) return `"${fact.id}" and "${next.fact.id}" are of the same days`;
  }
  return undefined;
}

function gapIn(row: Dated, window: Interval | undefined): string | undefined {
  const name = seriesName(row[0]!.fact.row as Row<'figures'>);
  let next = window?.start ?? row[0]!.days.start;
  for (const { days } of row) {
    if (days.start > next) return noFigure(name, { start: next, end: days.start - 1 });
    next = days.end + 1;
  }
  return window && next <= window.end ? noFigure(name, { start: next, end: window.end }) : undefined;
}

const noFigure = (name: string, { start, end }: Interval): string =>
  `no figure gives ${name} for ${rangeInWords(start, end)}`;
