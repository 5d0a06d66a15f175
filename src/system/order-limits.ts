import { type DayRange, possibleDays, rangeHull } from '../base/edtf/edtf.ts';
import { onceForEach } from '../base/once-for-each.ts';
import { own } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { anchorsIn, type CaseDate } from '../record/dates/case-date.ts';

/** The dates of what lasted, in their order. */
const inOrder: Readonly<Record<string, readonly string[]>> = {
  spells: ['start', 'end'],
  positions: ['start', 'end'],
  instruments: ['signed', 'start', 'end'],
};

/**
 * What the other dates of a row leave of one of them: it began no later than it can have ended, and ended no earlier than it can have
 * begun. So a vague date gives way to a sharp one of its own row.
 */
export function orderLimits(
  record: CaseRecord,
  table: string,
  row: object,
  field: string,
): readonly { readonly ranges: readonly DayRange[] }[] {
  const fields = own(inOrder, table) ?? [];
  const place = fields.indexOf(field);
  if (place === -1) return [];
  return fields.flatMap((other, n) => {
    const date = own(row as Record<string, CaseDate | undefined>, other);
    if (!date || n === place) return [];
    const { earliest, latest } = reachOf(date, record);
    return { ranges: [n < place ? { earliest, latest: Infinity } : { earliest: -Infinity, latest }] };
  });
}

/** Acts that are told to answer a demand, by its id. */
const answersTo = onceForEach(({ rows }: CaseRecord): ReadonlyMap<string, readonly Row<'events'>[]> => {
  const found = new Map<string, Row<'events'>[]>();
  for (const row of rows.events)
    for (const { name } of row.answers ?? []) found.set(name, [...(found.get(name) ?? []), row]);
  return found;
});

/** The demands that an act answers, but for itself; what is no event demands nothing. */
export function demandsAnswered({ byId }: CaseRecord, { id, answers = [] }: Row<'events'>): Row<'events'>[] {
  return answers.flatMap(({ name }) => {
    const found = byId.get(name);
    return found?.table === 'events' && name !== id ? [found.row as Row<'events'>] : [];
  });
}

/** What demands leave of the date of an act that answers them, and answers of that of a demand: it was answered after it was made. */
export function answerLimits(
  record: CaseRecord,
  row: Row<'events'>,
): readonly { readonly ranges: readonly DayRange[] }[] {
  const after = demandsAnswered(record, row).map(({ date }) => ({
    earliest: date ? reachOf(date, record).earliest : -Infinity,
    latest: Infinity,
  }));
  const before = (answersTo(record).get(row.id) ?? []).flatMap(({ id, date }) =>
    date && id !== row.id ? [{ earliest: -Infinity, latest: reachOf(date, record).latest }] : [],
  );
  return [...after, ...before].filter(isBound).map((range) => ({ ranges: [range] }));
}

const isBound = ({ earliest, latest }: DayRange): boolean =>
  Number.isFinite(earliest) || Number.isFinite(latest);

/** The days between which a date lies; ±Infinity where only the period of the case bounds it. */
export function reachOf(date: CaseDate, record: CaseRecord): DayRange {
  const bounds =
    date.kind === 'absolute'
      ? rangeHull(possibleDays(date.edtf, record.header.reach))
      : boundsInRecord(date, record);
  if (!bounds) return { earliest: -Infinity, latest: Infinity };
  if (date.kind === 'absolute' || date.among) return bounds;
  return {
    earliest: date.relation === 'before' ? -Infinity : bounds.earliest,
    latest: date.relation === 'after' ? Infinity : bounds.latest,
  };
}

/** Whether a date is reckoned, by however many steps, from a date of a row. */
export function restsOn(date: CaseDate, id: string, { byId }: CaseRecord): boolean {
  const seen = new Set<string>();
  const rests = (one: CaseDate): boolean =>
    anchorsIn(one).some((anchor) => {
      if (anchor.id === id) return true;
      if (seen.has(anchor.id)) return false;
      seen.add(anchor.id);
      const row = byId.get(anchor.id)?.row as Record<string, unknown> | undefined;
      return ['span', 'date', 'signed', 'start', 'end'].some((field) => {
        const next = row && own(row, field);
        return isDate(next) && rests(next);
      });
    });
  return rests(date);
}

const isDate = (value: unknown): value is CaseDate =>
  typeof value === 'object' && value !== null && 'kind' in value;
