import type { Interval } from '../../base/interval.ts';
import { levelPhases } from '../../measure/relations/level-phases.ts';
import { largestPhase, type Phase, zigzagPhases } from '../../measure/relations/phases.ts';
import type { Reading } from '../../record/case-record.ts';
import type { RelationSeries } from '../../system/relation.ts';
import type { World } from '../../system/world.ts';
import { coverageOf, isUncovered, type Scope, type Setting, shared, unknown } from '../setting.ts';
import { type Compiled, type PhaseValue, usesNothing, whyNoPhase } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { type Between, doubtIn, pairSignature, relationIn } from './relations-in.ts';

const group = 'Phases';
const phase = { name: 'phase', kind: 'phase' } as const;

/** Rapprochements and ruptures, and their dates. */
export const phaseFunctions: readonly ClaimFunction[] = [
  phaseFunction(
    { name: 'rapprochement', of: 'relation', direction: 'rise' },
    'The largest improvement of a relation in the window that starts at or below neutral.',
  ),
  phaseFunction(
    { name: 'rupture', of: 'relation', direction: 'fall' },
    'The largest worsening of a relation in the window that starts at or above neutral.',
  ),
  phaseFunction(
    { name: 'engagement', of: 'contact', direction: 'rise' },
    'The largest rise of contact in the window, whatever the tone: the two began to deal with each other more.',
  ),
  phaseFunction(
    { name: 'disengagement', of: 'contact', direction: 'fall' },
    'The largest fall of contact in the window: the two dealt with each other less. Its onset is the first day of silence.',
  ),
  moment(
    'onset',
    'onset',
    'The day of the first act of a phase; of a disengagement, the first day of silence.',
  ),
  moment('peak', 'height', 'The day on which a phase is at its largest.'),
  moment('end', 'end', 'The first day after its peak on which half of a phase is lost again.'),
  {
    signature: {
      group,
      name: 'size',
      parameters: [phase],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'number',
      says: 'How far the relation moved, in Goldstein points, or contact, in contacts.',
      spoken: 'the size of {phase}',
      example: 'size(rapprochement(USSR, ROC) from 1964 to 1971) > 10',
    },
    compile: (call, setting) => ofPhase(call, setting, ({ size }) => size),
  },
];

/** A kind of phase: what moves, and which way. */
interface PhaseKind {
  readonly name: string;
  readonly of: Between;
  readonly direction: Phase['direction'];
}

function phaseFunction(kind: PhaseKind, says: string): ClaimFunction {
  const { name } = kind;
  return {
    signature: {
      group,
      name,
      ...pairSignature,
      window: 'span',
      gives: 'phase',
      ...(kind.of === 'relation' ? { relations: 'pairs' } : { looksIn: ['events', 'instruments'] }),
      says,
      spoken: `the ${name} between {A} and {B}[ in the {domain} domain]{window}`,
      example: `onset(${name}(USSR, ROC) from 1964 to 1971)`,
    },
    compile: (call, setting) => findPhase(call, setting, kind),
  };
}

function findPhase(
  call: PreparedCall,
  setting: Setting,
  { name, of, direction }: PhaseKind,
): Compiled<PhaseValue> {
  const relationAsked = relationIn(call, setting, of);
  const { key, scope: memory, series, uses, note, actsOn, unplaced } = relationAsked;
  const scope: Scope = { ...memory, memoryDays: undefined };
  const { amplitude, contactAmplitude, shortestDays, neutral } = setting.reading;
  const least = of === 'contact' ? `${contactAmplitude} contacts` : `${amplitude} points`;
  const { period } = setting.system.record.header;
  const covered = coverageOf(setting, scope);
  const phasesIn = (world: World, { start: from, end: to }: Interval): Phase[] | undefined => {
    const relation = series.in(world);
    if (!relation) return undefined;
    return of === 'contact'
      ? levelPhases(relation, { amplitude: contactAmplitude, from, to })
      : zigzagPhases(relation, { amplitude, shortestDays, from, to });
  };
  const fixed = call.window?.varies ? undefined : (call.window?.in(undefined as unknown as World) ?? period);
  const phases = fixed
    ? shared(
        setting,
        `phases|${key}|${fixed.start}|${fixed.end}`,
        () => ({
          varies: series.varies,
          in: (world) => phasesIn(world, fixed),
        }),
        uses,
      )
    : undefined;
  const isNever = fixed !== undefined && isUncovered(setting, scope, fixed);
  return {
    varies: !isNever && (series.varies || call.window?.varies === true || unplaced?.varies === true),
    uses,
    in: (world) => {
      const window = fixed ?? call.window?.in(world);
      if (!window) return undefined;
      const why = covered(window) ?? doubtIn(setting, relationAsked, world, window);
      if (why !== undefined) return unknown(setting, why);
      const all = phases ? phases.in(world) : phasesIn(world, window);
      const found = all && largestPhase(all, direction, of === 'contact' ? Infinity : neutral);
      note(world, found ? span(found) : window);
      if (!found && of === 'relation' && setting.trace.isKept) {
        const relation = series.in(world);
        const why = relation && shortPhase(relation, { direction, reading: setting.reading, window });
        if (why) setting.trace.missing(why);
      }
      return { phase: found, name: `${name} of ${call.word(0)} and ${call.word(1)}`, least, actsOn };
    },
  };
}

/** What is said of the largest movement that is no phase only because it lasted less than the reading asks; undefined when there is none. */
function shortPhase(
  relation: RelationSeries,
  asked: { direction: Phase['direction']; reading: Reading; window: Interval },
): string | undefined {
  const { direction, reading, window } = asked;
  const { amplitude, neutral, shortestDays } = reading;
  const all = zigzagPhases(relation, { amplitude, shortestDays: 1, from: window.start, to: window.end });
  const largest = largestPhase(all, direction, neutral);
  const next = largest && all[all.indexOf(largest) + 1];
  const days = next ? next.onset - largest.onset : shortestDays;
  if (!largest || days >= shortestDays) return undefined;
  return `a ${direction} of ${Math.round(largest.size)} points was left out: it lasted ${days} day${days === 1 ? '' : 's'}, and a phase lasts at least ${Math.round(shortestDays)}`;
}

function span({ onset, peak }: Phase): Interval {
  return { start: onset, end: peak };
}

function moment(name: 'onset' | 'peak' | 'end', spoken: string, says: string): ClaimFunction {
  return {
    signature: {
      group,
      name,
      parameters: [phase],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'time',
      says,
      spoken: `the ${spoken} of {phase}`,
      example: `${name}(rapprochement(USSR, ROC) from 1964 to 1971) before 1970`,
    },
    compile: (call, setting) =>
      ofPhase(call, setting, (found, world, { name: what, actsOn }) => {
        const day = found[name];
        if (day === undefined) return unknown(setting, `the ${what} has not ended within the window`);
        // looked up only where another moment falls on the same day
        const marks = {
          name: `the ${spoken} of the ${what}`,
          get slots() {
            return name === 'end' ? [] : actsOn(world, day);
          },
        };
        return { start: day, end: day, starts: marks, ends: marks };
      }),
  };
}

function ofPhase<T>(
  call: PreparedCall,
  setting: Setting,
  to: (phase: Phase, world: World, value: PhaseValue) => T | undefined,
): Compiled<T> {
  const of = call.argument<PhaseValue>(0);
  return {
    varies: of.varies,
    uses: usesNothing,
    in: (world) => {
      const value = of.in(world);
      if (!value) return undefined;
      return value.phase ? to(value.phase, world, value) : unknown(setting, whyNoPhase(value));
    },
  };
}
