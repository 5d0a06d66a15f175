import { yearMonthDay } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { SMALL_NUMBERS, TENS } from '../numbers/number-words.ts';
import { spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';

const COUNT = `(?:(?<digits>\\d{1,3})|(?<tens>${Object.keys(TENS).join('|')})(?:-(?<unit>${Object.keys(SMALL_NUMBERS).join('|')}))?|(?<small>${Object.keys(SMALL_NUMBERS).join('|')}))`;
/** `the three years from 1945 to 1949`, `a ten-year war (1914-1918)`. */
const YEARS_OF = new RegExp(
  `(?<!\\b(?:first|last|next|early|final|opening|of) )\\b(?:the|a|an|these|those|its|his|her|for|lasted) (?<rounded>some |about |nearly |almost )?${COUNT}[- ]years?(?<between>(?:[- ][\\p{L}-]+){0,3}? ?,? ?(?:from|between|of|\\()? ?)$`,
  'iu',
);
const LOOK_BACK = 60;
/** “Some thirty years”: so much more or less. */
const ABOUT = 0.2;

/** A number of years that does not fit the years beside it. */
export function durationFindings({ manuscript, dates, quotations }: LintInput): Finding[] {
  const quoted = spanIndex(quotations);
  return dates.flatMap((date) => {
    if (!isYears(date)) return [];
    const { block, from, to } = date.span;
    const { text } = manuscript.blocks[block]!;
    const start = Math.max(0, from - LOOK_BACK);
    const before = YEARS_OF.exec(text.slice(start, from));
    if (!before || /\b(?:in|to|after|before|until|old|ago|later)\b/iu.test(before.groups!.between!))
      return [];
    const length = yearMonthDay(date.latest).year - yearMonthDay(date.earliest).year;
    const said = numberOf(before.groups!);
    // Both years may be counted, or the first alone; of late 1945 to early 1949 it is little more than three years.
    if (said === length || said === length + 1) return [];
    if (before.groups!.rounded && Math.abs(said - length) <= Math.max(1, length * ABOUT)) return [];
    const confidence: Confidence = said === length - 1 ? 'look' : 'likely';
    const span = { block, from: start + before.index, to };
    return [
      finding('date-duration', manuscript, span, confidence, {
        said: text.slice(span.from, from).replace(/[\s(,]+(?:from|between|of)?\s*$/u, ''),
        years: text.slice(from, to),
        real: length === 1 ? '1 year' : `${length} years`,
        isQuoted: quoted.covers(span),
      }),
    ];
  });
}

const isYears = ({ precision, isBackwards, edtf }: DateMention): boolean =>
  precision === 'span' && !isBackwards && /^\d{4}\/\d{4}$/u.test(edtf);

function numberOf({ digits, tens, unit, small }: Readonly<Record<string, string | undefined>>): number {
  if (digits !== undefined) return Number(digits);
  return (
    (own(TENS, tens?.toLowerCase() ?? '') ?? 0) +
    (own(SMALL_NUMBERS, (unit ?? small)?.toLowerCase() ?? '') ?? 0)
  );
}
