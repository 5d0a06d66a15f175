import { own } from '../../base/own.ts';
import type { CaseRecord, RowPosition } from '../case-record.ts';
import type { TextPosition } from '../files/text-position.ts';
import type { Anchor, CaseDate } from './case-date.ts';

/** One date of a row on which others may be reckoned: an event's `date`, an instrument's `signed`, `start` and `end`. */
export interface DatedMoment {
  readonly id: string;
  readonly moment: 'first' | 'start' | 'end';
  readonly field: string;
  readonly date: CaseDate;
  /** Where the date stands; its text starts there. */
  readonly at: TextPosition;
  /** Whether an interval is what existed, from its start to its end, rather than days of which one is meant. */
  readonly lasts: boolean;
}

/** Every date of a case that has a name: those of every fact, and the spans of actors. */
export function datedMoments(rows: CaseRecord['rows']): DatedMoment[] {
  return [
    ...rows.actors.flatMap((row) => moment(row, 'first', 'span', row.span, true)),
    ...rows.events.flatMap((row) => moment(row, 'first', 'date', row.date)),
    ...rows.instruments.flatMap((row) => [
      ...moment(row, 'first', 'signed', row.signed),
      ...moment(row, 'start', 'start', row.start),
      ...moment(row, 'end', 'end', row.end),
    ]),
    ...rows.spells.flatMap((row) => [
      ...moment(row, 'first', 'start', row.start),
      ...moment(row, 'end', 'end', row.end),
    ]),
    ...rows.votes.flatMap((row) => moment(row, 'first', 'date', row.date)),
    ...rows.positions.flatMap((row) => [
      ...moment(row, 'first', 'start', row.start),
      ...moment(row, 'end', 'end', row.end),
    ]),
    ...rows.figures.flatMap((row) => moment(row, 'first', 'date', row.date)),
  ];
}

/** The dates of a case by the name under which others reckon from them; see `momentOf`. */
export type MomentIndex = ReadonlyMap<string, DatedMoment>;

/** Moments by row and moment. */
export function indexMoments(moments: readonly DatedMoment[]): MomentIndex {
  return new Map(moments.map((each) => [`${each.id} ${each.moment}`, each]));
}

/**
 * The date that an anchor stands for. A start that is not stated is that of the first date (an instrument's signing);
 * an event or a vote ends on its day; one span holds an actor's start and end.
 */
export function momentOf({ id, moment }: Anchor, index: MomentIndex): DatedMoment | undefined {
  const stated = index.get(`${id} ${moment}`);
  if (stated || moment === 'first') return stated;
  const first = index.get(`${id} first`);
  return moment === 'start' || first?.lasts || first?.field === 'date' ? first : undefined;
}

/** A date on which no other is reckoned: when an event became known, when a membership began. */
export interface LooseDate {
  readonly date: CaseDate;
  readonly at: TextPosition;
}

/** Every other date of a case, which may itself be reckoned from a row. */
export function looseDates(rows: CaseRecord['rows']): LooseDate[] {
  return [
    ...rows.coverage.flatMap((row) => loose(row, row.period, 'period')),
    ...rows.actors.flatMap((row) =>
      (row.memberOf ?? []).flatMap(({ start, end }, i) => [
        ...loose(row, start, `memberOf.${i}.start`),
        ...loose(row, end, `memberOf.${i}.end`),
      ]),
    ),
    ...[...rows.events, ...rows.instruments, ...rows.votes, ...rows.positions].flatMap((row) =>
      (row.known ?? []).flatMap(({ on }, i) => loose(row, on, `known.${i}.on`)),
    ),
    ...rows.spells.flatMap((row) =>
      typeof row.level === 'object' ? row.level.flatMap(({ at }, i) => loose(row, at, `level.${i}.at`)) : [],
    ),
    ...rows.periods.flatMap((row) => row.cuts.flatMap(({ at }, i) => loose(row, at, `cuts.${i}.at`))),
    ...rows.rules.flatMap((row) => loose(row, row.start, 'start')),
    ...rows.sources.flatMap((row) => loose(row, row.on, 'on')),
  ];
}

function loose(row: Placed, date: CaseDate | undefined, path: string): LooseDate[] {
  return date ? [{ date, at: fieldAt(row, path) }] : [];
}

interface Placed {
  readonly at: RowPosition;
}

/**
 * Where a field of a row stands, by its path (`by`, `by.1`, `known.0.on`); what holds it, or the row itself, when it has no
 * place of its own. A list of one may be written without brackets: `known.0.on` is then `known.on`.
 */
export function fieldAt({ at }: Placed, path: string): TextPosition {
  const { fields } = at;
  const found = own(fields, path) ?? own(fields, path.replace(/\.\d+/gu, ''));
  if (found) return found;
  const shorter = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return shorter === '' ? at : fieldAt({ at }, shorter);
}

function moment(
  row: { readonly id: string; readonly at: RowPosition },
  name: DatedMoment['moment'],
  field: string,
  date: CaseDate | undefined,
  lasts = false,
): DatedMoment[] {
  return date ? [{ id: row.id, moment: name, field, date, at: fieldAt(row, field), lasts }] : [];
}
