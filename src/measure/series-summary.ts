import type { Day } from '../base/calendar.ts';
import { powerOfTwo } from '../base/powers.ts';
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
 * Checked:   daily sums; test/measure/series-summary.test.ts
 *
 * @example meanOver({ days: [0], jumps: [8], halfLife: 1 }, 0, 2) // => 14 / 3
 */
export function meanOver(series: RelationSeries, from: Day, to: Day): number {
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
 * Trend of a relation over a window: the slope of the straight line that fits its daily values best.
 *
 * Answers:   whether relations improved or worsened over a time, and how fast.
 * Formula:   Σ (t − t̄)(r(t) − r̄) / Σ (t − t̄)², over days, times 365.2425; sums between acts in closed form.
 * Takes:     a relation series; `from` not after `to`.
 * Gives:     points a year; undefined for a window of one day.
 * Doubt:     a slope describes; daily values depend on each other, so no error of it is given.
 * Cost:      proportional to acts and steps, whatever the number of days.
 * Checked:   daily sums; test/measure/series-summary.test.ts
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
 * Checked:   daily sums; test/measure/series-summary.test.ts
 *
 * @example correlationOver({ days: [0, 5], jumps: [1, 2], halfLife: Infinity }, { days: [0, 5], jumps: [3, -4], halfLife: Infinity }, 0, 9) // => -1
 */
export function correlationOver(
  a: RelationSeries,
  b: RelationSeries,
  from: Day,
  to: Day,
): number | undefined {
  const aRate = rateOf(a);
  const bRate = rateOf(b);
  const aPieces = piecesOver(a, from, to);
  const bPieces = piecesOver(b, from, to);
  const aMean = meanOf(aPieces, aRate);
  const bMean = meanOf(bPieces, bRate);
  const aa = productSum(aPieces, aPieces, aMean, aMean, aRate, aRate);
  const bb = productSum(bPieces, bPieces, bMean, bMean, bRate, bRate);
  if (isStill(aa, aPieces) || isStill(bb, bPieces)) return undefined;
  const ab = productSum(aPieces, bPieces, aMean, bMean, aRate, bRate);
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
}

/** Σ (a(t) − aMean)(b(t) − bMean) over the days that both lists of pieces cover. */
function productSum(
  aPieces: readonly Piece[],
  bPieces: readonly Piece[],
  aMean: number,
  bMean: number,
  aRate: number,
  bRate: number,
): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < aPieces.length && j < bPieces.length) {
    const a = aPieces[i]!;
    const b = bPieces[j]!;
    const start = Math.max(a.start, b.start);
    const end = Math.min(a.start + a.days, b.start + b.days);
    const n = end - start;
    const aFading = a.fading * powerOfTwo(-aRate * (start - a.start));
    const bFading = b.fading * powerOfTwo(-bRate * (start - b.start));
    const aLevel = a.lasting - aMean;
    const bLevel = b.lasting - bMean;
    sum += aLevel * bLevel * n + aLevel * bFading * fadingSum(bRate, n);
    sum += bLevel * aFading * fadingSum(aRate, n) + aFading * bFading * fadingSum(aRate + bRate, n);
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
