import type { Day } from '../base/calendar.ts';
import { own } from '../base/own.ts';
import { changeOver, doneOver, trendOver } from '../measure/relations/series-summary.ts';
import type { RelationSeries } from '../system/relation.ts';

/** A number that a relation comes to on a day or over a window, with the sign with which it enters a sum or a comparison. */
export interface Level {
  /** Tells one relation from another: the pair, the domain, whose eyes. */
  readonly of: string;
  readonly name: string;
  readonly sign: 1 | -1;
  /** What it was last taken of; one for all who use it. */
  readonly held: Held;
}

interface Held {
  /** The relation in the world at work; asked for again, since its room may have served another world meanwhile. */
  series: () => RelationSeries | undefined;
  from: Day;
  to: Day;
}

/** A level of which nothing was taken yet. */
export function makeLevel({ of, name }: Pick<Level, 'of' | 'name'>): Level {
  return { of, name, sign: 1, held: { series: () => undefined, from: Number.NaN, to: Number.NaN } };
}

/** Notes of what a level was taken. */
export function take({ held }: Level, series: Held['series'], from: Day, to: Day): void {
  held.series = series;
  held.from = from;
  held.to = to;
}

/** Levels that are taken away, or stand on the other side. */
export function opposed(levels: readonly Level[]): Level[] {
  return levels.map((level) => ({ ...level, sign: level.sign === 1 ? -1 : 1 }));
}

/** The levels of a relation that stand on both sides: of those it is asked whether they differ by forgetting alone. */
function facing(levels: readonly Level[]): readonly (readonly Level[])[] {
  const names = [...new Set(levels.map(({ of }) => of))];
  const groups = names.map((of) => levels.filter((level) => level.of === of));
  return groups.filter((group) => new Set(group.map(({ sign }) => sign)).size === 2);
}

/**
 * Why numbers that are held against each other do not differ, though they are not the same: forgetting is no change. Levels of
 * one relation between which no act moved it, and nothing that lasts began or ended, differ only by how far older acts have
 * faded by then; so do those of two days where it is this that makes the later one the higher, or the lower, against what was done.
 * Asked when the levels were taken; undefined where what was done tells, and altogether where no levels face each other.
 */
export function forgottenOnly(levels: readonly Level[]): (() => string | undefined) | undefined {
  const groups = facing(levels);
  if (groups.length === 0) return undefined;
  return () => {
    for (const group of groups) {
      let [from, to, longest] = [Infinity, -Infinity, 0];
      for (const { held } of group) {
        from = Math.min(from, held.from);
        to = Math.max(to, held.to);
        longest = Math.max(longest, held.to - held.from);
      }
      const { name, held } = group[0]!;
      const series = from < to ? held.series() : undefined;
      if (!series) continue;
      if (!isMoved(series, from, to)) return onlyFaded(name);
      const areOfTwoDays = longest === 0 && group.every((level) => [from, to].includes(level.held.from));
      if (areOfTwoDays && !areAlike(changeOver(series, from, to), doneOver(series, from, to)))
        return outweighed(name);
    }
    return undefined;
  };
}

/** A level held against a number, as in `relation(A, B) on 1955 < -1`. */
export interface Threshold {
  readonly level: Level;
  readonly operator: string;
  readonly value: number;
}

const mirrors: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
const denials: Readonly<Record<string, string>> = { '<': '>=', '>': '<=', '<=': '>', '>=': '<' };

/** The same threshold read from the other side: `1 > x` is `x < 1`. */
export function mirrored(threshold: Threshold): Threshold {
  return { ...threshold, operator: own(mirrors, threshold.operator) ?? threshold.operator };
}

/** What is so where a threshold is not kept; undefined of an equality, which tells no side. */
export function unlike(threshold: Threshold): Threshold | undefined {
  const operator = own(denials, threshold.operator);
  return operator === undefined ? undefined : { ...threshold, operator };
}

/** Why a relation that was on one side of a number and then on the other did not cross it: nothing that weighs happened between. */
export function crossedByForgetting(a: Threshold, b: Threshold): string | undefined {
  if (a.level.of !== b.level.of || a.level.held.from === b.level.held.from) return undefined;
  const [above, below] = isAbove(a) ? [a, b] : [b, a];
  if (!isAbove(above) || !below.operator.startsWith('<') || below.value > above.value) return undefined;
  return forgottenOnly([a.level, { ...b.level, sign: -1 }])?.();
}

const isAbove = ({ operator }: Threshold): boolean => operator.startsWith('>');

/** Whether an act, or the beginning or end of something that lasts, moved a relation after one day and up to another. */
export function isMoved({ days, steps }: RelationSeries, from: Day, to: Day): boolean {
  const isBetween = (day: Day): boolean => day > from && day <= to;
  for (let i = 0; i < days.length; i++) if (isBetween(days[i]!)) return true;
  return steps.days.some(isBetween);
}

/** Why a change of a relation over some days is none of what was done in them; undefined where it is. */
export function unchanged(series: RelationSeries, name: string, from: Day, to: Day): string | undefined {
  return from < to && !isMoved(series, from, to) ? onlyFaded(name) : undefined;
}

/** The same of a trend, which has another direction than the one that what was done would give it if nothing were forgotten. */
export function untrended(series: RelationSeries, name: string, from: Day, to: Day): string | undefined {
  const why = unchanged(series, name, from, to);
  if (why !== undefined) return why;
  const [trend, done] = [series, { ...series, halfLife: Infinity }].map((of) => trendOver(of, from, to));
  return trend === undefined || areAlike(trend, done!) ? undefined : outweighed(name);
}

/** Whether two numbers have one sign; what rounding makes of 0 has none. */
const areAlike = (a: number, b: number): boolean => signOf(a) === signOf(b);
const signOf = (value: number): number => (Math.abs(value) < 1e-9 ? 0 : Math.sign(value));

const onlyFaded = (name: string): string =>
  `${name}: nothing that weighs happened between; older acts only faded`;
const outweighed = (name: string): string => `${name}: what faded outweighs what was done`;
