import type { Reading } from '../record/case-record.ts';
import type { Account } from '../system/belief.ts';
import type { System } from '../system/facts.ts';
import { authorsAccount } from './authors-account.ts';
import { bearsOn } from './bears-on.ts';
import type { CheckedClaim } from './check-claims.ts';
import { asksData } from './published/asks-data.ts';
import { makeSitting, type Sitting } from './sitting.ts';
import type { TraceResult } from './trace.ts';
import { shareOf, verdictOf } from './verdict.ts';

/**
 * The sittings in which claims are judged by the record of their own author, where no account of the case is his; and which
 * claims are only asserted: the account of their author cannot test them, and no fact that bears on them rests on him.
 *
 * Takes: the accounts of the case with the sittings that judge every claim, in one order.
 */
export function assertions(
  system: System,
  claims: readonly CheckedClaim[],
  accounts: readonly Account[],
  sittings: readonly Sitting[],
  reading: Reading,
): {
  readonly sittings: readonly Sitting[];
  readonly isAsserted: (claim: CheckedClaim, noted: TraceResult) => boolean;
} {
  const authors = new Map(claims.map((claim) => [claim, authorsAccount(claim.row, accounts)]));
  const claimsOf = new Map<string, CheckedClaim[]>();
  for (const [claim, account] of authors)
    if (!accounts.includes(account)) claimsOf.set(account.id, [...(claimsOf.get(account.id) ?? []), claim]);
  const own = new Map(
    [...claimsOf].map(([id, of]) => [
      id,
      makeSitting(
        system,
        of.map(({ test }) => test),
        authors.get(of[0]!)!,
        reading,
      ),
    ]),
  );
  return {
    sittings: [...own.values()],
    isAsserted: (claim, noted) => {
      // what published data leave open is no matter of its author's record
      if (asksData(claim.test)) return false;
      const account = authors.get(claim)!;
      const sitting = own.get(account.id) ?? sittings[accounts.indexOf(account)];
      const place = own.has(account.id) ? claimsOf.get(account.id)!.indexOf(claim) : claims.indexOf(claim);
      const verdictIn = (of: Sitting, at: number) => verdictOf(shareOf(of.hearings[at]!.tally));
      if (!sitting || verdictIn(sitting, place) !== 'untestable') return false;
      const { spoken } = sitting.belief;
      return (
        !noted.facts.some(({ fact }) => spoken[fact.index] === 1) &&
        !system.facts.some((fact) => spoken[fact.index] === 1 && bearsOn(claim.test, fact))
      );
    },
  };
}
