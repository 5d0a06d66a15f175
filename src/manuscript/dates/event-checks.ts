import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { datedSentences } from './dated-sentences.ts';
import { givenDate } from './event-dates.ts';
import { meets } from './intervals.ts';
import type { Days } from './known-dates.ts';
import { eventIndex, type Named, namedIn } from './named-events.ts';

/**
 * An event that a sentence dates otherwise than the case or the chronology: the phrase and the date stand side by side, nothing
 * about them says that the date is planned, remembered or another's, and none of the datings that are right agrees with it.
 */
export function eventFindings(input: LintInput): Finding[] {
  const index = eventIndex(input);
  const quoted = spanIndex(input.quotations);
  return datedSentences(input).flatMap((sentence) => {
    const { text, from, to, block } = sentence;
    const events = namedIn(text.slice(from, to), index, from);
    if (events.length === 0) return [];
    const told = events.flatMap((named) => {
      const given = givenDate(named, sentence);
      return given ? [{ named, ...given }] : [];
    });
    return told
      .filter(({ named, date }) => !agrees(named, date) && !isLaterFate(named, date, text))
      .filter(({ named, date }, i, wrong) => {
        const isRight = told.some((other) => other.date === date && agrees(other.named, date));
        return (
          !isRight &&
          wrong.findIndex((other) => other.date === date) === i &&
          !touchesRight(named, events, date)
        );
      })
      .map(({ named, date, isTight }) => {
        const confidence = isTight ? confidenceOf(named, date, text) : 'look';
        return misdated(named, date, confidence, block, input, quoted);
      });
  });
}

/** Whether the words name another event too, which the date fits. */
const touchesRight = (named: Named, events: readonly Named[], date: DateMention): boolean =>
  events.some(
    (other) => other !== named && other.from <= named.to && named.from <= other.to && agrees(other, date),
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

/** The words of a title that stand further apart may tell of another event. */
const LONG_TITLE = 70;

function confidenceOf({ known, from, to, isLoose }: Named, date: DateMention, text: string): Confidence {
  const isVague = date.isCompleted || date.precision === 'span';
  const isOther = known.recurs || (isLoose && to - from > LONG_TITLE);
  return isVague || isOther || tellsApart({ from, to }, date, text) ? 'look' : 'likely';
}

/** Whether the date is that of something that happened to a thing when it was there: `In 1984 the ANZUS Treaty began to unravel`. */
function isLaterFate({ from, to }: Named, date: DateMention, text: string): boolean {
  const named = text.slice(from, to);
  return /^(?:the )?\p{Lu}/u.test(named) && isThing.test(named) && !isMade({ from, to }, date, text);
}

/** Names of what lasts: a date beside them may be that of anything that happened to it. */
const isThing =
  /\b(?:treat(?:y|ies)|pacts?|alliances?|agreements?|accords?|conventions?|charters?|protocols?|organi[sz]ation|communit(?:y|ies)|union|league|doctrine|wall|NATO|SEATO|CENTO|ANZUS)$/iu;
/** Words by which such a thing comes to be. */
const making =
  /\b(?:sign|conclud|establish|form(?:ed|ation|ing)\b|found|creat|adopt|proclaim|announc|ratif|initial(?:l?ed|s)\b|made\b|agreed\b|enter|came into|declar|issu|launch|set up\b|born\b|inaugurat|negotiat|abrogat|denounc|expir|terminat|dissol|renew|built\b|erect|fell\b|fall of)/iu;
/** What is made of a thing stands in its clause. */
const CLAUSE = 60;

/** Whether a date belongs to a thing itself: it stands at its name, or a word of making stands by. */
function isMade({ from, to }: Pick<Named, 'from' | 'to'>, { span }: DateMention, text: string): boolean {
  const between = span.to <= from ? text.slice(span.to, from) : text.slice(to, span.from);
  if (/^\s?(?:of |\(|, )?\s?$/u.test(between) && !(span.to <= from && between.includes(','))) return true;
  return making.test(
    text.slice(Math.max(0, Math.min(from, span.from) - CLAUSE), Math.max(to, span.to) + CLAUSE),
  );
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
  { known, from, to }: Named,
  date: DateMention,
  confidence: Confidence,
  block: number,
  { manuscript }: LintInput,
  quoted: SpanIndex,
): Finding {
  const span = { block, from: Math.min(from, date.span.from), to: Math.max(to, date.span.to) };
  const [usual] = known.datings;
  const { text } = manuscript.blocks[block]!;
  return finding('date-event', manuscript, span, confidence, {
    event: text.slice(from, to),
    given: rangeInWords(date.earliest, date.latest),
    known: rangeInWords(usual!.earliest, usual!.latest),
    says: known.says.replace(/\.$/u, ''),
    source: known.source,
    isQuoted: quoted.covers(span),
  });
}
