import { dayInWords } from '../../base/day-words.ts';
import type { Row } from '../../record/case-record.ts';
import type { Evidence } from '../../record/evidence/evidence.ts';
import { believerOf } from '../../record/evidence/status.ts';
import { levelName } from '../../record/fields.ts';
import type { Fact } from '../../system/facts.ts';
import {
  type Decision,
  decisionsOn,
  type Had,
  hadBy,
  hadOn,
  lastDecisions,
  positionOf,
  positionsOn,
  sideOn,
  stancesOf,
} from '../../system/stances.ts';
import { spellsOf } from '../../system/standing.ts';
import type { World } from '../../system/world.ts';
import type { HeldWords, Parameter, Signature } from '../language/signature.ts';
import { isDoubtful, isPossible, type Setting, unknown } from '../setting.ts';
import { type Compiled, usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';

const questions: HeldWords = [
  ['positions', 'on'],
  ['events', 'decides'],
];
const stances: HeldWords = [
  ['positions', 'stance'],
  ['events', 'decides.is'],
];
const roles: HeldWords = [
  ['actors', 'memberOf.role'],
  ['spells', 'level'],
];
const question: Parameter = { name: 'question', kind: 'word', held: questions };
const who: Parameter = { name: 'who', kind: 'actor' };
const onDay = { group: 'Politics', named: [], window: 'day', seenBy: false } as const;

/** Who wanted what, who held which office, and whose stance prevailed. */
export const politicsFunctions: readonly ClaimFunction[] = [
  asked(
    {
      name: 'position',
      parameters: [who, question],
      gives: 'word',
      words: { what: 'a stance', held: stances },
      says: 'The stance that a person, faction or state had on a question. Unknown where no position of its own is recorded for the day: a person has not that of his faction; and where it had two.',
      spoken: 'the position of {who} on {question}{window}',
      example: 'position(shelepin, taiwan-option) on 1969-06-01 = pressure',
      looksIn: ['positions'],
    },
    (call, setting) => positionAsked(call.word(0), call.word(1), setting),
  ),
  asked(
    {
      name: 'prevailed',
      parameters: [question],
      gives: 'word',
      words: { what: 'a stance', held: stances },
      says: 'The stance that the last decision on a question by then settled (`decides` of an act): it stands until another is recorded. Unknown before the first, and where two of one day settle it differently.',
      spoken: 'the stance that prevailed on {question}{window}',
      example: 'prevailed(taiwan-option) on 1970 = caution',
      ...{ looksIn: ['events'], ofAnybody: true },
    },
    (call, setting) => {
      const decided = decisionAsked(call.word(0), setting);
      return { ...decided, in: (world, on) => decided.in(world, on)?.stance };
    },
  ),
  asked(
    {
      name: 'won',
      parameters: [who, question],
      gives: 'truth',
      says: 'Whether the last decision on a question by then settled it as one wanted it before. Unknown where either is, and where a position begins on the day of the decision and is not told to come first.',
      spoken: '{who} had prevailed on {question}{window}',
      example: 'won(doves-moscow, taiwan-option) on 1970',
      ...{ looksIn: ['events', 'positions'], ofAnybody: true },
    },
    (call, setting) => {
      const decided = decisionAsked(call.word(1), setting);
      const side = sideAsked(call.word(0), call.word(1), setting);
      return {
        varies: decided.varies || side.varies,
        facts: [...decided.facts, ...side.facts],
        in: (world, on) => {
          const decision = decided.in(world, on);
          const stance = decision && side.in(world, decision);
          return stance === undefined ? undefined : stance === decision!.stance;
        },
      };
    },
  ),
  asked(
    {
      name: 'officeOf',
      parameters: [{ name: 'person', kind: 'actor', of: ['person'] }],
      gives: 'word',
      words: { what: 'an office', held: roles },
      says: 'The office that a person held: the `role` of a post of his, or the `level` of a membership. Who held several held each of them, so that `=` is true of any. Unknown where none is told for the day.',
      spoken: 'the office of {person}{window}',
      example: 'officeOf(grechko) on 1970 = "minister of defence"',
      ...{ looksIn: ['spells', 'actors'], spellKinds: ['membership'] },
    },
    (call, setting) => officesAsked(call.word(0), setting),
  ),
];

/** What a question about a day is answered from, world by world. */
interface Asked<T> {
  readonly varies: boolean;
  /** The facts without which it may be answered otherwise. */
  readonly facts: readonly Fact[];
  readonly in: (world: World, day: number) => T | undefined;
}

function asked(
  signature: Omit<Signature, keyof typeof onDay>,
  answer: (call: PreparedCall, setting: Setting) => Asked<string | readonly string[] | boolean>,
): ClaimFunction {
  return {
    signature: { ...onDay, ...signature },
    compile: (call, setting): Compiled<unknown> => {
      const window = call.window!;
      const { varies, facts, in: answerIn } = answer(call, setting);
      return {
        varies: window.varies || varies,
        uses: usedOf(facts),
        in: (world) => {
          const on = window.in(world);
          return on && answerIn(world, on.start);
        },
      };
    },
  };
}

function possiblyHad(actor: string, facts: readonly Fact[], setting: Setting): readonly Had[] {
  const possible = facts.filter(({ index }) => isPossible(setting, index));
  return hadBy(setting.system, actor, possible);
}

function noteAll(facts: readonly Fact[], { trace }: Setting): void {
  for (const fact of facts) trace.own(fact);
}

function areDrawn(held: readonly Had[], setting: Setting): boolean {
  const { drawn } = setting.system;
  return held.some(
    ({ fact: { index, start, end }, limits }) =>
      isDoubtful(setting, index) ||
      [start, end, ...(limits?.from ?? []), ...(limits?.until ?? [])].some((slot) => drawn[slot]),
  );
}

function positionAsked(holder: string, on: string, setting: Setting): Asked<string> {
  const held = possiblyHad(holder, positionsOn(setting.system, on, holder), setting);
  return {
    varies: areDrawn(held, setting),
    facts: held.map(({ fact }) => fact),
    in: (world, day) => {
      const found = hadOn(world, held, day);
      // those that did not hold on the day carry the answer too: with other dates they would have
      noteAll(found.length > 0 ? found : held.map(({ fact }) => fact), setting);
      const [stance, other] = stancesOf(found.map(positionOf));
      if (other !== undefined)
        return unknown(setting, `"${holder}" has two positions on "${on}" then: ${stance} and ${other}`);
      return (
        stance ?? unknown(setting, `no position of "${holder}" on "${on}" is told for the day asked about`)
      );
    },
  };
}

/** What somebody wanted when a question was decided. */
function sideAsked(holder: string, on: string, setting: Setting) {
  const held = possiblyHad(holder, positionsOn(setting.system, on, holder), setting);
  const facts = held.map(({ fact }) => fact);
  return {
    varies: areDrawn(held, setting),
    facts,
    in: (world: World, decision: Decision): string | undefined => {
      const side = sideOn(world, held, decision);
      const found = [...side.held, ...side.open];
      noteAll(found.length > 0 ? found : facts, setting);
      if (side.stance !== undefined) return side.stance;
      const { id, first } = decision.fact;
      const when = `the day of the decision, ${dayInWords(world.days[first]!)} ("${id}")`;
      const [one, other] = stancesOf(side.held.map(positionOf));
      if (other !== undefined)
        return unknown(setting, `"${holder}" has two positions on "${on}" on ${when}: ${one} and ${other}`);
      const [open] = side.open;
      return unknown(
        setting,
        open
          ? `the position "${open.id}" of "${holder}" begins on ${when}, and is not told to come before it`
          : `no position of "${holder}" on "${on}" is told for ${when}`,
      );
    },
  };
}

function decisionAsked(on: string, setting: Setting): Asked<Decision> {
  const decisions = decisionsOn(setting.system, on).filter(({ fact }) => isPossible(setting, fact.index));
  const facts = decisions.map(({ fact }) => fact);
  const told = lastTold(on, setting);
  return {
    varies: facts.some(({ index, first }) => isDoubtful(setting, index) || setting.system.drawn[first]),
    facts,
    in: (world, day) => {
      const last = lastDecisions(world, decisions, day);
      noteAll(last.length > 0 ? last.map(({ fact }) => fact) : facts, setting);
      const [first] = last;
      if (!first) return unknown(setting, `no decision on "${on}" is recorded by the day asked about`);
      const [one, other] = stancesOf(last);
      if (other !== undefined)
        return unknown(
          setting,
          `decisions on "${on}" of one day settle it differently (${one}, ${other}), and the record does not tell which came last`,
        );
      if (day > Math.max(told, world.days[first.fact.first]!))
        return unknown(setting, `no believed source speaks of "${on}" after ${dayInWords(told)}`);
      return first;
    },
  };
}

/**
 * The last day for which an account surely tells of a question, by a position or a decision: of what was decided later it is silent.
 * Who believes every source tells of every day.
 */
function lastTold(on: string, { system, belief, heard }: Setting): number {
  const believes = believerOf(belief.account);
  heard.add([...positionsOn(system, on), ...decisionsOn(system, on).map(({ fact }) => fact)]);
  if (!believes) return Infinity;
  const { bounds } = system.record;
  const days = [
    ...positionsOn(system, on).map((fact) => [fact, bounds.get(fact.id)?.end?.earliest ?? Infinity] as const),
    ...decisionsOn(system, on).map(
      ({ fact }) => [fact, bounds.get(fact.id)?.first.earliest ?? -Infinity] as const,
    ),
  ];
  const lastOf = (isHeard: (item: Evidence) => boolean) =>
    Math.max(-Infinity, ...days.flatMap(([{ evidence }, day]) => (evidence.some(isHeard) ? [day] : [])));
  const told = lastOf(believes);
  return believes.isOnlyLess && told === lastOf(() => true) ? Infinity : told;
}

function officesAsked(holder: string, setting: Setting): Asked<string | readonly string[]> {
  const roleOf = ({ row }: Fact): string | undefined => levelName((row as Row<'spells'>).level);
  const posts = spellsOf(setting.system, ['membership'], { by: holder }).filter(
    (fact) => roleOf(fact) !== undefined,
  );
  const held = possiblyHad(holder, posts, setting);
  return {
    varies: areDrawn(held, setting),
    facts: held.map(({ fact }) => fact),
    in: (world, day) => {
      const found = hadOn(world, held, day);
      noteAll(found.length > 0 ? found : held.map(({ fact }) => fact), setting);
      const offices = [...new Set(found.map((fact) => roleOf(fact)!))];
      if (offices.length === 0)
        return unknown(setting, `no office of "${holder}" is told for the day asked about`);
      return offices.length === 1 ? offices[0]! : offices;
    },
  };
}
