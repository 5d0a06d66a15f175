import { isFault } from './edtf-date.ts';
import { readDateTime } from './edtf-time.ts';

const TIME =
  /^(-?\d{4}-\d\d-\d\d)[T ,]+(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i;

/** A date with a time written in another way: a space for the T, fractions of a second, `+0230`. Else the day alone. */
export function timeRepairs(text: string): readonly string[] {
  const match = TIME.exec(text);
  if (!match) return /^-?\d{4}-\d\d-\d\dT[^/]*$/.test(text) ? [text.slice(0, text.indexOf('T'))] : [];
  const [, day, hour, minute, second, shift = ''] = match;
  const zone = shift.length === 5 ? `${shift.slice(0, 3)}:${shift.slice(3)}` : shift;
  const isUtc = /[a-z]/i.test(zone) || /^-00(:00)?$/.test(zone);
  const time = `${day}T${hour!.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${isUtc ? 'Z' : zone}`;
  return [isFault(readDateTime(time)) ? day! : time];
}
