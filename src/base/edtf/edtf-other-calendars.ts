import { own } from '../own.ts';

/**
 * Dates of calendars that are not ours, as sources have them: eras of East Asia, whose months have been ours since 1873 (Japan) and 1912 (China), and calendars whose years do
 * not begin with ours.
 */
export interface OtherCalendar {
  readonly name: string;
  /** The day, month or year of ours that it is, or the years in which it lies. */
  readonly edtf: string;
  /** Whether `edtf` is the very date, and not the years that hold it. */
  readonly isExact: boolean;
}

/** Eras whose months and days are ours: names, the year before their first, and the first year in which the calendar was ours. */
const ERAS: readonly (readonly [name: string, pattern: string, before: number, from: number])[] = [
  ['of the Republic of China (Minguo)', '民國|民国|中華民國|minguo|min-kuo', 1911, 1912],
  ['of the Japanese era Meiji', '明治|meiji', 1867, 1873],
  ['of the Japanese era Taishō', '大正|taish[oō]', 1911, 1912],
  ['of the Japanese era Shōwa', '昭和|sh[oō]wa', 1925, 1926],
  ['of the Japanese era Heisei', '平成|heisei', 1988, 1989],
  ['of the Japanese era Reiwa', '令和|reiwa', 2018, 2019],
];

/** A calendar whose years begin on other days: names of its months or of itself, and the year of ours in which a year of it begins. */
interface OtherYears {
  readonly name: string;
  readonly pattern: RegExp;
  readonly begins: (year: number) => number;
}

const YEARS: readonly OtherYears[] = [
  {
    name: 'of the Islamic calendar (Hijri)',
    pattern:
      /muharram|safar|rabi|jumad|rajab|sha.?ban|ramadan|ramazan|shawwal|dhu|zilhij|\bA\.?H\b|\d ?H\.?$|هـ/iu,
    // a year of the moon has 354.367 days, and the first began in July 622
    begins: (year) => Math.floor((year - 1) * 0.970224 + 622.54),
  },
  {
    name: 'of the French Republic',
    pattern:
      /vend[ée]miaire|brumaire|frimaire|niv[ôo]se|pluvi[ôo]se|vent[ôo]se|germinal|flor[ée]al|prairial|messidor|thermidor|fructidor|\ban [IVX]+\b/iu,
    begins: (year) => year + 1791,
  },
  {
    name: 'of the Hebrew calendar',
    pattern: /tishr|heshvan|kislev|tevet|shevat|\badar|nisan|iyy?ar|sivan|tammuz|\bav\b|\belul|\bA\.?M\b/iu,
    begins: (year) => year - 3761,
  },
  {
    name: 'of the Iranian solar calendar',
    pattern:
      /farvardin|ordibehesht|khordad|\btir\b|mordad|shahrivar|\bmehr\b|\baban\b|\bazar\b|\bdey\b|bahman|esfand|\bA\.?P\b|\bS\.?H\b/iu,
    begins: (year) => year + 621,
  },
  { name: 'of the Buddhist era', pattern: /\bB\.? ?E\b|พ\.?ศ/u, begins: (year) => year - 543 },
];

/** Which other calendar a text that is no EDTF is a date of, and what it is in ours as far as that can be told without its tables; undefined when it is none that we know. */
export function otherCalendar(text: string): OtherCalendar | undefined {
  return ofEra(text) ?? ofOtherYears(text);
}

function ofEra(text: string): OtherCalendar | undefined {
  for (const [name, pattern, before, from] of ERAS) {
    const numbers = new RegExp(
      `^(?:${pattern})\\s*(元|\\d{1,3})\\s*年?(?:\\s*[./-]?\\s*(\\d{1,2})\\s*月?(?:\\s*[./-]?\\s*(\\d{1,2})\\s*日?)?)?$`,
      'iu',
    ).exec(text.normalize('NFKC').trim());
    if (!numbers) continue;
    const [, year = '', month, day] = numbers;
    const ours = before + (year === '元' ? 1 : Number(year));
    const two = (digits: string) => digits.padStart(2, '0');
    const parts = [String(ours), ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])];
    if (ours < from) return { name, edtf: `${ours}/${ours + 1}`, isExact: false };
    return { name, edtf: parts.join('-'), isExact: true };
  }
  return undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function ofOtherYears(text: string): OtherCalendar | undefined {
  for (const { name, pattern, begins } of YEARS) {
    if (!pattern.test(text)) continue;
    const digits = [...text.matchAll(/\d+/g)].map(([all]) => Number(all));
    const roman = /\b([IVX]+)\b/.exec(text)?.[1];
    const year =
      digits.find((number) => number > 31) ?? (roman === undefined ? digits.at(-1) : romanNumber(roman));
    if (year === undefined) continue;
    const first = begins(year);
    if (first < 600 || first > 2100) continue;
    return {
      name,
      edtf: `${String(first).padStart(4, '0')}/${String(first + 1).padStart(4, '0')}`,
      isExact: false,
    };
  }
  return undefined;
}

function romanNumber(text: string): number {
  const values = [...text].map((letter) => own(ROMAN, letter) ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
