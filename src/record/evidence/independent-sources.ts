import type { Evidence } from './evidence.ts';
import { isSeen } from './seen.ts';

/**
 * Sorts items of evidence into groups that speak independently of one another.
 *
 * Two items are of one group when they name the same work; when one source is cited only `via` the other (its words
 * reached us through it, and may have been chosen or bent by it); when both are cited only via the same third; and by
 * any chain of these. A source that was also seen itself stands on its own, however often others quote it; one that is merely named
 * beside its quotation does not.
 *
 * Takes: items that are believed; leave out the others first, since whom an account believes changes what is independent.
 * Gives: the groups, and the items in each, in the order of the list.
 */
export function independentSources(evidence: readonly Evidence[]): Evidence[][] {
  const seen = new Set(evidence.filter((item) => item.via === undefined && isSeen(item)).map(workOf));
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const above = parent.get(name);
    return above === undefined ? name : root(above);
  };
  for (const item of evidence) {
    if (item.via === undefined || seen.has(workOf(item))) continue;
    const [a, b] = [root(workOf(item)), root(item.viaWork ?? item.via)];
    if (a !== b) parent.set(a, b);
  }
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const name = root(workOf(item));
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

function workOf({ source, work = source }: Evidence): string {
  return work;
}
