import type { Day } from '../base/calendar.ts';
import { own } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import type { CaseDate } from '../record/dates/case-date.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { levelName } from '../record/fields.ts';
import type { Fact } from '../system/facts.ts';
import { heldIn } from '../system/standing.ts';
import type { DateReport, StandingTie } from './date-report.ts';

/** A spell or instrument that held on a date: since when, and in what part of the worlds. */
export interface HeldFact {
  readonly fact: Fact;
  readonly since: Day;
  readonly share: number;
  /** The treaties and acts by which it came to be so, as far as they are known, by their ids. */
  readonly through: ReadonlySet<string>;
}

/** Since when a spell or an instrument stood, as it is stated. */
export function startOf({ row }: Fact, record: CaseRecord): { readonly stated?: StatedDate } {
  const { start, signed } = row as { start?: CaseDate; signed?: CaseDate };
  const date = start ?? signed;
  return date ? { stated: statedDate(date, boundsInRecord(date, record)) } : {};
}

/** A spell as ties: of each that holds it over each that it is held over. */
export function tiesOf(held: HeldFact, record: CaseRecord): StandingTie[] {
  const { by = [], ...row } = held.fact.row as Row<'spells'>;
  const details = detailsOf(held, record);
  return by.flatMap((from) => heldIn(row).map((to) => ({ by: from, of: to, ...details })));
}

function detailsOf(
  { fact, since, share, through: known }: HeldFact,
  record: CaseRecord,
): Omit<StandingTie, 'by' | 'of'> {
  const level = levelName((fact.row as Row<'spells'>).level);
  const through = throughOf(fact, record).filter(({ id }) => known.has(id));
  return {
    since,
    ...startOf(fact, record),
    ...(level === undefined ? {} : { level }),
    ...(through.length > 0 ? { through } : {}),
    share,
    fact: fact.id,
  };
}

/** The treaties and acts by which something came to be so. */
function throughOf({ row }: Fact, { byId }: CaseRecord): { readonly id: string; readonly title: string }[] {
  return ((row as Row<'spells'>).through ?? []).map((id) => {
    const { title } = (byId.get(id)?.row ?? {}) as { title?: string };
    return { id, title: title ?? id };
  });
}

/** The order of ties: by what is held, then by time, then by who. */
export function byNames(a: StandingTie, b: StandingTie): number {
  return a.of < b.of ? -1 : a.of > b.of ? 1 : a.since - b.since || (a.by < b.by ? -1 : 1);
}

/** How a spell of each kind is told of its place, in the order in which it is told. */
const kinds: Readonly<Record<string, DateReport['places'][number]['held'][number]['how']>> = {
  possession: 'possessed',
  occupation: 'occupied',
  status: 'status',
};

/** What is known of each place on a date: who possessed it, who occupied it, what its status was. In the order of the places' ids. */
export function placesOf(
  held: readonly HeldFact[],
  record: CaseRecord,
  isPresent: (actor: string) => boolean,
): DateReport['places'] {
  const places = new Map<string, DateReport['places'][number]['held'][number][]>();
  for (const each of held) {
    const { kind, by = [], object } = each.fact.row as Row<'spells'>;
    const how = own(kinds, kind);
    if (how === undefined || object === undefined || (by.length > 0 && !by.some(isPresent))) continue;
    const told = { how, by: by.filter(isPresent), ...detailsOf(each, record) };
    places.set(object, [...(places.get(object) ?? []), told]);
  }
  const order = Object.values(kinds);
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, all]) => {
      const { name = id, within } = (record.byId.get(id)?.row ?? {}) as Partial<Row<'places'>>;
      all.sort((a, b) => order.indexOf(a.how) - order.indexOf(b.how) || a.since - b.since);
      return { id, name, ...(within ? { within } : {}), held: all };
    });
}
