import type { Position } from '../../base/problems/problems.ts';
import { isEmpty, type SpecEntry } from '../files/spec.ts';

/** Where each value of a row stands, by its path: `by`, `by.1` (the second of a list), `known.0.on`. */
export function fieldPlaces(entries: readonly SpecEntry[]): Record<string, Position> {
  const places: Record<string, Position> = {};
  addPlaces(entries, '', places);
  return places;
}

function addPlaces(entries: readonly SpecEntry[], before: string, places: Record<string, Position>): void {
  for (const { key, value } of entries) {
    if (isEmpty(value) || key === '__proto__') continue;
    const path = `${before}${key}`;
    places[path] = value.at;
    if (value.kind === 'mapping') addPlaces(value.entries, `${path}.`, places);
    if (value.kind !== 'list') continue;
    const items = value.items.filter((item) => !isEmpty(item));
    for (const [i, item] of items.entries()) {
      places[`${path}.${i}`] = item.at;
      if (item.kind === 'mapping') addPlaces(item.entries, `${path}.${i}.`, places);
    }
  }
}
