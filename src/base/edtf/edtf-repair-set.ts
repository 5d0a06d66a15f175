import { isFault } from './edtf-date.ts';
import { readEdtf } from './edtf-read.ts';
import { dateRepairs } from './edtf-repair-date.ts';

/** Sets that a tidied text may have meant: spaces, a missing bracket, other separators, dates of unequal precision around `..`. */
export function setRepairs(text: string): readonly string[] {
  const brackets = /^([[{])(.*?)[\]}]?$/.exec(text);
  if (!brackets) return [];
  const [, open, inside] = brackets;
  const members = inside!.split(/ ?[,;] ?/).map(memberRepair);
  if (members.some((member) => member === undefined)) return [];
  return [`${open}${members.join(',')}${open === '[' ? ']' : '}'}`];
}

function memberRepair(text: string): string | undefined {
  const dots = /^(.*?) ?(?:\.\.| - |-(?=\d{4}$)) ?(.*)$/.exec(text);
  if (!dots) return dateRepairs(text)[0];
  const [from, to] = [dots[1]!, dots[2]!].map((end) => (end === '' ? '' : dateRepairs(end)[0]));
  if (from === undefined || to === undefined) return undefined;
  const pairs = [
    `${from}..${to}`,
    `${to}..${from}`,
    `${from}..${padded(to, from, '-12', '-31')}`,
    `${padded(from, to, '-01', '-01')}..${to}`,
  ];
  return pairs.find((pair) => !isFault(readEdtf(`[${pair}]`))) ?? pairs[0];
}

/** A date as long as the other: its first or last month and day are added. */
function padded(date: string, like: string, month: string, day: string): string {
  const full = /^\d{4}$/.test(date)
    ? `${date}${month}${day}`
    : /^\d{4}-\d\d$/.test(date)
      ? `${date}${day}`
      : date;
  const cut = full.slice(0, like.length);
  return isFault(readEdtf(cut)) ? `${cut.slice(0, 8)}${lastDay(cut)}` : cut;
}

const lastDay = (date: string): string =>
  ['30', '29', '28'].find((day) => !isFault(readEdtf(`${date.slice(0, 8)}${day}`))) ?? '28';
