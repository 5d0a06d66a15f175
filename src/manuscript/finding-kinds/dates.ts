import { findingKind } from './finding-kind.ts';

/** Findings about dates. */
export const dateFindings = {
  'date-impossible': findingKind(
    'error',
    'a day that the calendar does not have',
    (p: { date: string; days: string }) => [
      `${p.date} is not a day`,
      p.days,
      'look the day up in the source',
    ],
  ),
} as const;
