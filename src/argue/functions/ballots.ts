import type { Row } from '../../record/case-record.ts';
import type { Fact } from '../../system/facts.ts';
import { notThere } from '../not-there.ts';
import { isDoubtful, isPossible } from '../setting.ts';
import { type Compiled, type Rows, unstated, usedOf } from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { inGroups } from './group-filter.ts';
import { matches } from './row-filter.ts';

type Choice = Row<'ballots'>['choice'];
const cast: readonly Choice[] = ['yes', 'no', 'abstain'];

/** The ballots of a roll call, which hold together with its totals. */
export const ballotsFunction: ClaimFunction = {
  signature: {
    group: 'Rows',
    name: 'ballots',
    parameters: [{ name: 'vote', kind: 'vote' }],
    named: [
      { name: 'choice', kind: 'word', of: [...cast, 'absent'] },
      { name: 'actor', kind: 'actor', group: true },
    ],
    table: 'ballots',
    window: 'none',
    seenBy: false,
    gives: 'rows',
    says: 'The ballots cast in a roll call; of the absent, when asked for by `choice = absent`. They are all there when they add up to the totals that the vote states; else more may lack.',
    spoken: 'the ballots[ of {actor}][ cast {choice}] in {vote}',
    example: 'count(ballots(albanian-draft-1969, choice = no)) > 40',
  },
  compile: (call, setting) => {
    const { system } = setting;
    const vote = system.factById.get(call.word(0))!;
    const choice = call.named('choice') as Choice | undefined;
    const asked = choice === undefined ? cast : [choice];
    const all = system.tables.ballots.filter(({ index, row }) => {
      const ballot = row as Row<'ballots'>;
      return ballot.vote === vote.id && isPossible(setting, index);
    });
    const wanted = new Set(all.filter((fact) => matches(fact, call, system.record) && isAmong(fact, asked)));
    const actor = call.named('actor');
    const rows: Compiled<Rows> = {
      varies: [vote, ...all].some(({ index }) => isDoubtful(setting, index)),
      uses: usedOf([vote, ...all]),
      in: (world) => {
        setting.trace.own(vote);
        if (!world.present[vote.index]) return notThere(vote, setting);
        setting.trace.look();
        const there = all.filter(({ index }) => world.present[index]);
        const facts = there.filter((fact) => wanted.has(fact));
        const isTold = there.some(({ row }) => (row as Row<'ballots'>).actor === actor);
        return isTold ? { facts } : { facts, ...lackingOf(vote, asked, there) };
      },
    };
    return inGroups(rows, call, setting);
  },
};

function isAmong({ row }: Fact, choices: readonly Choice[]): boolean {
  return choices.includes((row as Row<'ballots'>).choice);
}

/** What lacks of the ballots of these choices, as the totals of the vote tell it; nothing where all are there. */
export function lackingOf(
  vote: Fact,
  choices: readonly Choice[],
  there: readonly Fact[],
): Pick<Rows, 'lacking' | 'more'> {
  const totals = vote.row as Row<'votes'>;
  let more = 0;
  let lacking: string | undefined;
  for (const choice of choices) {
    const recorded = there.filter((fact) => isAmong(fact, [choice])).length;
    const stated = totals[choice];
    if (stated === recorded) continue;
    lacking ??=
      stated === undefined
        ? `${unstated(vote, choice)}, so that further ballots may lack`
        : `of the ${stated} votes "${choice}" that "${vote.id}" states, the ballots of ${recorded} are recorded`;
    more += stated === undefined ? Infinity : Math.max(0, stated - recorded);
  }
  return lacking === undefined ? {} : { lacking, more };
}
