import { formatDay } from '../../base/calendar.ts';
import { type DayRange, possibleDays, rangeHull } from '../../base/edtf/edtf.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, RowPosition } from '../case-record.ts';
import type { CaseDate } from '../dates/case-date.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { clashOf, daysWithin, type PartyLimit, type PartyLists, partyLimits } from '../party-days.ts';

/** Above so many, dates that are narrowed are told together. */
const MOST_NOTES = 10;

/** A first date of a fact, and who takes part in it. */
interface Dated {
  readonly name: string;
  readonly date: CaseDate | undefined;
  readonly parties: PartyLists;
  readonly row: { readonly at: RowPosition };
  readonly path: string;
}

/**
 * Dates of which only some days were possible, since a party had ended (`date-narrowed`). They are
 * drawn from those days, as are dates before whose last day a party began, which nobody has to mend.
 */
export function checkNarrowed(record: CaseRecord): Problem[] {
  const found = [...datesOf(record)].flatMap((dated) => narrowedOf(dated, record) ?? []);
  const [first] = found;
  if (!first || found.length <= MOST_NOTES)
    return found.map(({ at, ...narrowed }) => problem('date-narrowed', at, { ...narrowed, more: [] }));
  const { at, ...narrowed } = first;
  return [problem('date-narrowed', at, { ...narrowed, more: found.slice(1).map(({ name }) => name) })];
}

function* datesOf({ rows }: CaseRecord): Generator<Dated> {
  for (const row of [...rows.events, ...rows.votes])
    yield { name: `"${row.id}"`, date: row.date, parties: row, row, path: 'date' };
  for (const row of rows.instruments)
    yield { name: `"${row.id}"`, date: row.signed, parties: row, row, path: 'signed' };
  for (const row of [...rows.spells, ...rows.positions])
    yield { name: `"${row.id}"`, date: row.start, parties: row, row, path: 'start' };
  for (const row of rows.actors)
    for (const [i, { of, start }] of (row.memberOf ?? []).entries()) {
      const parties = { by: [row.id], of: [of] };
      yield { name: `"${row.id}" in "${of}"`, date: start, parties, row, path: `memberOf.${i}.start` };
    }
}

/** A date of which only some days were possible. */
interface Narrowed {
  readonly at: ReturnType<typeof fieldAt>;
  readonly name: string;
  readonly date: string;
  readonly days: string;
  readonly why: string;
  readonly write: string | undefined;
}

function narrowedOf({ name, date, parties, row, path }: Dated, record: CaseRecord): Narrowed | undefined {
  const stated = date?.kind === 'relative' ? date.among : date;
  if (stated?.kind !== 'absolute') return undefined;
  const all = possibleDays(stated.edtf, record.header.reach);
  const hull = rangeHull(all);
  if (!hull || !Number.isFinite(hull.earliest) || !Number.isFinite(hull.latest)) return undefined;
  const limits = partyLimits(parties, record);
  const { days, by } = daysWithin(all, limits);
  // that a date by its year or month begins with its party is what such a date means
  if (by.every(({ is }) => is === 'start')) return undefined;
  // no day was possible for all of them: an error, told by `checkExistence`
  if (clashOf(hull, limits)) return undefined;
  return {
    at: fieldAt(row, path),
    name,
    date: stated.text,
    days: days.map(rangeWords).join(' or '),
    why: by.map((limit) => why(limit, record)).join(', '),
    write: days.length === 1 && date?.kind === 'absolute' ? edtfOf(days[0]!) : undefined,
  };
}

function why({ actor, is }: PartyLimit, { bounds }: CaseRecord): string {
  const { first, end } = bounds.get(actor)!;
  return is === 'start' ? `"${actor}" began ${rangeWords(first)}` : `"${actor}" ended ${rangeWords(end!)}`;
}

/** One of some days, as a date of a case. */
function edtfOf({ earliest, latest }: DayRange): string {
  return earliest === latest ? formatDay(earliest) : `${formatDay(earliest)}/${formatDay(latest)}`;
}
