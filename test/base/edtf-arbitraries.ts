import * as fc from 'fast-check';
import { daysInMonth } from '../../src/base/calendar.ts';

/** Valid EDTF, made from the grammar of the specification and not with the parser. */

const digits = (n: number, length: number): string => String(n).padStart(length, '0');

const yearNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1000, max: 2100 }) },
  fc.integer({ min: -9999, max: 9999 }),
);

const yearText = (year: number): string => `${year < 0 ? '-' : ''}${digits(Math.abs(year), 4)}`;

const day = fc
  .tuple(yearNumber, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, number]) => ({
    year: yearText(year),
    month: digits(month, 2),
    day: digits(Math.min(number, daysInMonth(year, month)), 2),
  }));

type Parts = readonly string[];

/** Year, year and month, or year, month and day. */
const parts: fc.Arbitrary<Parts> = fc
  .tuple(day, fc.constantFrom(1, 2, 3))
  .map(([d, length]) => [d.year, d.month, d.day].slice(0, length));

const mark = fc.constantFrom('', '', '?', '~', '%');

/** Level 0 and 1: digits, and at most a mark at the end. */
export const plainDate = fc.tuple(parts, mark).map(([p, m]) => p.join('-') + m);

/** Level 2: a mark on either side of any component. */
export const markedDate = parts.chain((p) =>
  fc
    .array(mark, { minLength: 2 * p.length, maxLength: 2 * p.length })
    .map((m) => p.map((part, i) => m[2 * i]! + part + m[2 * i + 1]!).join('-')),
);

/** Xs from the right, as in level 1. */
export const unspecifiedDate = fc
  .tuple(
    yearNumber.filter((year) => Math.abs(year) >= 100),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([year, month, form]) => {
    const y = yearText(year);
    return [
      `${y.slice(0, -1)}X`,
      `${y.slice(0, -2)}XX`,
      `${y}-XX`,
      `${y}-${digits(month, 2)}-XX`,
      `${y}-XX-XX`,
    ][form]!;
  });

/** Xs anywhere in a year and a month, the day safe in every month. */
export const maskedDate = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.constantFrom('XX', '1X', '0X', 'X1', '07'),
    fc.constantFrom('', '-XX', '-15', '-1X', '-X2', '-0X'),
    fc.integer({ min: 0, max: 15 }),
  )
  .map(
    ([year, month, dayPart, xs]) =>
      `${[...String(year)].map((d, i) => ((xs >> i) & 1 ? 'X' : d)).join('')}-${month}${dayPart}`,
  );

export const season = fc
  .tuple(yearNumber, fc.integer({ min: 21, max: 41 }))
  .map(([year, part]) => `${yearText(year)}-${part}`);

export const longYear = fc
  .tuple(fc.integer({ min: 10_000, max: 200_000 }), fc.constantFrom('', '-'))
  .map(([year, sign]) => `Y${sign}${year}`);

const ordered = fc
  .array(day, { minLength: 2, maxLength: 2 })
  .map((pair) => pair.sort((a, b) => order(a.year) - order(b.year)));
const order = (year: string): number => Number(year);

/** Of different years, so that no end comes before its start. */
export const interval = fc
  .tuple(ordered, fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3), mark, mark)
  .filter(([[a, b]]) => a!.year !== b!.year)
  .map(
    ([[a, b], left, right, m, n]) =>
      `${[a!.year, a!.month, a!.day].slice(0, left).join('-')}${m}/${[b!.year, b!.month, b!.day].slice(0, right).join('-')}${n}`,
  );

export const halfInterval = fc
  .tuple(plainDate, fc.constantFrom('..', ''), fc.boolean())
  .map(([date, end, first]) => (first ? `${end}/${date}` : `${date}/${end}`));

const member = parts.map((p) => p.join('-'));

export const set = fc
  .tuple(
    fc.constantFrom('[]', '{}'),
    fc.array(member, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', 'start', 'end'),
  )
  .map(
    ([brackets, members, open]) =>
      `${brackets[0]}${open === 'start' ? '..' : ''}${members.join(',')}${open === 'end' ? '..' : ''}${brackets[1]}`,
  );

export const rangeSet = fc
  .tuple(fc.constantFrom('[]', '{}'), ordered, fc.constantFrom(1, 2, 3))
  .filter(([, [a, b]]) => a!.year !== b!.year)
  .map(
    ([brackets, [a, b], n]) =>
      `${brackets[0]}${[a!, b!].map((d) => [d.year, d.month, d.day].slice(0, n).join('-')).join('..')}${brackets[1]}`,
  );

export const dateTime = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399 }), fc.constantFrom('', 'Z', '+04:30', '-04', '+00:00'))
  .map(
    ([d, s, shift]) =>
      `${d.year}-${d.month}-${d.day}T${digits(Math.floor(s / 3600), 2)}:${digits(Math.floor(s / 60) % 60, 2)}:${digits(s % 60, 2)}${shift}`,
  );

export const edtfText = fc.oneof(
  plainDate,
  markedDate,
  unspecifiedDate,
  maskedDate,
  season,
  longYear,
  interval,
  halfInterval,
  set,
  rangeSet,
  dateTime,
);
