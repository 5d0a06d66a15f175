import { own } from '../../base/own.ts';
import { wholeYears, yearsWithin } from '../published/whole-years.ts';
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

/** The slope of the straight line that fits best, a year. */
function slopeOf(values: Values): number {
  const [middle, mean] = [(values.length - 1) / 2, meanOf(values)];
  const above = sumOf(values.map((value, year) => (year - middle) * (value - mean)));
  const below = sumOf(values.map((_, year) => (year - middle) * (year - middle)));
  return above / below;
}

/** How the values of all years of a window are summed up. */
const summaries: Readonly<
  Record<string, { readonly least: number; readonly of: (values: Values) => number }>
> = {
  mean: { least: 1, of: meanOf },
  lowest: { least: 1, of: leastOf },
  highest: { least: 1, of: mostOf },
  trend: { least: 2, of: slopeOf },
};

/**
 * What sums up a measure of published data over a window of whole years: the window of the summary, else of the measure, else all whole
 * years of the case. A year without a value leaves it unknown; `change` needs the first and the last alone.
 */
export function yearlySummary(name: string, call: PreparedCall, setting: Setting): Compiled<number> {
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
  { inYear, whyApart }: YearlyValues,
  [first, last]: readonly [number, number],
  setting: Setting,
): number | undefined {
  const { least, of } = own(summaries, name) ?? { least: 2, of: undefined };
  if (last - first + 1 < least) return unknown(setting, `the window is too short for a ${name}`);
  if (last > first && whyApart !== undefined) return unknown(setting, whyApart);
  if (!of) {
    const [before, after] = [inYear(first), inYear(last)];
    return before === undefined || after === undefined ? undefined : after - before;
  }
  const values: number[] = [];
  for (let year = first; year <= last; year++) {
    const value = inYear(year);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return of(values);
}
