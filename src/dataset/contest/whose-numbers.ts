import { dayOf } from '../../base/calendar.ts';
import { codeOfYear, codesInYear, holderInYear } from '../../record/state-in-year.ts';
import { codeOn } from '../../record/state-on.ts';

/** Whose the numbers are by which a data set calls states, year by year. */
export interface Numbering {
  /** The state that a number stands for in a year. */
  readonly holder: (code: string, year: number) => string;
  /** Whether the data can tell of a state in a year: it was there, and some number is its own. */
  readonly tells: (state: string, year: number) => boolean;
}

/**
 * The numbering of a data set that lists some numbers in each year, by the rule that measures have: 710 is the Republic of China until 1949, and the People's Republic after it; in 1949 that of the Republic, unless
 * the data list 713 beside it.
 */
export function numberingOf(listed: (year: number) => ReadonlySet<string>): Numbering {
  return {
    holder: onceFor((code, year) => holderInYear(code, year, listed(year))),
    tells: onceFor((state, year) => 'code' in codeOfYear(state, 'cow', year, listed(year))),
  };
}

function onceFor<T>(of: (code: string, year: number) => T): (code: string, year: number) => T {
  const known = new Map<string, T>();
  return (code, year) => {
    const key = `${code} ${year}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = of(code, year);
    known.set(key, found);
    return found;
  };
}

/** Whether there was a state on the first day of a year: its own number was its, or one that nobody else had. */
export function isOnFirstDay(state: string, year: number): boolean {
  const day = dayOf(year, 1, 1);
  const code = codeOn(state, 'cow', day);
  return code !== undefined && (code === state || codeOn(code, 'cow', day) !== code);
}

/** Whether there was a state on any day of a year. */
export const isInYear = (state: string, year: number): boolean => codesInYear(state, 'cow', year).length > 0;
