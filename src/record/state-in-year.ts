import { dayOf } from '../base/calendar.ts';
import { codeOn, type StateSystem, stateOn } from './state-on.ts';

/** The days on which a year is looked at: the first of each month, and the last of all. */
const daysOf = (year: number): readonly number[] => [
  ...Array.from({ length: 12 }, (_, month) => dayOf(year, month + 1, 1)),
  dayOf(year, 12, 31),
];

const known = new Map<string, readonly string[]>();

/**
 * The numbers under which a system lists a state in a year, that of most of the year first; none when it lists no such state then. So the
 * Republic of China is 710 and then 713 in the Correlates of War of 1949, and West Germany 260 and then 255 in 1990.
 *
 * @example codesInYear('260', 'cow', 1990) // => ['260', '255']
 */
export function codesInYear(cow: string, system: StateSystem, year: number): readonly string[] {
  const key = `${cow} ${system} ${year}`;
  const before = known.get(key);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const day of daysOf(year)) {
    const code = codeOn(cow, system, day);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const codes = [...counts].sort(([, one], [, other]) => other - one).map(([code]) => code);
  known.set(key, codes);
  return codes;
}

/** States whose number some system gives to another for a time. */
const MOVING = ['255', '260', '345', '678', '679', '710', '713'];

/** In how many of the months of a year a state has a number. */
const months = (cow: string, code: string, system: StateSystem, year: number): number =>
  daysOf(year).filter((day) => codeOn(cow, system, day) === code).length;

/**
 * The number under which data by the year list a state in that year, where each number is one state's. Where the data list in that year, beside a number that two had, the other's own (710 and 713 in 1949), each has his own; else it is of the one that
 * had it for the greater part: 710 is the Republic of China in 1949 and the People's Republic in 1950. None, and why, where it was no state, or its number another's.
 *
 * Takes: the numbers that the data list in that year, where that is known.
 *
 * @example codeOfYear('710', 'cow', 1949) // => { why: '710 of 1949 is Republic of China (713), which had that number for most of the year' }
 * @example codeOfYear('710', 'cow', 1949, new Set(['710', '713'])) // => { code: '710' }
 */
export function codeOfYear(
  cow: string,
  system: StateSystem,
  year: number,
  listed: ReadonlySet<string> = new Set(),
): { readonly code: string } | { readonly why: string } {
  const codes = codesInYear(cow, system, year);
  const sharers = MOVING.filter((each) => each !== cow && codesInYear(each, system, year).includes(cow));
  const isApart = (each: string) => listed.has(each) && codesInYear(each, system, year).includes(each);
  if (codes.includes(cow) && (listed.has(cow) || sharers.length > 0) && sharers.every(isApart))
    return { code: cow };
  const holders = codes.map((code) => holderOf(code, cow, system, year));
  const own = codes[holders.indexOf(undefined)];
  if (own !== undefined) return { code: own };
  const [code] = codes;
  if (code === undefined) return { why: whyNone(cow, system, year) };
  const holder = stateInYear(holders[0]!, year);
  return { why: `${code} of ${year} is ${holder}, which had that number for most of the year` };
}

/** Why a system has no number for a state in a year. */
export function whyNone(cow: string, system: StateSystem, year: number): string {
  if (cow === '710' && year < 1949) return 'the People’s Republic of China was founded in 1949';
  if (system === 'un') return `${stateInYear(cow, year)} had no seat in ${year}`;
  const other = MOVING.find((each) => each !== cow && codesInYear(each, system, year)[0] === cow);
  if (other !== undefined) return `${cow} of ${year} is ${stateInYear(other, year)}`;
  return `${stateInYear(cow, year)} was no state in ${year}`;
}

/** Another state that has a number for more of a year than this one does, or for as much, and by itself. */
function holderOf(code: string, cow: string, system: StateSystem, year: number): string | undefined {
  const own = months(cow, code, system, year);
  return MOVING.find((other) => {
    const theirs = other === cow ? 0 : months(other, code, system, year);
    return theirs > own || (theirs === own && theirs > 0 && other === code);
  });
}

/**
 * Whose a number of the Correlates of War is in data by the year that list these: the state's whose number it is, or another's that had it for most of the year.
 *
 * @example holderInYear('710', 1949, new Set()) // => '713'
 */
export function holderInYear(code: string, year: number, listed: ReadonlySet<string>): string {
  const isHolder = (cow: string) => {
    const found = codeOfYear(cow, 'cow', year, listed);
    return 'code' in found && found.code === code;
  };
  return [code, ...MOVING].find(isHolder) ?? code;
}

/** A state by its name in a year and its number: `Soviet Union (365)`. */
export function stateInYear(cow: string, year: number): string {
  const name = [dayOf(year, 1, 1), dayOf(year, 12, 31)]
    .map((day) => stateOn(cow, 'cow', day) ?? stateOn(cow, 'un', day))
    .find((state) => state !== undefined)?.name;
  return name === undefined ? cow : `${name} (${cow})`;
}
