import { type ActSides, actSides, nounSides } from './act-sides.ts';
import { type ReadSentence, within } from './clauses.ts';
import { chunkStart, firstAfter, isAct, onlyTellsWhich, opensClause, predicateOf } from './date-predicate.ts';
import type { NarrativeDate } from './narrative-dates.ts';
import type { Predicate } from './predicates.ts';

/** An act of a sentence with its date: who did it and to whom, as far as the grammar tells. */
export interface DatedAct extends ActSides {
  readonly date: NarrativeDate;
  /** Its verb stands before another with the same subject, or after. */
  readonly isJoined: boolean;
}

/** The acts that a sentence dates, and the dates of it that date none. Takes the dates of the sentence in order. */
export function datedActs(
  sentence: ReadSentence,
  dates: readonly NarrativeDate[],
): { readonly acts: readonly DatedAct[]; readonly left: readonly NarrativeDate[] } {
  const acts: DatedAct[] = [];
  const left: NarrativeDate[] = [];
  for (const date of dates) {
    const isWhich = onlyTellsWhich(sentence, date);
    const main = !isWhich
      ? predicateOf(sentence, date)
      : opensClause(sentence, date)
        ? firstAfter(sentence, date.span.to)
        : undefined;
    if (main && isOfAim(sentence, date, main, acts)) {
      left.push(date);
      continue;
    }
    const told =
      (main && actSides(sentence, main)) ?? (isWhich ? undefined : actBeside(sentence, date, main));
    const beside = isWhich ? [] : whenClauses(sentence, date, main);
    if (!told && beside.length === 0) {
      left.push(date);
      continue;
    }
    const joined = told ? joinedWith(sentence, told.predicate, dates) : [];
    const others = [...joined, ...beside]
      .map((other) => actSides(sentence, other))
      .filter((one): one is ActSides => one !== undefined && one.by.length > 0);
    for (const [at, one] of [...(told ? [told] : []), ...others].entries())
      acts.push({ ...one, date, isJoined: at > 0 });
  }
  return { acts: shared(sentence, acts), left };
}

/** `In 1939 a bill was brought in to let them enter in 1940`: the second date is of what was only meant. */
function isOfAim(
  { text }: ReadSentence,
  { span }: NarrativeDate,
  main: Predicate,
  acts: readonly DatedAct[],
): boolean {
  const isDated = acts.some(({ predicate, date }) => predicate.at === main.at && date.span.to <= main.at);
  return isDated && span.from > main.end && / to \p{Ll}+ /u.test(text.slice(main.end, span.from));
}

/** The act of a date whose own verb tells that of nobody. */
function actBeside(
  sentence: ReadSentence,
  date: NarrativeDate,
  main: Predicate | undefined,
): ActSides | undefined {
  return (
    actBehind(sentence, date, main) ??
    actBefore(sentence, main) ??
    ofNobody(sentence, main) ??
    attack(sentence, date)
  );
}

/** The first act behind the date that is somebody’s: `In 1984 the treaty began to unravel when New Zealand …`. */
function actBehind(
  sentence: ReadSentence,
  date: NarrativeDate,
  main: Predicate | undefined,
): ActSides | undefined {
  const start = chunkStart(sentence, date.span.from);
  const opens = sentence.predicates.every((one) => one.at < start || one.at > date.span.from);
  if (!opens) return undefined;
  for (const one of sentence.predicates) {
    if (one === main || one.at < date.span.to || one.isUnreal || one.form !== 'active' || !one.verb) continue;
    const act = actSides(sentence, one);
    if (act && act.by.length > 0) return act;
  }
  return undefined;
}

/** `was ratified by the United States and entered into force in 1952`: the act to which a verb of nobody is joined. */
function actBefore(sentence: ReadSentence, main: Predicate | undefined): ActSides | undefined {
  const before = main && sentence.predicates.filter(({ end }) => end <= main.from).at(-1);
  if (!before || before.isUnreal || !/ and $/u.test(sentence.text.slice(before.end, main.from)))
    return undefined;
  const act = actSides(sentence, before);
  return act && act.by.length > 0 ? act : undefined;
}

/** An act of which the text names nobody who did it, or nobody that is known: `88 settlers sailed`. */
function ofNobody({ text, from }: ReadSentence, main: Predicate | undefined): ActSides | undefined {
  if (!main?.verb || main.form !== 'active' || !isAct(main)) return undefined;
  const before = text.slice(Math.max(from, main.from - 60), main.from);
  const happens = HAPPENS.test(before) && BEGINS_OR_ENDS.test(main.word);
  return (main.verb.type !== undefined && !SAYS_NOT_WHO.test(before)) || happens
    ? { predicate: main, by: [], to: [] }
    : undefined;
}

/** The subject is a text, a relative word or a pronoun, or what is told is a thing, and not an act. */
const SAYS_NOT_WHO =
  /(?:\u2022[,)]?(?: \d{4},?)?|(?<!\p{L})(?:that|which|who|it|this|there|policy|measure|decision|factors?|action|event|colonies|newspapers?)) (?:had |also |then |not |yet |never )*$/iu;
const BEGINS_OR_ENDS =
  /^(?:began|broke|erupted|flared|started|commenced|ended|ceased|came|took|resumed|opened|convened|collapsed)/u;

/** What begins, ends or goes on without anybody who does it. */
const HAPPENS =
  /(?<!\p{L})(?:[Ww]ar|[Ww]ars|conflict|fighting|hostilities|[Rr]evolution|rebellion|uprising|revolt|insurrection|mutiny|civil war|siege|blockade|negotiations|[Tt]alks|[Cc]onference|[Cc]ongress|[Ss]ummit|invasion|occupation|offensive|armistice|truce|ceasefire|boycott|embargo|airlift)(?: (?:itself|again|finally|then|also|had|in \p{Lu}[\p{L} ]{2,20}))* $/u;

/** `the attack on the British ship on 7 May 1915`: a noun that tells to whom, and not by whom. */
function attack(sentence: ReadSentence, date: NarrativeDate): ActSides | undefined {
  const start = chunkStart(sentence, date.span.from);
  const noun = sentence.predicates
    .filter((one) => one.noun && one.at >= start && one.end <= date.span.from)
    .at(-1);
  const sides = noun && nounSides(sentence, noun);
  return noun && sides && sides.to.length > 0 ? { predicate: noun, ...sides } : undefined;
}

/** What was done when something else was, of which the date stands there: `In 1955, when West Germany joined NATO, the Soviet Union formed …`. */
function whenClauses(sentence: ReadSentence, date: NarrativeDate, main: Predicate | undefined): Predicate[] {
  const { text, from, to, predicates } = sentence;
  const found: (Predicate | undefined)[] = [];
  const verbs = predicates.filter(({ form }) => form === 'active' || form === 'passive');
  if (/^,? when /u.test(text.slice(date.span.to, to))) found.push(verbs.find(({ at }) => at > date.span.to));
  if (/^\W*When /u.test(text.slice(from, date.span.from)) && main && main.end <= date.span.from) {
    const comma = text.slice(date.span.to, to).indexOf(', ');
    if (comma >= 0 && comma < LONGEST_REST) found.push(firstAfter(sentence, date.span.to + comma));
  }
  return found.filter(
    (one): one is Predicate => one !== undefined && one !== main && isAct(one) && !one.isUnreal,
  );
}

/** So many letters may stand between a date and the end of its clause. */
const LONGEST_REST = 50;

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

/** `recognised Spain in 1814, Peru in 1820`: of one verb with several dates, each has those who stand before it. */
function shared(sentence: ReadSentence, acts: readonly DatedAct[]): readonly DatedAct[] {
  return acts.map((act) => {
    const all = acts
      .filter(({ predicate }) => predicate.at === act.predicate.at)
      .map(({ date }) => date.span);
    const { span } = act.date;
    if (all.length < 2 || span.from < act.predicate.end) return act;
    const start = Math.max(act.predicate.end, ...all.filter(({ to }) => to <= span.from).map(({ to }) => to));
    const acting = new Set(act.by.flatMap(({ ids }) => ids));
    const last = within(sentence, start, span.from)
      .filter(({ ids, pointer }) => pointer === undefined && ids.some((id) => !acting.has(id)))
      .at(-1);
    return last && /^,? (?:in |on )?$/u.test(sentence.text.slice(last.to, span.from))
      ? { ...act, to: [last] }
      : act;
  });
}
