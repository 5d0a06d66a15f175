import type { Day } from '../../base/calendar.ts';
import { fadingDaySum, fadingSum } from './fading-sums.ts';
import { type Piece, piecesOver, type RelationSeries, relationAt, remaining } from './relation-series.ts';

/** A relation at its lowest or highest, and the first day on which it was so. */
export interface Extreme {
  readonly value: number;
  readonly day: Day;
}

/** Mean length of a Gregorian year. */
const daysInYear = 365.2425;

const rateOf = (series: RelationSeries): number => 1 / series.halfLife;

/** Sum of the daily values of a piece. */
const pieceSum = (piece: Piece, rate: number): number =>
  piece.lasting * piece.days + piece.fading * fadingSum(rate, piece.days);

/**
 * Mean of a relation over a window.
 *
 * Answers:   how the two stood with each other over a time, taken as a whole.
 * Formula:   (1/n) Σ r(t) over the n days from `from` to `to`, both included; of each act a geometric sum.
 * Takes:     a relation series; `from` not after `to`.
 * Gives:     points of the relation. The number is the mean of the daily column of the series, as a reader can recount.
 * Variants:  the integral over continuous time would differ by the fading within a day, 0.1 % at a half-life of a year.
 * Cost:      proportional to acts and steps, whatever the number of days.
 * Checked:   daily sums; test/measure/relations/series-summary.test.ts
 *
 * @example meanOver({ days: [0], jumps: [8], halfLife: 1 }, 0, 2) // => 14 / 3
 */
export function meanOver(series: RelationSeries, from: Day, to: Day): number {
  if (!(from <= to)) throw new Error('meanOver requires a window whose first day is not after its last');
  const { days, jumps, halfLife, steps } = series;
  const rate = rateOf(series);
  let sum = 0;
  for (let i = 0; i < days.length && days[i]! <= to; i++) {
    const first = Math.max(from, days[i]!);
    sum += jumps[i]! * remaining(first - days[i]!, halfLife) * fadingSum(rate, to - first + 1);
  }
  for (let i = 0; steps && i < steps.days.length && steps.days[i]! <= to; i++)
    sum += steps.changes[i]! * (to - Math.max(from, steps.days[i]!) + 1);
  return sum / (to - from + 1);
}

function meanOf(pieces: readonly Piece[], rate: number): number {
  let sum = 0;
  let days = 0;
  for (const piece of pieces) {
    sum += pieceSum(piece, rate);
    days += piece.days;
  }
  return sum / days;
}

/**
 * The relation at its lowest within a window, and the first day of it. Between acts a relation only rises or only falls,
 * so the first and last days of quiet stretches are all that need looking at.
 *
 * @example lowestOver({ days: [0, 10], jumps: [4, -9], halfLife: 10 }, 0, 20) // => { value: -7, day: 10 }
 */
export function lowestOver(series: RelationSeries, from: Day, to: Day): Extreme {
  return extremeOver(series, from, to, -1);
}

/**
 * The relation at its highest within a window, and the first day of it.
 *
 * @example highestOver({ days: [0, 10], jumps: [4, -9], halfLife: 10 }, 0, 20) // => { value: 4, day: 0 }
 */
export function highestOver(series: RelationSeries, from: Day, to: Day): Extreme {
  return extremeOver(series, from, to, 1);
}

function extremeOver(series: RelationSeries, from: Day, to: Day, sign: 1 | -1): Extreme {
  let best: Extreme | undefined;
  for (const { start, days, lasting, fading } of piecesOver(series, from, to)) {
    for (const after of [0, days - 1]) {
      const value = lasting + fading * remaining(after, series.halfLife);
      if (!best || sign * value > sign * best.value) best = { value, day: start + after };
    }
  }
  return best!;
}

/**
 * Change of a relation over a window: r(to) − r(from). What was done on the first day is in r(from), and so not in it.
 *
 * @example changeOver({ days: [0, 10], jumps: [4, -9], halfLife: 10 }, 0, 10) // => -11
 */
export function changeOver(series: RelationSeries, from: Day, to: Day): number {
  return relationAt(series, to) - relationAt(series, from);
}

/**
 * What was done after one day and up to another comes to on the last: acts as far as they have faded by then, and what lasts and began
 * or ended. It is the change less what faded of the acts before: r(to) − l(from) − (r(from) − l(from)) · 2^(−(to − from) / halfLife),
 * with l for what lasts.
 *
 * @example doneOver({ days: [0, 10], jumps: [4, -1], halfLife: 10 }, 0, 10) // => -1
 */
export function doneOver({ days, jumps, halfLife, steps }: RelationSeries, from: Day, to: Day): number {
  let done = 0;
  for (let i = 0; i < days.length && days[i]! <= to; i++)
    if (days[i]! > from) done += jumps[i]! * remaining(to - days[i]!, halfLife);
  for (let i = 0; steps && i < steps.days.length && steps.days[i]! <= to; i++)
    if (steps.days[i]! > from) done += steps.changes[i]!;
  return done;
}

/**
 * Trend of a relation over a window: the slope of the straight line that fits its daily values best.
 *
 * Answers:   whether relations improved or worsened over a time, and how fast.
 * Formula:   Σ (t − t̄)(r(t) − r̄) / Σ (t − t̄)², over days, times 365.2425; sums between acts in closed form.
 * Takes:     a relation series; `from` not after `to`.
 * Gives:     points a year; undefined for a window of one day.
 * Doubt:     a slope describes; daily values depend on each other, so no error of it is given.
 * Cost:      proportional to acts and steps, whatever the number of days.
 * Checked:   daily sums; test/measure/relations/series-summary.test.ts
 *
 * @example trendOver({ days: [0], jumps: [3], halfLife: Infinity }, 0, 100) // => 0
 */
export function trendOver(series: RelationSeries, from: Day, to: Day): number | undefined {
  const pieces = piecesOver(series, from, to);
  const rate = rateOf(series);
  const n = to - from + 1;
  if (n < 2) return undefined;
  const middle = (from + to) / 2;
  const mean = meanOf(pieces, rate);
  let covariance = 0;
  for (const { start, days, lasting, fading } of pieces) {
    const level = lasting - mean;
    covariance += (start - middle) * (level * days + fading * fadingSum(rate, days));
    covariance += (level * days * (days - 1)) / 2 + fading * fadingDaySum(rate, days);
  }
  return (covariance / ((n * (n * n - 1)) / 12)) * daysInYear;
}

/**
 * Correlation of two relations over a window.
 *
 * Answers:   whether two relations moved together (1), against each other (−1) or without regard to each other (0).
 * Formula:   Pearson's r of the daily values; sums of the products of fading acts in closed form between acts.
 * Takes:     two relation series, whose half-lives may differ; `from` not after `to`.
 * Gives:     a number in [−1, 1]; undefined when either relation is still within the window (varies by less
 *            than a millionth of its size).
 * Doubt:     two relations that drift will correlate without having to do with each other; a number, not a cause.
 * Variants:  correlating day-to-day changes would be blind to fading relations, which change on few days.
 * Cost:      proportional to acts and steps, whatever the number of days.
 * Checked:   daily sums; test/measure/relations/series-summary.test.ts
 *
 * @example correlationOver({ days: [0, 5], jumps: [1, 2], halfLife: Infinity }, { days: [0, 5], jumps: [3, -4], halfLife: Infinity }, 0, 9) // => -1
 */
export function correlationOver(
  a: RelationSeries,
  b: RelationSeries,
  from: Day,
  to: Day,
): number | undefined {
  const one = dailyOf(a, from, to);
  const other = dailyOf(b, from, to);
  const [aa, bb] = [productSum(one, one), productSum(other, other)];
  if (isStill(aa, one.pieces) || isStill(bb, other.pieces)) return undefined;
  return Math.max(-1, Math.min(1, productSum(one, other) / Math.sqrt(aa * bb)));
}

/** The daily values of a relation over a window, piece by piece, and their mean. */
interface Daily {
  readonly pieces: readonly Piece[];
  readonly mean: number;
  readonly rate: number;
  readonly halfLife: number;
}

function dailyOf(series: RelationSeries, from: Day, to: Day): Daily {
  const [pieces, rate] = [piecesOver(series, from, to), rateOf(series)];
  return { pieces, mean: meanOf(pieces, rate), rate, halfLife: series.halfLife };
}

/** Σ (a(t) − mean of a)(b(t) − mean of b) over the days that the pieces of both cover. */
function productSum(one: Daily, other: Daily): number {
  const rates = one.rate + other.rate;
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < one.pieces.length && j < other.pieces.length) {
    const a = one.pieces[i]!;
    const b = other.pieces[j]!;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.start + a.days, b.start + b.days);
    const n = end - start;
    const aFading = a.fading * remaining(start - a.start, one.halfLife);
    const bFading = b.fading * remaining(start - b.start, other.halfLife);
    const aLevel = a.lasting - one.mean;
    const bLevel = b.lasting - other.mean;
    sum += aLevel * bLevel * n + aLevel * bFading * fadingSum(other.rate, n);
    sum += bLevel * aFading * fadingSum(one.rate, n) + aFading * bFading * fadingSum(rates, n);
    if (a.start + a.days === end) i++;
    if (b.start + b.days === end) j++;
  }
  return sum;
}

/** Whether a relation varies by less than a millionth of its size: what is left is then mostly rounding. */
function isStill(squares: number, pieces: readonly Piece[]): boolean {
  let scale = 0;
  for (const { days, lasting, fading } of pieces) {
    const size = Math.abs(lasting) + Math.abs(fading);
    scale += days * size * size;
  }
  return squares <= scale * 1e-12;
}
