import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { DateMention } from './date-mention.ts';
import { type Days, knownDates, type Named, namedIn } from './known-dates.ts';

/** What may stand between an event and its own date: `in`, `of`, `on the`, `(`, or a few plain words. */
const OWN_DATE =
  /^(?:['’]s)?(?: [\p{L}-]+){0,3}? ?(?:\(|, )?(?:(?:in|on|of|from|during) )?(?:the )?(?:early |late |mid-)?$/iu;
/** Between a date and the event it dates: `in 1945 the Potsdam Conference`, `the 1954 Geneva Conference`. */
const DATES_NEXT = /^,? (?:the )?(?:[\p{L}-]+ ){0,2}$/iu;
/** Words after which a date is not the event's own. */
const OTHER_DATE =
  /\b(?:after|before|since|until|till|by|later|earlier|following|anniversar\w+|ago|from|remember\w*|book|film|published|edition|between|to|when|while|as|and|or|than|which|who|that|led|made|became|had|would)\b/iu;
/** An event that is only a point to reckon from. */
const RECKONED_FROM =
  /\b(?:after|before|since|until|till|following|anniversary of|eve of|wake of|aftermath of|prior to|days of|later than)\s(?:the\s)?(?:[\p{L}-]+\s){0,2}$/iu;

/**
 * An event that a sentence dates otherwise than the case or the chronology: the phrase and the date stand close together, nothing
 * between them says that the date is another's, and none of the datings that are right agrees with it.
 */
export function eventFindings(input: LintInput): Finding[] {
  const index = knownDates(input.study?.record);
  return input.manuscript.blocks.flatMap(({ text, sentences, part, kind }, block) => {
    if (part === 'references' || part === 'back' || kind === 'heading') return [];
    const dates = input.dates.filter(({ span }) => span.block === block);
    if (dates.length === 0) return [];
    return sentences.flatMap(({ from, to }) =>
      namedIn(text.slice(from, to), index, from).flatMap((named) => {
        const own = dates.filter(({ span }) => span.from >= from && span.to <= to);
        const date = dateOf(named, own, text, from);
        return date && !agrees(named, date) ? [misdated(named, date, block, input)] : [];
      }),
    );
  });
}

/** The date that stands right after an event, or right before it. */
function dateOf(
  { from, to }: Named,
  dates: readonly DateMention[],
  text: string,
  start: number,
): DateMention | undefined {
  if (RECKONED_FROM.test(text.slice(Math.max(start, from - 60), from))) return undefined;
  const after = dates.find(({ span }) => span.from >= to);
  if (after) {
    const between = text.slice(to, after.span.from);
    if (OWN_DATE.test(between) && !OTHER_DATE.test(between)) return after;
  }
  const before = dates.findLast(({ span }) => span.to <= from);
  if (!before) return undefined;
  const between = text.slice(before.span.to, from);
  return DATES_NEXT.test(between) &&
    !OTHER_DATE.test(between) &&
    !/\b(?:since|until|by|before|after)\s(?:the\s)?$/iu.test(
      text.slice(Math.max(start, before.span.from - 12), before.span.from),
    )
    ? before
    : undefined;
}

function agrees({ known }: Named, date: DateMention): boolean {
  const vague =
    date.isApproximate ||
    date.precision === 'decade' ||
    date.precision === 'century' ||
    date.isBackwards ||
    date.isImpossible;
  return vague === true || known.datings.some((days) => meets(days, widened(date)));
}

/** The seasons and spans of prose are no exact limits. */
function widened({ earliest, latest, precision, isCompleted }: DateMention): Days {
  const leeway = precision === 'season' ? 31 : precision === 'span' ? 183 : isCompleted ? 366 : 0;
  return { earliest: earliest - leeway, latest: latest + leeway };
}

const meets = (a: Days, b: Days): boolean => a.earliest <= b.latest && b.earliest <= a.latest;

function misdated(
  { known, from, to }: Named,
  date: DateMention,
  block: number,
  { manuscript, quotations }: LintInput,
): Finding {
  const span = { block, from: Math.min(from, date.span.from), to: Math.max(to, date.span.to) };
  const isQuoted = quotations.some(
    (quotation) =>
      quotation.span.block === block && quotation.span.from <= span.from && span.to <= quotation.span.to,
  );
  const [usual] = known.datings;
  return finding('date-event', manuscript, span, 'likely', {
    event: manuscript.blocks[block]!.text.slice(from, to),
    given: rangeInWords(date.earliest, date.latest),
    known: rangeInWords(usual!.earliest, usual!.latest),
    says: known.says.replace(/\.$/u, ''),
    source: known.source,
    isQuoted,
  });
}
