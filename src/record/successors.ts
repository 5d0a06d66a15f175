import type { CaseRecord, Row } from './case-record.ts';

/**
 * Of actors who stand in one list with one whom they follow, when they came: a successor beside its predecessor takes over what
 * the list is party to, from its own first day.
 */
export function successorsIn(of: readonly string[], { byId }: CaseRecord): readonly string[] {
  if (of.length < 2) return [];
  const before = (id: string): readonly string[] => {
    const found = byId.get(id);
    return found?.table === 'actors' ? ((found.row as Row<'actors'>).follows ?? []) : [];
  };
  const isHeir = (id: string, seen: ReadonlySet<string>): boolean =>
    before(id).some((one) => of.includes(one) || (!seen.has(one) && isHeir(one, new Set([...seen, one]))));
  return of.filter((id) => isHeir(id, new Set([id])));
}
