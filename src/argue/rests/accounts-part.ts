import { type Account, accountsOf, weighFacts } from '../../system/belief.ts';
import { factTitle } from '../../system/fact-title.ts';
import type { Fact, System } from '../../system/facts.ts';
import type { Share } from '../judge-report.ts';
import { sideOfVerdict } from '../verdict.ts';
import type { Studied } from './claim-studied.ts';
import { answerOf, falls, movement } from './falls.ts';
import type { AccountsPart } from './rests-report.ts';

/**
 * Where two accounts of a case that can both speak come to different sides of a claim: which of the facts that they take otherwise it
 * turns on. Each fact is exchanged alone, everything else as the first account has it.
 */
export async function accountsPart(studied: Studied): Promise<readonly AccountsPart[]> {
  const { record, account } = studied;
  const own = accountsOf(record);
  const accounts = own.some(({ id }) => id === account.id) ? own : [account, ...own];
  const shares = await Promise.all(accounts.map((each) => studied.askInAll(each)));
  const sideOf = (n: number) => sideOfVerdict(answerOf(shares[n]!).verdict);
  const main = accounts.findIndex(({ id }) => id === account.id);
  const speaking = [...accounts.keys()].filter((n) => sideOf(n) !== 'untestable');
  const one = speaking.includes(main) ? main : speaking[0];
  if (one === undefined) return [];
  const others = speaking.filter((n) => sideOf(n) !== sideOf(one));
  return Promise.all(
    others.map((other) =>
      parting(studied, [accounts[one]!, shares[one]!], [accounts[other]!, shares[other]!]),
    ),
  );
}

async function parting(
  { system, sight, askInAll: ask }: Studied,
  [first, before]: readonly [Account, Share],
  [second, after]: readonly [Account, Share],
): Promise<AccountsPart> {
  const taking = (facts: readonly Fact[]): Account => ({
    ...first,
    takes: { facts: facts.map(({ id }) => id), from: second },
  });
  const differing = partingFacts(system, sight.facts, first, second);
  const facts = await Promise.all(
    differing.map(async (those) => {
      const share = await ask(taking(those));
      const [fact] = those as [Fact];
      const title = factTitle(system.record, fact);
      return {
        fact: fact.id,
        title,
        ...answerOf(share),
        moved: movement(before, share),
        falls: falls(before, share),
      };
    }),
  );
  return {
    accounts: [
      { id: first.id, ...answerOf(before) },
      { id: second.id, ...answerOf(after) },
    ],
    differ: differing.length,
    facts: facts.filter(({ moved }) => moved > 0).sort((a, b) => b.moved - a.moved),
    together: answerOf(await ask(taking(differing.flat()))),
  };
}

/** The facts that two accounts take otherwise; those of which a world has only one are exchanged together. */
function partingFacts(
  system: System,
  inSight: ReadonlySet<number>,
  first: Account,
  second: Account,
): Fact[][] {
  const [one, other] = [weighFacts(system, first), weighFacts(system, second)];
  const isOtherwise = ({ index }: Fact) =>
    !Object.is(one.probability[index], other.probability[index]) || one.spoken[index] !== other.spoken[index];
  const groups = new Map<string, Fact[]>();
  for (const index of inSight) {
    const fact = system.facts[index]!;
    const key = (fact.row as { alternatives?: string }).alternatives ?? fact.id;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((facts) => {
    const differing = facts.filter(isOtherwise);
    return differing.length === 0
      ? []
      : [[...differing, ...facts.filter((fact) => !differing.includes(fact))]];
  });
}
