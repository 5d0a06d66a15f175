/**
 * Where the SQL of the stores differs: all that a query may not write itself. A query keeps to what both understand: columns named in
 * GROUP BY and ORDER BY, no window, no WITH, one JOIN … USING of two subqueries at a time, days as whole numbers, CASE WHEN with conditions.
 */
export interface Dialect {
  /** A text as the dialect writes it. */
  readonly text: (text: string) => string;
  /** A whole number divided by another, rounded down; neither is negative. */
  readonly quotient: (dividend: string, divisor: string | number) => string;
  /** A query that gives texts, as a column, with their places from 0 as another. */
  readonly places: (texts: readonly string[], column: string, place: string) => string;
}

const doubled = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const escaped = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const list = (texts: readonly string[], write: (text: string) => string): string =>
  `[${texts.map(write).join(', ')}]`;

export const duckDb: Dialect = {
  text: doubled,
  quotient: (dividend, divisor) => `((${dividend}) // (${divisor}))`,
  places: (texts, column, place) =>
    `SELECT unnest(${list(texts, doubled)}::VARCHAR[]) AS ${column}, unnest(range(${texts.length}))::INTEGER AS ${place}`,
};

export const clickHouse: Dialect = {
  text: escaped,
  quotient: (dividend, divisor) => `intDiv(${dividend}, ${divisor})`,
  places: (texts, column, place) =>
    `SELECT ${column}, counted - 1 AS ${place} FROM (SELECT 1) ARRAY JOIN ${list(texts, escaped)} AS ${column}, arrayEnumerate(${list(texts, escaped)}) AS counted`,
};
