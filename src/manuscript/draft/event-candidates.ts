import { yearMonthDay } from '../../base/calendar.ts';
import type { LintInput } from '../check.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { placeOf, type Span } from '../manuscript.ts';
import { type ActorMention, actorMentions } from './actor-mentions.ts';
import { BRACKETS } from './clauses.ts';
import { type DatedAct, datedActs } from './dated-acts.ts';
import type { InstrumentCandidate } from './instrument-candidates.ts';
import type { NamesIn } from './names-in.ts';
import type { NarrativeDate, OpenDate } from './narrative-dates.ts';
import { pointing } from './pointing.ts';
import type { Post } from './posts.ts';
import { predicatesIn } from './predicates.ts';
import type { RunningBlock } from './running-text.ts';
import type { StateActors } from './state-actors.ts';

/** How sure the reading of a candidate is. */
export type Sureness = 'surely' | 'likely' | 'guessed';

/** An act that the text dates, as an event to be looked at. */
export interface EventCandidate {
  readonly date: string;
  readonly isSpan: boolean;
  /** The clause that holds the date. */
  readonly title: string;
  readonly sentence: string;
  /** Ids of those who act and to whom, in the order of their names. */
  readonly actors: readonly string[];
  readonly to: readonly string[];
  /** The CAMEO code of its verb. */
  readonly type?: string;
  /** How date, actors and sufferers were found, and what was not read, in words, in this order. */
  readonly how: readonly string[];
  readonly sure: Sureness;
  /** Of a signing: where its verb stands. */
  readonly signs?: Span;
  /** Indexes of the works that the sentence cites, and the pages cited. */
  readonly cites: readonly { readonly reference: number; readonly locator?: string }[];
  readonly heading?: string;
  readonly where: { readonly page?: number; readonly line: number };
}

/** A date of the text of which no act was read, with its sentence. */
export interface LeftDate {
  readonly date?: string;
  readonly sentence: string;
  readonly where: { readonly page?: number; readonly line: number };
}

/** What candidates are made of. */
export interface EventGround {
  readonly input: LintInput;
  readonly running: readonly RunningBlock[];
  readonly dates: readonly NarrativeDate[];
  readonly open: readonly OpenDate[];
  readonly namesIn: NamesIn;
  readonly states: StateActors;
  readonly posts: ReadonlyMap<string, Post>;
  readonly nameOf: (id: string) => string;
  readonly instruments: readonly InstrumentCandidate[];
}

const LONGEST_TITLE = 110;

/** Every dated act of the text, and the dates that date none; decades and centuries date no act. */
export function eventCandidates(ground: EventGround): {
  readonly events: readonly EventCandidate[];
  readonly left: readonly LeftDate[];
} {
  const { input, running, namesIn, states } = ground;
  const { manuscript, apparatus } = input;
  const datesOf = byBlock(ground.dates.filter(isUsable));
  const citesOf = byBlock(apparatus.citations);
  const treaties = new Map(
    ground.instruments.flatMap((one) =>
      one.mentions.flatMap(({ date }) => (date ? [[date.span, one] as const] : [])),
    ),
  );
  const headings = headingsOf(input);
  const events: EventCandidate[] = [];
  const left: LeftDate[] = [];
  const speakers = pointing();
  for (const { block, text: bare, sentences } of running) {
    const text = manuscript.blocks[block]!.text;
    for (const { from, to } of sentences) {
      const isInIt = ({ span }: { readonly span: Span }) => span.from >= from && span.to <= to;
      const inIt = distinct((datesOf.get(block) ?? []).filter(isInIt));
      const asides = asidesOf(bare, { from, to }, inIt);
      const isAside = (one: { readonly from: number }) =>
        asides.some(([a, b]) => one.from > a && one.from < b);
      const named = actorMentions(block, bare, { from, to }, namesIn, states).filter((one) => !isAside(one));
      const mentions = speakers.fill(named, bare, from);
      const at = (span: Span) => placeOf(manuscript, span);
      const sentence = text.slice(from, to).trim();
      for (const one of ground.open)
        if (one.block === block && one.from >= from && one.to <= to)
          left.push({ sentence, where: at({ block, from: one.from, to: one.to }) });
      if (inIt.length === 0) continue;
      const read = {
        text: bare,
        from,
        to,
        mentions,
        predicates: predicatesIn(bare, { from, to }).filter((one) => !isAside(one)),
      };
      const found = datedActs(read, inIt);
      const heading = headings.get(block);
      const cites = citesIn((citesOf.get(block) ?? []).filter(isInIt));
      for (const act of found.acts)
        events.push({
          ...eventOf(act, treaties.get(act.date.span), ground),
          title: clauseOf(
            text,
            act.isJoined
              ? { ...act.date.span, from: act.predicate.at, to: act.predicate.end }
              : act.date.span,
            from,
            to,
          ),
          sentence,
          cites,
          ...(heading === undefined ? {} : { heading }),
          where: at(act.date.span),
        });
      for (const date of found.left) {
        const treaty = treaties.get(date.span);
        if (!treaty) left.push({ date: edtfOf(date), sentence, where: at(date.span) });
      }
    }
  }
  return { events, left };
}

/** Short asides in brackets that hold no date: what is named and told in them is not of the sentence. */
function asidesOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  dates: readonly NarrativeDate[],
): (readonly [number, number])[] {
  return Array.from(
    text.slice(from, to).matchAll(BRACKETS),
    (match) => [from + match.index, from + match.index + match[0].length] as const,
  ).filter(([a, b]) => !dates.some(({ span }) => span.from > a && span.to < b));
}

const SIGNS = /^(?:signed|concluded|initial\w+|formali[sz]ed|finali[sz]ed|ratified|made|entered)/u;

type Read = Pick<EventCandidate, 'date' | 'isSpan' | 'actors' | 'to' | 'type' | 'how' | 'sure' | 'signs'>;

function eventOf(act: DatedAct, treaty: InstrumentCandidate | undefined, ground: EventGround): Read {
  const { date, predicate } = act;
  const year = yearMonthDay(date.earliest).year;
  const idsOf = (mentions: readonly ActorMention[]) => [
    ...new Set(mentions.flatMap((one) => actorsOf(one, year, ground))),
  ];
  const isTreaty =
    treaty !== undefined && treaty.parties.length >= Math.max(2, act.by.length) && SIGNS.test(predicate.word);
  const actors = isTreaty ? treaty.parties : idsOf(act.by);
  const own = new Set(actors);
  const to = isTreaty
    ? []
    : idsOf(act.to.filter(({ ids }) => !ids.every((id) => own.has(id)))).filter((id) => !own.has(id));
  const type = predicate.verb?.type ?? predicate.noun?.type;
  const pointers = [...act.by, ...act.to].filter(({ pointer }) => pointer !== undefined);
  const how = [
    isTreaty
      ? `by: the parties of the ${treaty.kind}, whose date this is: keep it there or here`
      : `by: ${actors.length === 0 ? 'not named' : subjectWords(act)}${personWords(act.by, actors, ground)}`,
    ...(to.length > 0 ? [`to: those named after “${predicate.word}”${personWords(act.to, to, ground)}`] : []),
    ...(date.known === 'stated' ? [] : [dateWords(date)]),
    ...pointers.map(
      ({ from, to: end, ids }) =>
        `“${ground.running.length > 0 ? pointerText(act, from, end, ground) : ''}” is taken for ${ids.map(ground.nameOf).join(' and ')}`,
    ),
    ...(predicate.verb?.spell === undefined ? [] : [`perhaps a spell too: ${predicate.verb.spell}`]),
  ];
  const unread = [
    ...(actors.length === 0 ? ['who acted'] : []),
    ...(to.length === 0 && !isTreaty ? ['to whom'] : []),
    ...(type === undefined ? ['what kind of act'] : []),
  ];
  const sure = surenessOf(act, actors, pointers.length > 0, isTreaty);
  return {
    date: edtfOf(date),
    isSpan: date.precision === 'span',
    actors,
    to,
    ...(type === undefined ? {} : { type }),
    how: [
      ...how,
      `${sure === 'guessed' ? 'guessed' : `${sure} read`}`,
      ...(unread.length === 0 ? [] : [`not read: ${unread.join(', ')}`]),
    ],
    sure,
    ...(SIGNS.test(predicate.word)
      ? { signs: { block: date.span.block, from: predicate.from, to: predicate.end } }
      : {}),
  };
}

function surenessOf(
  act: DatedAct,
  actors: readonly string[],
  hasPointers: boolean,
  isTreaty: boolean,
): Sureness {
  const { predicate, date } = act;
  if (isTreaty && date.known === 'stated') return 'surely';
  if (actors.length === 0 || (!predicate.verb && !predicate.noun)) return 'guessed';
  const isPlain = date.known === 'stated' && !hasPointers && !act.isJoined;
  return isPlain && (predicate.form === 'active' || predicate.form === 'passive') ? 'surely' : 'likely';
}

/** The ids for which a mention stands: a person acts for his state in his years, else for himself. */
function actorsOf({ ids, person }: ActorMention, year: number, { posts }: EventGround): readonly string[] {
  const post = person === undefined ? undefined : posts.get(person);
  return post && (year < post.from || year > post.to) ? [person!] : ids;
}

function subjectWords({ predicate }: DatedAct): string {
  if (predicate.form === 'passive') return `named after “${predicate.word} … by”`;
  return predicate.form === 'noun' ? `named with “${predicate.word}”` : `the subject of “${predicate.word}”`;
}

function personWords(
  mentions: readonly ActorMention[],
  chosen: readonly string[],
  { nameOf }: EventGround,
): string {
  const persons = mentions.filter(
    ({ person, ids }) => person !== undefined && ids[0] !== person && chosen.includes(ids[0]!),
  );
  return persons
    .map(({ person, ids }) => ` (${nameOf(person!)} for ${nameOf(ids[0]!)})`)
    .filter((words, at, all) => all.indexOf(words) === at)
    .join('');
}

function pointerText({ date }: DatedAct, from: number, to: number, { running }: EventGround): string {
  return running.find(({ block }) => block === date.span.block)!.text.slice(from, to);
}

function dateWords({ known, after }: NarrativeDate): string {
  return known === 'carried'
    ? `the year is that of ${after!.edtf}, named before`
    : `the date is counted from ${after!.edtf}, named before`;
}

const edtfOf = ({ edtf, isApproximate }: NarrativeDate): string => (isApproximate ? `${edtf}~` : edtf);

function headingsOf({ manuscript }: LintInput): Map<number, string> {
  const headings = new Map<number, string>();
  let heading: string | undefined;
  for (const [block, { kind, text }] of manuscript.blocks.entries()) {
    if (kind === 'heading') heading = text.trim() === '' ? undefined : text.trim();
    else if (heading !== undefined) headings.set(block, heading);
  }
  return headings;
}

function citesIn(citations: LintInput['apparatus']['citations']): EventCandidate['cites'] {
  const cites = citations.flatMap(({ reference, locator }) =>
    reference === undefined ? [] : [{ reference, ...(locator === undefined ? {} : { locator }) }],
  );
  return cites.filter(
    (cite, i) =>
      cites.findIndex(
        ({ reference, locator }) => reference === cite.reference && locator === cite.locator,
      ) === i,
  );
}

function byBlock<T extends { readonly span: Span }>(all: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const one of all) {
    const there = found.get(one.span.block);
    if (there) there.push(one);
    else found.set(one.span.block, [one]);
  }
  return found;
}

function isUsable({ precision, isImpossible, isBackwards }: DateMention): boolean {
  return precision !== 'decade' && precision !== 'century' && !isImpossible && !isBackwards;
}

/** Each date of a sentence; of one that stands there twice, the first. */
function distinct(dates: readonly NarrativeDate[]): NarrativeDate[] {
  return dates.filter((date, i) => dates.findIndex((other) => other.edtf === date.edtf) === i);
}

/** The part of the sentence between the stops around a date, cut to what a title can be. */
function clauseOf(text: string, span: Span, from: number, to: number): string {
  const before = text.slice(from, span.from);
  const stops = ['; ', ': '].map((stop) => before.lastIndexOf(stop)).filter((at) => at >= 0);
  const start = stops.length === 0 ? from : from + Math.max(...stops) + 2;
  const stop = text.slice(span.to, to).search(/[;:]\s/u);
  const clause = text.slice(start, stop < 0 ? to : span.to + stop).replace(/[\s.;:,]+$/u, '');
  const letters = [...clause];
  if (letters.length <= LONGEST_TITLE) return clause.trim();
  const lead = [...text.slice(start, span.from)].length;
  const at = Math.max(0, Math.min(lead - LONGEST_TITLE / 2, letters.length - LONGEST_TITLE));
  const kept = letters.slice(at, at + LONGEST_TITLE).join('');
  const head = at === 0 ? kept : `… ${kept.slice(kept.indexOf(' ') + 1)}`;
  return at + LONGEST_TITLE >= letters.length ? head : `${head.replace(/ [^ ]*$/u, '')} …`;
}
