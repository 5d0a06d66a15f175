import type { CaseRecord, Reading } from '../../record/case-record.ts';
import type { Account } from '../../system/belief.ts';
import type { System } from '../../system/facts.ts';
import type { CheckedClaim } from '../check-claims.ts';
import type { Share } from '../judge-report.ts';
import type { WorldRange } from '../sitting.ts';
import type { AskOfLoss } from './ask-of-loss.ts';
import type { Effects } from './effect.ts';
import type { Lost } from './rests-report.ts';
import type { Sight } from './sight.ts';

/** A claim of which it is asked what it rests on, with what it may look at, and the means to ask. */
export interface Studied {
  readonly record: CaseRecord;
  readonly system: System;
  readonly claim: CheckedClaim;
  /** The account and the reading of the verdict, and its share. */
  readonly account: Account;
  readonly reading: Reading;
  readonly share: Share;
  readonly sight: Sight;
  readonly effects: Effects;
  /** The rows that it may look at and of which anybody speaks. */
  readonly rows: readonly (Lost & { readonly is: 'row' })[];
  /** Asks its test under another account in all worlds. */
  readonly askInAll: (account: Account) => Promise<Share>;
  readonly ofLoss: AskOfLoss;
  /** Asks its test, or that of one of its variants by its place, under another reading. */
  readonly askRead: (reading: Reading, variant: number | undefined, worlds: WorldRange) => Promise<Share>;
}
