import type { Row } from '../../record/case-record.ts';
import { channels, domains } from '../../record/field-parts.ts';
import { actsTowards, dealing, isContact, untoldType } from '../../system/dealings.ts';
import type { Fact } from '../../system/facts.ts';
import type { World } from '../../system/world.ts';
import type { Parameter } from '../language/signature.ts';
import type { Scope, Setting } from '../setting.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { matches, namedIn, stillMatches, takesPart } from './row-filter.ts';
import { rowsFunction } from './rows-function.ts';

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
