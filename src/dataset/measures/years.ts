import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { codeOfYear, codesInYear, whyNone } from '../../record/state-in-year.ts';
import { isStateNumber, type StateSystem } from '../../record/state-on.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { MeasuredValue, Question, Subject, Worth } from './measure-spec.ts';

/** What is told of each year, by whom it is of. */
export function byYear<T>(
  told: Iterable<readonly [year: number, of: string, value: T]>,
): ReadonlyMap<number, ReadonlyMap<string, T>> {
  const years = new Map<number, Map<string, T>>();
  for (const [year, of, value] of told) {
    const own = years.get(year) ?? new Map<string, T>();
    years.set(year, own);
    own.set(of, value);
  }
  return years;
}

/** All days of a year. */
export const daysOfYear = (year: number): Interval => ({
  start: dayOf(year, 1, 1),
  end: dayOf(year, 12, 31),
});

/** The years from one to another, both included. */
export const yearsFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The first and the last year that a data set reaches; nothing when none of its tables has days. */
export function reachOf({ coverage }: DataSet): readonly [first: number, last: number] | undefined {
  const { firstDay, lastDay } = coverage;
  return firstDay === null || lastDay === null
    ? undefined
    : [yearMonthDay(firstDay).year, yearMonthDay(lastDay).year];
}

/** Why a data set says nothing of a year: it does not reach it. */
export function whyNotReached(set: DataSet, year: number): string | undefined {
  const reach = reachOf(set);
  if (!reach || (reach[0] <= year && year <= reach[1])) return undefined;
  return `${set.name} reaches from ${reach[0]} to ${reach[1]}`;
}

/** Each two of some, in their order. */
export const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));

/** The number under which a data set by the year has a subject in that year, given those that it lists then, or why none. */
export function codeOfSubject(
  subject: Subject,
  system: StateSystem,
  year: number,
  listed?: ReadonlySet<string>,
): { readonly code: string } | { readonly why: string } {
  const cow = cowInYear(subject, year);
  const why = whyUnknown(subject, cow);
  return why === undefined ? codeOfYear(cow!, system, year, listed) : { why };
}

/** Why a subject is no state, whatever the year. */
function whyUnknown({ word }: Subject, cow: string | undefined): string | undefined {
  if (cow === undefined) return `"${word}" is no state that we know`;
  return isStateNumber(cow) ? undefined : `no state has the number ${cow}`;
}

/** Why a system has no number for a subject in a year. */
export function whyNoCode(subject: Subject, system: StateSystem, year: number): string {
  const cow = cowInYear(subject, year);
  return whyUnknown(subject, cow) ?? whyNone(cow!, system, year);
}

/** All numbers that a system has for a subject in a year. */
export function codesOfSubject(subject: Subject, system: StateSystem, year: number): readonly string[] {
  const cow = cowInYear(subject, year);
  return cow === undefined ? [] : codesInYear(cow, system, year);
}

/** Whom a subject means in a year: where he was no state yet, the one that his word stands for before. */
const cowInYear = ({ cow, before }: Subject, year: number): string | undefined =>
  cow !== undefined && before !== undefined && codesInYear(cow, 'cow', year).length === 0 ? before : cow;

/** Numbers of states as subjects, in the order of numbers: where nobody is named, everybody who is in the data stands for himself. */
export const subjectsOf = (codes: Iterable<string>): Subject[] =>
  [...new Set(codes)]
    .sort((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1))
    .map((code) => ({ label: code, cow: code, word: code }));

/** What somebody comes to, or nothing where there is a reason for none. */
const worthUnless = (why: string | undefined, worth: () => Worth): Worth =>
  why === undefined ? worth() : { value: null, why };

/** Why there is nothing to say of a subject in a year: he had ended before it, or began after it, whoever has his number then. */
function whyNotThere({ days, word }: Subject, year: number): string | undefined {
  if (!days) return undefined;
  const { start, end } = daysOfYear(year);
  if (days.end < start) return `"${word}" had ended by ${year}`;
  return days.start > end ? `"${word}" had not begun in ${year}` : undefined;
}

/** Why two subjects are not two: they have the same numbers throughout a year. */
function whyOne(one: Subject, other: Subject, year: number): string | undefined {
  if (one.cow === undefined || other.cow === undefined) return undefined;
  const [first, second] = [one.cow, other.cow].map((cow) => codesInYear(cow, 'cow', year).join(' and '));
  return first === second && first !== '' ? `both are ${first} in ${year}` : undefined;
}

/** What each two of those asked about come to in each year, or each two who are there in it. */
export function overPairs(
  { set, from, to, between }: Question,
  thereIn: (year: number) => Iterable<string>,
  worth: (one: Subject, other: Subject, year: number) => Worth,
): MeasuredValue[] {
  return yearsFrom(from, to).flatMap((year) => {
    const why = whyNotReached(set, year);
    if (why !== undefined && !between) return [];
    return pairsOf(between ?? subjectsOf(thereIn(year))).map(([one, other]) => ({
      ...{ a: one.label, b: other.label, year },
      ...worthUnless(
        why ?? whyNotThere(one, year) ?? whyNotThere(other, year) ?? whyOne(one, other, year),
        () => worth(one, other, year),
      ),
    }));
  });
}

/** The same of each one. */
export function overStates(
  { set, from, to, between }: Question,
  thereIn: (year: number) => Iterable<string>,
  worth: (one: Subject, year: number) => Worth,
): MeasuredValue[] {
  return yearsFrom(from, to).flatMap((year) => {
    const why = whyNotReached(set, year);
    if (why !== undefined && !between) return [];
    return (between ?? subjectsOf(thereIn(year))).map((one) => ({
      ...{ a: one.label, b: '', year },
      ...worthUnless(why ?? whyNotThere(one, year), () => worth(one, year)),
    }));
  });
}

/** The same of the whole system, or of those asked about together: their labels stand joined by `+`. */
export function overYears(
  { set, from, to, between }: Question,
  worth: (year: number) => Worth,
): MeasuredValue[] {
  const a = (between ?? []).map(({ label }) => label).join('+');
  return yearsFrom(from, to).map((year) => {
    const why = whyNotReached(set, year);
    return { a, b: '', year, ...(why === undefined ? worth(year) : { value: null, why }) };
  });
}
