/** Of which years a summary is taken, and which it leaves out since there was nothing to measure in them of anybody. */
export interface YearsTaken {
  readonly taken: readonly number[];
  readonly leftOut: readonly number[];
}

/**
 * The years of a window that a summary takes: all in which there was something to measure, of a change the first and the last of them. Those
 * between these two a change does not ask about.
 */
export function yearsTaken(
  summary: string,
  years: readonly number[],
  isLeftOut: (year: number) => boolean,
): YearsTaken {
  if (summary !== 'change')
    return { taken: years.filter((year) => !isLeftOut(year)), leftOut: years.filter(isLeftOut) };
  const first = years.findIndex((year) => !isLeftOut(year));
  if (first < 0) return { taken: [], leftOut: years };
  const last = years.findLastIndex((year) => !isLeftOut(year));
  return {
    taken: first === last ? [years[first]!] : [years[first]!, years[last]!],
    leftOut: [...years.slice(0, first), ...years.slice(last + 1)],
  };
}
