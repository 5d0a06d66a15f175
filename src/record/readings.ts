import type { CaseRecord, Reading } from './case-record.ts';

const parts = ['halfLifeDays', 'amplitude', 'shortestDays', 'neutral', 'weights'] as const;

/** The first of each of the author's coding choices. */
export function defaultReading({ readings }: Pick<CaseRecord, 'readings'>): Reading {
  return {
    halfLifeDays: readings.halfLifeDays[0]!,
    amplitude: readings.amplitude[0]!,
    shortestDays: readings.shortestDays[0]!,
    neutral: readings.neutral[0]!,
    weights: readings.weights[0]!,
  };
}

/** A reading that differs from the default in one part. */
export interface OtherReading {
  readonly part: keyof Reading;
  readonly value: number | string;
  readonly reading: Reading;
}

/** Every reading that changes one of the default choices to another that the author allows. */
export function otherReadings(record: Pick<CaseRecord, 'readings'>): OtherReading[] {
  const first = defaultReading(record);
  return parts.flatMap((part) =>
    record.readings[part].slice(1).map((value) => ({ part, value, reading: { ...first, [part]: value } })),
  );
}
