import type { CaseRecord, Row } from '../record/case-record.ts';
import { cameoOfType } from '../record/types/type-kinds.ts';
import type { Fact } from './facts.ts';

/**
 * Which acts are talk, by the beginning of their CAMEO code: an offer to meet or negotiate, and every consultation (calls,
 * visits, meetings, mediation, negotiation). A statement (01) is not: it says something. Nor is what talk yielded, an
 * agreement or a concession: that is an act of its own.
 */
const talkCodes = ['036', '04'] as const;

/** The CAMEO code of an event: its type, or the one that its own type of the case is nearest to. */
export function cameoOf(record: CaseRecord, event: Row<'events'>): string | undefined {
  return event.type === undefined ? undefined : cameoOfType(record, event.type);
}

/**
 * Whether what a fact weighs is a credit for talking, which a reading of `talk` may take away. Not when its own row says what
 * it weighs: that is the author's word on what this very act was worth.
 */
export function isTalk(record: CaseRecord, fact: Fact): boolean {
  if (fact.table !== 'events') return false;
  const row = fact.row as Row<'events'>;
  if (row.weight !== undefined) return false;
  const code = cameoOf(record, row);
  return code !== undefined && talkCodes.some((start) => code.startsWith(start));
}
