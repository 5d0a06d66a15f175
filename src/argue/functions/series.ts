import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import { boundsAt, relationAt } from '../../measure/relations/relation-series.ts';
import {
  changeOver,
  correlationOver,
  doneOver,
  highestOver,
  lowestOver,
  meanOver,
  trendOver,
} from '../../measure/relations/series-summary.ts';
import type { RelationSeries } from '../../system/relation.ts';
import { makeLevel, take, unchanged, untrended } from '../forgetting.ts';
import { type Numeric, numeric } from '../number-range.ts';
import { coverageOf, type Setting, unknown } from '../setting.ts';
import { type Compiled, type SeriesValue, usesNothing } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { figureSummary } from './figures.ts';
import { yearlySummary } from './published-summary.ts';
import { type Between, doubtIn, noteRecent, pairSignature, relationIn, withRecent } from './relations-in.ts';

const group = 'Series';
const overTime = ['series', 'yearly'] as const;

/** Relations over time, and what sums them up over a window. */
export const seriesFunctions: readonly ClaimFunction[] = [
  between(
    'relation',
    'How two actors stood to each other, in Goldstein points: acts fade by half in a half-life, what lasts weighs as long as it lasts. A number `on` a date.',
  ),
  between(
    'contact',
    'How much two actors dealt with each other, whatever the tone: every contact and signing counts 1 and fades by half in a half-life. A number `on` a date.',
  ),
  summary('mean', 'the mean', 'The mean over the window, day by day.', meanOver),
  summary(
    'lowest',
    'the lowest point',
    'The lowest value in the window.',
    (...of) => lowestOver(...of).value,
    'figures',
  ),
  summary(
    'highest',
    'the highest point',
    'The highest value in the window.',
    (...of) => highestOver(...of).value,
    'figures',
  ),
  summary(
    'change',
    'the change',
    'The value on the last day of the window less that on the first; of a relation, what was done in between comes to on the last day, for forgetting is no change.',
    changeOver,
    'figures',
  ),
  summary(
    'trend',
    'the trend',
    'The slope of the straight line that fits best, in points a year; of a relation unknown where it is what faded that gives it its direction.',
    trendOver,
  ),
  {
    signature: {
      group,
      name: 'correlation',
      parameters: [
        { name: 'one', kind: 'series' },
        { name: 'other', kind: 'series' },
      ],
      named: [],
      window: 'span',
      seenBy: false,
      gives: 'number',
      says: 'How far two series move together over the window, −1 to 1 (Pearson); unknown when one does not move.',
      spoken: 'the correlation of {one} with {other}{window}',
      example: 'correlation(relation(USSR, ROC), relation(USSR, PRC)) from 1964 to 1971 < 0',
    },
    compile: (call, setting) => correlation(call, setting),
  },
];

function between(name: Between, says: string): ClaimFunction {
  return {
    signature: {
      group,
      name,
      ...pairSignature,
      ...{ window: 'either', gives: 'series', fades: true },
      ...(name === 'relation' ? { relations: 'pairs' } : { looksIn: ['events', 'instruments'] }),
      says,
      spoken: `the ${name} of {A} and {B}[ in the {domain} domain]{window}`,
      example: `${name}(USSR, ROC) on 1969-06-01`,
    },
    compile: (call, setting) =>
      call.typed.window?.kind === 'day' ? valueOn(call, setting, name) : valuesOver(call, setting, name),
  };
}

function valueOn(call: PreparedCall, setting: Setting, what: Between): Compiled<Numeric> {
  const relationAsked = relationIn(call, setting, what);
  const { scope, series: of, untold, unplaced } = relationAsked;
  const on = call.window!;
  const covered = coverageOf(setting, scope);
  const fading = fadingOf(call, what, relationAsked.key);
  const level = fading && makeLevel(fading);
  return {
    varies: of.varies || on.varies || unplaced?.varies === true,
    uses: relationAsked.uses,
    ...(level ? { levels: [level] } : {}),
    in: (world) => {
      const day = on.in(world);
      if (!day) return undefined;
      const why = covered(day) ?? untold(world, day.end);
      if (why !== undefined) return unknown(setting, why);
      noteRecent(setting, relationAsked, world, day.end);
      const relation = of.in(world);
      if (!relation) return undefined;
      if (level) take(level, () => of.in(world), day.end, day.end);
      const value = relationAt(relation, day.end);
      if (!unplaced) return value;
      const others = unplaced.in(world);
      if (!others) return undefined;
      const { least, most } = boundsAt(others, day.end);
      return numeric(value + least, value + most, unplaced.why(world));
    },
  };
}

function valuesOver(call: PreparedCall, setting: Setting, what: Between): Compiled<SeriesValue> {
  const relationAsked = relationIn(call, setting, what);
  const { key, scope, series: of, uses, note, unplaced } = relationAsked;
  const fading = fadingOf(call, what, key);
  const { period } = setting.system.record.header;
  const covered = coverageOf(setting, scope);
  return {
    varies: of.varies || call.window?.varies === true || unplaced?.varies === true,
    uses,
    ...(fading ? { levels: [makeLevel(fading)] } : {}),
    in: (world) => {
      const window = call.window ? call.window.in(world) : period;
      const isStated = call.window !== undefined;
      const doubt = (days: Interval) => doubtIn(setting, relationAsked, world, days);
      return window && { series: of, window, isStated, note, covered, doubt };
    },
  };
}

type Fading = { readonly of: string; readonly name: string } | undefined;

/** What a relation of two is told by and called, `A–B`, `A–B security`; nothing for contact, whose ceasing is a change. */
function fadingOf(call: PreparedCall, what: Between, of: string): Fading {
  if (what === 'contact') return undefined;
  return { of, name: [`${call.word(0)}–${call.word(1)}`, call.named('domain')].filter(Boolean).join(' ') };
}

type Summary = (series: RelationSeries, from: number, to: number) => number | undefined;

/** What tells a movement, of which acts fade: forgetting is none. `done` is how it is reckoned then, where it is reckoned otherwise. */
const movements: Readonly<Record<string, { readonly done?: Summary; readonly why: typeof unchanged }>> = {
  change: { done: doneOver, why: unchanged },
  trend: { why: untrended },
};

function summary(
  name: string,
  spoken: string,
  says: string,
  compute: Summary,
  also?: 'figures',
): ClaimFunction {
  return {
    signature: {
      group,
      name,
      parameters: [{ name: 'series', kind: also ? [...overTime, 'values'] : overTime }],
      named: [],
      window: 'span',
      seenBy: false,
      gives: 'number',
      says,
      spoken: `${spoken} of {series}{window}`,
      example: `${name}(relation(USSR, ROC) from 1965 to 1970)`,
    },
    compile: (call, setting) => {
      const [given] = call.typed.arguments;
      if (given?.type === 'yearly') return yearlySummary(name, call, setting);
      if (given?.type === 'values') return figureSummary(name, call, setting);
      const of = call.argument<SeriesValue>(0);
      const [fading] = of.levels ?? [];
      const movement = own(movements, name);
      const level = fading && !movement ? makeLevel(fading) : undefined;
      return {
        varies: of.varies || call.window?.varies === true,
        uses: usesNothing,
        ...(level ? { levels: [level] } : {}),
        in: (world) => {
          const value = of.in(world);
          const window = windowFor(call, value, world);
          if (!value || !window || !isKnown(setting, value, window)) return undefined;
          if (setting.trace.isKept) value.note(world, movement ? window : withRecent(setting, window));
          const relation = value.series.in(world);
          if (!relation) return undefined;
          const { start, end } = window;
          if (level) take(level, () => value.series.in(world), start, end);
          const why = fading && movement?.why(relation, fading.name, start, end);
          if (why !== undefined) return unknown(setting, why);
          const { done = compute } = (fading && movement) ?? {};
          return done(relation, start, end) ?? unknown(setting, `the window is too short for a ${name}`);
        },
      };
    },
  };
}

function correlation(call: PreparedCall, setting: Setting): Compiled<number> {
  const [one, other] = [call.argument<SeriesValue>(0), call.argument<SeriesValue>(1)];
  return {
    varies: one.varies || other.varies || call.window?.varies === true,
    uses: usesNothing,
    in: (world) => {
      const [a, b] = [one.in(world), other.in(world)];
      const window = windowFor(call, a?.isStated ? a : (b ?? a), world);
      if (!a || !b || !window || !isKnown(setting, a, window) || !isKnown(setting, b, window))
        return undefined;
      a.note(world, window);
      b.note(world, window);
      const [first, second] = [a.series.in(world), b.series.in(world)];
      if (!first || !second) return undefined;
      for (const [of, fading] of [
        [first, one.levels?.[0]],
        [second, other.levels?.[0]],
      ] as const)
        if (fading) {
          const why = unchanged(of, fading.name, window.start, window.end);
          if (why !== undefined) return unknown(setting, why);
        }
      return (
        correlationOver(first, second, window.start, window.end) ??
        unknown(setting, 'a series that does not move correlates with nothing')
      );
    },
  };
}

/** The window of the call itself, else that of the series it is given; of one that did not go on throughout, the days on which it did. */
function windowFor(
  call: PreparedCall,
  value: SeriesValue | undefined,
  world: Parameters<Compiled['in']>[0],
): Interval | undefined {
  const window = call.window ? call.window.in(world) : value?.window;
  const { lasted } = value ?? {};
  if (!window || !lasted) return window;
  return { start: Math.max(window.start, lasted.start), end: Math.min(window.end, lasted.end) };
}

function isKnown(setting: Setting, { covered, doubt }: SeriesValue, window: Interval): boolean {
  const why = covered(window) ?? doubt(window);
  if (why !== undefined) unknown(setting, why);
  return why === undefined;
}
