import { ABSENT, type ContestFacts, NOT_TOLD, type PairYears, type Years } from './contest-facts.ts';

/** What is told of a pair in a window, so ordered that the least of two is *both* and the greatest *either*: no, open, yes. */
export const NO = 0;
export const OPEN = 1;
export const YES = 2;

/** The answers of every two states in a window, and of which pairs there are any: a pair that was none throughout has none, and is no. */
export interface PairAnswers {
  readonly says: Uint8Array;
  readonly isTold: Uint8Array;
}

/** Years of a window out of all of them. */
export const yearsIn = <T>({ first }: ContestFacts, years: readonly T[], window: Years): readonly T[] =>
  years.slice(window.first - first, window.last - first + 1);

/** Whether something held of each pair in any year of a window: yes if it did in one, open if data leave one open, else no. Counts what `isYes` takes for a yes. */
export function pairAnswers(
  facts: ContestFacts,
  years: PairYears,
  window: Years,
  isYes: (kind: number) => boolean = () => true,
): PairAnswers {
  const held = yearsIn(facts, years, window);
  const n = facts.states.length * facts.states.length;
  const [says, isTold] = [new Uint8Array(n), new Uint8Array(n)];
  for (const pairs of held)
    for (let pair = 0; pair < n; pair++) {
      const said = pairs[pair]!;
      if (said === ABSENT) continue;
      isTold[pair] = 1;
      if (said === NOT_TOLD) says[pair] = Math.max(says[pair]!, OPEN);
      else if (said !== 0 && isYes(said)) says[pair] = YES;
    }
  return { says, isTold };
}

/** Answers as numbers: 1, 0, NaN where nothing is known. */
export const asNumbers = ({ says, isTold }: PairAnswers): Float64Array =>
  Float64Array.from(says, (said, pair) =>
    said === YES ? 1 : said === OPEN || isTold[pair] !== 1 ? Number.NaN : 0,
  );
