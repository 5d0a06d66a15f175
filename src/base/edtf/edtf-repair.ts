import { edtfInWords } from '../date-words.ts';
import type { EdtfFault } from './edtf-date.ts';
import { isFault } from './edtf-date.ts';
import { type OtherCalendar, otherCalendar } from './edtf-other-calendars.ts';
import { readEdtf } from './edtf-read.ts';
import { dateRepairs } from './edtf-repair-date.ts';
import { setRepairs } from './edtf-repair-set.ts';
import { spanRepairs } from './edtf-repair-span.ts';
import { tidy } from './edtf-repair-tidy.ts';

/** What is wrong with a text, and how to write it: every repair offered is valid EDTF. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
  readonly repair: string | undefined;
  /** All that the hint says to write, the likeliest first. */
  readonly repairs: readonly string[];
  /** The calendar that it is a date of, when it is another than ours. */
  readonly calendar?: string;
}

/** A longer text is no mistyped date. */
const LONGEST_REPAIRED = 60;
const LONGEST_QUOTED = 60;

const EXPECTED = 'expected YYYY-MM-DD, YYYY-MM or YYYY, with ~ for about and ? for doubtful, or START/END';

/** Words for a fault. Takes the whole text and where and why it fails; a text with no near date gets only what is expected. */
export function explainFault(text: string, fault: EdtfFault): Explanation {
  const other = text.length > LONGEST_REPAIRED ? undefined : otherCalendar(text);
  if (other && !(other.isExact && isFault(readEdtf(other.edtf)))) return explainCalendar(text, other);
  const repairs = edtfRepairs(text);
  const cut = text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text;
  const message = `date "${cut.replace(/\s/g, ' ')}" is not an EDTF date${fault.reason ? `: ${fault.reason}` : ''}`;
  const hint = hintOf(text, repairs, fault);
  return { message, hint, repair: repairs[0], repairs: repairs.filter((repair) => hint.includes(repair)) };
}

/** Valid EDTF that the text may have meant, the likeliest first; none where nothing is near. */
export function edtfRepairs(text: string): readonly string[] {
  if (text.length > LONGEST_REPAIRED) return [];
  const tidied = tidy(text);
  if (tidied.length > LONGEST_REPAIRED) return [];
  for (const repairs of [dateRepairs, setRepairs, spanRepairs]) {
    const valid = repairs(tidied).filter((repair) => !isFault(readEdtf(repair)));
    if (valid.length > 0) return [...new Set(valid)];
  }
  return [];
}

/** A date of another calendar is not turned into ours without its tables: only the years in which it lies are told. */
function explainCalendar(text: string, { name, edtf, isExact }: OtherCalendar): Explanation {
  const hint = isExact
    ? `write ${edtf}, and keep the source’s own words in note: it is the same day in ours`
    : `write the day of ours if you have looked it up, else ${edtf}, in which it lies, and keep the source’s own words in note`;
  return {
    message: `date "${text.replace(/\s/g, ' ')}" is a date ${name}, not of ours`,
    hint,
    repair: edtf,
    repairs: [edtf],
    calendar: name,
  };
}

function hintOf(text: string, repairs: readonly string[], { reason }: EdtfFault): string {
  const [repair, second] = repairs;
  if (repair === undefined) {
    return /(?:^|\D)\d{1,2}$/.test(text) && !/\d{4}/.test(text)
      ? `${EXPECTED}; a year has four digits`
      : EXPECTED;
  }
  if (repair === 'XXXX')
    return 'write XXXX for a date that is not known, or leave it out where it may be left out';
  const missing = /^there is no (month|day) /.exec(reason ?? '');
  if (missing && second === undefined && /^\d{4}(-\d\d)?$/.test(repair))
    return `write ${repair} if the ${missing[1]} is not known`;
  if (reason?.endsWith(' days')) return `write ${repair}${dayDoubts(repairs)}`;
  const expected = reason === undefined ? `expected ${shapeOf(repair)}; ` : '';
  if (second !== undefined) return `${expected}write ${withWords(repair)} or ${withWords(second)}`;
  if (/^[-[{]|-(2[1-9]|3\d|4[01])[?~%]?$/.test(repair.replace(/-\d\d-\d\d/, '')))
    return `${expected}write ${withWords(repair)}`;
  const doubtful =
    /^-?\d{4}-\d\d-\d\d$/.test(repair) && reason === undefined
      ? `, or ${repair}? if the date is doubtful`
      : '';
  return `${expected}write ${quoted(repair)}${doubtful}`;
}

/** After the last day of the month: the month, and the same day where only the Julian calendar has it. */
function dayDoubts(repairs: readonly string[]): string {
  const others = repairs
    .slice(1)
    .map((repair) =>
      repair.endsWith(' OS')
        ? `, or ${repair} if the date is Old Style`
        : `, or ${repair} if the day is doubtful`,
    );
  return others.join('');
}

function withWords(edtf: string): string {
  const date = readEdtf(edtf);
  return isFault(date) ? quoted(edtf) : `${quoted(edtf)} (${edtfInWords(date)})`;
}

/** A set as it is to be written: YAML takes brackets that are not in quotes for a list. */
const quoted = (edtf: string): string => (/^[[{]/.test(edtf) ? `"${edtf}"` : edtf);

function shapeOf(repair: string): string {
  if (repair.includes('/')) return 'START/END';
  if (/^\[\.\.|\.\.\]$/.test(repair)) return '[..DATE] for then or before, [DATE..] for then or after';
  if (repair.startsWith('[')) return '[A,B] or [A..B] without spaces';
  if (repair.startsWith('{')) return '{A,B} or {A..B} without spaces';
  if (repair.startsWith('Y')) return 'Y before a year of more than four digits';
  if (repair.includes('T')) return 'YYYY-MM-DDTHH:MM or THH:MM:SS, and Z, +HH or +HH:MM';
  if (repair.endsWith(' OS')) return 'a Julian date and " OS"';
  if (repair.includes('X')) return 'an X for each digit that is not known';
  if (/^-?\d{4}-(2[1-9]|3\d|4[01])[?~%]?$/.test(repair)) return 'YYYY-NN with NN the part of the year';
  return /-[^-]*-/.test(repair.slice(1)) ? 'YYYY-MM-DD' : repair.slice(1).includes('-') ? 'YYYY-MM' : 'YYYY';
}
