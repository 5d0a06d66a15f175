import { problem } from '../../base/problems/problems.ts';
import type { Report, RowSpec, SpecEntry } from '../files/spec.ts';
import { place } from '../rows/case-ids.ts';
import { idOf } from '../rows/check-row.ts';
import { checkSourceDates } from './check-source-dates.ts';
import { authoredSource } from './csl-row.ts';

/**
 * Joins what is said of one source in several places: a row of `sources` adds to the item of a bibliography with the same id and
 * has the last word. The same item in two bibliographies is one source when they agree; else the second is reported.
 */
export function mergeSources(specs: readonly RowSpec[], report: Report): RowSpec[] {
  const merged = joinSources(specs, report);
  for (const spec of merged) if (spec.table === 'sources') checkSourceDates(spec, report);
  return merged;
}

function joinSources(specs: readonly RowSpec[], report: Report): RowSpec[] {
  const items = new Map<string, RowSpec>();
  const rows = new Set<string>();
  for (const spec of specs) {
    const id = spec.table === 'sources' ? idOf(spec) : undefined;
    if (id === undefined) continue;
    if (!spec.bibliography) rows.add(id);
    else if (!items.has(id)) items.set(id, spec);
    else if (!isSameItem(spec, items.get(id)!)) {
      report(problem('id-repeated', spec.at, { id, first: place(items.get(id)!.at) }));
    }
  }
  const joined = new Set<string>();
  return specs.flatMap((spec) => {
    const id = spec.table === 'sources' ? idOf(spec) : undefined;
    if (id === undefined) return [spec];
    const item = items.get(id);
    if (spec.bibliography) return item === spec && !rows.has(id) ? [spec] : [];
    const authored = authoredSource(spec);
    if (!item || joined.has(id)) return [authored];
    joined.add(id);
    return [{ ...authored, fields: joinFields(authored.fields, item.fields) }];
  });
}

/** The author's fields, then those of the item that he left out; `custom` is joined in the same way. */
function joinFields(authored: readonly SpecEntry[], item: readonly SpecEntry[]): SpecEntry[] {
  const joined = authored.map((field) => {
    const same = item.find((other) => other.key === field.key);
    if (field.key !== 'custom' || field.value.kind !== 'mapping' || same?.value.kind !== 'mapping')
      return field;
    return {
      ...field,
      value: { ...field.value, entries: joinFields(field.value.entries, same.value.entries) },
    };
  });
  return [...joined, ...item.filter((field) => !authored.some((own) => own.key === field.key))];
}

/** The same in every value, wherever it stands. */
function isSameItem(a: RowSpec, b: RowSpec): boolean {
  const words = (spec: RowSpec) =>
    JSON.stringify(spec.fields, (key, value) =>
      key === 'at' || key === 'keyAt' ? undefined : (value as unknown),
    );
  return words(a) === words(b);
}
