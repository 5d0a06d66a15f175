import { type Day, dayOf } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';
import { own } from '../base/own.ts';
import { STATE_SPANS } from './state-spans.ts';

/** Who gives states their numbers. The United Nations' roll calls have the numbers of the Correlates of War, but for China's seat, and states from the day they have one. */
export type StateSystem = 'cow' | 'gw' | 'un';

/** A state on a day. */
export interface StateOn {
  /** Its number in the system that was asked. */
  readonly code: string;
  /** What it was called then. */
  readonly name: string;
}

interface Row {
  readonly name: string;
  readonly cow: readonly Interval[];
  readonly gw: readonly Interval[];
}

const dayOfIso = (iso: string): Day => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return dayOf(year, month, day);
};

function spansOf(text: string): Interval[] {
  return text === ''
    ? []
    : text.split(' ').map((span) => {
        const [start = '', end = ''] = span.split('/');
        return { start: dayOfIso(start), end: end === '..' ? Number.POSITIVE_INFINITY : dayOfIso(end) };
      });
}

const rows: ReadonlyMap<string, Row> = new Map(
  STATE_SPANS.trim()
    .split('\n')
    .map((line): [string, Row] => {
      const [code = '', name = '', cow = '', gw = ''] = line.split('|');
      return [code, { name, cow: spansOf(cow), gw: spansOf(gw) }];
    }),
);

/** Names under which one number stood for one state after another: each until a day, with the letters that name that one alone. */
const NAMES: Readonly<
  Record<string, readonly (readonly [until: string, name: string, ...letters: string[]])[]>
> = {
  345: [
    ['1918-11-30', 'Serbia'],
    ['2006-06-04', 'Yugoslavia', 'YUG'],
    ['..', 'Serbia'],
  ],
  365: [
    ['1922-12-29', 'Russia'],
    ['1991-12-25', 'Soviet Union', 'USSR', 'SUN'],
    ['..', 'Russia'],
  ],
  710: [
    ['1949-09-30', 'China'],
    ['..', 'People’s Republic of China'],
  ],
  713: [
    ['1949-12-07', 'Republic of China'],
    ['..', 'Republic of China (Taiwan)'],
  ],
  816: [
    ['1976-07-01', 'North Vietnam'],
    ['..', 'Vietnam'],
  ],
};
/** In Gleditsch and Ward's list a number goes on where the Correlates of War begin another. */
const NAMES_GW: typeof NAMES = {
  ...NAMES,
  260: [
    ['1990-10-02', 'West Germany'],
    ['..', 'Germany'],
  ],
  678: [
    ['1990-05-21', 'Yemen Arab Republic'],
    ['..', 'Yemen'],
  ],
};

/**
 * The state that a number stands for on a day; nothing when it stood for none then. The number of a vanished state does not lead on to its successor: 265 is nobody after
 * 2 October 1990. The UN's roll calls have no days of membership here: any number that the list has stands for itself.
 *
 * @example stateOn('365', 'cow', dayOf(1969, 3, 2)) // => { code: '365', name: 'Soviet Union' }
 * @example stateOn('265', 'cow', dayOf(1991, 1, 1)) // => undefined
 */
export function stateOn(code: string, system: StateSystem, day: Day): StateOn | undefined {
  const row = rows.get(code);
  if (!row) return undefined;
  const spans = system === 'gw' ? row.gw : row.cow;
  if (system !== 'un' && !spans.some(({ start, end }) => start <= day && day <= end)) return undefined;
  const named = own(system === 'gw' ? NAMES_GW : NAMES, code);
  const [, name = row.name] = named?.find(([until]) => until === '..' || day <= dayOfIso(until)) ?? [];
  return { code, name };
}

/**
 * The days on which a number stood for the state that a word names, where it stood for others before and after: the Soviet Union, and not Russia. Nothing where the word may mean any of them.
 *
 * @example daysCalled('365', 'Russia') // => undefined
 */
export function daysCalled(code: string, word: string): Interval | undefined {
  const eras = own(NAMES, code) ?? [];
  const at = eras.findIndex(([, ...words]) => words.length > 1 && words.includes(word));
  const [until] = eras[at] ?? [];
  if (until === undefined) return undefined;
  const before = eras[at - 1]?.[0];
  return {
    start: before === undefined ? Number.NEGATIVE_INFINITY : dayOfIso(before) + 1,
    end: dayOfIso(until),
  };
}

/** Whether a system has ever had a state of a number. */
export const isStateNumber = (code: string): boolean => rows.has(code);

/** Where a state of a case, by its number in the Correlates of War, has another number in a system for a time; or none (`''`). */
const OTHERWISE: readonly (readonly [
  cow: string,
  system: StateSystem,
  from: string,
  to: string,
  code: string,
])[] = [
  // until the People's Republic, 710 is the Republic's own number; roll calls have it as 713 from the first, while it had the seat
  ['713', 'cow', '1860-10-25', '1949-12-07', '710'],
  ['713', 'gw', '1816-01-01', '1949-12-07', '710'],
  ['713', 'un', '1971-10-26', '..', ''],
  ['710', 'un', '1816-01-01', '1971-10-25', ''],
  ['710', 'cow', '1816-01-01', '1949-09-30', ''],
  ['710', 'gw', '1816-01-01', '1949-09-30', ''],
  ['260', 'cow', '1990-10-03', '..', '255'],
  ['260', 'un', '1990-10-03', '..', '255'],
  ['255', 'gw', '1990-10-03', '..', '260'],
  ['678', 'cow', '1990-05-22', '..', '679'],
  ['678', 'un', '1990-05-22', '..', '679'],
  ['679', 'gw', '1990-05-22', '..', '678'],
  // Serbia has a number of its own there before and after Yugoslavia
  ['345', 'gw', '1816-01-01', '1918-11-30', '340'],
  ['345', 'gw', '2006-06-05', '..', '340'],
];

/**
 * The number under which a system lists a state of a case on a day, given its number in the Correlates of War; nothing when it lists no such
 * state then. So the Republic of China (713) is 710 in the Correlates of War of 1947 and 713 in the UN's roll calls of that year, and the People's Republic is nobody in these until 25 October 1971.
 *
 * @example codeOn('713', 'cow', dayOf(1947, 1, 1)) // => '710'
 * @example codeOn('710', 'un', dayOf(1969, 1, 1)) // => undefined
 */
export function codeOn(cow: string, system: StateSystem, day: Day): string | undefined {
  const otherwise = OTHERWISE.find(
    ([of, inSystem, from, to]) =>
      of === cow && inSystem === system && dayOfIso(from) <= day && (to === '..' || day <= dayOfIso(to)),
  );
  const code = otherwise ? otherwise[4] : cow;
  return stateOn(code, system, day)?.code;
}

/**
 * The number in the Correlates of War of the state that a system's number stands for on a day: the way back from `codeOn`. Nothing when the number stands for nobody then, or the
 * Correlates of War list no such state that day (Tibet).
 *
 * @example cowOn('340', 'gw', dayOf(2010, 1, 1)) // => '345'
 * @example cowOn('713', 'un', dayOf(1947, 1, 1)) // => '710'
 */
export function cowOn(code: string, system: StateSystem, day: Day): string | undefined {
  if (stateOn(code, system, day) === undefined) return undefined;
  const otherwise = OTHERWISE.filter(([, within, , , to]) => within === system && to === code);
  for (const cow of [code, ...otherwise.map(([each]) => each)]) {
    const now = codeOn(cow, 'cow', day);
    if (now !== undefined && codeOn(cow, system, day) === code) return now;
  }
  return undefined;
}

/**
 * The numbers of all states that a list has on any of some days, in their order.
 *
 * @example statesDuring('cow', { start: dayOf(1816, 1, 1), end: dayOf(1816, 12, 31) }).length // => 23
 */
export function statesDuring(system: 'cow' | 'gw', days: Interval): readonly string[] {
  return [...rows]
    .filter(([, row]) => row[system].some(({ start, end }) => start <= days.end && days.start <= end))
    .map(([code]) => code)
    .sort((one, other) => Number(one) - Number(other));
}
