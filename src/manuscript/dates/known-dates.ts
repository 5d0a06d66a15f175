import { NO_REACH, parseEdtf, possibleDays, rangeHull } from '../../base/edtf/edtf.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { type KnownEvent, knownEvents } from '../../record/chronology/known-event.ts';
import { chronologyWith } from '../chronology/chronology.ts';
import { stemsOf } from './stems.ts';

/** First and last day that a date can be. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** The stems of a phrase; an act is that of the actor named last before it (who declared war). */
export interface Phrase {
  readonly stems: readonly string[];
  readonly isAct: boolean;
}

/** An event whose date is known, with the phrases that name it. */
export interface KnownDate {
  readonly id: string;
  readonly says: string;
  /** Every dating that is right, the usual one first. */
  readonly datings: readonly Days[];
  /** Phrases whose stems stand one after the other. */
  readonly phrases: readonly Phrase[];
  /** Stems that stand close together, in any order: the words of a title in a case. */
  readonly title?: readonly string[];
  /** Stems of the actors of whom one must be the event's. */
  readonly amid: readonly string[];
  /** A kind of event that happens again and again between the same actors: a visit, a speech. */
  readonly recurs: boolean;
  readonly source: string;
}

/** A title of a case names its event only when it has so many words that carry meaning. */
const LEAST_TITLE_STEMS = 4;
const LEAST_NAME_STEMS = 2;
/** What happens again and again, by stems. */
const RECURRING = new Set(
  [
    'visit meets meeting talks talk tells told asks says call calls proposes proposal protests warns warning accuses',
    'reports report speech letter message note negotiates negotiations confer shells shelling fires fire fights',
    'condemns denounces supports rejects refuses offers urges statement announces debate vote votes',
  ]
    .join(' ')
    .split(' ')
    .flatMap((word) => stemsOf(word).map(({ stem }) => stem)),
);
/**
 * The events of the chronology, then those of a case when there is one. A row of the case’s own chronology, or one of `own`, takes the
 * place of the event with its id.
 */
export function knownDates(
  record: CaseRecord | undefined,
  own: readonly KnownEvent[] = [],
): readonly KnownDate[] {
  const ofCase = record ? knownEvents(record.rows.chronology).events : [];
  const given = new Set(own.map(({ id }) => id));
  const events = chronologyWith([...ofCase.filter(({ id }) => !given.has(id)), ...own]);
  return [...events.map(fromChronology), ...(record ? caseDates(record) : [])];
}

function fromChronology({ id, names, amid = [], says, date, also = [], source }: KnownEvent): KnownDate {
  return {
    id,
    says,
    datings: [date, ...also.map((other) => other.date)].map(daysOf),
    phrases: names.map(phraseOf),
    amid: amid.flatMap(stemsIn),
    recurs: false,
    source,
  };
}

const ACT =
  /\b(?:\p{L}+(?:ed|ing)|declarations? of (?:war|independence)|entry|invasion|attack|recognition|annexation|occupation|withdrawal|broke|fell|became|won|left|took|struck|sank|met)\b/iu;

const phraseOf = (name: string): Phrase => ({ stems: stemsIn(name), isAct: ACT.test(name) });
const stemsIn = (text: string): string[] => stemsOf(text).map(({ stem }) => stem);

function daysOf(edtf: string): Days {
  const read = parseEdtf(edtf);
  // dates of the chronology are plain: no mark of doubt widens them
  const hull = read.ok ? rangeHull(possibleDays(read.date, NO_REACH)) : undefined;
  if (!hull) throw new Error(`daysOf requires a date of the chronology, not "${edtf}"`);
  return hull;
}

/**
 * Events and instruments of a case by the words of their titles, and by the names in brackets in them; wars and crises by theirs.
 * Rows of which only one is true share their dates: the case itself leaves open which is right.
 */
export function caseDates({ rows, bounds }: CaseRecord): KnownDate[] {
  const open = new Map<string, Days[]>();
  const dated = [
    ...[...rows.events, ...rows.instruments].map((row) => ({ row, title: row.title, isSpell: false })),
    ...rows.spells.flatMap((row) => {
      const { title } = row as { title?: string };
      return title && /^(?:war|crisis|occupation)$/u.test(row.kind) ? [{ row, title, isSpell: true }] : [];
    }),
  ].flatMap(({ row, title, isSpell }) => {
    const own = datingsOf(bounds.get(row.id!), isSpell);
    if (own.length === 0) return [];
    const { alternatives } = row;
    if (alternatives) open.set(alternatives, [...(open.get(alternatives) ?? []), ...own]);
    return [{ id: row.id!, title, own, alternatives, isSpell }];
  });
  return dated.flatMap(({ id, title, own, alternatives, isSpell }) => {
    const datings = alternatives ? [...own, ...open.get(alternatives)!] : own;
    return named(id, title, datings, isSpell);
  });
}

/** When an event happened, an instrument was signed or came into force, a war lasted; nothing when one end is open. */
function datingsOf(
  bounds: { readonly first: Days; readonly start?: Days; readonly end?: Days } | undefined,
  isSpell: boolean,
): Days[] {
  if (!bounds) return [];
  const { first, start, end } = bounds;
  const all = isSpell
    ? [{ earliest: first.earliest, latest: end?.latest ?? Number.POSITIVE_INFINITY }]
    : [first, ...(start ? [start] : [])];
  return all.filter(({ earliest, latest }) => Number.isFinite(earliest + latest));
}

function named(id: string, written: string, datings: readonly Days[], isSpell: boolean): KnownDate[] {
  const title = written.replace(/\([^()]*\)/gu, ' ').trim();
  const stems = stemsIn(title);
  const names = [...written.matchAll(/\((\p{Lu}[^()]*)\)/gu)].map((match) => match[1]!);
  const phrases = [...names, ...(isSpell ? [title] : [])]
    .map(phraseOf)
    .filter(({ stems: { length } }) => length >= LEAST_NAME_STEMS);
  const hasTitle = !isSpell && stems.length >= LEAST_TITLE_STEMS;
  if (phrases.length === 0 && !hasTitle) return [];
  const recurs = stems.some((stem) => RECURRING.has(stem));
  return [
    {
      id,
      says: written,
      datings,
      phrases,
      ...(hasTitle ? { title: [...new Set(stems)] } : {}),
      amid: [],
      recurs,
      source: `the case, ${id}`,
    },
  ];
}
