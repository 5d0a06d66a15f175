import { own } from '../../base/own.ts';
import { type Numeric, numeric } from '../number-range.ts';
import { wholeYears, yearsWithin } from '../published/whole-years.ts';
import { yearsTaken } from '../published/years-taken.ts';
import { type Setting, unknown } from '../setting.ts';
import { type Compiled, usesNothing, type YearlyValues } from '../value.ts';
import type { PreparedCall } from './claim-function.ts';

type Values = readonly number[];

/** A sum from which no digit is lost, whatever is added in which order (Neumaier). */
function sumOf(values: Values): number {
  let [sum, lost] = [0, 0];
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

const leastOf = (values: Values): number => Math.min(...values);
const mostOf = (values: Values): number => Math.max(...values);

/** The mean, which is never beyond the values that it is of. */
const meanOf = (values: Values): number =>
  Math.min(mostOf(values), Math.max(leastOf(values), sumOf(values) / values.length));

type InYear = readonly [year: number, value: number];

/** The slope of the straight line that fits best, a year. */
function slopeOf(all: readonly InYear[]): number {
  const [middle, mean] = [
    sumOf(all.map(([year]) => year)) / all.length,
    meanOf(all.map(([, value]) => value)),
  ];
  const above = sumOf(all.map(([year, value]) => (year - middle) * (value - mean)));
  const below = sumOf(all.map(([year]) => (year - middle) * (year - middle)));
  return above / below;
}

/** How the values of the years of a window are summed up: of two at least, where it takes more than one. */
const summaries: Readonly<
  Record<string, { readonly takesTwo?: boolean; readonly of: (all: readonly InYear[]) => number }>
> = {
  mean: { of: (all) => meanOf(all.map(([, value]) => value)) },
  lowest: { of: (all) => leastOf(all.map(([, value]) => value)) },
  highest: { of: (all) => mostOf(all.map(([, value]) => value)) },
  trend: { takesTwo: true, of: slopeOf },
};

/**
 * What sums up a measure of published data over a window of whole years: the window of the summary, else of the measure, else all whole
 * years of the case. A year in which there was nothing to measure of anybody is left out. Any other without a value leaves it unknown, but for
 * what the years with one tell of an extreme: the lowest is at most the lowest of them. `change` needs the first and the last alone.
 */
export function yearlySummary(name: string, call: PreparedCall, setting: Setting): Compiled<Numeric> {
  const of = call.argument<YearlyValues>(0);
  return {
    varies: of.varies || call.window?.varies === true,
    uses: usesNothing,
    in: (world) => {
      const values = of.in(world);
      if (!values) return undefined;
      const stated = call.window ? call.window.in(world) : values.window;
      if (call.window && !stated) return undefined;
      const years = stated
        ? wholeYears(setting, stated, true)
        : yearsWithin(setting.system.record.header.period);
      return years && summaryOf(name, values, years, setting);
    },
  };
}

function summaryOf(
  name: string,
  { inYear, whyApart, ends }: YearlyValues,
  [first, last]: readonly [number, number],
  setting: Setting,
): Numeric | undefined {
  const { takesTwo, of } = own(summaries, name) ?? { takesTwo: true, of: undefined };
  if (takesTwo && first === last) return unknown(setting, `the window is too short for a ${name}`);
  if (last > first && whyApart !== undefined) return unknown(setting, whyApart);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const isLeftOut = (year: number) => {
    const found = inYear(year);
    return found.value === undefined && found.isLeftOut;
  };
  const { taken } = yearsTaken(name, years, isLeftOut);
  const [known, gaps]: [InYear[], string[]] = [[], []];
  for (const year of taken) {
    const found = inYear(year);
    if (found.value === undefined) gaps.push(found.why);
    else known.push([year, found.value]);
  }
  const [why] = taken.length > 0 ? gaps : years.flatMap((year) => inYear(year).why ?? []);
  if (why !== undefined) {
    if (known.length > 0 && name === 'lowest') return numeric(ends[0], of!(known), why);
    if (known.length > 0 && name === 'highest') return numeric(of!(known), ends[1], why);
    return unknown(setting, why);
  }
  if (takesTwo && known.length < 2)
    return unknown(
      setting,
      `but for years in which there was nothing to measure, the window is too short for a ${name}`,
    );
  return of ? of(known) : known[1]![1] - known[0]![1];
}
