import type { Interval } from '../../base/interval.ts';
import type { Row } from '../../record/case-record.ts';
import { ballotId, type Fact } from '../../system/facts.ts';
import { heldDays, type Limits, limitsOf } from '../../system/lives.ts';
import { alliances, spellsOf } from '../../system/standing.ts';
import type { World } from '../../system/world.ts';
import type { Signature } from '../language/signature.ts';
import {
  type Coverage,
  coverageOf,
  isDoubtful,
  isPossible,
  type Scope,
  type Setting,
  unknown,
} from '../setting.ts';
import { type Compiled, usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { endedWithParty } from './ended-with-party.ts';
import { knew } from './knew.ts';

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
    },
    facts: (call, { system }) => spellsOf(system, ['recognition'], { by: call.word(0), of: call.word(1) }),
    scopes: (call) => [{ actors: [call.word(0), call.word(1)], kind: 'recognition', isState: true }],
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

interface StandingFunction {
  readonly signature: Pick<Signature, 'name' | 'parameters' | 'says' | 'spoken' | 'example'>;
  /** The facts any of which would make it so. */
  readonly facts: (call: PreparedCall, setting: Setting) => readonly Fact[];
  /** What the record must cover for "no" to be an answer. */
  readonly scopes: (call: PreparedCall, setting: Setting) => readonly Scope[];
  /** Whether one such fact tells of every day: who states his posts in something says when he was in it, and when not. */
  readonly isTold?: boolean;
}

function standing({
  signature,
  facts: factsOf,
  scopes: scopesOf,
  isTold = false,
}: StandingFunction): ClaimFunction {
  return {
    signature: { ...signature, group, named: [], window: 'day', seenBy: false, gives: 'truth' },
    compile: (call, setting) => {
      const facts = factsOf(call, setting).filter((fact) => isPossible(setting, fact.index));
      const coverages = scopesOf(call, setting).map((scope) => coverageOf(setting, scope));
      const actors = signature.parameters.flatMap(({ kind }, n) => (kind === 'actor' ? [call.word(n)] : []));
      const holders = facts.map((fact) => ({ fact, limits: limitsOf(setting.system, fact, actors) }));
      const { drawn } = setting.system;
      const varies =
        call.window?.varies === true ||
        facts.some(({ index, start, end }) => isDoubtful(setting, index) || drawn[start] || drawn[end]) ||
        holders.some(({ limits }) =>
          [...(limits?.from ?? []), ...(limits?.until ?? [])].some((slot) => drawn[slot]),
        );
      const question = { holders, coverages, isTold };
      return {
        varies,
        uses: usedOf(facts),
        in: (world) => stoodOn(call.window?.in(world), world, question, setting),
      };
    },
  };
}

interface StandingQuestion {
  readonly holders: readonly { readonly fact: Fact; readonly limits: Limits | undefined }[];
  readonly coverages: readonly Coverage[];
  readonly isTold: boolean;
}

/** A fact that held makes it so; that none did needs a record that covers the day. */
function stoodOn(
  on: Interval | undefined,
  world: World,
  { holders, coverages, isTold }: StandingQuestion,
  setting: Setting,
): boolean | undefined {
  if (!on) return undefined;
  const holding = holders.find(({ fact, limits }) => {
    const { start, end } = heldDays(world, fact, limits);
    return world.present[fact.index] === 1 && start <= on.start && on.start <= end;
  });
  if (holding) {
    setting.trace.own(holding.fact);
    return true;
  }
  const facts = holders.map(({ fact }) => fact);
  for (const { fact, limits } of holders) {
    const why =
      world.present[fact.index] === 1 && heldDays(world, fact, limits).end < on.start
        ? endedWithParty(setting, fact, on.start)
        : undefined;
    if (why !== undefined) setting.trace.missing(why);
  }
  if (isTold && facts.some(({ index }) => world.present[index])) {
    for (const fact of facts) setting.trace.own(fact);
    return false;
  }
  for (const covered of coverages) {
    const why = covered(on);
    if (why !== undefined) return unknown(setting, why);
  }
  for (const fact of facts) setting.trace.own(fact);
  if (coverages.length === 0 && facts.every((fact) => !world.present[fact.index])) {
    return unknown(setting, 'no believed source affirms it');
  }
  return false;
}

function never(setting: Setting, reason: string): Compiled<never> {
  return { varies: false, in: () => unknown(setting, reason) };
}
