import type { Check } from '../check.ts';
import { calendarFindings } from './calendar-checks.ts';
import { durationFindings } from './duration-checks.ts';
import { eventFindings } from './event-checks.ts';
import { lifeFindings } from './life-checks.ts';
import { reckoningFindings } from './reckoning-checks.ts';
import { sequenceFindings } from './sequence-checks.ts';
import { slipFindings } from './slip-checks.ts';

/** Every check of dates. */
export const dateChecks: readonly Check[] = [
  calendarFindings,
  reckoningFindings,
  eventFindings,
  sequenceFindings,
  durationFindings,
  lifeFindings,
  slipFindings,
];
