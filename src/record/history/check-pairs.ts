import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { attestedFacts } from '../evidence/attested-facts.ts';

/**
 * Pairs whose dealings a record claims to cover and of which it holds none: no act, no treaty, no spell. Their relation is then
 * zero throughout, which is seldom what was meant. One note for each row of coverage.
 */
export function checkPairs(record: CaseRecord): Problem[] {
  const facts = attestedFacts(record).filter(({ table }) => table !== 'votes');
  return record.rows.coverage.flatMap((row) => {
    const { between = [], kind, domain } = row;
    if (domain !== undefined || (kind !== undefined && kind !== 'events')) return [];
    const pairs = between
      .flatMap((a, i) => between.slice(i + 1).map((b) => [a, b] as const))
      .filter(([a, b]) => !facts.some(({ parties }) => parties.has(a) && parties.has(b)))
      .map((pair) => pair.join('–'));
    return pairs.length === 0 ? [] : [problem('pair-without-acts', fieldAt(row, 'between'), { pairs })];
  });
}
