import type { Interval } from '../../base/interval.ts';
import type { Fact } from '../../system/facts.ts';
import { levelOn, levelsIn } from '../../system/levels.ts';
import type { RelationSeries } from '../../system/relation.ts';
import type { World } from '../../system/world.ts';
import type { Parameter } from '../language/signature.ts';
import { notThere } from '../not-there.ts';
import { isDoubtful, type Setting, unknown } from '../setting.ts';
import { type Compiled, type Gap, momentOf, type SeriesValue, type Time, usedOf } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';

const crisis: Parameter = { name: 'crisis', kind: 'spell', of: ['crisis', 'war'] };

/** Crises: when they were, how long they lasted, how far they rose. */
export const crisisFunctions: readonly ClaimFunction[] = [
  {
    signature: {
      group: 'Times',
      name: 'crisis',
      parameters: [crisis],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'time',
      says: 'The days of a crisis or war, from its first to its last.',
      spoken: '{crisis}',
      example: 'peak(rapprochement(USSR, ROC) in 1969) within crisis(ussuri-crisis)',
    },
    compile: (call, setting) =>
      ofFact(call, setting, (fact, { days }): Time => {
        return {
          start: days[fact.start]!,
          end: days[fact.end]!,
          starts: momentOf(fact, 'start'),
          ends: momentOf(fact, 'end'),
        };
      }),
  },
  {
    signature: {
      group: 'Times',
      name: 'duration',
      parameters: [{ name: 'what', kind: ['spell', 'instrument'] }],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'duration',
      says: 'How long something lasted, its first and its last day included; of an instrument, how long it was in force. Unknown of what has no end.',
      spoken: 'the duration of {what}',
      example: 'duration(ussuri-crisis) < P1Y',
    },
    compile: (call, setting) =>
      ofFact(call, setting, (fact, { days }): Gap | undefined => {
        const length = days[fact.end]! - days[fact.start]! + 1;
        if (!Number.isFinite(length))
          return unknown(setting, `"${fact.id}" states no ${days[fact.end] === Infinity ? 'end' : 'start'}`);
        return { years: 0, months: 0, days: length };
      }),
  },
  {
    signature: {
      group: 'Series',
      name: 'escalation',
      parameters: [crisis],
      named: [],
      window: 'either',
      seenBy: false,
      gives: 'series',
      says: 'The level of escalation of a crisis or war: a number `on` a date. Unknown before the first level that is recorded and on days on which it was not going on, never nought; of a window only its days count, of none all from its first level on.',
      spoken: 'the escalation of {crisis}{window}',
      example: 'highest(escalation(ussuri-crisis)) >= 4',
    },
    compile: (call, setting) =>
      call.typed.window?.kind === 'day' ? escalationOn(call, setting) : escalationOver(call, setting),
  },
];

/** What a world makes of the row that a call names first; unknown where the world has it not. */
function ofFact<T>(
  call: PreparedCall,
  setting: Setting,
  of: (fact: Fact, world: World) => T | undefined,
): Compiled<T> {
  const fact = setting.system.factById.get(call.word(0))!;
  const { drawn } = setting.system;
  const slots = [fact.start, fact.end, ...(fact.levels ?? []).map(({ slot }) => slot)];
  return {
    varies:
      call.window?.varies === true || isDoubtful(setting, fact.index) || slots.some((slot) => drawn[slot]),
    uses: usedOf([fact]),
    in: (world) => {
      setting.trace.own(fact);
      if (!world.present[fact.index]) return notThere(fact, setting);
      return of(fact, world);
    },
  };
}

function escalationOn(call: PreparedCall, setting: Setting): Compiled<number> {
  return ofFact(call, setting, (fact, world) => {
    const on = call.window!.in(world);
    if (!on) return undefined;
    const level = levelOn(world, fact, on.end);
    return level ?? unknown(setting, whyNoLevel(fact, world, on) ?? noLevels(fact));
  });
}

function escalationOver(call: PreparedCall, setting: Setting): Compiled<SeriesValue> {
  return ofFact(call, setting, (fact, world) => {
    const [{ day } = { day: undefined }] = levelsIn(world, fact);
    if (day === undefined) return unknown(setting, noLevels(fact));
    const { period } = setting.system.record.header;
    const lasted = { start: world.days[fact.start]!, end: Math.min(world.days[fact.end]!, period.end) };
    const window = call.window ? call.window.in(world) : { ...lasted, start: day };
    return (
      window && {
        series: { varies: true, in: (of) => seriesOf(of, fact) },
        window,
        lasted,
        isStated: call.window !== undefined,
        note: () => setting.trace.own(fact),
        covered: (asked) => whyNoLevel(fact, world, asked),
        doubt: () => undefined,
      }
    );
  });
}

const noLevels = ({ id }: Fact): string => `"${id}" states no levels of escalation`;

/** Why a crisis has no level throughout a time. */
function whyNoLevel(fact: Fact, world: World, { start, end }: Interval): string | undefined {
  const [first] = levelsIn(world, fact);
  if (!first) return noLevels(fact);
  if (start > end || start > world.days[fact.end]! || end < world.days[fact.start]!)
    return `"${fact.id}" was not going on then`;
  if (end > world.days[fact.end]! || start < world.days[fact.start]!)
    return `"${fact.id}" was not going on all of that time`;
  return start < first.day ? `"${fact.id}" states no level before its first` : undefined;
}

/** The levels of a crisis in a world as steps. */
function seriesOf(world: World, fact: Fact): RelationSeries {
  const levels = levelsIn(world, fact);
  const changes = levels.map(({ level }, n) => level - (levels[n - 1]?.level ?? 0));
  return { days: [], jumps: [], halfLife: Infinity, steps: { days: levels.map(({ day }) => day), changes } };
}
