import type { Interval } from '../../base/interval.ts';
import type { Fact } from '../../system/facts.ts';
import { heldDays, type Limits, limitsOf } from '../../system/lives.ts';
import type { World } from '../../system/world.ts';
import type { Signature } from '../language/signature.ts';
import {
  type Coverage,
  coverageOf,
  isDoubtful,
  isPossible,
  never,
  onlyDoubted,
  type Scope,
  type Setting,
  unknown,
} from '../setting.ts';
import { usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { endedWithParty } from './ended-with-party.ts';

/** A function that asks what stood on a day. */
export interface StandingFunction {
  readonly signature: Pick<
    Signature,
    'name' | 'parameters' | 'says' | 'spoken' | 'example' | 'looksIn' | 'spellKinds'
  >;
  /** The facts any of which would make it so. */
  readonly facts: (call: PreparedCall, setting: Setting) => readonly Fact[];
  /** What the record must cover for "no" to be an answer. */
  readonly scopes: (call: PreparedCall, setting: Setting) => readonly Scope[];
  /** Whether one such fact tells of every day: who states his posts in something says when he was in it, and when not. */
  readonly isTold?: boolean;
}

/** A yes or no of a day, made true by any fact that held then, and false by a record that covers the day. */
export function standing({
  signature,
  facts: factsOf,
  scopes: scopesOf,
  isTold = false,
}: StandingFunction): ClaimFunction {
  return {
    signature: {
      ...signature,
      ...{ group: 'Yes or no', named: [], window: 'day', seenBy: false, gives: 'truth' },
      ...(signature.looksIn ? { withMore: 'grows' } : {}),
    },
    compile: (call, setting) => {
      const facts = factsOf(call, setting).filter((fact) => isPossible(setting, fact.index));
      const coverages = scopesOf(call, setting).map((scope) => coverageOf(setting, scope));
      const actors = signature.parameters.flatMap(({ kind }, n) => (kind === 'actor' ? [call.word(n)] : []));
      const [one, other] = actors;
      // with itself nobody stands in any way
      if (one !== undefined && one === other) return never(setting, `"${one}" is asked about with itself`);
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
  for (const { fact, limits } of holders) {
    const { start, end } = heldDays(world, fact, limits);
    const why = start <= on.start && on.start <= end ? onlyDoubted(setting, fact) : undefined;
    if (why !== undefined) return unknown(setting, why);
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
