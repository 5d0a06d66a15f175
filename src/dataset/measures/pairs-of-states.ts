import { statesDuring } from '../../record/state-on.ts';
import type { MeasuredValue, Question, Subject, Worth } from './measure-spec.ts';
import { overPairs } from './over-subjects.ts';
import { codeOfSubject } from './subject-in-year.ts';
import { daysOfYear } from './years.ts';

/** Asks of every pair of states that there were in a year; of one who was none there is no value, and why. Given the numbers that the data list in a year. */
export function overPairsOfStates(
  question: Question,
  listedIn: (year: number) => ReadonlySet<string>,
  worth: (a: string, b: string, year: number) => Worth,
): MeasuredValue[] {
  const code = (subject: Subject, year: number) => codeOfSubject(subject, 'cow', year, listed(year));
  const known = new Map<number, ReadonlySet<string>>();
  const listed = (year: number) => {
    const found = known.get(year) ?? listedIn(year);
    known.set(year, found);
    return found;
  };
  return overPairs(
    question,
    (year) => statesDuring('cow', daysOfYear(year)),
    (one, other, year) => {
      const [a, b] = [code(one, year), code(other, year)];
      if ('why' in a) return { value: null, why: a.why };
      return 'why' in b ? { value: null, why: b.why } : worth(a.code, b.code, year);
    },
  );
}
