import { rangeInWords } from '../../base/day-words.ts';
import { NO_REACH, possibleDays, rangeHull } from '../../base/edtf/edtf.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { CaseDate } from '../../record/dates/case-date.ts';
import { statedPosts } from '../../record/stated-posts.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { nameKey } from '../names/text-words.ts';
import { spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';
import { meets } from './intervals.ts';
import type { Days } from './known-dates.ts';
import { agrees, type KnownPost, toldOffices } from './told-offices.ts';

/** Words that say that a place changes hands, and that somebody enters or leaves an office. */
const CHANGES_HANDS =
  /\b(?:lost|loses|loss of|ceded|cedes|cession of|gained|gains|acquired|acquires|acquisition of|annexed|annexes|annexation of|regained|recovered|returned|took|seized|taken|transferred|handed (?:over|back)|surrendered|conquered)\b/iu;
const OFFICE =
  /\b(?:became|becomes|was (?:appointed|elected|made|named|sworn in)|succeeded|took office|resigned|stepped down|fell from power|was (?:removed|dismissed|ousted|overthrown|replaced)|left office|came to power)\b/iu;
/** A war or a year that only frames a change: half a year on either side is allowed for. */
const LEEWAY_DAYS = 190;
const LEAST_NAME = 4;

interface Turning {
  readonly id: string;
  readonly names: readonly string[];
  readonly act: RegExp;
  /** Each day on which it changed hands, with the row that says so. */
  readonly changes: readonly { readonly days: Days; readonly row: string }[];
}

/** Gains, losses and offices of the case that a sentence dates otherwise: only where no change of that place or office comes near. */
export function spellFindings(input: LintInput): Finding[] {
  if (!input.study) return [];
  const turnings = turningsOf(input.study.record);
  const holders = holdersOf(input.study.record);
  const quoted = spanIndex(input.quotations);
  return datedSentences(input).flatMap((sentence) =>
    [
      ...turnings.flatMap((turning) => {
        const found = toldOf(turning, sentence);
        return found ? [{ ...found, near: nearestTo(found.date, turning.changes) }] : [];
      }),
      ...holders.flatMap((holder) => officesIn(holder, sentence)),
    ].flatMap(({ date, span, near }) => {
      if (quoted.covers(span)) return [];
      return [
        finding('date-spell', input.manuscript, span, 'look', {
          said: sentence.text.slice(span.from, span.to),
          given: rangeInWords(date.earliest, date.latest),
          known: rangeInWords(near.days.earliest, near.days.latest),
          row: near.row,
        }),
      ];
    }),
  );
}

interface Holder {
  readonly id: string;
  readonly names: readonly string[];
  readonly posts: readonly KnownPost[];
}

/** Who holds a post that the case names, with its first and last day. */
function holdersOf(record: CaseRecord): Holder[] {
  const named = new Map(record.rows.actors.map((row) => [row.id, namesOf(row)]));
  const posts = new Map<string, KnownPost[]>();
  for (const { holder, role, start, end } of statedPosts(record))
    if (role !== undefined && (start || end))
      posts.set(holder, [
        ...(posts.get(holder) ?? []),
        { role, start: start && daysOf(start), end: end && daysOf(end) },
      ]);
  return [...posts].map(([id, those]) => ({ id, names: named.get(id) ?? [], posts: those }));
}

/** Posts of a holder that a sentence dates otherwise: `foreign minister from 1922`, `until 1938`, `(1919–1931)`. */
function officesIn(
  { id, names, posts }: Holder,
  { block, text, from, to, dates }: DatedSentence,
): { date: DateMention; span: Span; near: Turning['changes'][number] }[] {
  const own = dates
    .filter(({ span, isCompleted }) => span.from >= from && span.to <= to && !isCompleted)
    .map((date) => ({ date, from: date.span.from - from, to: date.span.to - from }));
  if (own.length === 0) return [];
  return toldOffices(text.slice(from, to), names, posts, own)
    .filter((told) => !agrees(told, LEEWAY_DAYS))
    .flatMap((told) => {
      const days = told.posts.flatMap(({ start, end }) =>
        told.side === 'start'
          ? (start ?? [])
          : told.side === 'end'
            ? (end ?? [])
            : [start ?? [], end ?? []].flat(),
      );
      if (days.length === 0) return [];
      const near = nearestTo(
        told.date,
        days.map((one) => ({ days: one, row: id })),
      );
      return [{ date: told.date, span: { block, from: from + told.from, to: from + told.to }, near }];
    });
}

function turningsOf(record: CaseRecord): Turning[] {
  const { rows, bounds } = record;
  const named = new Map([...rows.places, ...rows.actors].map((row) => [row.id, namesOf(row)]));
  const changes = new Map<string, { days: Days; row: string }[]>();
  for (const { id, kind, object } of rows.spells) {
    const of = kind === 'possession' && typeof object === 'string' ? object : undefined;
    const there = of && bounds.get(id!);
    if (!of || !there) continue;
    const ends = [there.first, ...(there.end ? [there.end] : [])].filter(({ earliest, latest }) =>
      Number.isFinite(earliest + latest),
    );
    changes.set(of, [...(changes.get(of) ?? []), ...ends.map((days) => ({ days, row: id! }))]);
  }
  const places = [...changes].map(([id, those]) => ({
    id,
    names: shortNames(named.get(id) ?? []),
    act: CHANGES_HANDS,
    changes: those,
  }));
  const posts = new Map<string, { days: Days; row: string }[]>();
  for (const { holder, start, end } of statedPosts(record))
    for (const date of [start, end]) {
      const days = date && daysOf(date);
      if (days) posts.set(holder, [...(posts.get(holder) ?? []), { days, row: holder }]);
    }
  const holders = [...posts].map(([id, those]) => ({
    id,
    names: named.get(id) ?? [],
    act: OFFICE,
    changes: those,
  }));
  return [...places, ...holders].filter(({ changes: { length }, names }) => length > 0 && names.length > 0);
}

const namesOf = ({ name, names = [] }: Pick<Row<'actors'>, 'name' | 'names'>): string[] => [
  name,
  ...names.map((one) => (typeof one === 'string' ? one : one.text)),
];

/** `Kurile Islands` is `the Kuriles` too. */
const shortNames = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const [, islands] = /^(\p{L}{4,}) [Ii]slands$/u.exec(name) ?? [];
    return islands ? [name, `${islands}s`] : [name];
  });

function daysOf(date: CaseDate): Days | undefined {
  const hull = date.kind === 'absolute' ? rangeHull(possibleDays(date.edtf, NO_REACH)) : undefined;
  return hull && Number.isFinite(hull.earliest + hull.latest) ? hull : undefined;
}

const nearestTo = (date: Days, changes: Turning['changes']) =>
  changes.reduce((a, b) => (apart(date, b.days) < apart(date, a.days) ? b : a));
const apart = (a: Days, b: Days): number => Math.max(0, a.earliest - b.latest, b.earliest - a.latest);

/** How far the act, the name and the date may lie from one another. */
const REACH = 90;

function toldOf(
  { names, act, changes }: Turning,
  { block, text, from, to, dates }: DatedSentence,
): { date: DateMention; span: Span } | undefined {
  const sentence = text.slice(from, to);
  const name = names.find(
    (one) => one.length >= LEAST_NAME && ` ${nameKey(sentence)} `.includes(` ${nameKey(one)} `),
  );
  const did = name && act.exec(sentence);
  const at = name === undefined ? -1 : placeOfName(sentence, name);
  if (!did || at < 0 || Math.abs(did.index - at) > REACH) return undefined;
  const own = dates.filter(({ span }) => span.from >= from && span.to <= to);
  const [date] = own;
  if (!date || own.length > 1 || date.isApproximate || date.isCompleted || date.isBackwards) return undefined;
  if (date.precision === 'decade' || date.precision === 'century') return undefined;
  const widened = { earliest: date.earliest - LEEWAY_DAYS, latest: date.latest + LEEWAY_DAYS };
  if (changes.some(({ days }) => meets(days, widened))) return undefined;
  const ends = [from + at, from + did.index, date.span.from];
  const last = [from + at + name!.length, from + did.index + did[0].length, date.span.to];
  return { date, span: { block, from: Math.min(...ends), to: Math.max(...last) } };
}

/** Where a name stands, in capitals or small letters; some letters are two when they are small, and then it must be written alike. */
function placeOfName(sentence: string, name: string): number {
  const small = sentence.toLowerCase();
  return small.length === sentence.length ? small.indexOf(name.toLowerCase()) : sentence.indexOf(name);
}
