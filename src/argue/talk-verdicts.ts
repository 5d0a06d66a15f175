import type { Reading } from '../record/case-record.ts';
import { type TalkRule, talkRules } from '../record/spell-kinds.ts';
import type { Account } from '../system/belief.ts';
import type { System } from '../system/facts.ts';
import type { CheckedClaim } from './check-claims.ts';
import type { ClaimVerdict } from './judge-report.ts';
import { comparesPairs } from './language/compares-pairs.ts';
import { makeSitting, type Sitting } from './sitting.ts';
import { shareOf, type Tally, verdictOf } from './verdict.ts';

/**
 * The sittings in which every claim that compares two pairs is judged under the rules of talk that the reading does not take, and
 * how such a claim fared under each rule.
 */
export function talkSittings(
  system: System,
  claims: readonly CheckedClaim[],
  account: Account,
  reading: Reading,
): {
  readonly sittings: readonly Sitting[];
  readonly of: (claim: CheckedClaim, own: Tally) => Pick<ClaimVerdict, 'talk'>;
} {
  // Also where another of its choices sets a second pair beside the first: the claim is then about both.
  const comparing = claims.filter((claim) =>
    [claim, ...claim.variants].some(({ test }) => comparesPairs(test)),
  );
  const others: [TalkRule, Sitting][] = talkRules
    .filter((talk) => talk !== reading.talk && comparing.length > 0)
    .map((talk) => [
      talk,
      makeSitting(
        system,
        comparing.map(({ test }) => test),
        account,
        { ...reading, talk },
      ),
    ]);
  const sittings = new Map(others);
  return {
    sittings: [...sittings.values()],
    of: (claim, own) => {
      const place = comparing.indexOf(claim);
      if (place < 0) return {};
      const talk = talkRules.map((rule) => {
        const share = shareOf(sittings.get(rule)?.hearings[place]?.tally ?? own);
        return { rule, verdict: verdictOf(share), share };
      });
      return { talk };
    },
  };
}
