import type { Day } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';
import type { Fact, System } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import { type Setting, unknown } from './setting.ts';
import type { Compiled, Uses } from './value.ts';

/**
 * What holds on a time longer than a day (`recognises(A, B) on 1950`): it has a value only where this is the same on all its days.
 * It is asked of the first day, and of every day on which something that it uses begins or has ended.
 */
export function throughout(
  time: Compiled<Interval>,
  name: string,
  setting: Setting,
  askedOn: (day: Compiled<Interval>) => Compiled,
): Compiled {
  let on: Interval | undefined;
  const asked = askedOn({ ...time, in: () => on });
  const slots = slotsOf(setting.system, asked.uses);
  return {
    ...asked,
    in: (world) => {
      const days = time.in(world);
      if (!days) return undefined;
      if (!Number.isFinite(days.start + days.end)) return unknown(setting, 'the date asked about is open');
      const ask = (day: Day) => {
        on = { start: day, end: day };
        return asked.in(world);
      };
      const value = ask(days.start);
      if (value === undefined) return undefined;
      for (const day of daysToAsk(world, days, slots)) {
        const other = ask(day);
        if (other === undefined) return undefined;
        if (String(other) !== String(value))
          return unknown(
            setting,
            `${name} was not the same throughout the time asked about: ask for a day of it`,
          );
      }
      return value;
    },
  };
}

/** The days after the first on which something may be otherwise than on the day before. */
function daysToAsk(world: World, { start, end }: Interval, slots: readonly number[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  if (start === end) return days;
  for (const slot of slots) {
    const day = world.days[slot]!;
    if (day > start && day <= end) days.add(day);
    if (day >= start && day < end) days.add(day + 1);
  }
  // what the record covers may begin or end within
  return days.add(end);
}

/** The slots of the dates of some facts, of all where it is not known of which; and those of lives, which bound what is held. */
function slotsOf({ facts, lives }: System, uses: Uses | undefined): readonly number[] {
  const used = uses ? [...uses].map((index) => facts[index]!) : facts;
  const slots = new Set(used.flatMap(slotsOfFact));
  for (const { start, end } of lives.values()) {
    if (start !== undefined) slots.add(start);
    if (end !== undefined) slots.add(end);
  }
  return [...slots];
}

const slotsOfFact = ({ first, start, end, known, levels = [] }: Fact): number[] => [
  ...[first, start, end],
  ...[...known, ...levels].map(({ slot }) => slot),
];
