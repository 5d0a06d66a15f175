import { onceForEach } from '../../base/once-for-each.ts';
import type { RowSpec } from '../files/spec.ts';
import { factTables, type TableName } from '../tables.ts';

/** Tables of which a scenario drops rows: what happened, and what was so. */
export const droppedTables: readonly TableName[] = [...factTables, 'ballots'];
/** Tables in which it sets fields and to which it adds rows: those that tell of the world, not of who writes about it. */
export const changedTables: readonly TableName[] = [
  ...droppedTables,
  'actors',
  'places',
  'eventTypes',
  'coverage',
];

/** The text of a field of a row as it is written; nothing where it is no single value. */
export function textOf({ fields }: Pick<RowSpec, 'fields'>, key: string): string | undefined {
  const value = fields.find((field) => field.key === key)?.value;
  const text = value?.kind === 'scalar' ? value.text.trim() : '';
  return text === '' ? undefined : text;
}

/** By what a row is named: its id, of a ballot `vote/actor`, of a value of published data of what it is. */
export function nameOf(spec: Pick<RowSpec, 'table' | 'fields'>): string | undefined {
  if (spec.table === 'measured')
    return ['set', 'measure', 'variant', 'of', 'with', 'year']
      .flatMap((key) => textOf(spec, key) ?? [])
      .join(' ');
  if (spec.table !== 'ballots') return textOf(spec, 'id');
  const [vote, actor] = [textOf(spec, 'vote'), textOf(spec, 'actor')];
  return vote && actor && `${vote}/${actor}`;
}

/** The rows of a case by the names that scenarios give them, the first where two have one; accounts have names apart. */
export const rowsByName = onceForEach((specs: readonly RowSpec[]): ReadonlyMap<string, RowSpec> => {
  const found = new Map<string, RowSpec>();
  for (const spec of specs) {
    if (spec.table === 'case' || spec.table === 'accounts') continue;
    const name = nameOf(spec);
    if (name !== undefined && !found.has(name)) found.set(name, spec);
  }
  return found;
});

/** The rows of each group of alternatives, by its name. */
export const groupsWritten = onceForEach(
  (specs: readonly RowSpec[]): ReadonlyMap<string, readonly string[]> => {
    const groups = new Map<string, string[]>();
    for (const spec of specs) {
      const [group, name] = [textOf(spec, 'alternatives'), nameOf(spec)];
      if (group !== undefined && name !== undefined && droppedTables.includes(spec.table))
        groups.set(group, [...(groups.get(group) ?? []), name]);
    }
    return groups;
  },
);
