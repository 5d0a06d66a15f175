import { dayOf } from '../../src/base/calendar.ts';
import { parseDuration } from '../../src/base/duration.ts';
import { type Position, type Problem, sortProblems } from '../../src/base/problems/problems.ts';
import type { CaseHeader, CaseRecord } from '../../src/record/case-record.ts';
import { parseCaseDate } from '../../src/record/dates/parse-case-date.ts';
import { resolveBounds } from '../../src/record/dates/resolve-bounds.ts';
import { parseEvidenceText } from '../../src/record/evidence/parse-evidence-text.ts';
import { commonFields } from '../../src/record/field-parts.ts';
import type { Field, Fields } from '../../src/record/fields.ts';
import { spellKinds } from '../../src/record/spell-kinds.ts';
import { type TableName, tables } from '../../src/record/tables.ts';
import { parseTimes } from '../../src/record/times.ts';

type Written = Readonly<Record<string, unknown>>;
export type WrittenTables = Partial<Record<TableName, readonly Written[]>>;

const months = (text: string) => parseDuration(text)!;

/** A case of the years 1940 to 1999. */
export const header: CaseHeader = {
  id: 'test',
  title: 'Test',
  period: { start: dayOf(1940, 1, 1), end: dayOf(1999, 12, 31) },
  authors: [],
  edition: {},
  seed: 1,
  worlds: 10,
  reach: { day: months('P7D'), month: months('P1M'), year: months('P1Y') },
  weights: 'gdelt',
  standing: spellKinds,
};

/**
 * Rows as an author writes them: dates, spans and evidence as text. Row n (from 1) stands on line 100 n at column 3;
 * its fields stand from there on, a line each; item n of a list at column 100 n, its fields 10 columns apart.
 */
export function rowsOf(written: WrittenTables): CaseRecord['rows'] {
  const rows: Record<string, unknown[]> = {};
  for (const table of Object.keys(tables) as TableName[]) {
    if (table === 'case' || table === 'readings') continue;
    const fields: Fields = { ...tables[table].fields, ...commonFields };
    rows[table] = (written[table] ?? []).map((row, i) => rowOf(`${table}.yaml`, fields, row, 100 * (i + 1)));
  }
  return rows as unknown as CaseRecord['rows'];
}

function rowOf(file: string, fields: Fields, written: Written, line: number): Written {
  const places: Record<string, Position> = {};
  for (const [i, [name, value]] of Object.entries(written).entries()) {
    const at = { file, line: line + i, column: name.length + 7 };
    places[name] = at;
    if (!Array.isArray(value)) continue;
    for (const [n, item] of value.entries()) {
      places[`${name}.${n}`] = { ...at, column: 100 * (n + 1) };
      if (typeof item !== 'object') continue;
      Object.keys(item).forEach((key, k) => {
        places[`${name}.${n}.${key}`] = { ...at, column: 100 * (n + 1) + 10 * (k + 1) };
      });
    }
  }
  return { ...valuesOf(fields, written), at: { file, line, column: 3, fields: places } };
}

function valuesOf(fields: Fields, written: Written): Written {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const field = fields[name];
      if (!field) throw new Error(`rowsOf requires known fields, not ${name}`);
      return [
        name,
        field.list ? [value].flat().map((each) => fieldValue(field, each)) : fieldValue(field, value),
      ];
    }),
  );
}

function fieldValue({ kind }: Field, value: unknown): unknown {
  if (kind.is === 'mapping') return valuesOf(kind.fields, value as Written);
  if (kind.is === 'evidence') return parseEvidenceText(value as string).items;
  if (kind.is === 'times') return parseTimes(String(value));
  if (kind.is !== 'date' && kind.is !== 'span') return value;
  const read = parseCaseDate(value as string);
  if (!read.ok) throw new Error(`rowsOf requires sound dates: ${read.message}`);
  return read.date;
}

/** A record of rows as an author writes them, its dates resolved; throws when one cannot be. */
export function recordOf(written: WrittenTables, changes: Partial<CaseHeader> = {}): CaseRecord {
  const own = { ...header, ...changes };
  const rows = rowsOf(written);
  const { bounds, problems } = resolveBounds(rows, own);
  if (problems.length > 0) throw new Error(`recordOf requires dates that resolve: ${problems[0]?.message}`);
  const byId = new Map();
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list as readonly { id?: string }[])
      if (row.id !== undefined) byId.set(row.id, { table, row });
  }
  const readings = {
    halfLifeDays: [365],
    amplitude: [6],
    shortestDays: [30],
    neutral: [2],
    weights: ['gdelt'],
    standing: ['with'],
    talk: ['adversaries-nothing'],
    contactAmplitude: [3],
  } as const;
  return { header: own, rows, readings, byId, bounds, leftOut: [] };
}

/** Problems as lines: where, code, what is wrong, what to do. */
export function lines(problems: readonly Problem[]): string[] {
  return sortProblems(problems).map(
    (p) => `${p.file}:${p.line}:${p.column} ${p.code}: ${p.message} | ${p.hint}`,
  );
}
