import type { Position } from '../../base/problems/problems.ts';
import type { CaseRecord } from '../case-record.ts';
import type { ReadSpecs, RowSpec, SpecValue } from '../files/spec.ts';
import { recordOfSpecs } from '../record-of-specs.ts';
import type { TableName } from '../tables.ts';
import type { DifferingRow } from './differing-rows.ts';

/** Tables that no verdict looks at: what argues with the verdicts, and what supposes. */
export const besideVerdicts: readonly TableName[] = ['scenarios', 'rivals', 'weighs', 'rules'];

/**
 * The older version of a case in which some of the rows that differ are as the newer has them, read by the same checks: a row that needs
 * one that is not there is left out, as it would be in a case that was written so.
 *
 * Takes: the claims that are to be in it, by their ids; all others are left away, and so is what no verdict looks at.
 */
export function exchangeRows(
  { specs, problems, unread }: ReadSpecs,
  rows: readonly DifferingRow[],
  claims: ReadonlySet<string>,
): CaseRecord {
  const exchanged = new Map(rows.flatMap((row) => (row.older ? [[row.older, row.newer] as const] : [])));
  const added = rows.flatMap(({ older, newer }) => (newer && !older ? [newer] : []));
  const kept = specs.flatMap((spec) => {
    if (!exchanged.has(spec)) return [spec];
    const newer = exchanged.get(spec);
    return newer ? [placedApart(newer)] : [];
  });
  const isAsked = ({ table, fields }: RowSpec) =>
    !besideVerdicts.includes(table) &&
    (table !== 'claims' ||
      fields.some(
        ({ key, value }) => key === 'id' && value.kind === 'scalar' && claims.has(value.text.trim()),
      ));
  const mixed = [...kept, ...added.map(placedApart)].filter(isAsked);
  return recordOfSpecs({ specs: mixed, problems, unread }).record;
}

/** A row at places of a file that the older version cannot have: what is found at a place is of one row alone. */
function placedApart({ table, fields, at, partial, spoilt }: RowSpec): RowSpec {
  return {
    table,
    fields: fields.map(({ key, keyAt, value }) => ({ key, keyAt: apart(keyAt), value: valueApart(value) })),
    at: apart(at),
    ...(partial && { partial }),
    ...(spoilt && { spoilt }),
  };
}

const apart = <P extends Position>(at: P): P => ({ ...at, file: `newer/../${at.file}` });

function valueApart(value: SpecValue): SpecValue {
  if (value.kind === 'scalar') return { ...value, at: apart(value.at) };
  if (value.kind === 'list') return { ...value, at: apart(value.at), items: value.items.map(valueApart) };
  const entries = value.entries.map(({ key, keyAt, value: inner }) => ({
    ...{ key, keyAt: apart(keyAt), value: valueApart(inner) },
  }));
  return { ...value, at: apart(value.at), entries };
}
