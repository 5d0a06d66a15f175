import { pairsOf } from '../../base/pairs-of.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { attestedFacts } from '../evidence/attested-facts.ts';

/**
 * Pairs whose dealings a record claims to cover and of which it holds none: no act, no treaty, no spell. Their relation is then
 * zero throughout, which is seldom what was meant. One note for each row of coverage.
 */
export function checkPairs(record: CaseRecord): Problem[] {
  const covered = record.rows.coverage
    .filter(({ kind, domain }) => domain === undefined && (kind === undefined || kind === 'events'))
    .map((row) => ({ row, pairs: pairsOf(row.between ?? []) }));
  const silent = new Map<string, Set<string>>();
  for (const { pairs } of covered) {
    for (const [a, b] of pairs) {
      added(silent, a, b);
      added(silent, b, a);
    }
  }
  for (const { table, parties } of attestedFacts(record))
    if (table !== 'votes' && table !== 'figures') heard(silent, parties);
  return covered.flatMap(({ row, pairs }) => {
    const without = pairs.filter(([a, b]) => silent.get(a)?.has(b)).map((pair) => pair.join('–'));
    return without.length === 0
      ? []
      : [problem('pair-without-acts', fieldAt(row, 'between'), { pairs: without })];
  });
}

function added(partners: Map<string, Set<string>>, a: string, b: string): void {
  const of = partners.get(a);
  if (of === undefined) partners.set(a, new Set([b]));
  else of.add(b);
}

/** Takes out the pairs of a fact, by whichever list is the shorter: its parties, or the partners of one that are still silent. */
function heard(silent: ReadonlyMap<string, Set<string>>, parties: ReadonlySet<string>): void {
  for (const party of parties) {
    const partners = silent.get(party);
    if (partners === undefined) continue;
    const fewer = partners.size < parties.size ? [...partners].filter((b) => parties.has(b)) : parties;
    for (const b of fewer) partners.delete(b);
  }
}
