import { type DayRange, NO_REACH, possibleDays, rangeHull } from '../../base/edtf/edtf.ts';
import { own } from '../../base/own.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { wordsBy } from '../../base/words.ts';
import type { Row } from '../case-record.ts';
import type { CaseDate } from '../dates/case-date.ts';

/** A well-known event, as prose names it, and when it was. */
export interface KnownEvent {
  readonly id: string;
  /**
   * Phrases that name it and nothing else: `Potsdam Conference`, `invaded the Soviet Union`. Small words may stand between the
   * words of a phrase, and the forms of a word count as one.
   */
  readonly names: readonly string[];
  /** When a phrase would name other events too: words of which the sentence must hold one (`Hitler`, `Germany`). */
  readonly amid?: readonly string[];
  readonly says: string;
  /** EDTF; an interval for what lasted. */
  readonly date: string;
  /** Other datings that are right too: local time, ratification beside signature. */
  readonly also?: readonly { readonly date: string; readonly says: string }[];
  readonly wikidata?: string;
  /** Where the date can be looked up. */
  readonly source: string;
}

type ChronologyRow = Row<'chronology'>;

/**
 * The events that rows of a chronology tell of, in order of time, and what is wrong with rows beyond their fields: a date that is no
 * date of its own, or has no end; no phrase at all; a phrase of one common word, which may be said of much.
 */
export function knownEvents(rows: readonly ChronologyRow[]): {
  readonly events: readonly KnownEvent[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const events = rows.flatMap((row): KnownEvent[] => {
    const found = problemsOf(row);
    problems.push(...found);
    return found.some(({ severity }) => severity === 'error') ? [] : [eventOf(row)];
  });
  return { events: inOrder(events), problems };
}

/** Events in order of time; those of one day in the order in which they are given. */
export function inOrder(events: readonly KnownEvent[]): KnownEvent[] {
  return [...events].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** First and last day of a date; undefined when it hangs on another row, or one end is not known. */
export function daysOfDate(date: CaseDate): DayRange | undefined {
  const hull = date.kind === 'absolute' ? rangeHull(possibleDays(date.edtf, NO_REACH)) : undefined;
  return hull && Number.isFinite(hull.earliest) && Number.isFinite(hull.latest) ? hull : undefined;
}

const wordsIn = wordsBy({ figures: true, hyphens: 'part' });

function problemsOf({
  id,
  date,
  also = [],
  names = [],
  amid = [],
  independence,
  at,
}: ChronologyRow): Problem[] {
  const field = (name: string) => own(at.fields, name) ?? at;
  const undated = [date, ...also.map(({ name }) => name)].filter((one) => !daysOfDate(one));
  return [
    ...undated.map((one) =>
      problem('chronology-date', field(one === date ? 'date' : 'also'), { id, date: one.text }),
    ),
    ...(names.length === 0 && independence === undefined ? [problem('chronology-unnamed', at, { id })] : []),
    ...names
      .filter((name) => wordsIn(name).length < 2 && !/^\p{Lu}/u.test(name) && amid.length === 0)
      .map((name) => problem('chronology-phrase', field('names'), { id, name })),
  ];
}

function eventOf({
  id,
  names = [],
  independence,
  amid = [],
  title,
  date,
  also = [],
  wikidata,
  source,
  at,
}: ChronologyRow): KnownEvent {
  return {
    id,
    names: [...names, ...(independence === undefined ? [] : phrasesOfIndependence(independence))],
    ...(amid.length > 0 && { amid }),
    says: title,
    date: date.text,
    ...(also.length > 0 && { also: also.map(({ name, is }) => ({ date: name.text, says: is })) }),
    ...(wikidata !== undefined && { wikidata }),
    source: source ?? `${at.file}, ${id}`,
  };
}

/** Not `independence of …`: that is recognised and celebrated on other days. */
const phrasesOfIndependence = (place: string): string[] => [
  `${place} became independent`,
  ...['gained', 'achieved', 'attained', 'won'].map((verb) => `${place} ${verb} independence`),
];
