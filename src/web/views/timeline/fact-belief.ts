import { own } from '../../../base/own.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import { affirmation, type Belief as Believer, believed } from '../../../record/evidence/status.ts';
import type { WhatIf } from '../../engine/engine.ts';
import type { PublishedStudy } from '../../study.ts';

/** What a reader's changes make of a fact: it stands in every world, in some, or in none. */
export type FactBelief = 'stands' | 'doubtful' | 'left out';

type Study = Pick<PublishedStudy, 'data' | 'case'>;

/**
 * What the reader's changes make of each fact, by the rules by which worlds are drawn: left out when it is dropped by name,
 * when no source that is still believed affirms it, or when the account chose another of its alternatives; doubtful when
 * some deny it, its source or its row is not sure of it, or its alternatives are open.
 */
export function factBelief(study: Study, whatIf: WhatIf): (fact: StudyFact) => FactBelief {
  const { account: id, without = [], drop = [] } = whatIf;
  const account = study.data.accounts.find((each) => each.id === id);
  const believer: Believer = {
    ...(account?.sources ? { sources: account.sources } : {}),
    without: [...(account?.without ?? []), ...without],
  };
  const facts = new Map(study.data.facts.map((fact) => [fact.id, fact]));
  const rows = doubtsOf(study.case);
  const weightOf = ({ id: fact, evidence }: StudyFact): number => {
    if (drop.includes(fact)) return 0;
    return evidence.length === 0 ? 1 : affirmation(evidence.filter((item) => believed(item, believer)));
  };
  return (fact) => {
    const weight = weightOf(fact);
    if (weight === 0) return 'left out';
    const { group, isUnsure = false } = rows.get(fact.id) ?? {};
    if (group === undefined) return weight < 1 || isUnsure ? 'doubtful' : 'stands';
    const others = [...rows].filter(([, row]) => row.group === group).map(([row]) => row);
    const open = others.filter((row) => facts.has(row) && weightOf(facts.get(row)!) > 0);
    const chosen = own(account?.choose as Readonly<Record<string, string>> | undefined, group);
    if (chosen !== undefined && open.includes(chosen)) return chosen === fact.id ? 'stands' : 'left out';
    return open.length > 1 || weight < 1 ? 'doubtful' : 'stands';
  };
}

interface RowDoubt {
  readonly group?: string;
  readonly isUnsure: boolean;
}

/** The rows whose author names alternatives or is not sure of them, by id. */
function doubtsOf({ asRead: _, ...tables }: Study['case']): ReadonlyMap<string, RowDoubt> {
  const found = new Map<string, RowDoubt>();
  for (const { id, alternatives, confidence } of Object.values(tables).flat()) {
    if (typeof id !== 'string' || (alternatives === undefined && confidence === undefined)) continue;
    const isUnsure = confidence !== undefined && !['1', 'certain'].includes(String(confidence));
    found.set(id, { ...(typeof alternatives === 'string' ? { group: alternatives } : {}), isUnsure });
  }
  return found;
}
