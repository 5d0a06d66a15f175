import { parseEdtf, possibleDays, type Reach, rangeHull } from '../../base/edtf/edtf.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { chronology, type KnownEvent } from '../chronology/chronology.ts';
import { type Stem, stemsOf } from './stems.ts';

/** First and last day that a date can be. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** An event whose date is known, with the phrases that name it. */
export interface KnownDate {
  readonly id: string;
  readonly says: string;
  /** Every dating that is right, the usual one first. */
  readonly datings: readonly Days[];
  /** It lasted, rather than happened on one of these days. */
  readonly lasted: boolean;
  /** Stems of the words of each phrase. */
  readonly phrases: readonly (readonly string[])[];
  /** Stems of which the sentence must hold one. */
  readonly amid: readonly string[];
  /** The words of a phrase may stand in any order, with others between: those of a title in a case. */
  readonly isLoose: boolean;
  readonly source: string;
}

/** An event named in a text, and where. */
export interface Named {
  readonly known: KnownDate;
  readonly from: number;
  readonly to: number;
}

/** Small words that may stand within a phrase: at most so many at once. */
const MOST_BETWEEN = 2;
/** A title of a case names its event when the words stand within so many characters. */
const LOOSE_WITHIN = 140;
const LEAST_LOOSE_STEMS = 3;
/** The chronology has no doubtful dates, so that nothing is widened. */
const none = { years: 0, months: 0, days: 0 };
const REACH: Reach = { day: none, month: none, year: none };

/** The events of the chronology, and those of a case when there is one, by the first stem of their phrases. */
export type KnownDates = ReadonlyMap<
  string,
  readonly { readonly known: KnownDate; readonly phrase: readonly string[] }[]
>;

/** Makes ready what a text is searched for. */
export function knownDates(record: CaseRecord | undefined): KnownDates {
  const all = [...chronology.map(fromChronology), ...(record ? fromCase(record) : [])];
  const index = new Map<string, { known: KnownDate; phrase: readonly string[] }[]>();
  for (const known of all)
    for (const phrase of known.phrases) {
      // Of a title any word may come first.
      for (const key of known.isLoose ? new Set(phrase) : phrase.slice(0, 1)) {
        const there = index.get(key);
        if (there) there.push({ known, phrase });
        else index.set(key, [{ known, phrase }]);
      }
    }
  return index;
}

function fromChronology({ id, names, amid = [], says, date, also = [], source }: KnownEvent): KnownDate {
  return {
    id,
    says,
    datings: [date, ...also.map((other) => other.date)].map(daysOf),
    lasted: date.includes('/'),
    phrases: names.map((name) => stemsOf(name).map(({ stem }) => stem)),
    amid: amid.flatMap((word) => stemsOf(word).map(({ stem }) => stem)),
    isLoose: false,
    source,
  };
}

function daysOf(edtf: string): Days {
  const read = parseEdtf(edtf);
  const hull = read.ok ? rangeHull(possibleDays(read.date, REACH)) : undefined;
  if (!hull) throw new Error(`daysOf requires a date of the chronology, not "${edtf}"`);
  return hull;
}

/** Events and instruments of a case, by the words of their titles. */
function fromCase({ rows, bounds }: CaseRecord): KnownDate[] {
  return [...rows.events, ...rows.instruments].flatMap(({ id, title }) => {
    const days = bounds.get(id);
    const stems = stemsOf(title).map(({ stem }) => stem);
    if (
      !days ||
      stems.length < LEAST_LOOSE_STEMS ||
      !Number.isFinite(days.first.earliest + days.first.latest)
    )
      return [];
    const force = days.start && Number.isFinite(days.start.earliest + days.start.latest) ? [days.start] : [];
    return [
      {
        id,
        says: title,
        datings: [days.first, ...force],
        lasted: false,
        phrases: [stems],
        amid: [],
        isLoose: true,
        source: `the case, ${id}`,
      },
    ];
  });
}

/** The events that a text names, in order; `offset` is added to their places. */
export function namedIn(text: string, index: KnownDates, offset = 0): Named[] {
  const stems = stemsOf(text);
  const present = new Set(stems.map(({ stem }) => stem));
  const found: Named[] = [];
  for (const [i, { stem }] of stems.entries())
    for (const { known, phrase } of index.get(stem) ?? []) {
      if (known.amid.length > 0 && !known.amid.some((word) => present.has(word))) continue;
      const last = known.isLoose ? looseEnd(stems, i, phrase) : strictEnd(stems, i, phrase);
      if (last) found.push({ known, from: offset + stems[i]!.from, to: offset + last.to });
    }
  // Of phrases that overlap the longest names the event: the second crisis, not the crisis.
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.from <= one.from &&
          other.to >= one.to &&
          other.to - other.from > one.to - one.from,
      ),
  );
}

function strictEnd(stems: readonly Stem[], first: number, phrase: readonly string[]): Stem | undefined {
  let at = first;
  for (const wanted of phrase.slice(1)) {
    at++;
    if (stems[at]?.stem !== wanted || stems[at]!.skipped > MOST_BETWEEN) return undefined;
  }
  return stems[at];
}

function looseEnd(stems: readonly Stem[], first: number, phrase: readonly string[]): Stem | undefined {
  const wanted = new Set(phrase);
  let last = stems[first]!;
  for (const stem of stems.slice(first)) {
    if (stem.to - stems[first]!.from > LOOSE_WITHIN) return undefined;
    if (wanted.delete(stem.stem)) last = stem;
    if (wanted.size === 0) return last;
  }
  return undefined;
}
