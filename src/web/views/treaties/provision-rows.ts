import type { ProvisionField, TreatyComparison } from '../../../measure/treaties/treaty-comparison.ts';
import type { ToldProvision } from '../../../publish/comparison-text.ts';
import type { Fate } from './fates.ts';

/** A provision as the record holds it, with what its author notes. */
export type NotedProvision = ToldProvision & { readonly note?: string | undefined };

/** A provision of the older treaty beside its partner in the newer; one of the two alone when it was dropped or is new. */
export interface ProvisionRow {
  readonly fate: Fate;
  readonly older?: NotedProvision;
  readonly newer?: NotedProvision;
  readonly differs: readonly ProvisionField[];
}

/** A comparison as rows, article by article: the older treaty in its order, then what is new in the order of the newer. */
export function provisionRows(
  older: readonly NotedProvision[],
  { kept, changed, added }: TreatyComparison<NotedProvision>,
): readonly ProvisionRow[] {
  const rows = older.map((provision): ProvisionRow => {
    const same = kept.find((pair) => pair.older === provision);
    if (same) return { fate: 'kept', differs: [], older: provision, newer: same.newer };
    const other = changed.find((pair) => pair.older === provision);
    if (other) return { fate: 'changed', differs: other.differs, older: provision, newer: other.newer };
    return { fate: 'dropped', differs: [], older: provision };
  });
  return [...rows, ...added.map((newer): ProvisionRow => ({ fate: 'new', differs: [], newer }))];
}
