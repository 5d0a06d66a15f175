import { pairsOf } from '../../base/pairs-of.ts';
import type { MeasuredValue, Question, Subject, Worth } from './measure-spec.ts';
import { whyNotThere, whyOne } from './subject-in-year.ts';
import { whyNotReached, yearsFrom } from './years.ts';

/** Numbers of states as subjects, in the order of numbers: where nobody is named, everybody who is in the data stands for himself. */
export const subjectsOf = (codes: Iterable<string>): Subject[] =>
  [...new Set(codes)]
    .sort((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1))
    .map((code) => ({ label: code, cow: code, word: code }));

/** What somebody comes to, or nothing where there is a reason for none. */
const worthUnless = (why: string | undefined, worth: () => Worth): Worth =>
  why === undefined ? worth() : { value: null, why };

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
  return yearsFrom(from, to).map((year) => ({
    ...{ a, b: '', year },
    ...worthUnless(whyNotReached(set, year) ?? whyNoGroup(between ?? [], year), () => worth(year)),
  }));
}

/** Why some are not as many in a year as are named: one is not there, or two have one number. */
const whyNoGroup = (named: readonly Subject[], year: number): string | undefined =>
  firstWhy(named, (one) => whyNotThere(one, year)) ??
  firstWhy(pairsOf(named), ([one, other]) => whyOne(one, other, year));

function firstWhy<T>(all: readonly T[], whyOf: (each: T) => string | undefined): string | undefined {
  for (const each of all) {
    const why = whyOf(each);
    if (why !== undefined) return why;
  }
  return undefined;
}
