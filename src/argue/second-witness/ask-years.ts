import { dayOf, formatDay, formatYear, yearMonthDay } from '../../base/calendar.ts';
import { parseEdtf, possibleDays } from '../../base/edtf/edtf.ts';
import type { Interval } from '../../base/interval.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { nodesIn } from '../language/nodes-in.ts';
import type { ClaimType } from '../language/signature.ts';
import type { Typed, TypedCall, TypedDate, TypedWindow } from '../language/typed.ts';

/** What a comparison asks of one year: itself, where it asks of no other. */
export interface YearAsked {
  readonly year: number;
  readonly node: Typed;
}

/** The years over which a comparison asks, and what it asks of each alone where it can be asked so. */
export interface Years {
  readonly years: readonly number[];
  readonly alone: readonly YearAsked[];
  /** Whether it asks of times that are no whole years. */
  readonly isFiner: boolean;
}

/** What sums up a time can be asked of each of its years; what compares its beginning with its end, or counts, cannot. */
const summing: readonly string[] = ['mean', 'lowest', 'highest', 'share'];
/** What has a value for each stretch of a time. */
const timed: readonly ClaimType[] = ['series', 'rows', 'values', 'yearly'];
/** Of more years a comparison is not asked one by one. */
const MOST_YEARS = 80;

/** The years of which a comparison asks by windows that it states; none where a window is that of a row, or worked out. */
export function yearsOf(node: Typed, { header }: CaseRecord): Years {
  const calls = nodesIn(node).filter((each): each is TypedCall => each.is === 'call');
  const windows = calls.flatMap(({ window, signature }) => {
    const days = window && daysOf(window, header);
    return window ? [days && signature.measure ? wholeYearsOf(days) : days] : [];
  });
  if (windows.length === 0 || windows.includes(undefined)) return { years: [], alone: [], isFiner: false };
  const stated = windows as Interval[];
  const years = [...new Set(stated.flatMap(yearsIn))].sort((a, b) => a - b);
  const isFiner = stated.some(({ start, end }) => !isWhole({ start, end }));
  const [first] = stated;
  const isOne = stated.every(({ start, end }) => start === first!.start && end === first!.end);
  if (years.length === 1) return { years, alone: [{ year: years[0]!, node }], isFiner };
  if (!isOne || years.length > MOST_YEARS || !canBeAskedAlone(node, false))
    return { years, alone: [], isFiner };
  return { years, alone: years.map((year) => ({ year, node: within(node, first!, year) })), isFiner };
}

/** Whether a comparison sums up what it asks of a time, or asks published data whether it was so in each year, and states that time wherever it asks. */
function canBeAskedAlone(node: Typed, isWithin: boolean): boolean {
  if (node.is === 'call') {
    const { window, type, signature, arguments: given } = node;
    if (window && window.kind !== 'span') return false;
    const inTime = isWithin || window !== undefined;
    if (timed.includes(type) || (type === 'truth' && signature.measure)) return inTime;
    return summing.includes(signature.name) && given.every((each) => canBeAskedAlone(each, inTime));
  }
  if ('left' in node) return canBeAskedAlone(node.left, isWithin) && canBeAskedAlone(node.right, isWithin);
  return node.is === 'number' || node.is === 'word';
}

const firstOf = (year: number) => dayOf(year, 1, 1);
const lastOf = (year: number) => dayOf(year + 1, 1, 1) - 1;
const isWhole = ({ start, end }: Interval): boolean =>
  start === firstOf(yearMonthDay(start).year) && end === lastOf(yearMonthDay(end).year);

/** Published data that are asked of a date are asked of its year. */
const wholeYearsOf = ({ start, end }: Interval): Interval => ({
  start: firstOf(yearMonthDay(start).year),
  end: lastOf(yearMonthDay(end).year),
});

function yearsIn({ start, end }: Interval): number[] {
  const [first, last] = [start, end].map((day) => yearMonthDay(day).year) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The days of a window whose ends are dates as they are written; undefined for others, and for one that is open or ends before it begins. */
function daysOf({ start, end }: TypedWindow, header: CaseRecord['header']): Interval | undefined {
  const [from, to] = [start, end ?? start].map((each) =>
    each.is === 'date' ? possibleDays(each.edtf, header.reach) : undefined,
  );
  if (!from || !to) return undefined;
  const days = { start: from[0]!.earliest, end: to.at(-1)!.latest };
  return Number.isFinite(days.start + days.end) && days.start <= days.end ? days : undefined;
}

/** A comparison with every window narrowed to the part of it that lies in a year. */
function within(node: Typed, { start, end }: Interval, year: number): Typed {
  const [from, to] = [Math.max(start, firstOf(year)), Math.min(end, lastOf(year))];
  const narrowed = (window: TypedWindow): TypedWindow => {
    const { span } = window;
    if (isWhole({ start: from, end: to }))
      return { kind: 'span', start: dateAt(formatYear(year), span), span };
    return { kind: 'span', start: dateAt(formatDay(from), span), end: dateAt(formatDay(to), span), span };
  };
  return rewritten(node, narrowed);
}

function dateAt(text: string, span: TypedDate['span']): TypedDate {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`dateAt requires a date, not "${text}"`);
  return { is: 'date', text, edtf: read.date, type: 'time', span };
}

function rewritten(node: Typed, narrowed: (window: TypedWindow) => TypedWindow): Typed {
  const put = (each: Typed): Typed => rewritten(each, narrowed);
  if (node.is === 'call') {
    const named = Object.fromEntries(Object.entries(node.named).map(([name, each]) => [name, put(each)]));
    return {
      ...node,
      arguments: node.arguments.map(put),
      named,
      ...(node.window ? { window: narrowed(node.window) } : {}),
    };
  }
  if ('left' in node) return { ...node, left: put(node.left), right: put(node.right) } as Typed;
  return 'of' in node ? ({ ...node, of: put(node.of) } as Typed) : node;
}
