import type { VerdictWord } from '../judge-report.ts';
import { decided, howTheyStand } from './how-they-stand.ts';
import type { Speaks, YearAnswer } from './second-report.ts';

/** What a side says of each year: nothing where its answers are none, or part. */
function byYear(answers: readonly YearAnswer[]): ReadonlyMap<number, Speaks | undefined> {
  const said = new Map<number, Speaks | undefined>();
  for (const { year, speaks } of answers)
    said.set(year, !said.has(year) || said.get(year) === speaks ? speaks : undefined);
  return said;
}

/**
 * The years on which the case and the data part: those of which one speaks for the claim and the other against it. Where there are none and
 * their verdicts part all the same, the years by which the data decide.
 */
export function partedYears(
  verdicts: { readonly case: VerdictWord; readonly data: VerdictWord },
  years: { readonly case: readonly YearAnswer[]; readonly data: readonly YearAnswer[] },
  asked: readonly number[],
): number[] {
  const [ofCase, ofData] = [byYear(years.case), byYear(years.data)];
  const parted = [...ofData].filter(([year, speaks]) => {
    const other = ofCase.get(year);
    return speaks !== undefined && other !== undefined && speaks !== other;
  });
  const inOrder = (all: Iterable<number>) => [...new Set(all)].sort((a, b) => a - b);
  if (parted.length > 0) return inOrder(parted.map(([year]) => year));
  if (howTheyStand(verdicts.case, verdicts.data) !== 'part') return [];
  const side = decided(verdicts.data);
  const deciding = years.data.filter(({ speaks }) => speaks === side).map(({ year }) => year);
  return inOrder(deciding.length > 0 ? deciding : asked);
}
