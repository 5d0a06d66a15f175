import { logarithmOf1Plus } from '../../base/powers.ts';
import { type ContestFacts, wasThere, type Years } from './contest-facts.ts';
import { type AskedNetwork, standIn, TIED_NO, TIED_YES } from './networks.ts';
import { NO, OPEN, pairAnswers, YES } from './pair-answers.ts';

/** Who was whose friend and foe in a window (`NO`, `OPEN`, `YES` of every two), and of which states that is told at all. */
export interface Company {
  readonly friends: Uint8Array;
  readonly foes: Uint8Array;
  readonly isTold: readonly boolean[];
}

/** In a signed network friends and foes are its own; else friends are allies, and foes rivals and those with whom there was a dispute. Nothing where no data tell of both. */
export function companyIn(facts: ContestFacts, asked: AskedNetwork, window: Years): Company | undefined {
  if (asked.network.name === 'signed') {
    const stand = standIn(facts, asked, window);
    const is = (way: number) => stand!.map((each) => (each === way ? YES : NO));
    return (
      stand && {
        ...{ friends: is(TIED_YES), foes: is(TIED_NO) },
        isTold: facts.states.map((_, state) => wasThere(facts, state, window)),
      }
    );
  }
  const { allied, multilateral, rivals, disputes } = facts;
  if (!allied || !(rivals || disputes)) return undefined;
  const [pacts, quarrels] = [
    pairAnswers(facts, allied, window),
    [rivals, disputes].flatMap((years) => (years ? [pairAnswers(facts, years, window)] : [])),
  ];
  const many =
    asked.pacts === 'bilateral' && multilateral ? pairAnswers(facts, multilateral, window) : undefined;
  const n = facts.states.length;
  const isTold = facts.states.map((_, i) =>
    [pacts, ...quarrels].every((answers) => answers.isTold.subarray(i * n, (i + 1) * n).includes(1)),
  );
  return {
    friends: pacts.says.map((said, pair) => (many?.says[pair] === YES ? NO : said)),
    foes: pacts.says.map((_, pair) => Math.max(...quarrels.map(({ says }) => says[pair]!))),
    isTold,
  };
}

/** Third states: friends of both, foes of both, friends of one and foes of the other; as log(1 + count). Not known of a state of which nothing is told, nor where data leave open whether a third is one. */
export function thirdStates({ friends, foes, isTold }: Company): Record<string, Float64Array> {
  const n = isTold.length;
  const counts = (of: (i: number, j: number, third: number) => number) => {
    const values = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++) {
        let [count, isOpen] = [0, !(isTold[i] && isTold[j])];
        for (let third = 0; third < n && !isOpen; third++) {
          if (third === i || third === j) continue;
          const said = of(i * n + third, j * n + third, third);
          if (said === YES) count++;
          isOpen = said === OPEN;
        }
        values[i * n + j] = isOpen ? Number.NaN : logarithmOf1Plus(count);
        values[j * n + i] = values[i * n + j]!;
      }
    return values;
  };
  return {
    commonFriends: counts((i, j) => Math.min(friends[i]!, friends[j]!)),
    commonEnemies: counts((i, j) => Math.min(foes[i]!, foes[j]!)),
    opposedThirds: counts((i, j) =>
      Math.max(Math.min(friends[i]!, foes[j]!), Math.min(foes[i]!, friends[j]!)),
    ),
  };
}
