import type { Evidence } from './evidence.ts';

/**
 * Sorts items of evidence into groups that speak independently of one another.
 *
 * Two items are of one group when they name the same source; when one source is cited only `via` the other (its words
 * reached us through it, and may have been chosen or bent by it); when both are cited only via the same third; and by
 * any chain of these. A source that was also seen itself stands on its own, however often others quote it.
 *
 * Takes: items that are believed; leave out the others first, since whom an account believes changes what is independent.
 * Gives: the groups, and the items in each, in the order of the list.
 */
export function independentSources(evidence: readonly Evidence[]): Evidence[][] {
  const seen = new Set(evidence.filter((item) => item.via === undefined).map((item) => item.source));
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    const above = parent.get(name);
    return above === undefined ? name : root(above);
  };
  for (const { source, via } of evidence) {
    if (via === undefined || seen.has(source)) continue;
    const [a, b] = [root(source), root(via)];
    if (a !== b) parent.set(a, b);
  }
  const groups = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const name = root(item.source);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}
