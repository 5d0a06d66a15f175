import { rangeInWords } from '../../base/date-words.ts';
import type { DayRange } from '../../base/edtf/edtf.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseHeader, CaseRecord, DateBounds } from '../case-record.ts';
import { positionAt, type TextPosition } from '../files/text-position.ts';
import { type Anchor, anchorsIn, type CaseDate } from './case-date.ts';
import { dateBounds, isImpossible, spanBounds } from './date-bounds.ts';
import {
  type DatedMoment,
  datedMoments,
  indexMoments,
  looseDates,
  type MomentIndex,
  momentOf,
} from './dated-moments.ts';
import { type Cycle, orderByNeed } from './order-by-need.ts';

export interface ResolvedBounds {
  /** By id; only rows all of whose dates could be resolved. */
  readonly bounds: ReadonlyMap<string, DateBounds>;
  /** Rows with a date that rests on itself, on no row, or on a row of this kind. */
  readonly unresolved: ReadonlySet<string>;
  /** Every date that has a name, each after those it is reckoned from. */
  readonly order: readonly { readonly id: string; readonly moment: Anchor['moment'] }[];
  readonly problems: readonly Problem[];
}

/**
 * Resolves every date of a case to the days between which it lies (see `dateBounds`), relative dates after those they are
 * reckoned from. A row's own start may serve its end: dates are resolved one by one, not row by row.
 *
 * Takes: the rows and the header; `broken`, ids of rows that the author wrote but that could not be read, so that a date
 * reckoned from one is left unresolved without a further problem.
 */
export function resolveBounds(
  rows: CaseRecord['rows'],
  header: CaseHeader,
  broken: ReadonlySet<string> = new Set(),
): ResolvedBounds {
  const moments = datedMoments(rows);
  const index = indexMoments(moments);
  const { order, cycles } = orderByNeed(new Map(moments.map((each) => [each, anchorsOf(each, index)])));
  const setting: Setting = {
    rows,
    header,
    broken,
    index,
    found: new Map(),
    unresolved: new Set(),
    problems: [],
  };
  for (const cycle of cycles) {
    setting.unresolved.add(cycle.member.id);
    setting.problems.push(cycleProblem(cycle));
  }
  for (const each of order) resolveMoment(each, setting);
  for (const loose of looseDates(rows)) resolveDate(loose.date, loose.at, setting);
  const { found, unresolved, problems } = setting;
  for (const { id } of moments) if (!found.get(id)?.first) unresolved.add(id);
  for (const id of unresolved) found.delete(id);
  return {
    bounds: found as ReadonlyMap<string, DateBounds>,
    unresolved,
    order: order.map(({ id, moment }) => ({ id, moment })),
    problems,
  };
}

interface Setting {
  readonly rows: CaseRecord['rows'];
  readonly header: CaseHeader;
  readonly broken: ReadonlySet<string>;
  readonly index: MomentIndex;
  readonly found: Map<string, Partial<Record<Anchor['moment'], DayRange>>>;
  readonly unresolved: Set<string>;
  readonly problems: Problem[];
}

function anchorsOf({ date }: DatedMoment, index: MomentIndex): DatedMoment[] {
  return anchorsIn(date).flatMap((anchor) => momentOf(anchor, index) ?? []);
}

function resolveMoment(each: DatedMoment, setting: Setting): void {
  const { id, moment, date, at, lasts } = each;
  const { found, header, unresolved } = setting;
  if (lasts && date.kind === 'absolute') {
    found.set(id, { ...spanBounds(date.edtf, header) });
    return;
  }
  const range = resolveDate(date, at, setting);
  if (range) found.set(id, { ...found.get(id), [moment]: range, ...(lasts ? { end: range } : {}) });
  else unresolved.add(id);
}

/** The bounds of a date, and the problems of what it is reckoned from. */
function resolveDate(date: CaseDate, at: TextPosition, setting: Setting): DayRange | undefined {
  const boundsOf = (anchor: Anchor): DayRange | undefined => boundsOfAnchor(anchor, setting);
  const range = dateBounds(date, setting.header, boundsOf);
  if (date.kind === 'absolute') return range;
  for (const anchor of anchorsIn(date)) {
    if (!boundsOf(anchor)) reportAnchor(date, anchor, at, setting);
  }
  if (range && isImpossible(date, setting.header, boundsOf)) {
    const [one, two] = date.anchors.map((anchor) => `${nameOf(anchor)} is ${inWords(boundsOf(anchor))}`);
    const { start, end } = setting.header.period;
    const other =
      two ??
      (date.among &&
        `"${date.among.text}" is ${inWords(dateBounds(date.among, setting.header, boundsOf))}`) ??
      (date.relation === 'before'
        ? `the period starts ${inWords({ earliest: start, latest: start })}`
        : `the period ends ${inWords({ earliest: end, latest: end })}`);
    setting.problems.push(problem('date-impossible', at, { date: date.text, facts: `${one}, ${other}` }));
  }
  return range;
}

function boundsOfAnchor(anchor: Anchor, { index, found, unresolved }: Setting): DayRange | undefined {
  const moment = momentOf(anchor, index);
  if (!moment || unresolved.has(moment.id)) return undefined;
  return found.get(moment.id)?.[moment.lasts && anchor.moment === 'end' ? 'end' : moment.moment];
}

/** Says why an anchor gives no day, unless that is already said of the row it names. */
function reportAnchor(date: CaseDate, anchor: Anchor, at: TextPosition, setting: Setting): void {
  const { index, rows, broken, unresolved, problems } = setting;
  const { id, moment } = anchor;
  if (unresolved.has(id) || broken.has(id)) return;
  const place = positionAt(at, anchor.at ?? 0);
  const dated = index.has(`${id} first`);
  if (dated || hasRow(rows, id)) {
    problems.push(
      problem('date-anchor-undated', place, { date: date.text, id, end: dated && moment === 'end' }),
    );
    return;
  }
  const ids = [...index.values()].map((each) => each.id);
  const [, base, duration] = /^(.+)-(P\d\w*)$/u.exec(id) ?? [];
  const suggestion =
    base && duration && ids.includes(base) ? `${base} - ${duration}` : suggest(id, new Set(ids));
  problems.push(problem('date-anchor-unknown', place, { date: date.text, id, suggestion }));
}

function hasRow(rows: CaseRecord['rows'], id: string): boolean {
  const every: readonly (readonly object[])[] = Object.values(rows);
  return every.some((table) => table.some((row) => 'id' in row && row.id === id));
}

function cycleProblem({ member, path }: Cycle<DatedMoment>): Problem {
  const { id, date, at } = member;
  return problem('date-cycle', at, { id, date: date.text, path: path.map(nameOfMoment) });
}

const nameOfMoment = ({ id, moment }: DatedMoment): string => nameOf({ id, moment });
const nameOf = ({ id, moment }: Anchor): string => (moment === 'first' ? id : `${id}.${moment}`);
const inWords = (range: DayRange | undefined): string =>
  range ? rangeInWords(range.earliest, range.latest) : 'undated';
