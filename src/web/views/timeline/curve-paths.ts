import type { SeriesReport } from '../../../report/date-report.ts';
import { type Span, xOf } from './layout.ts';

/** A relation over time as paths: the median, and the band in which it lies in 95 % of worlds. */
export interface CurvePaths {
  readonly line: string;
  readonly band: string;
}

type Row = SeriesReport['rows'][number];
type Known = Row & { readonly range: NonNullable<Row['range']> };

/**
 * The curve of a series within the span, and so many spans to each side, broken where the record does not reach.
 *
 * Takes: `yOf`, from points of the relation to pixels.
 */
export function curvePaths(
  rows: SeriesReport['rows'],
  span: Span,
  width: number,
  yOf: (value: number) => number,
  spansBeyond = 0,
): CurvePaths {
  const more = (span.to - span.from) * spansBeyond;
  let [line, band] = ['', ''];
  for (const stretch of stretches(rows, { from: span.from - more, to: span.to + more })) {
    const points = stretch.map(({ to, range }) => ({ x: n(xOf(to, span, width)), ...range }));
    line += `M${points.map(({ x, median }) => `${x} ${n(yOf(median))}`).join('L')}`;
    const over = points.map(({ x, high }) => `${x} ${n(yOf(high))}`);
    const under = points.map(({ x, low }) => `${x} ${n(yOf(low))}`).reverse();
    band += `M${[...over, ...under].join('L')}z`;
  }
  return { line, band };
}

/** Runs of steps that the record covers, those in view and one to each side. */
function stretches(rows: SeriesReport['rows'], { from, to }: Span): Known[][] {
  const found: Known[][] = [];
  let open: Known[] | undefined;
  for (const [i, row] of rows.entries()) {
    const isNear =
      (rows[i + 1]?.to ?? Number.POSITIVE_INFINITY) >= from &&
      (rows[i - 1]?.to ?? Number.NEGATIVE_INFINITY) <= to;
    if (row.range === undefined || !isNear) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = [];
      found.push(open);
    }
    open.push(row as Known);
  }
  return found;
}

/** Rows whose range is that of contact; made once for each series, since a movement asks again at every step. */
export function contactRows({ rows }: SeriesReport): SeriesReport['rows'] {
  let made = contacts.get(rows);
  if (!made) {
    made = rows.map(({ range: _, contact, ...row }) => (contact ? { ...row, range: contact } : row));
    contacts.set(rows, made);
  }
  return made;
}

const contacts = new WeakMap<SeriesReport['rows'], SeriesReport['rows']>();

/** The most contact of a series, by its median. */
export function mostContact(series: SeriesReport): number {
  return contactRows(series).reduce((most, { range }) => Math.max(most, range?.median ?? 0), 0);
}

/** The least and the greatest value of some series with their bands, 0 among them; from −1 to 1 where nothing is known. */
export function extentOf(series: readonly (SeriesReport | undefined)[]): [number, number] {
  let [low, high] = [0, 0];
  for (const { range } of series.flatMap((each) => each?.rows ?? [])) {
    if (!range) continue;
    low = Math.min(low, range.low);
    high = Math.max(high, range.high);
  }
  return low === high ? [-1, 1] : [low, high];
}

const n = (value: number): number => Math.round(value * 10) / 10;
