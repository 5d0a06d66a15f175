import type { Check } from '../check.ts';
import { calendarFindings } from './calendar-checks.ts';
import { contradictionFindings } from './contradiction-checks.ts';
import { durationFindings } from './duration-checks.ts';
import { eventFindings } from './event-checks.ts';
import { lengthFindings } from './length-checks.ts';
import { lifeFindings } from './life-checks.ts';
import { periodFindings } from './period-checks.ts';
import { reckoningFindings } from './reckoning-checks.ts';
import { sequenceFindings } from './sequence-checks.ts';
import { slipFindings } from './slip-checks.ts';
import { spellFindings } from './spell-checks.ts';

/** Every check of dates. */
export const dateChecks: readonly Check[] = [
  calendarFindings,
  reckoningFindings,
  eventFindings,
  sequenceFindings,
  durationFindings,
  lifeFindings,
  slipFindings,
  lengthFindings,
  periodFindings,
  contradictionFindings,
  spellFindings,
];
