import type { Day } from '../base/calendar.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import type { CaseDate } from '../record/dates/case-date.ts';
import { statedDate } from '../record/dates/stated-date.ts';
import type { DayBounds } from './study-data.ts';

/** A post or membership of somebody, with its dates in words and as days. */
export interface Office {
  readonly of: string;
  readonly role?: string;
  readonly date: string;
  readonly first: DayBounds;
  readonly end: DayBounds;
}

/** How an actor or place is named and where it lies. */
export interface StudyNamed {
  readonly id: string;
  readonly name: string;
  /** Other names, in any script and romanisation. */
  readonly names: readonly string[];
  /** What each of them is, in its place: `hanzi`, `pinyin`, `Cyrl`; empty where that is not said. */
  readonly spelt?: readonly string[];
  readonly lat?: number;
  readonly lon?: number;
}

/** An actor as a page shows it. */
export interface StudyActor extends StudyNamed {
  readonly kind: string;
  /** When it existed, in words. */
  readonly lived?: string;
  readonly follows?: readonly string[];
  readonly offices?: readonly Office[];
}

/** A place as a page shows it. */
export interface StudyPlace extends StudyNamed {
  /** The larger places in which it lies. */
  readonly within?: readonly string[];
}

/** The actors of a record, with their names, lives and offices. */
export function studyActors(record: CaseRecord): readonly StudyActor[] {
  return record.rows.actors.map((row) => {
    const { kind, span, follows = [], memberOf = [] } = row;
    return {
      ...named(row),
      kind,
      ...(span ? { lived: statedDate(span, boundsInRecord(span, record)).words } : {}),
      ...(follows.length > 0 ? { follows } : {}),
      ...(memberOf.length > 0 ? { offices: memberOf.map((each) => officeOf(each, record)) } : {}),
    };
  });
}

/** The places of a record. */
export function studyPlaces({ rows }: CaseRecord): readonly StudyPlace[] {
  return rows.places.map((row) => ({
    ...named(row),
    ...(row.within?.length ? { within: row.within } : {}),
  }));
}

type NamedRow = Pick<Row<'places'>, 'id' | 'name' | 'names' | 'lat' | 'lon'>;

function named({ id, name, names = [], lat, lon }: NamedRow): StudyNamed {
  const spelt = names.map(({ script, system, lang }) => system ?? script ?? lang ?? '');
  return {
    id,
    name,
    names: names.map(({ text }) => text),
    ...(spelt.some(Boolean) ? { spelt } : {}),
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
  };
}

type Membership = NonNullable<Row<'actors'>['memberOf']>[number];

function officeOf({ of, role, start, end }: Membership, record: CaseRecord): Office {
  const [from, to] = [start, end].map((date) => date && statedDate(date, boundsInRecord(date, record)).words);
  return {
    of,
    ...(role ? { role } : {}),
    date: from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `to ${to}` : '',
    first: daysOf(start, record),
    end: daysOf(end, record),
  };
}

function daysOf(date: CaseDate | undefined, record: CaseRecord): DayBounds {
  const bounds = date && boundsInRecord(date, record);
  return { earliest: finite(bounds?.earliest), latest: finite(bounds?.latest) };
}

const finite = (day: Day | undefined): Day | null => (day !== undefined && Number.isFinite(day) ? day : null);
