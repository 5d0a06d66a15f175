import type { Interval } from '../../base/interval.ts';
import { largestPhase, type Phase, zigzagPhases } from '../../measure/phases.ts';
import type { World } from '../../system/world.ts';
import { coverageOf, isUncovered, type Setting, shared, unknown } from '../setting.ts';
import type { Compiled, PhaseValue } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { relationIn } from './relations-in.ts';

const group = 'Phases';
const phase = { name: 'phase', kind: 'phase' } as const;

/** Rapprochements and ruptures, and their dates. */
export const phaseFunctions: readonly ClaimFunction[] = [
  phaseFunction(
    'rapprochement',
    'rise',
    'The largest improvement of a relation in the window that starts at or below neutral.',
  ),
  phaseFunction(
    'rupture',
    'fall',
    'The largest worsening of a relation in the window that starts at or above neutral.',
  ),
  moment('onset', 'onset', 'The day of the first act of a phase.'),
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
      says: 'How far the relation moved, in Goldstein points.',
      spoken: 'the size of {phase}',
      example: 'size(rapprochement(USSR, ROC) from 1964 to 1971) > 10',
    },
    compile: (call, setting) => ofPhase(call, setting, ({ size }) => size),
  },
];

function phaseFunction(
  name: 'rapprochement' | 'rupture',
  direction: Phase['direction'],
  says: string,
): ClaimFunction {
  return {
    signature: {
      group,
      name,
      parameters: [
        { name: 'A', kind: 'actor' },
        { name: 'B', kind: 'actor' },
      ],
      named: [{ name: 'domain', kind: 'word', of: ['security', 'diplomatic', 'economic', 'humanitarian'] }],
      window: 'span',
      seenBy: true,
      gives: 'phase',
      says,
      spoken: `the ${name} between {A} and {B}[ in the {domain} domain]{window}`,
      example: `onset(${name}(USSR, ROC) from 1964 to 1971)`,
    },
    compile: (call, setting) => findPhase(call, setting, direction, name),
  };
}

function findPhase(
  call: PreparedCall,
  setting: Setting,
  direction: Phase['direction'],
  name: string,
): Compiled<PhaseValue> {
  const { key, scope, series, note, actsOn } = relationIn(call, setting);
  const { amplitude, shortestDays, neutral } = setting.reading;
  const { period } = setting.system.record.header;
  const covered = coverageOf(setting, scope);
  const phasesIn = (world: World, { start: from, end: to }: Interval): Phase[] | undefined => {
    const relation = series.in(world);
    return relation && zigzagPhases(relation, { amplitude, shortestDays, from, to });
  };
  const fixed = call.window?.varies ? undefined : (call.window?.in(undefined as unknown as World) ?? period);
  const phases = fixed
    ? shared(setting, `phases|${key}|${fixed.start}|${fixed.end}`, () => ({
        varies: series.varies,
        in: (world) => phasesIn(world, fixed),
      }))
    : undefined;
  const isNever = fixed !== undefined && isUncovered(setting, scope, fixed);
  return {
    varies: !isNever && (series.varies || call.window?.varies === true),
    in: (world) => {
      const window = fixed ?? call.window?.in(world);
      if (!window) return undefined;
      const why = covered(window);
      if (why !== undefined) return unknown(setting, why);
      const all = phases ? phases.in(world) : phasesIn(world, window);
      const found = all && largestPhase(all, direction, neutral);
      note(world, found ? span(found) : window);
      return { phase: found, name: `${name} of ${call.word(0)} and ${call.word(1)}`, actsOn };
    },
  };
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
        const slots = name === 'end' ? [] : actsOn(world, day);
        const marks = { slots, name: `the ${spoken} of the ${what}` };
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
    in: (world) => {
      const value = of.in(world);
      if (!value) return undefined;
      return value.phase
        ? to(value.phase, world, value)
        : unknown(setting, `there is no ${value.name} in the window`);
    },
  };
}
