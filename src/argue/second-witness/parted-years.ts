import type { VerdictWord } from '../judge-report.ts';
import { decided, howTheyStand } from './how-they-stand.ts';
import type { SecondWitness, Speaks, YearAnswer } from './second-report.ts';

/** What a side says of each year: nothing where its answers are none, or part. */
function byYear(answers: readonly YearAnswer[]): ReadonlyMap<number, Speaks | undefined> {
  const said = new Map<number, Speaks | undefined>();
  for (const { year, speaks } of answers)
    said.set(year, !said.has(year) || said.get(year) === speaks ? speaks : undefined);
  return said;
}

/**
 * The years on which the case and the data part: those of which one speaks for the claim and the other against it. Where their verdicts part,
 * those on which they part in the same way are told apart from those the other way round; where they do not, those of which the case speaks
 * for the claim from those of which the data do. A year of which either side cannot be asked is none of them.
 */
export function partedYears(
  verdicts: { readonly case: VerdictWord; readonly data: VerdictWord },
  years: SecondWitness['years'],
): Pick<SecondWitness, 'partOn' | 'turnedOn'> {
  const [ofCase, ofData] = [byYear(years.case), byYear(years.data)];
  const parts = howTheyStand(verdicts.case, verdicts.data) === 'part';
  const side = parts ? decided(verdicts.case) : 'for';
  const parted = [...ofCase].filter(([year, speaks]) => {
    const other = ofData.get(year);
    return speaks !== undefined && other !== undefined && speaks !== other;
  });
  const where = (isAsked: (speaks: Speaks | undefined) => boolean) =>
    parted.flatMap(([year, speaks]) => (isAsked(speaks) ? year : [])).sort((a, b) => a - b);
  return { partOn: where((speaks) => speaks === side), turnedOn: where((speaks) => speaks !== side) };
}
