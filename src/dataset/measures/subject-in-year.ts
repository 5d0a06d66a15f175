import { codeOfYear, codesInYear, whyNone } from '../../record/state-in-year.ts';
import { isStateNumber, type StateSystem } from '../../record/state-on.ts';
import type { Subject } from './measure-spec.ts';
import { daysOfYear } from './years.ts';

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

/** Why there is nothing to say of a subject in a year: he had ended before it, or began after it, whoever has his number then. */
export function whyNotThere({ days, word }: Subject, year: number): string | undefined {
  if (!days) return undefined;
  const { start, end } = daysOfYear(year);
  if (days.end < start) return `"${word}" had ended by ${year}`;
  return days.start > end ? `"${word}" had not begun in ${year}` : undefined;
}

/** Why two subjects are not two: they have the same numbers throughout a year. */
export function whyOne(one: Subject, other: Subject, year: number): string | undefined {
  if (one.cow === undefined || other.cow === undefined) return undefined;
  const [first, second] = [one.cow, other.cow].map((cow) => codesInYear(cow, 'cow', year).join(' and '));
  return first === second && first !== '' ? `both are ${first} in ${year}` : undefined;
}
