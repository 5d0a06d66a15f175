import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { codeOfYear, codesInYear } from '../../record/state-in-year.ts';
import type { StateSystem } from '../../record/state-on.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { MeasuredValue, Question, Subject } from './measure-spec.ts';

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
  return cow === undefined
    ? { why: `"${subject.word}" is no state that we know` }
    : codeOfYear(cow, system, year, listed);
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

/** What each two of those asked about come to in each year, or each two who are there in it. */
export function overPairs(
  { set, from, to, between }: Question,
  thereIn: (year: number) => Iterable<string>,
  worth: (one: Subject, other: Subject, year: number) => Omit<MeasuredValue, 'a' | 'b' | 'year'>,
): MeasuredValue[] {
  return yearsFrom(from, to).flatMap((year) => {
    const why = whyNotReached(set, year);
    if (why !== undefined && !between) return [];
    return pairsOf(between ?? subjectsOf(thereIn(year))).map(([one, other]) => ({
      ...{ a: one.label, b: other.label, year },
      ...(why === undefined ? worth(one, other, year) : { value: null, why }),
    }));
  });
}

/** The same of each one. */
export function overStates(
  { set, from, to, between }: Question,
  thereIn: (year: number) => Iterable<string>,
  worth: (one: Subject, year: number) => Omit<MeasuredValue, 'a' | 'b' | 'year'>,
): MeasuredValue[] {
  return yearsFrom(from, to).flatMap((year) => {
    const why = whyNotReached(set, year);
    if (why !== undefined && !between) return [];
    return (between ?? subjectsOf(thereIn(year))).map((one) => ({
      ...{ a: one.label, b: '', year },
      ...(why === undefined ? worth(one, year) : { value: null, why }),
    }));
  });
}

/** The same of the whole system, or of those asked about together: their labels stand joined by `+`. */
export function overYears(
  { set, from, to, between }: Question,
  worth: (year: number) => Omit<MeasuredValue, 'a' | 'b' | 'year'>,
): MeasuredValue[] {
  const a = (between ?? []).map(({ label }) => label).join('+');
  return yearsFrom(from, to).map((year) => {
    const why = whyNotReached(set, year);
    return { a, b: '', year, ...(why === undefined ? worth(year) : { value: null, why }) };
  });
}
