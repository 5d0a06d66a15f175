import { type EdtfDate, type EdtfFault, isFault, readDate } from './edtf-date.ts';

const TIME = /^([01]\d|2[0-4]):([0-5]\d):([0-5]\d|60)(Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?$/;

/** The longest beginning of a text that a time of day could have. */
const TIME_BEGINNING =
  /^(?:(?:[01]\d|2[0-4])(?::(?:[0-5]\d(?::(?:(?:[0-5]\d|60)(?:Z|[+-](?:(?:[01]\d|2[0-3])(?::(?:[0-5]\d?)?)?|[0-2])?)?|[0-6])?)?|[0-5])?)?|[0-2])?/;

/**
 * Reads `1985-04-12T23:20:30`, with `Z` or a shift from UTC. The date is the local day, as written, whatever the shift.
 * A leap second is allowed only in the last minute of an hour of UTC, 24 only as 24:00:00, -00:00 not at all (ISO 8601).
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
  if (hour === '24' && (minute !== '00' || second !== '00'))
    return { at: split + 1, reason: 'a day ends at 24:00:00' };
  if (shift === '-00' || shift === '-00:00')
    return { at: split + 9, reason: 'no shift from UTC is written Z or +00:00' };
  if (second === '60' && (60 + Number(minute) - shiftMinutes(shift)) % 60 !== 59) {
    return { at: split + 7, reason: 'a minute has 60 seconds, from 00 to 59' };
  }
  return { ...date, text, level: pattern.year.startsWith('-') ? 1 : 0 };
}

function shiftMinutes(shift: string): number {
  const minutes = Number(shift.slice(4) || 0);
  return shift.startsWith('-') ? -minutes : minutes;
}
