import { slips } from '../../base/slips.ts';

/** Whether two years may be one that was miswritten: one or two apart, or a slip of a digit. */
export function isYearNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 2 || slips(String(a), String(b), 1) <= 1;
}

/** What parts a cited year from a listed one that is near it, in words. */
export function yearsApart(cited: number, listed: number): string {
  const apart = Math.abs(cited - listed);
  if (apart <= 2)
    return `${listed} is ${apart === 1 ? 'one year' : 'two years'} ${listed > cited ? 'later' : 'earlier'}`;
  return [...String(cited)].sort().join('') === [...String(listed)].sort().join('')
    ? `${listed} has the same digits in another order`
    : `${listed} differs in one digit`;
}
