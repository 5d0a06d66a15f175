import type { Row } from '../../record/case-record.ts';
import { ballotId } from '../../system/fact-rows.ts';
import { alliances, spellsOf } from '../../system/standing.ts';
import { isDoubtful, never, unknown } from '../setting.ts';
import type { ClaimFunction } from './claim-function.ts';
import { knew } from './knew.ts';
import { standing } from './standing-function.ts';

const group = 'Yes or no';
const actor = (name: string) => ({ name, kind: 'actor' }) as const;

/** What stood on a date: recognition, treaties in force, seats and places held, memberships, alliances. */
export const standingFunctions: readonly ClaimFunction[] = [
  standing({
    signature: {
      name: 'recognises',
      parameters: [actor('A'), actor('B')],
      says: 'Whether A recognised B.',
      spoken: '{A} recognised {B}{window}',
      example: 'recognises(USSR, PRC) on 1950',
      ...{ looksIn: ['spells'], spellKinds: ['recognition'] },
    },
    facts: (call, { system }) => spellsOf(system, ['recognition'], { by: call.word(0), of: call.word(1) }),
    scopes: (call) => [
      { actors: [call.word(0), call.word(1)], kind: 'recognition', isState: true, isDirected: true },
    ],
  }),
  standing({
    signature: {
      name: 'inForce',
      parameters: [{ name: 'instrument', kind: 'instrument' }],
      says: 'Whether an instrument was in force.',
      spoken: '{instrument} was in force{window}',
      example: 'inForce(treaty-1950) on 1965',
    },
    facts: (call, { system }) => [system.factById.get(call.word(0))!],
    scopes: () => [],
  }),
  standing({
    signature: {
      name: 'holds',
      parameters: [actor('A'), { name: 'what', kind: ['place', 'actor'] }],
      says: 'Whether A held a place (possession or occupation) or sat in a body (seat).',
      spoken: '{A} held {what}{window}',
      example: 'holds(PRC, UN) on 1972',
      ...{ looksIn: ['spells'], spellKinds: ['seat', 'possession', 'occupation'] },
    },
    facts: (call, { system }) =>
      spellsOf(system, ['possession', 'occupation', 'seat'], { by: call.word(0), object: call.word(1) }),
    scopes: (call, { system }) =>
      system.record.byId.get(call.word(1))?.table === 'places'
        ? [{ kind: 'possession', named: [call.word(1)], isState: true }]
        : [{ kind: 'seat', named: [call.word(1)], isState: true }],
  }),
  standing({
    signature: {
      name: 'member',
      parameters: [actor('A'), actor('B')],
      says: 'Whether A was a member of B.',
      spoken: '{A} was a member of {B}{window}',
      example: 'member(shelepin, hawks-moscow) on 1967',
      ...{ looksIn: ['spells', 'actors'], spellKinds: ['membership'] },
    },
    facts: (call, { system }) => spellsOf(system, ['membership'], { by: call.word(0), of: call.word(1) }),
    scopes: (call) => [{ actors: [call.word(0), call.word(1)], kind: 'membership', isState: true }],
    isTold: true,
  }),
  standing({
    signature: {
      name: 'ally',
      parameters: [actor('A'), actor('B')],
      says: 'Whether a pact of defence or offence was in force between A and B.',
      spoken: '{A} was allied with {B}{window}',
      example: 'ally(USSR, PRC) on 1955',
      looksIn: ['instruments'],
    },
    facts: (call, { system }) => alliances(system, call.word(0), call.word(1)),
    scopes: (call) => [{ actors: [call.word(0), call.word(1)], kind: 'instruments', only: 'alliances' }],
  }),
  knew,
  {
    signature: {
      group,
      name: 'ballot',
      parameters: [{ name: 'vote', kind: 'vote' }, actor('A')],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'word',
      words: ['yes', 'no', 'abstain', 'absent'],
      says: 'How A voted in a roll call.',
      spoken: 'the ballot of {A} in {vote}',
      example: 'ballot(albanian-draft-1969, POL) = yes',
      ...{ looksIn: ['ballots', 'votes'], withMore: 'settled', ofAnybody: true },
    },
    compile: (call, setting) => {
      const fact = setting.system.factById.get(ballotId(call.word(0), call.word(1)));
      if (!fact) return never(setting, `no ballot of ${call.word(1)} is recorded in "${call.word(0)}"`);
      return {
        varies: isDoubtful(setting, fact.index),
        in: (world) => {
          setting.trace.own(fact);
          if (!world.present[fact.index])
            return unknown(setting, `no believed source gives the ballots of "${call.word(0)}"`);
          return (fact.row as Row<'ballots'>).choice;
        },
      };
    },
  },
];
