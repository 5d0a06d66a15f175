import type { Row } from '../../record/case-record.ts';
import { answerWords, pressures } from '../../record/field-parts.ts';
import { answerIn, asksOf, demandOf } from '../../system/demands.ts';
import { notThere } from '../not-there.ts';
import { type Setting, unknown } from '../setting.ts';
import { usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { matches, stillMatches } from './row-filter.ts';
import { domainScope, eventFilters, isEventOf, pairScope, scopeOf } from './rows.ts';
import { rowsFunction } from './rows-function.ts';

const named = (...names: readonly string[]) => eventFilters.filter(({ name }) => names.includes(name));

/** Cards that were played, what was demanded, and how that was answered. */
export const bargainingFunctions: readonly ClaimFunction[] = [
  rowsFunction({
    signature: {
      name: 'cards',
      parameters: [],
      named: named('by', 'to', 'audience', 'card', 'channel', 'domain', 'tag'),
      table: 'events',
      says: 'The acts that play a card: `by` whom, `to` whom they are addressed, for which `audience` they were staged.',
      spoken:
        'the cards played[ by {by}][ towards {to}][ for {audience} to see][ that are the {card}][ that were {channel}][ in the {domain} domain][ marked {tag}]{window}',
      example: 'cards(by = USSR, audience = PRC) from 1968 to 1970',
    },
    matches: (fact, call, setting, world) =>
      (fact.row as Row<'events'>).card !== undefined && isEventOf(fact, call, setting, world),
    scope: (call) => ({ ...pairScope(call), kind: 'events', alive: true, ...domainScope(call) }),
  }),
  rowsFunction({
    signature: {
      name: 'demands',
      parameters: [],
      named: [
        { name: 'by', kind: 'actor' },
        { name: 'of', kind: 'actor' },
        { name: 'strength', kind: 'word', of: pressures },
        { name: 'what', kind: 'word' },
        ...named('channel', 'domain', 'tag'),
      ],
      table: 'events',
      says: 'The acts that demand something (`asks`): `by` whom, `of` whom, `what`, and how hard. One that does not state its strength may be of any.',
      spoken:
        'the demands[ by {by}][ made of {of}][ for {what}][ ({strength})][ that were {channel}][ in the {domain} domain][ marked {tag}]{window}',
      example: 'demands(by = ROC, of = USA) from 1954 to 1958',
    },
    matches: (fact, call, { system }, world) =>
      asksOf(fact) !== undefined &&
      (world ? stillMatches(fact, call, system.record, world) : matches(fact, call, system.record)),
    scope: (call) => ({
      ...scopeOf(call.named('by'), call.named('of')),
      kind: 'events',
      alive: true,
      ...domainScope(call),
    }),
  }),
  {
    signature: {
      group: 'Bargaining',
      name: 'answerTo',
      parameters: [{ name: 'demand', kind: 'event' }],
      named: [{ name: 'by', kind: 'actor' }],
      window: 'none',
      seenBy: false,
      gives: 'word',
      words: answerWords,
      looksIn: ['events'],
      says: 'How a demand was answered: `granted`, `partly`, `refused` or `delayed`. Of several answers the last one counts, whoever gave it, or that of one actor (`by`). A demand made of several was answered so if each of them did; unknown where they differ, and where one has not answered.',
      spoken: 'the answer[ of {by}] to {demand}',
      example: 'answerTo(soviet-hints-chirep-1969) = refused',
    },
    compile: (call, setting) => answerTo(call, setting),
  },
];

function answerTo(call: PreparedCall, setting: Setting): ReturnType<ClaimFunction['compile']> {
  const { system } = setting;
  const id = call.word(0);
  const fact = system.factById.get(id)!;
  const demand = demandOf(system, fact);
  if (!demand) {
    const why = `"${id}" asks for nothing: give it asks, with what and of whom`;
    return { varies: false, in: () => unknown(setting, why) };
  }
  const by = call.named('by');
  const none = `no answer${by === undefined ? '' : ` of ${by}`} to "${id}" is recorded`;
  return {
    varies: true,
    uses: usedOf([fact, ...demand.answers.map((each) => each.fact)]),
    in: (world) => {
      setting.trace.own(fact);
      if (!world.present[fact.index]) return notThere(fact, setting);
      const answer = answerIn(world, demand, by);
      if (!answer) return unknown(setting, none);
      for (const each of answer.by) setting.trace.own(each);
      return answer.is ?? unknown(setting, answer.why!);
    },
  };
}
