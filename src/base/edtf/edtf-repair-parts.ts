import { daysInMonth } from '../calendar.ts';
import { monthNumber } from '../months.ts';
import { own } from '../own.ts';

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};
const NTH: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 0 };
const THIRDS: Readonly<Record<string, number>> = { early: 37, mid: 38, middle: 38, late: 39 };

/** Parts of a year: `spring 1969`, `winter 1968-69`, `Q2 1969`, `1969-Q2`, `first half of 1969`, `early 1969`. */
export function seasonsInText(text: string): readonly string[] {
  const lower = text.toLowerCase().replace(/^(?:the|in) /, '');
  const season = /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})(?:[-/]\d{2,4})?$/.exec(lower) ?? null;
  if (season) return [`${season[2]}-${own(SEASONS, season[1]!)}`];
  const yearFirst = /^(\d{4})[ -](spring|summer|autumn|fall|winter)$/.exec(lower);
  if (yearFirst) return [`${yearFirst[1]}-${own(SEASONS, yearFirst[2]!)}`];
  const quarter = /^q([1-4])[ -/](\d{4})$/.exec(lower) ?? /^(\d{4})[ -/]?q([1-4])$/.exec(lower);
  if (quarter)
    return quarter[1]!.length === 4
      ? partOf(quarter[1]!, 32, quarter[2]!)
      : partOf(quarter[2]!, 32, quarter[1]!);
  const nth = /^(first|second|third|fourth|last) (quarter|half)(?: of)? (\d{4})$/.exec(lower);
  if (nth) {
    const [number, unit] = [own(NTH, nth[1]!)!, nth[2]!];
    const of = unit === 'half' ? 2 : 4;
    return number > of ? [] : partOf(nth[3]!, unit === 'half' ? 39 : 32, String(number || of));
  }
  const third = /^(early|mid|middle|late)(?: of| in|-)? ?(\d{4})$/.exec(lower);
  return third ? [`${third[2]}-${own(THIRDS, third[1]!)}`] : [];
}

const partOf = (year: string, base: number, number: string): readonly string[] => [
  `${year}-${base + Number(number)}`,
];

/** `early March 1969` is one of its first ten days; `mid` and `late` the next ten and the rest. */
export function partOfMonth(text: string): readonly string[] {
  const match = /^(early|mid|late)[ -](?:in )?(\p{L}+)\.? (\d{4})$/iu.exec(text);
  const month = match && monthNumber(match[2]!);
  if (!match || !month) return [];
  const part = match[1]!.toLowerCase();
  const [first, last] =
    part === 'early'
      ? ['01', '10']
      : part === 'mid'
        ? ['11', '20']
        : ['21', daysInMonth(Number(match[3]), month)];
  const yearAndMonth = `${match[3]}-${String(month).padStart(2, '0')}`;
  return [`[${yearAndMonth}-${first}..${yearAndMonth}-${last}]`];
}
