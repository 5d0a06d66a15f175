import { isEmpty, type RowSpec, type SpecEntry } from '../files/spec.ts';
import { isTableName } from '../rows/table-fields.ts';
import { isSettable } from './check-changes.ts';
import type { Change } from './read-changes.ts';
import { changedTables, rowsByName } from './rows-written.ts';

/**
 * The rows of a case as they would be written with the sets and additions of a scenario: every other row is the very same. A value that
 * is set stands at its place in the scenario, so that its problem is told there; one that is empty takes the field away. What cannot be
 * changed, by the check of the changes, stays as it is.
 */
export function applyChanges(specs: readonly RowSpec[], changes: readonly Change[]): readonly RowSpec[] {
  if (changes.every(({ kind }) => kind === 'drop')) return specs;
  const set = new Map<string, readonly SpecEntry[]>();
  for (const { kind, of, fields } of changes)
    if (kind === 'set') set.set(of.text, [...(set.get(of.text) ?? []), ...fields]);
  const rows = rowsByName(specs);
  const changed = new Map([...set].map(([name, fields]) => [rows.get(name), fields]));
  const written = specs.map((spec) => {
    const fields = changedTables.includes(spec.table) ? changed.get(spec) : undefined;
    const settable = fields?.filter(({ key }) => isSettable(spec.table, key));
    return settable ? withFields(spec, settable) : spec;
  });
  const added = changes.flatMap(({ kind, of, fields, at }): RowSpec[] =>
    kind === 'add' && isTableName(of.text) && changedTables.includes(of.text)
      ? [{ table: of.text, fields, at }]
      : [],
  );
  return [...written, ...added];
}

/** A row with other fields; no longer a row of its sheet, whose cells say what it was. */
function withFields(
  { table, fields: old, at, partial, spoilt }: RowSpec,
  fields: readonly SpecEntry[],
): RowSpec {
  const kept = old.map((each) => fields.findLast(({ key }) => key === each.key) ?? each);
  const more = fields.filter(({ key }) => !old.some((each) => each.key === key));
  const now = [...kept, ...more].filter(({ value }) => !isEmpty(value));
  return { table, fields: now, at, ...(partial && { partial }), ...(spoilt && { spoilt }) };
}
