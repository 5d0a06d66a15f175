import type { DateMention } from './date-mention.ts';
import type { DatedSentence } from './dated-sentences.ts';
import type { Named } from './named-events.ts';

/** The date that a sentence gives an event, and whether nothing else can be meant by it. */
export interface GivenDate {
  readonly date: DateMention;
  readonly isTight: boolean;
}

const LINK =
  '(?:was|were|is|had been|took place|met|opened|began|started|broke out|ended|came|came to an end|closed|concluded|convened|occurred|happened|followed|lasted|held|signed|launched|formally|officially|finally|unconditionally|first|itself|actually|only|early|late|dated|that|which|of|in|on|at|from|during|the|month|year|morning|night|afternoon|evening|summer|dawn)';
/** What may stand between an event and its date: `, signed in Moscow on`, ` of`, ` (`. */
const BEHIND = new RegExp(
  `^\\)?(?:['’]s?)?(?: ?\\(| ?,)?(?: ${LINK})*(?: (?:in|at) \\p{Lu}[\\p{L}-]*,?)?(?: ${LINK})* ?(?:\\(|, )?$`,
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
  /\b(?:\p{L}+ed|broke|fell|became|won|began|took|met|left|sank|withdrew|seized|lost|rose|died|entering|declaring)\b/u;

/** An event that is only a point to reckon from: a date behind it may be that of what came after. */
const IS_POINT =
  /\b(?:[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]ollowing|eve of|wake of|aftermath of|[Pp]rior to|days of|later than)\b[^,;]*$/u;
const IS_COUNTED =
  /\b(?:days?|weeks?|months?|years?|decades?|centur(?:y|ies)|anniversar(?:y|ies)) (?:after|before|of|since|later than)\b[^,;]*$/iu;
/** An event that is planned, feared, remembered, denied. */
const IS_UNTOLD =
  /\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Pp]lan\p{L}*|schedul\p{L}*|postpon\p{L}*|inten\p{L}+|would|should|could|might|may|propos\p{L}+|expect\p{L}*|predict\p{L}*|fear\p{L}*|hope\p{L}*|commemorat\p{L}+|remember\p{L}*|film|novel|book|memor\p{L}+|histor(?:y|ies) of|account of|not|never|nor|denied|prepar\p{L}+|promis\p{L}+|agreed to|decided|threat\p{L}*|order\p{L}*|version|draft|veterans?|poster|photograph\p{L}*|photo|picture|copy|copies|[Mm]ap|painting|portrait|image|text|translation|edition|reprint)\b[^,;]*$/u;
const NOT_BEFORE_DATE = /\b(?:since|until|till|by|before|after|to)\s(?:the\s)?$/iu;
const LOOK_BACK = 70;

/** The date that a sentence gives an event: right behind it, or right before it; none where it may be another's. */
export function givenDate(event: Named, sentence: DatedSentence): GivenDate | undefined {
  const { text, dates, from } = sentence;
  const before = text.slice(Math.max(from, event.from - LOOK_BACK), event.from);
  if (IS_UNTOLD.test(before) || IS_COUNTED.test(before)) return undefined;
  const own = dates.filter(({ span }) => span.from >= from && span.to <= sentence.to);
  const isPoint = IS_POINT.test(before);
  const behind = own.find(({ span }) => span.from >= event.to && span.from <= event.to + MOST_BETWEEN);
  const between = behind && text.slice(event.to, behind.span.from);
  // A name and a date with nothing between them are the label of a file.
  if (
    between &&
    between !== ' ' &&
    BEHIND.test(between) &&
    !opensNext(between, text.slice(behind.span.to, behind.span.to + 2))
  )
    return { date: behind, isTight: !isPoint || between === ' of ' || between.endsWith('(') };
  return isPoint ? undefined : dateBefore(event, own, sentence);
}

/** `the creation of the league, in September 1958 the navy`: the date is that of the next clause. */
const opensNext = (between: string, after: string): boolean =>
  /^, (?:in|on) (?:the )?$/u.test(between) && /^ (?![-–—])/u.test(after);

function dateBefore(
  { from, to, isLoose }: Named,
  own: readonly DateMention[],
  sentence: DatedSentence,
): GivenDate | undefined {
  const { text } = sentence;
  const date = own.findLast(({ span }) => span.to <= from && span.to >= from - MOST_BETWEEN);
  if (!date) return undefined;
  const lead = text.slice(Math.max(sentence.from, date.span.from - 20), date.span.from).trimStart();
  if (NOT_BEFORE_DATE.test(lead)) return undefined;
  const between = text.slice(date.span.to, from);
  if (between === ' ' && !isLoose) return { date, isTight: true };
  const happens = IS_VERBAL.test(text.slice(from, to)) || HAPPENS.test(text.slice(to, to + 30));
  return happens && ACTORS_ONLY.test(between) && OPENS.test(lead) ? { date, isTight: true } : undefined;
}

/** `In April 1941`, at the beginning of a sentence or a clause. */
const OPENS = /(?:^|[,;:.(“"]\s?|\b(?:and|but|when|that|while|as|so)\s)(?:(?:[Oo]n|[Ii]n)\s)(?:the\s)?$/u;
