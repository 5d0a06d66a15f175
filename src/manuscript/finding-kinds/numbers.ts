import { findingKind } from './finding-kind.ts';

/** Findings about numbers. */
export const numberFindings = {
  'number-total': findingKind(
    'warning',
    'parts that do not add up to the total given',
    (p: { parts: string; sum: string; total: string }) => [
      `${p.parts} make ${p.sum}, and the total given is ${p.total}`,
      'the numbers stand in one sentence as parts and whole',
      'check the numbers against the source',
    ],
  ),
} as const;
