import { MONTH_PATTERN } from '../../base/months.ts';
import { actVerb } from './act-verbs.ts';
import type { ActorMention } from './actor-mentions.ts';
import { agentOf, type ReadSentence, subjectOf, sufferersOf } from './clauses.ts';
import type { NarrativeDate } from './narrative-dates.ts';
import type { Predicate } from './predicates.ts';

/** An act of a sentence with its date: who did it and to whom, as far as the grammar tells. */
export interface DatedAct {
  readonly date: NarrativeDate;
  readonly predicate: Predicate;
  readonly by: readonly ActorMention[];
  readonly to: readonly ActorMention[];
  /** Its verb stands before another with the same subject, or after. */
  readonly isJoined: boolean;
}

/** Where a clause begins that has its own dates. */
const CHUNK =
  /[;:]\s|[—–]|\s-\s|, (?:and|but|while|when|where|which|who|so|although|though|whereas|after which|until),? |(?<!\p{L})(?:when|while|after|before|that|which|who|whereas|although|because|until) /gu;
const SUBORDINATE =
  /(?<!\p{L})(?:when|while|after|before|as|who|which|that|whose|where|although|though|because|since|if|once|until)(?!\p{L})/u;
/** `the 1994 agreement`: a date that only tells which. */
const TELLS_WHICH =
  /(?:(?<!\p{L})(?:the|this|that|a|an|its|their|his|first|second|new|old)|[’']s|\p{Lu}[\p{L}-]+ian|\p{Lu}[\p{L}-]+ish) $/u;
const NOUN_FOLLOWS =
  /^ (?!(?:and|or|but|in|on|at|to|of|by|for|with|from|into|against|that|who|which|were|was|are|is|had|have|has|did|would|could|as|when|while|after|before|until|through|the|a|an|this|\p{Ll}+(?:ed|ly))(?!\p{L}))\p{L}/u;
/** `the Constitution of 1917`, `Case 173 of 1981`. */
const OF_YEAR = /(?:(?<word>\p{L}[\p{L}-]*)|\d+|\)) of (?:the year )?$/u;
const TIME_WORDS = new RegExp(
  `^(?:${MONTH_PATTERN}|spring|summer|autumn|fall|winter|morning|evening|night|afternoon|end|beginning|start|middle|close|half|part|months?|weeks?|days?|years?|quarter|early|late|course|eve)$`,
  'iu',
);
const NO_ACT =
  /^(?:agreed|argued|claimed|concluded|believed|considered|served|died|lived|wanted|feared|needed|hoped|married|studied|graduated|aged|earned|turned|moved|played|worked|received|reached|totaled|totalled|numbered|averaged|amounted|existed|entered)$/u;

/** The acts that a sentence dates, and the dates of it that date none. Takes the dates of the sentence in order. */
export function datedActs(
  sentence: ReadSentence,
  dates: readonly NarrativeDate[],
): { readonly acts: readonly DatedAct[]; readonly left: readonly NarrativeDate[] } {
  const acts: DatedAct[] = [];
  const left: NarrativeDate[] = [];
  for (const date of dates) {
    if (onlyTellsWhich(sentence, date)) {
      left.push(date);
      continue;
    }
    const predicate = predicateOf(sentence, date);
    const act =
      (predicate && actOf(sentence, date, predicate, false)) ?? actBehind(sentence, date, predicate);
    if (!act) {
      left.push(date);
      continue;
    }
    const joined = joinedWith(sentence, act.predicate, dates).map((other) =>
      actOf(sentence, date, other, true),
    );
    acts.push(act, ...joined.filter((one) => one !== undefined && one.by.length > 0).map((one) => one!));
  }
  return { acts, left };
}

/** Where the main verb tells no act of anybody, the first behind it that does: `In 1984 the treaty began to unravel when New Zealand …`. */
function actBehind(
  sentence: ReadSentence,
  date: NarrativeDate,
  main: Predicate | undefined,
): DatedAct | undefined {
  const start = chunkStart(sentence, date.span.from);
  const opens = sentence.predicates.every((one) => one.at < start || one.at > date.span.from);
  if (!opens) return undefined;
  for (const one of sentence.predicates) {
    if (one === main || one.at < date.span.to || one.isUnreal || one.form !== 'active' || !one.verb?.type)
      continue;
    const act = actOf(sentence, date, one, false);
    if (act && act.by.length > 0) return { ...act, isJoined: true };
  }
  return undefined;
}

function onlyTellsWhich({ text, from }: ReadSentence, { span, precision }: NarrativeDate): boolean {
  if (precision === 'day') return false;
  const before = text.slice(from, span.from);
  if (/^(?:Under |In )the $/u.test(before)) return false;
  if (TELLS_WHICH.test(before) && NOUN_FOLLOWS.test(text.slice(span.to, span.to + 24))) return true;
  const of = OF_YEAR.exec(before);
  return of !== null && !TIME_WORDS.test(of.groups?.word ?? '') && !ACT_NOUN.test(of.groups?.word ?? '');
}

const ACT_NOUN =
  /^(?:invasion|attack|annexation|occupation|recognition|bombing|blockade|withdrawal|visit|landing|intervention|surrender|assassination|signing)s?$/u;

const isAct = ({ verb, noun, form, word, isPlain }: Predicate): boolean =>
  (verb !== undefined && (form !== 'gerund' || verb.type !== undefined)) ||
  noun !== undefined ||
  (form === 'active' && !isPlain && !NO_ACT.test(word));

/** The predicate that a date goes with. */
function predicateOf(sentence: ReadSentence, { span }: NarrativeDate): Predicate | undefined {
  const { text, predicates } = sentence;
  const start = chunkStart(sentence, span.from);
  const before = predicates.filter((one) => one.at >= start && one.end <= span.from);
  const nearest = before.at(-1);
  const isClosed =
    nearest && isClosedBefore(text.slice(sentence.from, span.from), text.slice(nearest.end, span.from));
  if (nearest && !isClosed && !opensAnew(sentence, nearest, span)) {
    const verb = before.findLast(({ form }) => form !== 'noun');
    const chosen = nearest.noun && verb && (isAct(verb) || !hasAgent(sentence, nearest)) ? verb : nearest;
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
function firstAfter(sentence: ReadSentence, from: number): Predicate | undefined {
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

function chunkStart({ text, from, predicates }: ReadSentence, at: number): number {
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

/** Further verbs of the same subject, joined by `and`, with no date of their own. */
function joinedWith(sentence: ReadSentence, main: Predicate, dates: readonly NarrativeDate[]): Predicate[] {
  const { text, predicates } = sentence;
  if (main.form !== 'active') return [];
  const found: Predicate[] = [];
  let last = main;
  for (const next of predicates) {
    if (next.at <= last.at || next.form !== 'active' || !next.verb?.type || next.isUnreal) continue;
    const between = text.slice(last.end, next.from);
    if (
      !/(?:,| and| but|, and) (?:\p{Ll}+ly |then |later |also )?$/u.test(between) ||
      !/ (?:and|but) (?:\p{Ll}+ly |then |also )?$/u.test(between)
    )
      break;
    if (dates.some(({ span }) => span.from >= last.end && span.to <= sentence.to && span.from > main.end))
      break;
    found.push(next);
    last = next;
  }
  return found;
}

function hasAgent(sentence: ReadSentence, predicate: Predicate): boolean {
  return nounSides(sentence, predicate).by.length > 0;
}

function actOf(
  sentence: ReadSentence,
  date: NarrativeDate,
  predicate: Predicate,
  isJoined: boolean,
): DatedAct | undefined {
  if (predicate.noun) {
    const sides = nounSides(sentence, predicate);
    return sides.by.length > 0 ? { date, predicate, ...sides, isJoined } : undefined;
  }
  const places = predicate.verb?.to ?? ['object', 'with', 'to', 'against', 'toward', 'towards', 'from'];
  if (predicate.form === 'passive') {
    const by = agentOf(sentence, predicate);
    const subject = subjectOf(sentence, predicate).filter((one) => !isIn(one, by));
    const to =
      subject.length > 0
        ? subject
        : sufferersOf(
            sentence,
            predicate,
            places.filter((place) => place !== 'object'),
          );
    return predicate.verb ? { date, predicate, by, to, isJoined } : undefined;
  }
  const by = subjectOf(sentence, predicate);
  const moved = movedAct(sentence, predicate, by);
  if (moved) return { date, ...moved, isJoined };
  if (by.length === 0) return undefined;
  const to = sufferersOf(sentence, predicate, places, by);
  return { date, predicate, by, to: to.length > 0 ? to : sufferersOfAim(sentence, predicate, by), isJoined };
}

/** `led the United States to begin`: who is moved to it acts. */
function movedAct(
  sentence: ReadSentence,
  predicate: Predicate,
  by: readonly ActorMention[],
): Pick<DatedAct, 'predicate' | 'by' | 'to'> | undefined {
  if (!MOVES.test(predicate.word) || by.length > 0) return undefined;
  const moved = sufferersOf(sentence, predicate, ['object']);
  const end = moved.at(-1)?.to;
  if (end === undefined) return undefined;
  const aim = aimAfter(sentence, end, predicate);
  return aim && { predicate: aim, by: moved, to: sufferersOf(sentence, aim, aim.verb!.to, moved) };
}

const MOVES =
  /^(?:led|prompted|forced|caused|induced|persuaded|convinced|compelled|obliged|pushed|moved|encouraged|enabled|allowed)$/u;

/** To whom it is done by what somebody agreed, offered or threatened to do. */
function sufferersOfAim(
  sentence: ReadSentence,
  predicate: Predicate,
  by: readonly ActorMention[],
): readonly ActorMention[] {
  const aim = aimAfter(sentence, predicate.end, predicate);
  if (aim) return sufferersOf(sentence, aim, aim.verb!.to, by);
  const noun = sentence.predicates.find((one) => one.noun && one.at > predicate.end);
  const acting = new Set(by.flatMap(({ ids }) => ids));
  return noun && !/[,;]| that /u.test(sentence.text.slice(predicate.end, noun.at))
    ? nounSides(sentence, noun).to.filter(({ ids }) => ids.some((id) => !acting.has(id)))
    : [];
}

function aimAfter({ text, to }: ReadSentence, from: number, predicate: Predicate): Predicate | undefined {
  const match = /^[^,;:.]{0,40}? to (?:\p{Ll}+ly )?(?<word>\p{Ll}+)/u.exec(text.slice(from, to));
  if (!match) return undefined;
  const { word = '' } = match.groups!;
  const end = from + match[0].length;
  const verb = actVerb(word, text.slice(end, to), 'base');
  return (
    verb && { ...predicate, at: end - word.length, from: end - word.length, end, word, verb, form: 'active' }
  );
}

const isIn = (one: ActorMention, all: readonly ActorMention[]): boolean => all.includes(one);

/** Who acts and who suffers by a noun: “the German invasion of Poland”, “the invasion of South Korea by North Korean forces”. */
function nounSides(sentence: ReadSentence, predicate: Predicate): Pick<DatedAct, 'by' | 'to'> {
  const { of, to: places } = predicate.noun!;
  const whose = sentence.mentions.filter(
    (one) =>
      one.to <= predicate.at &&
      /^(?:[’']s?)?(?: (?!(?:and|or|of|in|on|to|by|for|with)(?!\p{L}))[\p{L}-]+){0,2} $/u.test(
        sentence.text.slice(one.to, predicate.at),
      ) &&
      (one.isWhose || one.ids.length > 0),
  );
  const owner = whose.filter(({ isWhose, pointer }) => isWhose && pointer === undefined).slice(-1);
  const agent = agentOf(sentence, predicate);
  const ofWhom = sufferersOf(sentence, predicate, ['of']);
  const by = agent.length > 0 ? agent : owner.length > 0 ? owner : of === 'actor' ? ofWhom : [];
  const rest = places.filter((place) => place !== 'of' || of === 'sufferer');
  const to = sufferersOf(sentence, predicate, rest).filter((one) => !isIn(one, by));
  return { by, to };
}
