import type { Reading } from '../../record/case-record.ts';
import type { Account } from '../../system/belief.ts';
import type { System } from '../../system/facts.ts';
import type { CheckedClaim } from '../check-claims.ts';
import type { Share, VerdictWord } from '../judge-report.ts';
import { makeSitting, type Sitting } from '../sitting.ts';
import { shareOf, verdictOf } from '../verdict.ts';
import { howTheyStand } from './how-they-stand.ts';
import type { Stands } from './second-report.ts';

/** What published data answer to a claim, and how that stands to the case. */
export interface SecondAnswer {
  readonly verdict: VerdictWord;
  readonly share: Share;
  readonly stands: Stands;
}

/** The sitting in which second witnesses are heard without the years and figures behind them, and what they answer beside a verdict of the case. */
export function secondAnswers(
  system: System,
  claims: readonly CheckedClaim[],
  account: Account,
  reading: Reading,
): {
  readonly sittings: readonly Sitting[];
  readonly of: (claim: CheckedClaim, verdict: VerdictWord) => { readonly second?: SecondAnswer };
} {
  const asked = claims.filter(({ second }) => second?.test);
  const tests = asked.map(({ second }) => second!.test!);
  const sitting = makeSitting(system, tests, account, reading);
  return {
    sittings: asked.length > 0 ? [sitting] : [],
    of: (claim, verdict) => {
      if (!claim.second) return {};
      const place = asked.indexOf(claim);
      const share = place < 0 ? { true: 0, false: 0, unknown: 1 } : shareOf(sitting.hearings[place]!.tally);
      const word = verdictOf(share);
      return { second: { verdict: word, share, stands: howTheyStand(verdict, word) } };
    },
  };
}
