import { MONTH_PATTERN } from '../../base/months.ts';
import { own } from '../../base/own.ts';
import { MULTIPLES, ROUNDED, SMALL_NUMBERS, TENS } from '../words/number-words.ts';

/** A number that counts something. Years, days of a month, pages, articles and the like count nothing and are left out. */
export interface NumberMention {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly decimals: number;
  /** It ends in `%`, `per cent` or `percent`. */
  readonly isPercent: boolean;
  /** `about`, `nearly`, `over`. */
  readonly isRounded: boolean;
}

const BEFORE_MONTH = new RegExp(`^(?:st|nd|rd|th)?(?: of)? (?:${MONTH_PATTERN})`, 'u');
const AFTER_MONTH = new RegExp(`(?:${MONTH_PATTERN}) $`, 'u');
const UNITS = Object.keys(SMALL_NUMBERS).join('|');
const NUMBER = new RegExp(
  String.raw`(?<![\w.,/–-])(?:(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,4}))?|(${Object.keys(TENS).join('|')})(?:-(${UNITS}))?|(${UNITS}|a(?= (?:hundred|thousand|million|dozen)))\b)(?: (hundred|thousand|million|billion|dozen)\b)?(?![\w/]|[-–]\d|[.,]\d)`,
  'giu',
);
const PERCENT = /^(?:[-\s]?(?:%|per cent\b|percent\b))/iu;
/** What makes the number after it a name, not a count. */
const NAMES =
  /(?:\b(?:articles?|art\.|resolutions?|nos?\.|numbers?|pp?\.|pages?|chapters?|chap\.|ch\.|vols?\.|volumes?|sections?|tables?|figures?|fig\.|notes?|paragraphs?|para\.|parts?|lines?|columns?|documents?|doc\.|boxe?s?|folders?|sessions?|point|phase|stage|grade|route|room|aged?|law|decree|decree no\.|order|protocol|annex|question|version)\s|§\s?|#|№\s?)$/iu;
const ONE_AS_PRONOUN = /^one$/iu;

/** Every number of a text that counts something, in order. */
export function numberMentions(text: string): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(Math.max(0, from - 24), from);
    const after = text.slice(to, to + 16);
    const isPercent = PERCENT.test(after);
    if (
      !isPercent &&
      (NAMES.test(before) || isDate(match[0], before, after) || ONE_AS_PRONOUN.test(match[0]))
    )
      continue;
    const [value, decimals] = numberOf(match);
    const last = found.at(-1);
    // “two hundred thirty”, “two hundred and thirty”
    if (last && goesOn(text, last, from, value)) {
      found[found.length - 1] = { ...last, to, value: last.value + value, isPercent };
      continue;
    }
    found.push({ from, to, value, decimals, isPercent, isRounded: ROUNDED.test(before) });
  }
  return found;
}

/** Whether a number in words is the rest of the one before it. */
function goesOn(text: string, last: NumberMention, from: number, value: number): boolean {
  const multiple = /\p{L}+$/u.exec(text.slice(last.from, last.to))?.[0].toLowerCase();
  const most = multiple === undefined ? undefined : own(MULTIPLES, multiple);
  return (
    most !== undefined &&
    value > 0 &&
    value < most &&
    /^(?:,? and|,)? $|^-$/u.test(text.slice(last.to, from)) &&
    /^\p{L}/u.test(text.slice(from, from + 1))
  );
}

function numberOf([, digits, fraction, tens, unit, small, multiple]: RegExpMatchArray): [
  value: number,
  decimals: number,
] {
  const factor =
    multiple === undefined
      ? 1
      : multiple.toLowerCase() === 'dozen'
        ? 12
        : own(MULTIPLES, multiple.toLowerCase())!;
  if (digits !== undefined)
    return [Number(`${digits.replaceAll(',', '')}.${fraction ?? '0'}`) * factor, fraction?.length ?? 0];
  const words = [
    tens && own(TENS, tens.toLowerCase()),
    unit && own(SMALL_NUMBERS, unit.toLowerCase()),
    small && (own(SMALL_NUMBERS, small.toLowerCase()) ?? 1),
  ];
  return [words.reduce<number>((sum, word) => sum + (word || 0), 0) * factor, 0];
}

function isDate(number: string, before: string, after: string): boolean {
  if (/^1[0-9]\d\d$|^20\d\d$/u.test(number)) return true;
  return /^\d{1,2}$/u.test(number) && (BEFORE_MONTH.test(after) || AFTER_MONTH.test(before));
}

const MULTIPLE = /(?:hundred|thousand|million|billion|trillion|dozen)\s*$/iu;

/** The first of two numbers in the measure of the second, where that alone is said: `from 4 to 3.5 million`. */
export function inOneMeasure(text: string, first: NumberMention, last: NumberMention): NumberMention {
  const isShort =
    MULTIPLE.test(text.slice(last.from, last.to)) &&
    !MULTIPLE.test(text.slice(first.from, first.to)) &&
    first.value < 1000;
  if (!isShort) return first;
  const factor = last.value / Number.parseFloat(text.slice(last.from, last.to).replaceAll(',', ''));
  return Number.isFinite(factor) ? { ...first, value: first.value * factor } : first;
}
