import type { Interval } from '../../base/interval.ts';
import { absenceOf } from '../../record/absence.ts';
import type { Row } from '../../record/case-record.ts';
import { channels, domains } from '../../record/field-parts.ts';
import { actsTowards, dealing, isContact, untoldType } from '../../system/dealings.ts';
import type { Fact, FactTable } from '../../system/facts.ts';
import { knewBy, unsureOf } from '../../system/knowledge.ts';
import { heldDays, type Limits, limitsOf } from '../../system/lives.ts';
import { strict, unsurePost, untoldPost } from '../../system/voices.ts';
import type { World } from '../../system/world.ts';
import type { Parameter, Signature } from '../language/signature.ts';
import {
  allPosts,
  coverageOf,
  isDoubtful,
  isPossible,
  onlyDoubted,
  openReach,
  type Scope,
  type Setting,
} from '../setting.ts';
import { type Compiled, type Rows, usedOf } from '../value.ts';
import { answering } from './answering.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { inGroups } from './group-filter.ts';
import { matches, namedIn, stillMatches, takesPart, whyOpen } from './row-filter.ts';

const group = 'Rows';
const two: readonly Parameter[] = [
  { name: 'A', kind: 'actor', optional: true },
  { name: 'B', kind: 'actor', optional: true },
];
/** By what acts are asked for. */
export const eventFilters: readonly Parameter[] = [
  { name: 'by', kind: 'actor', group: true },
  { name: 'to', kind: 'actor', group: true },
  { name: 'type', kind: 'word' },
  { name: 'domain', kind: 'word', of: domains },
  { name: 'channel', kind: 'word', of: channels },
  { name: 'tag', kind: 'word' },
  { name: 'card', kind: 'word' },
  { name: 'audience', kind: 'actor' },
  { name: 'decides', kind: 'word' },
];

/** The rows functions: which facts of a table answer a description, in a window of time. */
export const rowFunctions: readonly ClaimFunction[] = [
  rowsFunction({
    signature: {
      name: 'events',
      parameters: two,
      named: eventFilters,
      table: 'events',
      says: 'The acts between two actors, in either direction, or by one, or to one. A `type` takes in the kinds below it: 19 finds 190 to 196. A `card` and an `audience` are what a row gives: one that gives none plays none.',
      spoken:
        'the acts[ between {A} and {B}][ by {by}][ towards {to}][ of type {type}][ in the {domain} domain][ that were {channel}][ marked {tag}][ that played the {card}][ for {audience} to see][ that settled {decides}]{window}',
      example: 'events(USSR, ROC, channel = secret) from 1965 to 1970',
    },
    matches: isEventOf,
    scope: (call) => ({ ...pairScope(call), kind: kindOfActs(call), alive: true, ...domainScope(call) }),
  }),
  rowsFunction({
    signature: {
      name: 'contacts',
      parameters: two,
      named: eventFilters,
      table: 'events',
      says: 'The events between two actors that are meetings, talks, visits or messages: CAMEO 03 to 06, and what is tagged `contact`.',
      spoken:
        'the contacts[ between {A} and {B}][ by {by}][ towards {to}][ of type {type}][ in the {domain} domain][ that were {channel}][ marked {tag}][ that played the {card}][ for {audience} to see][ that settled {decides}]{window}',
      example: 'contacts(USSR, ROC) in 1969',
    },
    matches: (fact, call, setting, world) =>
      isEventOf(fact, call, setting, world) &&
      (world !== undefined || isContact(setting.system.record, fact) !== false),
    whyOpen: (fact, { system }) =>
      isContact(system.record, fact) === undefined ? untoldType(fact) : undefined,
    scope: (call) => ({ ...pairScope(call), kind: kindOfActs(call), alive: true, ...domainScope(call) }),
  }),
  rowsFunction({
    signature: {
      name: 'instruments',
      parameters: two,
      named: [
        { name: 'kind', kind: 'word', of: ['treaty', 'pact', 'agreement', 'communique', 'declaration'] },
        { name: 'party', kind: 'actor', group: true },
        { name: 'channel', kind: 'word', of: ['public', 'secret', 'leaked'] },
        { name: 'tag', kind: 'word' },
      ],
      table: 'instruments',
      says: 'The treaties and agreements signed between two actors.',
      spoken:
        'the instruments signed[ between {A} and {B}][ with {party} among the parties][ of kind {kind}][ that were {channel}][ marked {tag}]{window}',
      example: 'instruments(USSR, ROC) from 1950 to 1991',
    },
    matches: (fact, call, { system }, world) => {
      const { by: parties } = namedIn(fact, world);
      return (
        [0, 1].every((n) => !call.hasArgument(n) || parties.includes(call.word(n))) &&
        matches(fact, call, system.record)
      );
    },
    scope: (call) => ({ ...pairScope(call), kind: 'instruments', alive: true }),
  }),
  rowsFunction({
    signature: {
      name: 'recognitions',
      parameters: [],
      named: [
        { name: 'by', kind: 'actor', group: true },
        { name: 'of', kind: 'actor', group: true },
      ],
      table: 'spells',
      spellKinds: ['recognition'],
      says: 'The recognitions of one actor by another that held at some time in the window.',
      spoken: 'the recognitions[ of {of}][ by {by}]{window}',
      example: 'recognitions(of = PRC) on 1950-06-01',
    },
    matches: (fact, call, { system }) =>
      (fact.row as Row<'spells'>).kind === 'recognition' && matches(fact, call, system.record),
    scope: (call) => ({ ...spellScope(call), kind: 'recognition' }),
  }),
  rowsFunction({
    signature: {
      name: 'spells',
      parameters: [],
      named: [
        { name: 'kind', kind: 'word' },
        { name: 'by', kind: 'actor', group: true },
        { name: 'of', kind: 'actor', group: true },
        { name: 'object', kind: ['place', 'actor'] },
        { name: 'tag', kind: 'word' },
      ],
      table: 'spells',
      says: 'What held over a time, at some time in the window: seats, possessions, crises, wars and the like.',
      spoken: 'the spells[ of {kind}][ by {by}][ towards {of}][ over {object}][ marked {tag}]{window}',
      example: 'spells(kind = crisis) from 1950 to 1960',
    },
    matches: (fact, call, { system }) => matches(fact, call, system.record),
    scope: (call) => ({ ...spellScope(call), kind: call.named('kind') ?? 'spells' }),
  }),
  rowsFunction({
    signature: {
      name: 'votes',
      parameters: [{ name: 'vote', kind: 'vote', optional: true }],
      named: [
        { name: 'tag', kind: 'word' },
        { name: 'body', kind: 'actor' },
      ],
      table: 'votes',
      says: 'The roll calls of the record, or one of them.',
      spoken: 'the votes[ on {vote}][ of {body}][ marked {tag}]{window}',
      example: 'votes(tag = albanian-draft) from 1965 to 1971',
    },
    matches: (fact, call, { system }) =>
      (!call.hasArgument(0) || fact.id === call.word(0)) && matches(fact, call, system.record),
    scope: () => ({ kind: 'votes' }),
  }),
  rowsFunction({
    signature: {
      name: 'positions',
      parameters: [],
      named: [
        { name: 'by', kind: 'actor', group: true },
        { name: 'on', kind: 'word' },
        { name: 'stance', kind: 'word' },
        { name: 'tag', kind: 'word' },
      ],
      table: 'positions',
      seenBy: false,
      says: 'What persons, factions and states wanted, at some time in the window.',
      spoken: 'the positions[ of {by}][ on {on}][ for {stance}][ marked {tag}]{window}',
      example: 'positions(on = taiwan-option, stance = caution) in 1969',
    },
    matches: (fact, call, { system }) => matches(fact, call, system.record),
    scope: (call) => ({ ...scopeOf(call.named('by'), undefined), kind: 'positions' }),
  }),
];

interface RowsFunction {
  readonly signature: Omit<Signature, 'group' | 'window' | 'seenBy' | 'gives'> & {
    readonly table: Exclude<FactTable, 'ballots'>;
    readonly seenBy?: boolean;
  };
  /** Whether a fact answers a call in a world, or without one in any: that hangs on nobody's belief. */
  readonly matches: (fact: Fact, call: PreparedCall, of: Pick<Setting, 'system'>, world?: World) => boolean;
  readonly scope: (call: PreparedCall) => Scope;
  /** Whether the window asks when something began, rather than when it held. */
  readonly begins?: true;
  /** Why it is not known of a fact that matches whether it is one at all, whatever the call asks for by name. */
  readonly whyOpen?: (fact: Fact, setting: Setting) => string | undefined;
}

/** A function that gives the rows of a table which answer its call. */
export function rowsFunction({
  signature,
  matches: isWanted,
  scope,
  begins,
  whyOpen: whyOpenAt,
}: RowsFunction): ClaimFunction {
  return {
    signature: { seenBy: true, ...signature, group, window: 'span', gives: 'rows' },
    compile: (call, setting) => {
      const { system } = setting;
      const wanted = answering(system, call, signature.table, isWanted);
      const candidates = wanted.filter((fact) => isPossible(setting, fact.index));
      const open = new Map(
        candidates.flatMap((fact) => {
          const why = whyOpen(fact, call, system.record) ?? whyOpenAt?.(fact, setting);
          return why === undefined ? [] : [[fact, why] as const];
        }),
      );
      const isStill = (fact: Fact, world: World) => isWanted(fact, call, setting, world);
      return inGroups(
        compileRows({ candidates, isStill, open, begins }, scope(call), call, setting),
        call,
        setting,
      );
    },
  };
}

/** The facts that answer a description in some world. */
interface Described {
  readonly candidates: readonly Fact[];
  /** Whether one whose sides depend on the world answers it in this one. */
  readonly isStill: (fact: Fact, world: World) => boolean;
  /** Of which it is not known whether they do, and why. */
  readonly open: ReadonlyMap<Fact, string>;
  readonly begins: true | undefined;
}

function compileRows(
  { candidates, isStill, open: untold, begins }: Described,
  scope: Scope,
  call: PreparedCall,
  setting: Setting,
): Compiled<Rows> {
  const { window, seenBy } = call;
  const covered = coverageOf(setting, scope);
  const reach = window ? undefined : openReach(setting, scope);
  const limits = limitsAsked(candidates, call, setting);
  const hasCast = candidates.some(({ cast }) => cast);
  const { doubted } = setting.belief;
  const hasDoubted = candidates.some(({ index }) => doubted[index] === 1);
  const hasOpen = seenBy !== undefined || untold.size > 0 || hasCast || hasDoubted;
  const isFixed = !window?.varies && !seenBy?.on?.varies;
  // who knew of what may turn on who held which post
  const isByPost = seenBy !== undefined && setting.system.posts.size > 0;
  const isIn = (world: World, fact: Fact, within: Interval): boolean => {
    if (!world.present[fact.index] && !doubted[fact.index]) return false;
    if (!(begins ? beganWithin(world, fact, within) : isWithin(world, fact, within, limits.get(fact))))
      return false;
    if (fact.cast && !isStill(fact, world)) return false;
    return true;
  };
  /** Of facts that are in the window: which answer, and of which that is not known. */
  const sorted = (
    world: World,
    found: readonly Fact[],
    within: Interval,
    lacking: string | undefined,
  ): Rows => {
    if (!hasOpen) return { facts: found, lacking };
    const facts: Fact[] = [];
    const open: Fact[] = [];
    let doubt: string | undefined;
    const by = (seenBy?.on?.in(world) ?? within).end;
    const { record } = setting.system;
    const absence = seenBy && absenceOf(record, [seenBy.actor], { start: by, end: by });
    for (const fact of found) {
      const knew = seenBy ? knewBy(world, fact, seenBy.actor, by) : true;
      if (knew === false) continue;
      const why =
        knew === undefined
          ? unsureOf(world, fact, seenBy!.actor)
          : (onlyDoubted(setting, fact) ?? untold.get(fact) ?? whyUnsure(world, fact, isStill));
      if (why === undefined) facts.push(fact);
      else {
        open.push(fact);
        doubt ??= why;
      }
    }
    const lacks = absence ?? lacking;
    return open.length > 0 ? { facts, open, doubt, lacking: lacks } : { facts, lacking: lacks };
  };
  // Facts that are alike in every world are looked at once.
  const alike = isFixed ? candidates.filter((fact) => !isDrawn(setting, fact, limits.has(fact))) : [];
  const others = isFixed ? candidates.filter((fact) => isDrawn(setting, fact, limits.has(fact))) : candidates;
  let settled: readonly Fact[] | undefined;
  return {
    varies: !isFixed || others.length > 0 || isByPost,
    uses: isByPost ? new Set([...usedOf(candidates), ...allPosts(setting)]) : usedOf(candidates),
    in: (world) => {
      const within = window ? window.in(world) : everyDay;
      if (!within) return undefined;
      if (setting.trace.isKept) setting.trace.window(window ? within : setting.system.record.header.period);
      settled ??= alike.filter((fact) => isIn(world, fact, within));
      const facts = settled.slice();
      for (const fact of others) if (isIn(world, fact, within)) facts.push(fact);
      const asked = reach ? reach(facts.map((fact) => daysAsked(world, fact, limits.get(fact)))) : within;
      return sorted(world, facts, within, covered(asked));
    },
  };
}

/** Why it is not known whether an act answers a description: it turns on a post of which it is not told if it was held at that moment. */
function whyUnsure(world: World, fact: Fact, isStill: Described['isStill']): string | undefined {
  const post = unsurePost(world, fact);
  return post && !isStill(fact, strict(world)) ? untoldPost(fact, post) : undefined;
}

/** Whether a fact can differ from world to world: in being there, in its dates, in who knew when. */
function isDrawn(
  setting: Setting,
  { index, first, start, end, known, times }: Fact,
  isLimited: boolean,
): boolean {
  const { drawn } = setting.system;
  return (
    isDoubtful(setting, index) ||
    isLimited ||
    (times !== undefined && drawn[times]!) ||
    drawn[first]! ||
    drawn[start]! ||
    drawn[end]! ||
    known.some(({ slot }) => drawn[slot])
  );
}

/** How long the actors that a call names were party to spells that others held with them. */
function limitsAsked(
  candidates: readonly Fact[],
  call: PreparedCall,
  { system }: Setting,
): ReadonlyMap<Fact, Limits> {
  const named = ['by', 'of'].flatMap((name) => call.named(name) ?? []);
  if (named.length === 0) return new Map();
  return new Map(
    candidates.flatMap((fact) => {
      const limits = isLasting(fact) ? limitsOf(system, fact, named) : undefined;
      return limits ? [[fact, limits] as const] : [];
    }),
  );
}

/** Whether a row is one of a window for as long as it held; a treaty is one of that in which it was signed. */
const isLasting = ({ table }: Fact): boolean => table === 'spells' || table === 'positions';

/** Without a window, all that the record covers is meant. */
const everyDay: Interval = { start: -Infinity, end: Infinity };

function isWithin(world: World, fact: Fact, { start, end }: Interval, limits: Limits | undefined): boolean {
  const days = daysAsked(world, fact, limits);
  return days.start <= days.end && days.start <= end && days.end >= start;
}

/** The days for which a fact is one of a window. */
function daysAsked(world: World, fact: Fact, limits: Limits | undefined): Interval {
  if (isLasting(fact)) return heldDays(world, fact, limits);
  const first = world.days[fact.first]!;
  return { start: first, end: first };
}

/** Whether something began in a time; what already was when the record begins did not. */
function beganWithin({ days }: World, { first }: Fact, { start, end }: Interval): boolean {
  const day = days[first]!;
  return Number.isFinite(day) && day >= start && day <= end;
}

/** What the record must cover for a call that names two actors, one, or none. */
export function pairScope(call: PreparedCall): Partial<Scope> {
  const a = call.hasArgument(0) ? call.word(0) : call.named('by');
  const b = call.hasArgument(1) ? call.word(1) : call.named('to');
  return scopeOf(a, b);
}

/** Two are asked for as a pair; one alone is asked for by name. */
export function scopeOf(a: string | undefined, b: string | undefined): Partial<Scope> {
  if (a !== undefined && b !== undefined) return { actors: [a, b] };
  const one = a ?? b;
  return one === undefined ? {} : { named: [one] };
}

/** The two between whom a spell is asked for: by one, and of or over the other. */
function spellScope(call: PreparedCall): Partial<Scope> {
  const [by, other] = [call.named('by'), call.named('of') ?? call.named('object')];
  return { ...scopeOf(by, other), isDirected: true };
}

/** Acts that settle a question are covered as such; those of two, with all that passed between them. */
function kindOfActs(call: PreparedCall): string {
  const { actors } = pairScope(call);
  return call.named('decides') === undefined || actors ? 'events' : 'decisions';
}

/** The domain that a call asks for, if any. */
export function domainScope(call: PreparedCall): Partial<Scope> {
  const domain = call.named('domain');
  return domain === undefined ? {} : { domain: domain as NonNullable<Scope['domain']> };
}

/** Whether an act is between the two asked for, and has the values asked for by name. */
export function isEventOf(
  fact: Fact,
  call: PreparedCall,
  { system }: Pick<Setting, 'system'>,
  world?: World,
): boolean {
  const [a, b] = [
    call.hasArgument(0) ? call.word(0) : undefined,
    call.hasArgument(1) ? call.word(1) : undefined,
  ];
  if (a !== undefined && b !== undefined) {
    if (dealing(fact, a, b, world) === 0) return false;
  } else if (a !== undefined && !takesPart(fact, a, world)) return false;
  const from = call.named('by');
  const towards = call.named('to');
  if (from !== undefined && towards !== undefined && !actsTowards(fact, from, towards, world)) return false;
  return world ? stillMatches(fact, call, system.record, world) : matches(fact, call, system.record);
}
