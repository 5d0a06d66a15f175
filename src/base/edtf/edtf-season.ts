/** A part of a year that EDTF writes in place of a month. */
export interface SubYear {
  readonly words: string;
  /** The first month; a winter that begins in December ends in the next year. */
  readonly firstMonth: number;
  readonly months: number;
  readonly level: 1 | 2;
}

const part = (words: string, firstMonth: number, months: number, level: 1 | 2): SubYear => ({
  words,
  firstMonth,
  months,
  level,
});

/**
 * The sub-year groupings of EDTF, 21 to 41, with the months they stand for. The specification names no months:
 * seasons here are the meteorologists' (spring March to May), 21 to 24 as in the north; docs/dates.md says why.
 */
export const subYears: ReadonlyMap<number, SubYear> = new Map([
  [21, part('spring', 3, 3, 1)],
  [22, part('summer', 6, 3, 1)],
  [23, part('autumn', 9, 3, 1)],
  [24, part('winter', 12, 3, 1)],
  [25, part('northern spring', 3, 3, 2)],
  [26, part('northern summer', 6, 3, 2)],
  [27, part('northern autumn', 9, 3, 2)],
  [28, part('northern winter', 12, 3, 2)],
  [29, part('southern spring', 9, 3, 2)],
  [30, part('southern summer', 12, 3, 2)],
  [31, part('southern autumn', 3, 3, 2)],
  [32, part('southern winter', 6, 3, 2)],
  [33, part('first quarter', 1, 3, 2)],
  [34, part('second quarter', 4, 3, 2)],
  [35, part('third quarter', 7, 3, 2)],
  [36, part('fourth quarter', 10, 3, 2)],
  [37, part('first third', 1, 4, 2)],
  [38, part('second third', 5, 4, 2)],
  [39, part('last third', 9, 4, 2)],
  [40, part('first half', 1, 6, 2)],
  [41, part('second half', 7, 6, 2)],
]);
