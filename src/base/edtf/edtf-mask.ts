/** The years of a mask, ascending: `196X`, `-01XX`. There is no year -0000. */
export function yearsMatching(mask: string): readonly number[] {
  if (!mask.startsWith('-')) return numbersMatching(mask);
  return numbersMatching(mask.slice(1))
    .filter((year) => year !== 0)
    .map((year) => -year)
    .reverse();
}

/** The months of a mask that exist: `1X` is 10, 11 and 12. */
export function monthsMatching(mask: string): readonly number[] {
  return numbersMatching(mask).filter((month) => month >= 1 && month <= 12);
}

/** Every number that a row of digits and Xs can stand for, ascending. */
function numbersMatching(mask: string): readonly number[] {
  if (!mask.includes('X')) return [Number(mask)];
  let numbers = [0];
  for (const character of mask) {
    const digits = character === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(character)];
    numbers = numbers.flatMap((number) => digits.map((digit) => number * 10 + digit));
  }
  return numbers;
}

/** The days of a mask, whether they exist in a month or not; undefined for all of them. */
export function daysMatching(mask: string | undefined): readonly number[] | undefined {
  return mask === undefined || mask === 'XX' ? undefined : numbersMatching(mask);
}

/** How many digits are not known. */
export function countXs(mask: string): number {
  return mask.split('X').length - 1;
}
