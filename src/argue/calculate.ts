import { addDuration, type Duration, durationDays, formatDuration } from '../base/duration.ts';
import { orderOfEnds, startOf, untold } from './compare-times.ts';
import { type Level, opposed } from './forgetting.ts';
import type { TypedArithmetic } from './language/typed.ts';
import { calculateNumbers, type Numeric, whyUnknown } from './number-range.ts';
import { type Setting, unknown } from './setting.ts';
import { both, type Compiled, type Moment, middleDay, type Time } from './value.ts';

/** A whole number of days from a moment, at the same time of day; `by` is how it is written: `+ P5D`. */
function laterMoment({ slots, clock, name }: Moment, by: string, { system }: Setting): Moment {
  const [only, second] = slots;
  const slot = second === undefined && only !== undefined ? system.slots[only] : undefined;
  const stated = clock ?? (slot?.is === 'fixed' ? slot.clock : undefined);
  return { slots: [], name: `${name} ${by}`, ...(stated ? { clock: stated } : {}) };
}

/** The levels that two numbers are made of; what is taken away or divided by counts the other way. */
export function levelsOf(operator: string, left: Compiled, right: Compiled): readonly Level[] {
  const { levels: these = [] } = left;
  const { levels: those = [] } = right;
  return [...these, ...(operator === '-' || operator === '/' ? opposed(those) : those)];
}

/** What two values come to by an operator of the language, each ready to be asked. */
export function calculate(
  node: TypedArithmetic,
  left: Compiled,
  right: Compiled,
  setting: Setting,
): Compiled {
  const sign = node.operator === '+' ? 1 : -1;
  switch (node.by) {
    case 'number':
      return {
        ...both(
          left as Compiled<Numeric>,
          right as Compiled<Numeric>,
          (a, b) =>
            calculateNumbers(node.operator, a, b) ??
            unknown(
              setting,
              b === 0 ? 'a division by zero' : (whyUnknown(0, b) ?? 'a division by what may be zero'),
            ),
        ),
        levels: levelsOf(node.operator, left, right),
      };
    case 'shift':
      return both(left, right, (time, duration) => {
        const { start, end, starts, ends } = time as Time;
        const move = (day: number) =>
          Number.isFinite(day) ? addDuration(day, duration as Duration, sign) : day;
        const moved = (moment: Moment): Moment =>
          durationDays(duration as Duration) === 0
            ? moment
            : laterMoment(moment, `${node.operator} ${formatDuration(duration as Duration)}`, setting);
        return {
          start: move(start),
          end: move(end),
          ...(starts ? { starts: moved(starts) } : {}),
          ...(ends ? { ends: moved(ends) } : {}),
        };
      });
    case 'gap':
      return both(left as Compiled<Time>, right as Compiled<Time>, (a, b, world) => {
        const [later, earlier] = [middleDay(a), middleDay(b)];
        if (later === undefined || earlier === undefined)
          return unknown(setting, 'the distance from an open date');
        const gap = { years: 0, months: 0, days: later - earlier };
        const [one, other] = [startOf(a), startOf(b)];
        if (gap.days !== 0 || !one.moment || !other.moment) return gap;
        const order = orderOfEnds(one, other, setting.system, world);
        return { ...gap, within: { sign: order, why: untold(one.moment, other.moment) } };
      });
    case 'duration':
      return both(left as Compiled<Duration>, right as Compiled<Duration>, (a, b) => {
        return {
          years: a.years + sign * b.years,
          months: a.months + sign * b.months,
          days: a.days + sign * b.days,
        };
      });
  }
}
