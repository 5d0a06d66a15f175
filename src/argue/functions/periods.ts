import type { Duration } from '../../base/duration.ts';
import { type Interval, isWithin } from '../../base/interval.ts';
import { adjustedRand } from '../../measure/periods/adjusted-rand.ts';
import { cutDistances } from '../../measure/periods/cut-distances.ts';
import { zigzagPhases } from '../../measure/relations/phases.ts';
import type { Row } from '../../record/case-record.ts';
import { dividedByAll, dividedTime } from '../../record/divided-time.ts';
import { coveredPeriods } from '../../record/evidence/coverage.ts';
import { believerOf } from '../../record/evidence/status.ts';
import { runsOf } from '../../report/covered-runs.ts';
import { coverageOf, type Setting, unknown } from '../setting.ts';
import { cutNamed } from '../the-cut.ts';
import { type Compiled, type Time, usesNothing } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { doubtIn, relationOf } from './relations-in.ts';

const group = 'Periods';
const plain = { group, named: [], seenBy: false } as const;
const periods = (name: string) => ({ name, kind: 'periods' }) as const;
const cut = { name: 'cut', kind: 'cut' } as const;

/** Scholars' periodisations: when they cut, how far from where a relation turned, how far two agree. */
export const periodFunctions: readonly ClaimFunction[] = [
  {
    signature: {
      ...plain,
      name: 'cutAt',
      parameters: [periods('periods'), cut],
      window: 'none',
      gives: 'time',
      says: 'When a scholar lets a period begin: a cut of a periodisation, by the name of the period or by its date as it is written.',
      spoken: 'the beginning of {cut} in {periods}',
      example: 'cutAt(periods-patel2025, 1964) before 1965',
    },
    compile: (call, setting) => {
      const { row, slot, days } = cutOf(call, setting);
      return {
        varies: setting.system.drawn[slot] === true,
        uses: usesNothing,
        in: (world): Time | undefined => {
          setting.trace.periods(row);
          const day = world.days[slot]!;
          return Number.isFinite(day) ? { start: day, end: day } : unknown(setting, days);
        },
      };
    },
  },
  {
    signature: {
      ...plain,
      name: 'cutDistance',
      parameters: [periods('periods'), cut, { name: 'A', kind: 'actor' }, { name: 'B', kind: 'actor' }],
      window: 'span',
      gives: 'duration',
      relations: 'pairs',
      says: 'How long from a scholar’s cut to the nearest onset of a rise or fall of the relation of two in the window, before or after it; without a window, in the period of the case. Unknown of a cut that lies where the record does not cover the two.',
      spoken:
        'the time between the beginning of {cut} in {periods} and the nearest turn of the relation of {A} and {B}{window}',
      example: 'cutDistance(periods-patel2025, 1964, USSR, ROC) <= P1Y',
    },
    compile: cutDistance,
  },
  {
    signature: {
      ...plain,
      name: 'periodAgreement',
      parameters: [periods('one'), periods('other')],
      window: 'span',
      gives: 'number',
      says: 'How far two periodisations put the same days together: the adjusted Rand index over the days of the window, or of all that both divide, 1 where they are the same. Unknown where the window reaches beyond the time that one of them divides. Cuts at random come to more than 0: `quadrille periods` says to how much.',
      spoken: 'the agreement of {one} with {other}{window}',
      example: 'periodAgreement(periods-patel2025, periods-share2003) > 0.6',
    },
    compile: periodAgreement,
  },
];

/** The division of a time that a call names as its n-th argument. */
const divisionOf = (call: PreparedCall, n: number, { system }: Setting): Row<'periods'> =>
  system.record.rows.periods.find(({ id }) => id === call.word(n))!;

function cutOf(call: PreparedCall, setting: Setting): { row: Row<'periods'>; slot: number; days: string } {
  const row = divisionOf(call, 0, setting);
  const { system } = setting;
  const slot = system.cuts.get(row.id)![cutNamed(row, call.word(1))]!;
  return { row, slot, days: `the cut ${call.word(1)} of "${row.id}" has no date` };
}

function cutDistance(call: PreparedCall, setting: Setting): Compiled<Duration> {
  const { row, slot, days } = cutOf(call, setting);
  const [a, b] = [call.word(2), call.word(3)];
  const relation = relationOf(setting, a, b);
  const scope = { ...relation.scope, memoryDays: undefined };
  const covered = coverageOf(setting, scope);
  const { amplitude, shortestDays } = setting.reading;
  const { record } = setting.system;
  const { period } = record.header;
  const believes = believerOf(setting.belief.account);
  const runs = runsOf(coveredPeriods(record, { ...scope, believes }), period);
  return {
    varies: setting.system.drawn[slot] === true || relation.series.varies || call.window?.varies === true,
    uses: relation.uses,
    in: (world) => {
      const window = call.window ? call.window.in(world) : period;
      const day = world.days[slot]!;
      setting.trace.periods(row);
      if (!window) return undefined;
      if (!Number.isFinite(day)) return unknown(setting, days);
      // what lies beyond the record may be near a turn that nobody recorded
      const isHeld = runs.some(({ from, to }) => from <= day && day <= to);
      const why =
        covered(window) ??
        (isHeld
          ? undefined
          : `the cut ${call.word(1)} of "${row.id}" lies where the record does not cover what passed between ${a} and ${b}`) ??
        doubtIn(setting, relation, world, window);
      const series = why === undefined ? relation.series.in(world) : unknown(setting, why);
      if (!series) return undefined;
      relation.note(world, window);
      const { start: from, end: to } = window;
      const turns = zigzagPhases(series, { amplitude, shortestDays, from, to }).map(({ onset }) => onset);
      const [distance] = cutDistances([day], turns);
      if (distance === undefined)
        return unknown(setting, `the relation of ${a} and ${b} does not turn in the window`);
      return { years: 0, months: 0, days: distance };
    },
  };
}

function periodAgreement(call: PreparedCall, setting: Setting): Compiled<number> {
  const { system } = setting;
  const rows = [0, 1].map((n) => divisionOf(call, n, setting));
  const slots = [call.word(0), call.word(1)].map((id) => system.cuts.get(id)!) as [number[], number[]];
  const period = dividedByAll(rows, system.record);
  return {
    varies: slots.flat().some((slot) => system.drawn[slot]) || call.window?.varies === true,
    uses: usesNothing,
    in: (world) => {
      const window: Interval | undefined = call.window ? call.window.in(world) : period;
      for (const row of rows) setting.trace.periods(row);
      if (!window) return undefined;
      const silent = rows.find((row) => !isWithin(window, dividedTime(row, system.record)));
      if (silent) return unknown(setting, `"${silent.id}" does not divide all of the days asked about`);
      const [one, other] = slots.map((all) => all.map((slot) => world.days[slot]!)) as [number[], number[]];
      return adjustedRand(one, other, window) ?? unknown(setting, 'neither periodisation divides the window');
    },
  };
}
