import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import type { DateMention } from './date-mention.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';
import { meets } from './intervals.ts';
import { type Days, knownDates } from './known-dates.ts';
import { type Named, namedIn, nameIndex } from './named-events.ts';
import { quotedSpans } from './quoted-spans.ts';

/**
 * An event that a sentence dates otherwise than the case or the chronology: the phrase and the date stand side by side, nothing
 * about them says that the date is planned, remembered or another's, and none of the datings that are right agrees with it.
 */
export function eventFindings(input: LintInput): Finding[] {
  const index = nameIndex(knownDates(input.study?.record));
  const isQuoted = quotedSpans(input.quotations);
  return datedSentences(input).flatMap((sentence) => {
    const { text, from, to, block } = sentence;
    const events = namedIn(text.slice(from, to), index, from);
    if (events.length === 0) return [];
    const told = events.flatMap((named) => {
      const date = dateOf(named, sentence);
      return date ? [{ named, date }] : [];
    });
    return told
      .filter((one) => !agrees(one.named, one.date))
      .filter(({ named, date }, i, wrong) => {
        const isRight = told.some((other) => other.date === date && agrees(other.named, date));
        return (
          !isRight &&
          wrong.findIndex((other) => other.date === date) === i &&
          !touchesRight(named, events, date)
        );
      })
      .map(({ named, date }) => misdated(named, date, block, input, isQuoted));
  });
}

/** Whether the words name another event too, which the date fits. */
const touchesRight = (named: Named, events: readonly Named[], date: DateMention): boolean =>
  events.some(
    (other) => other !== named && other.from <= named.to && named.from <= other.to && agrees(other, date),
  );

const VERB =
  '(?:was|were|is|had been|took place|met|opened|began|started|broke out|ended|came|came to an end|closed|concluded|convened|occurred|happened|followed|lasted|held|signed|concluded|launched|formally|officially|finally|unconditionally|first|itself|actually|only|early|late|dated|that took place|which took place|of|in|on|at|from|during|the|month|year|morning|night|afternoon|evening|summer|dawn)';
/** What may stand between an event and its date. */
const DATES_BEFORE = new RegExp(
  `^(?:['’]s?)?(?: ?\\(| ?,)?(?: ${VERB})*(?: (?:in|at) \\p{Lu}[\\p{L}-]*,?)?(?: ${VERB})* ?(?:\\(|, )?$`,
  'u',
);
const MOST_BETWEEN = 60;
/** What may stand between a date and the event that it opens: the actors. */
const ACTORS_ONLY =
  /^,? (?:(?:the|and|of|forces|troops|army|armies|government|by|both|\p{Lu}[\p{L}.’'-]*),? )*$/u;
/** A date before a noun dates what the noun then does, unless the noun stands right behind it or happens. */
const HAPPENS =
  /^ (?:was (?:signed|concluded|held|founded|established|created|proclaimed|fought)|were (?:signed|held)|took place|met\b|opened|began|started|broke out|ended|convened)/u;
const IS_VERBAL =
  /\b(?:\p{L}+ed|broke|fell|became|won|began|took|met|left|sank|withdrew|seized|lost|rose|entering|declaring)\b/u;
/** An event that is only a point to reckon from, or is not told as having happened. */
const NOT_ITS_DATE =
  /\b(?:after|before|since|until|till|following|anniversary|eve|wake|aftermath|prior to|days of|later than|if|unless|whether|plan\p{L}*|schedul\p{L}*|postpon\p{L}*|inten\p{L}+|would|should|could|might|may|propos\p{L}+|expect\p{L}*|predict\p{L}*|fear\p{L}*|hope\p{L}*|commemorat\p{L}+|remember\p{L}*|film|novel|book|memor\p{L}+|histor(?:y|ies) of|account of|not|never|nor|denied|prepar\p{L}+|promis\p{L}+|agreed to|decided|threat\p{L}*|order\p{L}*|version|draft|veterans?)\b[^,;]*$/iu;
const NOT_BEFORE_DATE = /\b(?:since|until|till|by|before|after|to)\s(?:the\s)?$/iu;
const LOOK_BACK = 70;

/** The date that an event is given: right after it, or right before it. */
export function dateOf({ from, to, isLoose }: Named, sentence: DatedSentence): DateMention | undefined {
  const { text, dates } = sentence;
  if (NOT_ITS_DATE.test(text.slice(Math.max(sentence.from, from - LOOK_BACK), from))) return undefined;
  const own = dates.filter(({ span }) => span.from >= sentence.from && span.to <= sentence.to);
  const after = own.find(({ span }) => span.from >= to && span.from <= to + MOST_BETWEEN);
  const behind = after && text.slice(to, after.span.from);
  // A name and a date with nothing between them are the label of a file.
  if (behind && behind !== ' ' && DATES_BEFORE.test(behind)) return after;
  const before = own.findLast(({ span }) => span.to <= from && span.to >= from - MOST_BETWEEN);
  if (!before) return undefined;
  if (NOT_BEFORE_DATE.test(text.slice(Math.max(sentence.from, before.span.from - 12), before.span.from)))
    return undefined;
  const between = text.slice(before.span.to, from);
  if (between === ' ' && !isLoose) return before;
  const happens = IS_VERBAL.test(text.slice(from, to)) || HAPPENS.test(text.slice(to, to + 30));
  return happens && ACTORS_ONLY.test(between) && isOpening(before, sentence) ? before : undefined;
}

/** `In April 1941`, at the beginning of a sentence or a clause. */
const isOpening = ({ span }: DateMention, { text, from }: DatedSentence): boolean =>
  /(?:^|[,;:.(“"]\s?|\b(?:and|but|when|that|while|as|so)\s)(?:(?:[Oo]n|[Ii]n)\s)(?:the\s)?$/u.test(
    text.slice(Math.max(from, span.from - 20), span.from).trimStart(),
  );

function agrees({ known }: Named, date: DateMention): boolean {
  const vague =
    date.isApproximate ||
    date.precision === 'decade' ||
    date.precision === 'century' ||
    date.isBackwards === true ||
    date.isImpossible === true;
  return vague || known.datings.some((days) => meets(days, widened(date)));
}

/** The seasons of prose are no exact limits, and a year that was supplied may be wrong. */
function widened({ earliest, latest, precision, isCompleted }: DateMention): Days {
  const leeway = precision === 'season' ? 31 : isCompleted ? 366 : 0;
  return { earliest: earliest - leeway, latest: latest + leeway };
}

/** `the 1962 agreements`, `the agreements of 1962`: the year may be there to say that others are meant. */
function tellsApart(
  { from, to }: Pick<Named, 'from' | 'to'>,
  { span, precision }: DateMention,
  text: string,
): boolean {
  if (precision !== 'year') return false;
  return span.to <= from ? text.slice(span.to, from) === ' ' : text.slice(to, span.from) === ' of ';
}

function misdated(
  { known, from, to, isLoose }: Named,
  date: DateMention,
  block: number,
  { manuscript }: LintInput,
  isQuoted: (span: DateMention['span']) => boolean,
): Finding {
  const span = { block, from: Math.min(from, date.span.from), to: Math.max(to, date.span.to) };
  const [usual] = known.datings;
  const { text } = manuscript.blocks[block]!;
  const confidence: Confidence =
    known.recurs ||
    date.isCompleted ||
    date.precision === 'span' ||
    tellsApart({ from, to }, date, text) ||
    (isLoose && to - from > LOOK_BACK)
      ? 'look'
      : 'likely';
  return finding('date-event', manuscript, span, confidence, {
    event: text.slice(from, to),
    given: rangeInWords(date.earliest, date.latest),
    known: rangeInWords(usual!.earliest, usual!.latest),
    says: known.says.replace(/\.$/u, ''),
    source: known.source,
    isQuoted: isQuoted(span),
  });
}
