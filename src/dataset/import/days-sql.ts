import type { DateOrder, DaysSpec, MonthWhere, Parts } from '../formats/format.ts';
import { type Cells, cellOf, faultWhen } from './typed-sql.ts';

/** The first and the last day of a row in SQL, as whole numbers, and what refuses a row whose days cannot be. */
export interface DaysSql {
  readonly first: string;
  readonly last: string;
  readonly fault: string;
}

/** Days of a row as its table tells them. A row without a date is refused; one that ends before it starts is too. */
export function daysSql(days: DaysSpec, cells: Cells, order?: DateOrder): DaysSql {
  const cell = (names: readonly string[]) => {
    const found = cellOf(names, cells);
    return found === undefined ? undefined : `nullif(trim(${found}), '')`;
  };
  switch (days.how) {
    case 'year': {
      const { or } = days;
      const session = or && cellOf([or.column], cells);
      const year = cell(days.year) ?? (session && `(TRY_CAST(${session} AS INTEGER) + ${or.plus})::VARCHAR`);
      return spanned(days.year[0]!, yearOf(year), yearOf(year), yearSpan, year);
    }
    case 'years':
    case 'days': {
      const isYears = days.how === 'years';
      const span = isYears ? yearSpan : daySpan;
      const by = order ?? ('order' in days ? days.order : undefined);
      const start = isYears ? yearOf(cell(days.start)) : dateOf(cell(days.start), by);
      const end = cell(days.end);
      if (end === undefined) return spanned(days.start[0]!, start, start, span, cell(days.start));
      const ending = isYears ? yearOf(end) : lastDateOf(end, by);
      const whole = spanned(
        days.start[0]!,
        start,
        ending,
        span,
        cell(days.start),
        isYears ? undefined : (by ?? 'none'),
      );
      const isOpen = `${end} IN ('-9', '-8', 'NA')`;
      const unread = `${end} IS NOT NULL AND NOT ${isOpen} AND ${span.last(ending)} IS NULL`;
      return {
        ...whole,
        fault: `${whole.fault}, ${faultWhen(unread, days.end[0]!, 'is not a date that can be', end)}`,
      };
    }
    case 'day': {
      const by = order ?? days.order;
      const date = dateOf(cell(days.day), by);
      const isMonth = days.monthWhere ? monthSql(days.monthWhere, cells) : 'FALSE';
      const first = `CASE WHEN ${isMonth} THEN date_trunc('month', ${date})::DATE ELSE ${date} END`;
      const last = `CASE WHEN ${isMonth} THEN last_day(${date}) ELSE ${date} END`;
      return spanned(days.day[0]!, first, last, daySpan, cell(days.day), by ?? 'none');
    }
    case 'parts': {
      const start = partsSql(days.start, cells);
      const end = cell([days.end[0]]) === undefined ? start : partsSql(days.end, cells);
      const shown = days.start
        .map((name) => (name === undefined ? undefined : cell([name])))
        .filter((each) => each);
      return spanned(days.start[0], start.first, end.last, daySpan, `concat_ws('-', ${shown.join(', ')})`);
    }
  }
}

interface Span {
  readonly first: (value: string) => string;
  readonly last: (value: string) => string;
}

const dayNumber = (date: string): string => `(${date} - DATE '1970-01-01')::INTEGER`;
const daySpan: Span = { first: dayNumber, last: dayNumber };
const yearSpan: Span = {
  first: (year) => dayNumber(`make_date(${year}, 1, 1)`),
  last: (year) => dayNumber(`make_date(${year}, 12, 31)`),
};

function spanned(
  column: string,
  start: string,
  end: string,
  { first, last }: Span,
  value = "''",
  order?: DateOrder | 'none',
): DaysSql {
  const [firstDay, lastDay] = [first(start), last(end)];
  const unordered = {
    condition: `regexp_full_match(${value}, '[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}') IS TRUE`,
    what: 'does not tell the day from the month (a mapping can, with dates: dmy)',
  };
  const faults = [
    faultWhen(
      `${firstDay} IS NULL`,
      column,
      'is not a date that can be',
      `coalesce(${value}, '')`,
      order === 'none' ? unordered : undefined,
    ),
    faultWhen(`${lastDay} < ${firstDay}`, column, 'is after the end', `coalesce(${value}, '')`),
  ];
  return { first: firstDay, last: lastDay, fault: faults.join(', ') };
}

const yearOf = (cell = 'NULL'): string =>
  `CASE WHEN regexp_full_match(${cell}, '[12][0-9]{3}(\\.0*)?') THEN TRY_CAST(${cell} AS INTEGER) END`;

/** A date written as 1969-03-02, 1969/03/02 or 19690302, also with a time after it; of a month (196903) its first day; with the year last only in an order that is known. */
const dateOf = (cell = 'NULL', order?: DateOrder): string =>
  `CASE ${order === undefined ? '' : lastYear(cell, order)} WHEN regexp_matches(${cell}, '^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}([T ].*)?$') THEN TRY_CAST(replace(regexp_extract(${cell}, '^[0-9/-]+'), '/', '-') AS DATE) WHEN regexp_full_match(${cell}, '[0-9]{8}') THEN TRY_STRPTIME(${cell}, '%Y%m%d')::DATE ${monthOf(cell)} END`;

const lastYear = (cell: string, order: DateOrder): string =>
  `WHEN regexp_full_match(${cell}, '[0-9]{1,2}[-/.:][0-9]{1,2}[-/.:][0-9]{4}') THEN TRY_STRPTIME(regexp_replace(${cell}, '[-/.:]', '-', 'g'), '${order === 'dmy' ? '%d-%m-%Y' : '%m-%d-%Y'}')::DATE`;

const monthOf = (cell: string): string =>
  `WHEN regexp_full_match(${cell}, '[0-9]{6}') THEN TRY_STRPTIME(${cell} || '01', '%Y%m%d')::DATE`;

/** The same as an end: of a month its last day. */
const lastDateOf = (cell: string, order?: DateOrder): string =>
  `CASE WHEN regexp_full_match(${cell}, '[0-9]{6}') THEN last_day(${dateOf(cell)}) ELSE ${dateOf(cell, order)} END`;

function monthSql({ column, is, else: otherwise }: MonthWhere, cells: Cells): string {
  const said = cellOf([column], cells);
  if (said !== undefined) return `(trim(${said}) = '${is}')`;
  const other = cellOf([otherwise.column], cells);
  return other === undefined ? 'FALSE' : `(coalesce(TRY_CAST(${other} AS INTEGER), 0) < ${otherwise.below})`;
}

function partsSql(parts: Parts, cells: Cells): { first: string; last: string } {
  const [year, month, day] = parts.map((name) => {
    const cell = name === undefined ? undefined : cellOf([name], cells);
    return cell === undefined ? 'NULL' : `TRY_CAST(trim(${cell}) AS INTEGER)`;
  });
  const known = (part: string | undefined) => `coalesce(${part}, -9) > 0`;
  const date = (y: string, m: string, d: string) => `TRY_CAST(concat(${y}, '-', ${m}, '-', ${d}) AS DATE)`;
  const yearKnown = `coalesce(${year}, -9) BETWEEN 1000 AND 2999`;
  const [y, m, d] = [year!, month!, day ?? 'NULL'];
  return {
    first: `CASE WHEN NOT ${yearKnown} THEN NULL WHEN NOT ${known(m)} THEN make_date(${y}, 1, 1) WHEN NOT ${known(d)} THEN ${date(y, m, '1')} ELSE ${date(y, m, d)} END`,
    last: `CASE WHEN NOT ${yearKnown} THEN NULL WHEN NOT ${known(m)} THEN make_date(${y}, 12, 31) WHEN NOT ${known(d)} THEN last_day(${date(y, m, '1')}) ELSE ${date(y, m, d)} END`,
  };
}
