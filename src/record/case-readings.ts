import { durationDays, parseDuration } from '../base/duration.ts';
import type { CaseRecord, GoldsteinTable, Row } from './case-record.ts';
import type { StandingRule, TalkRule } from './spell-kinds.ts';

/**
 * What is taken where a case does not say. A half-life of a year: an act of the last season still weighs in a dealing, one of the
 * last decade hardly. An amplitude of 6 points: a visit and its return (1.9 and 2.8) make no phase, negotiations (7) can. Of
 * contact 3: a call and its return make no phase, a round of talks can. Spells weigh by their kind; talk between adversaries is no
 * friendship.
 */
export const readingDefaults = {
  halfLife: 'P1Y',
  amplitude: 6,
  shortest: 'P1M',
  neutral: 1,
  standing: 'with',
  talk: 'adversaries-nothing',
  contactAmplitude: 3,
} as const;

/** The choices for each part of a reading, the first the default; `weights` is the case's own table when not stated. */
export function caseReadings(
  rows: readonly Row<'readings'>[],
  weights: GoldsteinTable,
): CaseRecord['readings'] {
  const stated = <K extends keyof Row<'readings'>>(key: K) =>
    rows.flatMap((row) => (row[key] as readonly unknown[] | undefined) ?? []);
  const or = <T>(values: readonly T[], otherwise: T): readonly T[] =>
    values.length > 0 ? [...new Set(values)] : [otherwise];
  const days = (text: string): number =>
    durationDays(parseDuration(text) ?? { years: 0, months: 0, days: 0 });
  return {
    halfLifeDays: or(stated('halfLife') as string[], readingDefaults.halfLife).map(days),
    amplitude: or(stated('amplitude') as number[], readingDefaults.amplitude),
    shortestDays: or(stated('shortest') as string[], readingDefaults.shortest).map(days),
    neutral: or(stated('neutral') as number[], readingDefaults.neutral),
    weights: or(stated('weights') as GoldsteinTable[], weights),
    standing: or(stated('standing') as StandingRule[], readingDefaults.standing),
    talk: or(stated('talk') as TalkRule[], readingDefaults.talk),
    contactAmplitude: or(stated('contactAmplitude') as number[], readingDefaults.contactAmplitude),
  };
}
