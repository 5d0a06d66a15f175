import { type EdtfDate, type EdtfFault, isFault, readDate } from './edtf-date.ts';

const TIME = /^([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60))?(Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?$/;

/** The longest beginning of a text that a time of day could have. */
const TIME_BEGINNING =
  /^(?:(?:[01]\d|2[0-4])(?::(?:[0-5]\d(?::(?:(?:[0-5]\d|60)|[0-6])?)?(?:Z|[+-](?:(?:[01]\d|2[0-3])(?::(?:[0-5]\d?)?)?|[0-2])?)?|[0-5])?)?|[0-2])?/;

/**
 * A time of day as a date states it: from one second of its day to the next after the last it can be (a minute when no
 * seconds are stated). `shift` is its distance from UTC in minutes; left out, it is the time of an unstated place.
 */
export interface Clock {
  readonly from: number;
  readonly to: number;
  readonly shift?: number;
}

/**
 * Reads `1985-04-12T23:20:30`, or `T23:20` (ISO 8601 lets seconds be left out), with `Z` or a shift from UTC. The date is the
 * local day, as written, whatever the shift. A leap second is allowed only in the last minute of an hour of UTC, 24 only as
 * 24:00:00, -00:00 not at all (ISO 8601).
 */
export function readDateTime(text: string): EdtfDate | EdtfFault {
  const split = text.indexOf('T');
  const date = readDate(text.slice(0, split));
  if (isFault(date)) return date;
  const { pattern, doubts } = date;
  if (
    pattern.kind !== 'calendar' ||
    pattern.day === undefined ||
    doubts.length > 0 ||
    /[XO]/.test(date.text)
  ) {
    return { at: split, reason: 'only a day that is fully stated has a time' };
  }
  const time = text.slice(split + 1);
  const match = TIME.exec(time);
  if (match === null) return { at: split + 1 + TIME_BEGINNING.exec(time)![0].length };
  const [, hour, minute, second, shift = ''] = match;
  if (hour === '24' && (minute !== '00' || (second ?? '00') !== '00'))
    return { at: split + 1, reason: 'a day ends at 24:00:00' };
  if (shift === '-00' || shift === '-00:00')
    return { at: text.length - shift.length, reason: 'no shift from UTC is written Z or +00:00' };
  if (second === '60' && (minutesOfDay + Number(minute) - shiftFromUtc(shift)) % 60 !== 59) {
    return { at: split + 7, reason: 'a minute has 60 seconds, from 00 to 59' };
  }
  const from = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return {
    ...date,
    text,
    level: pattern.year.startsWith('-') ? 1 : 0,
    clock: {
      from,
      to: from + (second === undefined && hour !== '24' ? 60 : 1),
      ...(shift === '' ? {} : { shift: shiftFromUtc(shift) }),
    },
  };
}

const minutesOfDay = 1440;
const secondsOfDay = minutesOfDay * 60;

/** `Z`, `+02`, `-04:30` in minutes. */
function shiftFromUtc(shift: string): number {
  if (shift === 'Z') return 0;
  const minutes = Number(shift.slice(1, 3)) * 60 + Number(shift.slice(4) || 0);
  return shift.startsWith('-') ? -minutes : minutes;
}

/** `09:00`, `09:00:30 UTC`, `23:20 UTC-04:00`: the time as it is stated. */
export function clockInWords({ from, to, shift }: Clock): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const second = to - from > 1 || from === secondsOfDay ? '' : `:${two(from % 60)}`;
  const time = `${two(Math.floor(from / 3600))}:${two(Math.floor(from / 60) % 60)}${second}`;
  if (shift === undefined) return time;
  const distance = Math.abs(shift);
  const sign = shift < 0 ? '-' : '+';
  return `${time} UTC${shift === 0 ? '' : `${sign}${two(Math.floor(distance / 60))}:${two(distance % 60)}`}`;
}
