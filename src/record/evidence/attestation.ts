import type { CaseRecord } from '../case-record.ts';
import { factTables } from '../tables.ts';
import type { Evidence } from './evidence.ts';
import { independentSources } from './independent-sources.ts';
import { type FactStatus, factStatus } from './status.ts';

/** How the facts of a record are attested: how many of each status, all sources believed. */
export interface Attestation {
  readonly facts: number;
  readonly statuses: Readonly<Record<FactStatus, number>>;
  /** Facts that cite two independent works or more, of which fewer than two were opened. */
  readonly unopened: number;
}

/** Counts the events, instruments, spells and votes of a record by how well each is attested. */
export function attestation({ rows }: CaseRecord): Attestation {
  const statuses = { confirmed: 0, single: 0, named: 0, conflicting: 0, missing: 0 };
  let unopened = 0;
  const facts = factTables.flatMap((table): readonly Attested[] => rows[table]);
  for (const { evidence = [], alternatives } of facts) {
    const status = factStatus(evidence, undefined, alternatives !== undefined);
    statuses[status]++;
    const affirming = evidence.filter(({ says }) => says === 'affirms');
    if ((status === 'named' || status === 'single') && independentSources(affirming).length > 1) unopened++;
  }
  return { facts: facts.length, statuses, unopened };
}

interface Attested {
  readonly evidence?: readonly Evidence[];
  readonly alternatives?: string;
}
