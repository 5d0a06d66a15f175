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
  const written = new Map<string, string>();
  const rows = new Set<string>();
  for (const spec of specs) {
    const id = spec.table === 'sources' ? idOf(spec) : undefined;
    if (id === undefined) continue;
    if (!spec.bibliography) {
      rows.add(id);
      continue;
    }
    const first = items.get(id);
    if (!first) {
      items.set(id, spec);
      continue;
    }
    // a long item may be met many times, and is written out once
    const asFirst = written.get(id) ?? inWords(first);
    written.set(id, asFirst);
    if (inWords(spec) !== asFirst) report(problem('id-repeated', spec.at, { id, first: place(first.at) }));
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

/** Every value of an item, wherever it stands: the same for the same item. */
const inWords = (spec: RowSpec): string =>
  JSON.stringify(spec.fields, (key, value) =>
    key === 'at' || key === 'keyAt' ? undefined : (value as unknown),
  );
