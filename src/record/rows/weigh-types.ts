import { problem } from '../../base/problems/problems.ts';
import { cameoEntry } from '../cameo.ts';
import type { CaseRecord } from '../case-record.ts';
import type { Report } from '../files/spec.ts';

/**
 * Notes, once for all, the events whose weight nothing tells; and, once a code, where an event without a weight of its own has a CAMEO code that borrows one.
 * (Every code has one above it.)
 */
export function weighTypes({ header, rows }: CaseRecord, report: Report): void {
  const told = new Set<string>();
  const untyped = rows.events.filter(({ type, weight }) => type === undefined && weight === undefined);
  if (untyped.length > 0)
    report(problem('type-missing', untyped[0]!.at, { ids: untyped.map(({ id }) => id) }));
  const own = new Set(rows.eventTypes.map((type) => type.id));
  for (const { type, weight, at } of rows.events) {
    if (type === undefined || weight !== undefined || own.has(type) || told.has(type)) continue;
    told.add(type);
    const entry = cameoEntry(type, header.weights);
    if (entry?.weighedAs === undefined || entry.weighedAs === type) continue;
    const name = cameoEntry(entry.weighedAs, header.weights)?.name ?? '';
    const table = header.weights === 'gdelt' ? 'GDELT' : 'ICEWS';
    report(
      problem('type-fallback', at.fields.type ?? at, { code: type, used: entry.weighedAs, name, table }),
    );
  }
}
