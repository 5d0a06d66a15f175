import { MONTH_PATTERN } from '../../base/months.ts';
import { isMover, nounSides } from './act-sides.ts';
import { type ReadSentence, subjectOf } from './clauses.ts';
import type { NarrativeDate } from './narrative-dates.ts';
import type { Predicate } from './predicates.ts';

/** Where a clause begins that has its own dates. */
const CHUNK =
  /[;:]\s|[—–]|\s-\s|, (?:and|but|while|when|where|which|who|so|although|though|whereas|after which|until),? |(?<!\p{L})(?:when|while|after|before|that|which|who|whereas|although|because|until) /gu;
const SUBORDINATE =
  /(?<!\p{L})(?:when|while|after|before|as|who|which|that|whose|where|although|though|because|since|if|once|until)(?!\p{L})/u;
/** `the 1994 agreement`: a date that only tells which. */
const TELLS_WHICH =
  /(?:(?<!\p{L})(?:the|this|that|a|an|its|their|his|first|second|new|old)|[’']s|\p{Lu}[\p{L}-]+ian|\p{Lu}[\p{L}-]+ish) $/u;
const NOUN_FOLLOWS =
  /^ (?!(?:and|or|but|in|on|at|to|of|by|for|with|from|into|against|that|who|which|were|was|are|is|had|have|has|did|would|could|as|when|while|after|before|until|through|the|a|an|this|\p{Ll}+(?:ed|ly))(?!\p{L}))[\p{L}\u2022]/u;
/** `the Constitution of 1917`, `Case 173 of 1981`. */
const OF_YEAR = /(?:(?<word>\p{L}[\p{L}-]*)|\d+|\)|\u2022) of (?:the year )?$/u;
/** `case 1981/44`, `Resolution 242 (1967)`: the figures of a file. */
const IS_NUMBER =
  /(?:(?<!\p{L})(?:[Cc]ases?|[Ff]iles?|[Dd]ocuments?|[Dd]oc\.?|[Nn]os?\.?|[Nn]umber|[Rr]esolution|[Aa]rticle|[Pp]aragraph|[Bb]ox|[Ff]older|[Ff]ond|[Dd]ecree|[Rr]ecord|[Ff]light|[Dd]ispatch|[Tt]elegram) (?:[\p{L}\d]{1,4}[./-])?|\d \()$/u;
/** `concluded the Convention of 1818`: there the date tells when. */
const SIGNED =
  /(?<!\p{L})(?:signed|concluded|negotiated|ratified|made|formed|finali[sz]ed)(?: (?:the|a|an|new|second|first))* \u2022* ?(?:of )?$/u;
const TIME_WORDS = new RegExp(
  `^(?:${MONTH_PATTERN}|spring|summer|autumn|fall|winter|morning|evening|night|afternoon|end|beginning|start|middle|close|half|part|months?|weeks?|days?|years?|quarter|early|late|course|eve)$`,
  'iu',
);
const NO_ACT =
  /^(?:agreed|argued|claimed|concluded|believed|considered|served|died|lived|wanted|feared|needed|hoped|married|studied|graduated|aged|earned|turned|moved|played|worked|received|learned|learnt|waited|heightened|indicated|realized|realised|watched|hesitated|agitated|celebrated|struggled|deprived|increased|decreased|declined|grew|doubled|exported|imported|reached|totaled|totalled|numbered|averaged|amounted|existed|entered)$/u;

/** Whether a date tells only which thing is meant, and not when anything was done. */
export function onlyTellsWhich({ text, from }: ReadSentence, { span, precision }: NarrativeDate): boolean {
  const before = text.slice(from, span.from);
  if (IS_NUMBER.test(before)) return true;
  if (precision === 'day') return false;
  if (SIGNED.test(before)) return false;
  if (/^(?:Under |In )the $/u.test(before)) return false;
  if (TELLS_WHICH.test(before) && NOUN_FOLLOWS.test(text.slice(span.to, span.to + 24))) return true;
  const of = OF_YEAR.exec(before);
  return of !== null && !TIME_WORDS.test(of.groups?.word ?? '') && !ACT_NOUN.test(of.groups?.word ?? '');
}

/** `At the Moscow Conference of 1944, Churchill agreed`: what only tells which tells when too, where it opens the clause. */
export function opensClause(sentence: ReadSentence, { span }: NarrativeDate): boolean {
  const { text, to, predicates } = sentence;
  const start = chunkStart(sentence, span.from);
  const comma = text.slice(span.to, to).indexOf(',');
  return (
    comma >= 0 &&
    comma < LONGEST_ASIDE &&
    !predicates.some(({ at, form }) => form !== 'noun' && at >= start && at < span.to + comma) &&
    !/(?:War|Panic|Depression) of $/u.test(text.slice(start, span.from)) &&
    /^\W*(?:At|at|In|in|During|during) (?:the|a|an|its|his|their|Article) [^,;]*$/u.test(
      text.slice(start, span.from),
    )
  );
}

const LONGEST_ASIDE = 60;

const ACT_NOUN =
  /^(?:invasion|attack|annexation|occupation|recognition|bombing|blockade|withdrawal|visit|landing|intervention|surrender|assassination|signing)s?$/u;

/** Whether a predicate tells an act at all. */
export const isAct = (one: Predicate): boolean => isMover(one) || tellsAct(one);

const tellsAct = ({ verb, noun, form, word, isPlain }: Predicate): boolean =>
  (verb !== undefined && (form !== 'gerund' || verb.type !== undefined)) ||
  noun !== undefined ||
  (form === 'active' && !isPlain && !NO_ACT.test(word));

/** The predicate that a date goes with. */
export function predicateOf(sentence: ReadSentence, { span }: NarrativeDate): Predicate | undefined {
  const { text, predicates } = sentence;
  const start = chunkStart(sentence, span.from);
  const before = predicates.filter(
    (one) => one.at >= start && one.end <= span.from && !(one.form === 'gerund' && one.isUnreal),
  );
  const nearest = before.at(-1);
  const isClosed =
    nearest && isClosedBefore(text.slice(sentence.from, span.from), text.slice(nearest.end, span.from));
  if (nearest && !isClosed && !opensAnew(sentence, nearest, span)) {
    const verb = before.findLast(({ form }) => form !== 'noun');
    const chosen = nearest.noun && verb && isOfVerb(sentence, nearest, verb, span.from) ? verb : nearest;
    if (chosen.noun && isOpening(text.slice(start, chosen.at)) && !hasAgent(sentence, chosen))
      return firstAfter(sentence, span.to);
    if (chosen.form === 'gerund' && isOpening(text.slice(start, chosen.at)))
      return firstAfter(sentence, span.to) ?? (isAct(chosen) ? chosen : undefined);
    return isAct(chosen) && !chosen.isUnreal ? chosen : undefined;
  }
  const after = firstAfter(sentence, span.to);
  if (after) return after;
  const last = predicates.findLast((one) => one.end <= span.from && one.form !== 'noun');
  return last && isAct(last) && !last.isUnreal ? last : undefined;
}

/** Whether a date behind an act’s noun is that of the verb before; not so in `gave the impetus for Italy’s surrender on 8 September`. */
function isOfVerb(sentence: ReadSentence, noun: Predicate, verb: Predicate, at: number): boolean {
  const { by, to } = nounSides(sentence, noun);
  const isBeside = /^ (?:on|in) (?:the )?(?:early |late |mid-?)?$/u.test(sentence.text.slice(noun.end, at));
  if (isBeside && by.length + to.length > 0 && subjectOf(sentence, verb).length === 0) return false;
  return by.length === 0 || isAct(verb);
}

/** `… whether they included missiles, in October 1962 the administration suspended`: who acts stands behind the date. */
function opensAnew(
  sentence: ReadSentence,
  nearest: Predicate,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (!/, (?:\p{Ll}+ ){1,3}$/u.test(sentence.text.slice(nearest.end, from))) return false;
  const after = firstAfter(sentence, to);
  if (after?.form !== 'active') return false;
  const by = subjectOf(sentence, after);
  return by.length > 0 && by.every((one) => one.from >= to);
}

/** `Although they met …, by early July battles ensued`: a comma closes the clause before the date. */
const isClosedBefore = (sentence: string, between: string): boolean =>
  /^\W*(?:Although|Though|While|When|After|Because|Since|As|Once|Before|If)(?!\p{L})/u.test(sentence) &&
  /, (?:\p{Ll}+ ){0,3}$/u.test(between);

const isOpening = (text: string): boolean =>
  /^\s*(?:Following|After|With|Despite|During|At|Upon|On|Before|Since|By|In response to|As a result of|Because of)?(?: the| his| its| their| a| an)?\s*(?:\p{L}+ )?$/u.test(
    text,
  );

/** The first act behind a date that opens its clause; what is only subordinate comes after what is not. */
export function firstAfter(sentence: ReadSentence, from: number): Predicate | undefined {
  const { text, predicates } = sentence;
  const after = predicates.filter((one) => one.at >= from && one.form !== 'gerund');
  const stop = text.slice(from, sentence.to).search(/;\s/u);
  const near = stop < 0 ? after : after.filter(({ at }) => at < from + stop);
  const isMain = (one: Predicate): boolean => {
    const between = text.slice(from, one.from);
    if (!SUBORDINATE.test(between)) return true;
    return (
      one.form !== 'noun' &&
      between.includes(', ') &&
      !SUBORDINATE.test(between.slice(between.lastIndexOf(', ')))
    );
  };
  const main = near.find((one) => one.form !== 'noun' && isMain(one));
  const noun = near.find(
    (one) => one.form === 'noun' && hasAgent(sentence, one) && (!main || !isAct(main) || one.at < main.at),
  );
  const verb = main && isAct(main) && !main.isUnreal ? main : undefined;
  // `In 1950 came the invasion of …`
  return (
    verb ??
    noun ??
    (main ? undefined : near.find((one) => isAct(one) && !one.isUnreal && one.form !== 'noun'))
  );
}

/** Where the clause begins in which a place stands. */
export function chunkStart({ text, from, predicates }: ReadSentence, at: number): number {
  let start = from;
  for (const match of text.slice(from, at).matchAll(CHUNK)) {
    const end = from + match.index + match[0].length;
    // the last of a row of names: France, and Japan in 1921
    const isRow =
      /, (?:and|but)/u.test(match[0]) &&
      !/^(?:\p{Ll}+ ){0,3}$/u.test(text.slice(end, at)) &&
      !predicates.some((one) => one.at >= end && one.end <= at);
    if (!isRow) start = end;
  }
  return start;
}

function hasAgent(sentence: ReadSentence, predicate: Predicate): boolean {
  return nounSides(sentence, predicate).by.length > 0;
}
