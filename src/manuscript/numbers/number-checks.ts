import type { Check } from '../check.ts';
import { claimFindings } from './claim-checks.ts';
import { directionFindings } from './direction-checks.ts';
import { shareFindings } from './share-checks.ts';
import { totalFindings } from './total-checks.ts';
import { voteFindings } from './vote-checks.ts';

/** Every check of numbers, and of sentences that the case has a verdict or a roll call for. */
export const numberChecks: readonly Check[] = [
  totalFindings,
  shareFindings,
  directionFindings,
  voteFindings,
  claimFindings,
];
