import type { Position } from '../../base/problems/problems.ts';
import { problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import { cslVariables } from '../bibliography/csl-variables.ts';
import { commonFields } from '../field-parts.ts';
import type { Field, Fields } from '../fields.ts';
import type { Lose, Report } from '../files/spec.ts';
import { type TableName, tables } from '../tables.ts';

/** Whether a name is that of a table. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

const cache = new Map<TableName, Fields>();

/** All fields of a table, its own and those that every row may carry. */
export function fieldsOf(table: TableName): Fields {
  let fields = cache.get(table);
  if (!fields) {
    const { fields: own, common } = tables[table];
    fields = common ? { ...own, ...commonFields } : own;
    cache.set(table, fields);
  }
  return fields;
}

const requiredCache = new Map<TableName, readonly (readonly [string, Field])[]>();

/** The fields that a row of a table must have. */
export function requiredFields(table: TableName): readonly (readonly [string, Field])[] {
  let required = requiredCache.get(table);
  if (!required) {
    required = Object.entries(fieldsOf(table)).filter(([, field]) => field.required);
    requiredCache.set(table, required);
  }
  return required;
}

/** Reports a name that is not that of a table; its rows are lost, to the table that was meant when that can be told. */
export function loseUnknownTable(name: string, at: Position, report: Report, lose: Lose): void {
  const names = Object.keys(tables) as TableName[];
  const suggestion = suggest(name, names);
  report(problem('table-unknown', at, { value: name, suggestion, known: names.join(', ') }));
  lose({ table: names.find((table) => table === suggestion), code: 'table-unknown', at });
}

/**
 * Reports a field that its table (or mapping, named as it is reached) does not have; gives the name that was meant, if any is near and does not
 * stand there already, in `beside`.
 */
export function reportUnknownField(
  name: string,
  owner: string,
  fields: Fields,
  at: Position,
  report: Report,
  beside: readonly { readonly key: string }[] = [],
): string | undefined {
  const suggestion = meantField(name, owner, fields, beside);
  const known = Object.keys(fields).join(', ');
  report(problem('field-unknown', at, { value: name, table: owner, suggestion, known }));
  return suggestion;
}

/** The name of a field that is near to one that is none. */
export function meantField(
  name: string,
  owner: string,
  fields: Fields,
  beside: readonly { readonly key: string }[] = [],
): string | undefined {
  const names = Object.keys(fields);
  const all = owner === 'sources' ? [...names, ...cslVariables] : names;
  return suggest(
    name,
    all.filter((one) => !beside.some(({ key }) => key === one)),
  );
}
