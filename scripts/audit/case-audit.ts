import { judgeCase } from '../../src/argue/judge-case.ts';
import type { ClaimVerdict } from '../../src/argue/judge-report.ts';
import type { CaseRecord } from '../../src/record/case-record.ts';
import type { Evidence } from '../../src/record/evidence/evidence.ts';
import { isSeen } from '../../src/record/evidence/seen.ts';
import { type FactStatus, factStatus } from '../../src/record/evidence/status.ts';
import { factTables } from '../../src/record/tables.ts';
import { type AuditText, type FoundQuotation, findQuotations } from './find-quotations.ts';

/** How well a case is founded, counted. */
export interface CaseAudit {
  readonly title: string;
  /** Of each table that has rows, how many facts are of each status. */
  readonly facts: readonly {
    readonly table: string;
    readonly counts: Readonly<Partial<Record<FactStatus, number>>>;
  }[];
  readonly citations: { readonly all: number; readonly seen: number; readonly secondHand: number };
  /** Works that facts cite, in the end or on the way, of which nobody opened a passage; and the facts that rest on such alone. */
  readonly unopened: readonly { readonly source: string; readonly facts: number; readonly alone: number }[];
  readonly sources: number;
  readonly quotations: readonly FoundQuotation[];
  readonly claims: readonly ClaimVerdict[];
  /** Roll calls whose totals are stated: how many ballots are recorded of how many. */
  readonly votes: readonly {
    readonly vote: string;
    readonly ballots: number;
    readonly of: number;
    readonly agrees: boolean;
  }[];
}

/**
 * Audits a case: how its facts are attested, what was opened, what is second-hand, which claims are thin or contested and on what
 * they turn, which quotations stand in the texts at hand, whether roll calls add up.
 */
export function auditCase(record: CaseRecord, texts: readonly AuditText[]): CaseAudit {
  const { rows, header } = record;
  const facts = factTables.flatMap((table) => rows[table].map((row) => ({ table, row })));
  const items = facts.flatMap(({ row }) => row.evidence ?? []);
  return {
    title: header.title,
    facts: factTables.flatMap((table) => {
      const counts: Partial<Record<FactStatus, number>> = {};
      for (const row of rows[table]) {
        const status = factStatus(row.evidence ?? [], undefined, row.alternatives !== undefined);
        counts[status] = (counts[status] ?? 0) + 1;
      }
      return rows[table].length > 0 ? [{ table, counts }] : [];
    }),
    citations: {
      all: items.length,
      seen: items.filter(isSeen).length,
      secondHand: items.filter(({ via }) => via !== undefined).length,
    },
    unopened: unopenedOf(facts.map(({ row }) => row.evidence ?? [])),
    sources: rows.sources.length,
    quotations: findQuotations(record, texts),
    claims: judgeCase(record).claims,
    votes: votesOf(record),
  };
}

function unopenedOf(facts: readonly (readonly Evidence[])[]): CaseAudit['unopened'] {
  const opened = new Set(
    facts
      .flat()
      .filter(isSeen)
      .map(({ source, via }) => via ?? source),
  );
  const worksOf = ({ source, via }: Evidence): string => via ?? source;
  const found = new Map<string, { facts: number; alone: number }>();
  for (const evidence of facts) {
    const works = new Set(evidence.map(worksOf));
    const isAlone = [...works].every((work) => !opened.has(work));
    for (const work of works) {
      if (opened.has(work)) continue;
      const known = found.get(work) ?? { facts: 0, alone: 0 };
      found.set(work, { facts: known.facts + 1, alone: known.alone + (isAlone ? 1 : 0) });
    }
  }
  return [...found]
    .map(([source, counts]) => ({ source, ...counts }))
    .sort((a, b) => b.facts - a.facts || (a.source < b.source ? -1 : 1));
}

function votesOf({ rows }: CaseRecord): CaseAudit['votes'] {
  return rows.votes.flatMap((vote) => {
    const { yes, no, abstain } = vote;
    if (yes === undefined || no === undefined) return [];
    const cast = rows.ballots.filter(({ vote: of }) => of === vote.id);
    const count = (choice: string) => cast.filter((ballot) => ballot.choice === choice).length;
    const isAbstainEqual = abstain === undefined || count('abstain') === abstain;
    const agrees = count('yes') === yes && count('no') === no && isAbstainEqual;
    return [
      { vote: vote.id, ballots: cast.length, of: yes + no + (abstain ?? 0) + (vote.absent ?? 0), agrees },
    ];
  });
}
