import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import { isEmpty, plainValue, type RowSpec, type SpecEntry, type SpecValue } from '../files/spec.ts';
import { place } from '../rows/case-ids.ts';
import { fieldsOf, isTableName, reportUnknownField } from '../rows/table-fields.ts';
import { type TableName, tables } from '../tables.ts';
import { type Change, readChanges } from './read-changes.ts';
import { changedTables, droppedTables, groupsWritten, nameOf, rowsByName } from './rows-written.ts';

/**
 * What is wrong with the changes of scenarios before any is made: rows and tables that there are not, changes that contradict each other
 * or change nothing. What they make of the case is found by making them (`checkScenarios`).
 */
export function checkChanges(specs: readonly RowSpec[]): Problem[] {
  const scenarios = specs.filter(({ table }) => table === 'scenarios');
  if (scenarios.length === 0) return [];
  const written: Written = { rows: rowsByName(specs), groups: groupsWritten(specs) };
  const problems: Problem[] = [];
  const report = (found: Problem) => void problems.push(found);
  for (const scenario of scenarios) {
    const changes = readChanges(scenario, report);
    for (const change of changes) checkChange(change, written, report);
    checkTwice(changes, report);
  }
  return problems;
}

interface Written {
  readonly rows: ReadonlyMap<string, RowSpec>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

function checkChange(change: Change, { rows, groups }: Written, report: (found: Problem) => void): void {
  const { kind, of } = change;
  const { text: value } = of;
  if (kind === 'add') {
    const known = Object.keys(tables);
    if (!isTableName(value)) {
      const suggestion = suggest(value, changedTables);
      report(problem('value-choice', of.at, { field: kind, value, suggestion, known: known.join(', ') }));
    } else if (!changedTables.includes(value)) reportTable(change, value, report);
    return;
  }
  const allowed = kind === 'drop' ? droppedTables : changedTables;
  const row = rows.get(value);
  if (!row && kind === 'drop' && groups.has(value)) return;
  if (!row) {
    const may = [...rows].flatMap(([name, { table }]) => (allowed.includes(table) ? [name] : []));
    const near = suggest(value, kind === 'drop' ? [...may, ...groups.keys()] : may);
    const guess = near === undefined ? undefined : { id: near, name: undefined };
    const instead = `name a row of ${allowed.join(', ')} by its id, a ballot as vote/actor`;
    report(problem('reference-unknown', of.at, { field: kind, value, guess, tables: 'the case', instead }));
  } else if (!allowed.includes(row.table)) reportTable(change, row.table, report);
  else for (const field of change.fields) checkField(change, field, row, report);
}

function reportTable({ kind, of }: Change, table: TableName, report: (found: Problem) => void): void {
  report(problem('scenario-table', of.at, { kind, id: of.text, table, hint: insteadOf(table) }));
}

/** What to do instead, of a row that is no part of what happened. */
function insteadOf(table: TableName): string {
  if (table === 'sources') return 'whom to believe is for an account: accounts, or --account';
  if (table === 'readings') return 'how the record is read is for a reading: judge --readings tries them all';
  if (table === 'actors' || table === 'places')
    return 'set its span, or drop what it did and what was done to it';
  if (table === 'coverage' || table === 'eventTypes') return 'set its fields instead';
  return `expected a row of ${droppedTables.join(', ')}`;
}

/** A field that is set: one that the row can have, to another value than it has. */
function checkField(
  { of: { text: id }, fields }: Change,
  { key, keyAt, value }: SpecEntry,
  row: RowSpec,
  report: (found: Problem) => void,
): void {
  if (key !== 'id' && !isSettable(row.table, key)) {
    reportUnknownField(key, row.table, fieldsOf(row.table), keyAt, report, fields);
    return;
  }
  const old = row.fields.find((field) => field.key === key)?.value;
  if (key === 'id') {
    const known = Object.keys(tables[row.table].fields).filter((name) => name !== 'id');
    const unknown = { value: key, table: 'set', suggestion: undefined, known: known.join(', ') };
    report(problem('field-unknown', value.at, unknown));
    return;
  }
  if (asText(old) !== asText(value)) return;
  report(problem('scenario-same', value.at, { id, field: key, value: `"${shown(old)}"` }));
}

/** Whether a table has a field that a scenario sets; an id is nothing that happened. */
export function isSettable(table: TableName, key: string): boolean {
  return key !== 'id' && Object.hasOwn(fieldsOf(table), key);
}

/** A value for comparison: one item is a list of one, what is empty is left out. */
export function asText(value: SpecValue | undefined): string {
  if (!value || isEmpty(value)) return '';
  const items = value.kind === 'list' ? value.items.filter((item) => !isEmpty(item)) : [value];
  return JSON.stringify(items.map(plainValue));
}

function shown(value: SpecValue | undefined): string {
  if (!value || isEmpty(value)) return '';
  if (value.kind === 'list') return value.items.map(shown).join(', ');
  return value.kind === 'scalar' ? value.text.trim() : JSON.stringify(plainValue(value));
}

/** Changes of one scenario that speak of the same: a row that is dropped and set, a field that is set twice. */
function checkTwice(changes: readonly Change[], report: (found: Problem) => void): void {
  const told = new Map<string, { readonly words: string; readonly at: Position }>();
  for (const change of changes) {
    const { kind, of, fields } = change;
    const name = kind === 'add' ? addedName(change) : of.text;
    if (name === undefined) continue;
    const all = kind === 'set' ? fields.map(({ key }) => `${name} ${key}`) : [name];
    const words = `${kind} "${name}"`;
    const other = all.concat(name).flatMap((key) => told.get(key) ?? [])[0] ?? wholeOf(change, name, told);
    if (other)
      report(problem('scenario-twice', of.at, { change: words, other: other.words, first: place(other.at) }));
    for (const key of all) told.set(key, { words, at: of.at });
    if (kind === 'set') told.set(`${name} *`, { words, at: of.at });
  }
}

/** A change of fields of a row that this change drops or adds whole. */
function wholeOf<T>({ kind }: Change, name: string, told: ReadonlyMap<string, T>): T | undefined {
  return kind === 'set' ? undefined : told.get(`${name} *`);
}

/** The name of a row that is added. */
export function addedName({ of, fields }: Change): string | undefined {
  return isTableName(of.text) ? nameOf({ table: of.text, fields }) : undefined;
}
