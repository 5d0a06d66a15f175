import type { CaseRecord, Reading } from './case-record.ts';

/** The parts of a reading in the order in which they are told. */
export const readingParts = [
  'halfLifeDays',
  'amplitude',
  'shortestDays',
  'neutral',
  'weights',
  'standing',
  'talk',
  'contactAmplitude',
] as const satisfies readonly (keyof Reading)[];

/** The first of each of the author's coding choices. */
export function defaultReading({ readings }: Pick<CaseRecord, 'readings'>): Reading {
  return Object.fromEntries(readingParts.map((part) => [part, readings[part][0]!])) as unknown as Reading;
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
  return readingParts.flatMap((part) =>
    record.readings[part].slice(1).map((value) => ({ part, value, reading: { ...first, [part]: value } })),
  );
}

/** For how many days an act tells of a relation: over one half-life, after which most of it is forgotten. */
export function memoryDaysOf({ halfLifeDays }: Pick<Reading, 'halfLifeDays'>): number {
  return Math.floor(halfLifeDays);
}

/** Mean length of a Gregorian month. */
const daysInMonth = 365.2425 / 12;

/** The ISO duration of a length in days that an author may have written: `P6M` for 182.62125, `P10D` for 10. */
export function durationText(days: number): string {
  for (let months = Math.floor(days / daysInMonth + 1e-6); months >= 0; months--) {
    const rest = days - months * daysInMonth;
    if (Math.abs(rest - Math.round(rest)) > 1e-6) continue;
    const [years, over, left] = [Math.floor(months / 12), months % 12, Math.round(rest)];
    const text = `${years > 0 ? `${years}Y` : ''}${over > 0 ? `${over}M` : ''}${left > 0 ? `${left}D` : ''}`;
    return `P${text === '' ? '0D' : text}`;
  }
  return `P${days}D`;
}
