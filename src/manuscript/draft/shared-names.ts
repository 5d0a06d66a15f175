import { dayOf } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';

/** Who bore a name, and until when; none where it was more than one state, or which is not sure. */
type Bearers = readonly (readonly [until: number, cow: number | undefined])[];

const END = dayOf(9999, 12, 31);

/** Names that more than one state has borne: whose each was, in turn, up to the day before the one that is given. */
const SHARED: Readonly<Record<string, Bearers>> = {
  Germany: [
    [dayOf(1949, 5, 23), 255],
    [dayOf(1990, 10, 3), undefined],
    [END, 255],
  ],
  Korea: [
    [dayOf(1910, 8, 22), 730],
    [END, undefined],
  ],
  Vietnam: [
    [dayOf(1976, 7, 2), undefined],
    [END, 816],
  ],
  Yemen: [
    [dayOf(1967, 11, 30), 678],
    [dayOf(1990, 5, 22), undefined],
    [END, 679],
  ],
  Congo: [[END, undefined]],
};

/** Whether a name is that of several states, so that the time must tell which is meant. */
export function isShared(name: string): boolean {
  return own(SHARED, name) !== undefined;
}

/** The number of the state that bore a shared name on each of some days; none where that is not one and the same, or is not sure. */
export function bearerOn(name: string, days: readonly number[]): number | undefined {
  const bearers = own(SHARED, name);
  if (!bearers || days.length === 0) return undefined;
  const all = new Set(days.map((day) => bearers.find(([until]) => day < until)?.[1]));
  return all.size === 1 ? [...all][0] : undefined;
}
