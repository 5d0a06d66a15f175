import { sqlName, sqlText } from '../duckdb.ts';
import type { ColumnSpec, DateOrder, TableSpec } from '../formats/format.ts';
import { daysSql } from './days-sql.ts';

/** The cells of a file that its columns are read from: by the name in the header, in small letters, the column of the raw table. */
export type Cells = ReadonlyMap<string, string>;

/** A row that is refused says which column, what is wrong, and the value, with this between them. */
const MARK = '\u001f';

/** The DuckDB type of what is stored of a column. */
export function storedType({ kind }: ColumnSpec): string {
  if (kind === 'whole' || kind === 'year') return 'INTEGER';
  if (kind === 'number') return 'DOUBLE';
  return kind === 'flag' || kind === 'mark' ? 'BOOLEAN' : 'VARCHAR';
}

/** The cell of the first of some names that the file has. */
export const cellOf = (names: readonly string[], cells: Cells): string | undefined =>
  names.map((name) => cells.get(name.toLowerCase())).find((cell) => cell !== undefined);

/** What says in SQL why a row is refused, when a condition holds; `unless` tells of some values more. */
export const faultWhen = (
  condition: string,
  column: string,
  what: string,
  value: string,
  unless?: { readonly condition: string; readonly what: string },
): string => {
  const says = unless
    ? `CASE WHEN ${unless.condition} THEN ${sqlText(unless.what)} ELSE ${sqlText(what)} END`
    : sqlText(what);
  return `CASE WHEN ${condition} THEN concat(${sqlText(`${column}${MARK}`)}, ${says}, ${sqlText(MARK)}, ${value}) END`;
};

/** What the user says of the cells of a file. */
export interface TypingOptions {
  /** What stands for missing in every column. */
  readonly missing: readonly string[];
  /** In which order the dates are that do not begin with the year. */
  readonly dates: DateOrder | undefined;
}

/**
 * The query that turns raw rows (all texts) into typed ones: the columns of the table, its days, `fault` where the row is refused and `repair` where it was put
 * right, both as texts. Nothing is ever left out or made up: a value that is not what its column holds refuses its row.
 */
export function typedSql(table: TableSpec, cells: Cells, { missing, dates }: TypingOptions): string {
  const columns = table.columns.map((column) => columnSql(column, cells, missing));
  const days = table.days ? daysSql(table.days, cells, dates) : undefined;
  const texts = columns.map(({ text }) => text).filter((text) => text !== '');
  const faults = [...columns.map(({ fault }) => fault), days?.fault ?? ''].filter((fault) => fault !== '');
  const values = columns.map(({ name, value }) => `${value} AS ${name}`);
  if (days) values.push(`${days.first} AS first_day`, `${days.last} AS last_day`);
  const typed = `SELECT line, ${values.join(', ')}, coalesce(${[...faults, 'NULL'].join(', ')})::VARCHAR AS fault
    FROM (SELECT *, ${[...texts, 'NULL AS nothing'].join(', ')} FROM raw)`;
  return repaired(typed, table);
}

function repaired(typed: string, { repairs = [] }: TableSpec): string {
  if (repairs.length === 0) return `SELECT *, NULL::VARCHAR AS repair FROM (${typed})`;
  const columns = [...new Set(repairs.map(({ column }) => column))].map((column) => {
    const cases = repairs
      .filter((repair) => repair.column === column)
      .map(({ where, to }) => `WHEN ${where} THEN ${to}`);
    return `CASE ${cases.join(' ')} ELSE ${sqlName(column)} END AS ${sqlName(column)}`;
  });
  const says = repairs.map(
    ({ column, where, says }) =>
      `WHEN ${where} THEN ${sqlText(`${column}${MARK}${says}${MARK}`)} || ${sqlName(column)}`,
  );
  return `SELECT * REPLACE (${columns.join(', ')}), CASE ${says.join(' ')} END::VARCHAR AS repair FROM (${typed})`;
}

interface ColumnSql {
  readonly name: string;
  /** The cell as text, without what stands for missing. */
  readonly text: string;
  readonly value: string;
  readonly fault: string;
}

function columnSql(column: ColumnSpec, cells: Cells, missingEverywhere: readonly string[]): ColumnSql {
  const name = sqlName(column.name);
  const cell = cellOf(column.from ?? [column.name], cells);
  if (cell === undefined) return { name, text: '', value: `NULL::${storedType(column)}`, fault: '' };
  const text = sqlName(`text ${column.name}`);
  const missing = ['', ...missingEverywhere, ...(column.missing ?? [])].map(sqlText).join(', ');
  const { value, isSound, expected } = kindSql(column, text);
  const faults = [
    ...(column.required ? [faultWhen(`${text} IS NULL`, column.name, 'is missing', "''")] : []),
    ...(isSound === ''
      ? []
      : [
          faultWhen(
            `${text} IS NOT NULL AND NOT (${isSound})`,
            column.name,
            `is not ${expected}`,
            text,
            NUMERIC.has(column.kind) ? { condition: grouped(text), what: GROUPED } : undefined,
          ),
        ]),
  ];
  return {
    name,
    text: `CASE WHEN trim(${cell}) NOT IN (${missing}) THEN trim(${cell}) END AS ${text}`,
    value,
    fault: faults.join(', '),
  };
}

const NUMERIC: ReadonlySet<string> = new Set(['whole', 'number', 'flag', 'mark']);
/** 0,28 and 1,234 and 1 234,5 and 1.234.567: whether the sign is decimal or parts thousands, the number does not tell. */
const grouped = (text: string): string =>
  `${matches(text, "'[+-]?[0-9]+([,. \u00a0\u202f’][0-9]+)+'")} IS TRUE`;
const GROUPED = 'has signs that are decimal or part thousands, and does not tell which';

const WHOLE = "'[+-]?[0-9]+(\\.0*)?'";
const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${pattern})`;

/** How a kind of column is read from its text, and when it is sound. */
function kindSql(column: ColumnSpec, text: string): { value: string; isSound: string; expected: string } {
  const cast = (type: string) => `TRY_CAST(${text} AS ${type})`;
  switch (column.kind) {
    case 'state':
      return {
        value: `CASE WHEN ${matches(text, "'[0-9]+(\\.0*)?'")} THEN ${cast('INTEGER')}::VARCHAR END`,
        isSound: `${matches(text, "'[0-9]+(\\.0*)?'")} AND ${cast('INTEGER')} BETWEEN 1 AND 999`,
        expected: 'the number of a state (1 to 999)',
      };
    case 'whole': {
      // R writes 100000 as 1e+05
      const double = cast('DOUBLE');
      return {
        value: `TRY_CAST(${double} AS INTEGER)`,
        isSound: `(isfinite(${double}) AND ${double} = round(${double}) AND abs(${double}) < 2147483648) IS TRUE`,
        expected: 'a whole number',
      };
    }
    case 'year':
      return {
        value: cast('INTEGER'),
        isSound: `${matches(text, WHOLE)} AND ${cast('INTEGER')} BETWEEN 1000 AND 2999`,
        expected: 'a year',
      };
    case 'number':
      return { value: cast('DOUBLE'), isSound: `isfinite(${cast('DOUBLE')}) IS TRUE`, expected: 'a number' };
    case 'flag':
      return {
        value: `(${cast('DOUBLE')} = 1)`,
        isSound: `(${cast('DOUBLE')} IN (0, 1)) IS TRUE`,
        expected: '0 or 1',
      };
    case 'mark':
      return {
        value: `(coalesce(${cast('DOUBLE')}, 0) = 1)`,
        isSound: `(${cast('DOUBLE')} IN (0, 1)) IS TRUE`,
        expected: '1 or blank',
      };
    case 'choice': {
      const choices = Object.entries(column.choices ?? {});
      const given = `lower(regexp_replace(${text}, '\\.0+$', ''))`;
      return {
        value: `CASE ${given} ${choices.map(([from, to]) => `WHEN ${sqlText(from.toLowerCase())} THEN ${sqlText(to)}`).join(' ')} END`,
        isSound: `${given} IN (${choices.map(([from]) => sqlText(from.toLowerCase())).join(', ')})`,
        expected: `one of ${[...new Set(choices.map(([, to]) => to))].join(', ')}`,
      };
    }
    default:
      return { value: text, isSound: '', expected: '' };
  }
}
