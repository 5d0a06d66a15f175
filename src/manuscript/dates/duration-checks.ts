import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { spanIndex } from '../span-index.ts';
import { NUMBER_WORDS } from '../words/number-words.ts';
import type { DateMention } from './date-mention.ts';
import { lengthFault } from './length-fault.ts';

const COUNT = `(?<count>\\d{1,3}|${NUMBER_WORDS})`;
/** `the three years from 1945 to 1949`, `a ten-year war (1914-1918)`. */
const YEARS_OF = new RegExp(
  `(?<!\\b(?:first|last|next|early|final|opening|of) )\\b(?:the|a|an|these|those|its|his|her|for|lasted) (?:only |just |exactly )?(?<rounded>some |about |nearly |almost )?${COUNT}[- ](?<unit>years?|decades?)(?<between>(?:[- ][\\p{L}-]+){0,3}? ?,? ?(?:from|between|of|\\()? ?)$`,
  'iu',
);
const LOOK_BACK = 60;

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
    const { count, unit, rounded } = before.groups!;
    const confidence = lengthFault({ count: count!, unit: unit!, isAbout: rounded !== undefined }, length);
    if (!confidence) return [];
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
