import type { Check } from '../check.ts';
import { calendarFindings, slipFindings } from './calendar-checks.ts';
import { eventFindings } from './event-checks.ts';
import { durationFindings, sequenceFindings } from './order-checks.ts';
import { reckoningFindings } from './reckoning-checks.ts';

/** Every check of dates. */
export const dateChecks: readonly Check[] = [
  calendarFindings,
  slipFindings,
  reckoningFindings,
  eventFindings,
  sequenceFindings,
  durationFindings,
];
