import type { Row } from '../record/case-record.ts';
import { spellDomains } from '../record/spell-kinds.ts';
import type { Fact } from './facts.ts';

/** The domain of a fact: what its row says; a spell that says nothing is of the domain of its kind. */
export function domainOf({ table, row }: Fact): Row<'events'>['domain'] {
  const { domain } = row as Row<'events'>;
  return table === 'spells' ? (domain ?? spellDomains[(row as Row<'spells'>).kind]) : domain;
}

/** Whether a fact could state of which domain it was, and does not: an act. Spells have that of their kind, and the other tables none. */
export function hasUntoldDomain({ table, row }: Fact): boolean {
  return table === 'events' && (row as Row<'events'>).domain === undefined;
}

/** Why it is not known whether a fact is one of those asked for. */
export const untoldDomain = ({ id }: Fact): string =>
  `"${id}" states no domain, so that of which domain it was is not known`;

/** Whether a fact is of a domain, or of one that nobody states; of all, when none is asked for. */
export function mayBeOf(fact: Fact, domain: string | undefined): boolean {
  return domain === undefined || domain === domainOf(fact) || hasUntoldDomain(fact);
}

/** Whether it is not known of a fact whether it is of the domain that is asked for, if any is. */
export const isUntoldFor = (fact: Fact, domain: string | undefined): boolean =>
  domain !== undefined && hasUntoldDomain(fact);
