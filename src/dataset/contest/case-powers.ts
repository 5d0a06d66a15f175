import type { CaseRecord } from '../../record/case-record.ts';
import type { Years } from './contest-facts.ts';
import { firstWholeYear, lastWholeYear } from './whole-years.ts';

/** The states of a case whose dealings with each other its record claims to cover, by their ids; all its states where it names no pair. */
export function casePowers({ rows: { actors, coverage } }: CaseRecord): string[] {
  const covered = new Set(coverage.flatMap(({ between = [] }) => between));
  const states = actors.filter(({ kind, cow }) => kind === 'state' && cow !== undefined).map(({ id }) => id);
  const named = states.filter((id) => covered.has(id));
  return named.length > 0 ? named : states;
}

/** The numbers of actors in the Correlates of War; nothing for one that has none. */
export function numbersOf({ rows: { actors } }: CaseRecord, ids: readonly string[]): string[] {
  const known = new Map(actors.map(({ id, cow }) => [id, cow]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** The whole years of a case: nothing that was before it, or after it, is foretold. */
export function caseYears({ header: { period } }: CaseRecord): Years {
  return { first: firstWholeYear(period.start), last: lastWholeYear(period.end) };
}
