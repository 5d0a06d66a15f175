import { pairsOf } from '../../base/pairs-of.ts';
import { countPairs, pairPlace, valuesOfPairs } from '../../measure/similarity/all-pairs.ts';
import { tableOfCodes } from '../../measure/similarity/joint-table.ts';
import { type RollCalls, voteLevels, withoutUnanimous } from '../../measure/similarity/roll-calls.ts';
import type { Answer, MeasuredValue, Question, Subject } from './measure-spec.ts';
import { overPairs, subjectsOf } from './over-subjects.ts';
import type { SimilarityVariant } from './similarity-variants.ts';
import { ballotsOfSubject, votesByYear } from './votes-by-year.ts';
import { whyNotReached, yearsFrom } from './years.ts';

/** Why one vote in common is no number: whatever the two did, they would come to one end of the scale. */
export const oneVote = 'one vote in common, which says nothing of how alike two are';

/** Why so few votes in common tell nothing; undefined where they are enough. */
export const whyTooFew = (n: number): string | undefined =>
  n > 1 ? undefined : n === 1 ? oneVote : 'the two have no vote or target in common';

/** How alike two voted, year by year. */
export async function voteSimilarity(question: Question, variant: SimilarityVariant): Promise<Answer> {
  const { years, notes } = await votesByYear(question);
  const taken = new Map([...years].map(([year, all]) => [year, basisOf(all, variant)]));
  if (!question.between && variant.fast) return { values: fastPairs(question, taken, variant.fast), notes };
  const own = new Map<string, ReturnType<typeof ballotsOfSubject>>();
  const ballots = (subject: Subject, year: number) => {
    const key = `${subject.label} ${year}`;
    const found = own.get(key) ?? ballotsOfSubject(taken.get(year), subject, year);
    own.set(key, found);
    return found;
  };
  const values = overPairs(
    question,
    (year) => taken.get(year)?.states ?? [],
    (one, other, year) => {
      const [x, y] = [ballots(one, year), ballots(other, year)];
      if ('why' in x) return { value: null, n: 0, ...x };
      if ('why' in y) return { value: null, n: 0, ...y };
      const table = tableOfCodes(x.ballots, y.ballots, voteLevels);
      const why = whyTooFew(table.n);
      return why === undefined ? variant.of(table) : { value: null, n: table.n, why };
    },
  );
  return { values, notes };
}

const basisOf = (all: RollCalls, { basis }: SimilarityVariant): RollCalls =>
  basis === 'without unanimous' ? withoutUnanimous(all) : all;

/** All pairs of all states at once. */
function fastPairs(
  { set, from, to }: Question,
  taken: ReadonlyMap<number, RollCalls>,
  fast: NonNullable<SimilarityVariant['fast']>,
): MeasuredValue[] {
  return yearsFrom(from, to).flatMap((year) => {
    const rollCalls = taken.get(year);
    if (!rollCalls || whyNotReached(set, year) !== undefined) return [];
    const counts = countPairs(rollCalls);
    const values = valuesOfPairs(counts, fast);
    const { states } = rollCalls;
    return pairsOf(subjectsOf(states)).map(([{ label: a }, { label: b }]) => {
      const pair = pairPlace(states.length, states.indexOf(a), states.indexOf(b));
      const n = counts.common[pair]!;
      const why = whyTooFew(n);
      return { a, b, year, ...(why === undefined ? { value: values[pair]!, n } : { value: null, n, why }) };
    });
  });
}
