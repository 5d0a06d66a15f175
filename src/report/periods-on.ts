import type { Day } from '../base/calendar.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { dividedTime } from '../record/divided-time.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import type { Worlds } from './over-worlds.ts';

/** In which period of whose division a day falls. */
export interface PeriodOn {
  readonly id: string;
  readonly title?: string;
  readonly by: readonly Evidence[];
  readonly of: readonly string[];
  /** What the period is called; nothing before the first cut, or where it has no name. */
  readonly name?: string;
  /** The cut with which it begins; nothing before the first. */
  readonly since?: StatedDate;
  readonly share: number;
}

/** The period of every division in which a day falls, over the worlds: of one whose cut is uncertain, each that may be. */
export function periodsOn({ system, count, each }: Worlds, day: Day): PeriodOn[] {
  const { record, cuts } = system;
  const rows = record.rows.periods;
  if (rows.length === 0) return [];
  const found = rows.map(() => new Map<number, number>());
  each((world) => {
    for (const [i, { id }] of rows.entries()) {
      const { start, end } = dividedTime(rows[i]!, record);
      if (day < start || day > end) continue;
      let [at, last] = [-1, -Infinity];
      for (const [n, slot] of cuts.get(id)!.entries()) {
        const cut = world.days[slot]!;
        if (cut <= day && cut >= last) [at, last] = [n, cut];
      }
      found[i]!.set(at, (found[i]!.get(at) ?? 0) + 1);
    }
  });
  return rows.flatMap(({ id, title, by, of, cuts: stated }, i) =>
    [...found[i]!]
      .sort((a, b) => b[1] - a[1])
      .map(([n, worlds]): PeriodOn => {
        const cut = stated[n];
        return {
          ...{ id, by, of, share: worlds / count, ...(title === undefined ? {} : { title }) },
          ...(cut?.name === undefined ? {} : { name: cut.name }),
          ...(cut ? { since: statedDate(cut.at, boundsInRecord(cut.at, record)) } : {}),
        };
      }),
  );
}
