import { type Draws, drawsOf } from '../../base/draws.ts';
import { fastNormalDistribution } from './normal-tables.ts';
import type { SessionLayout } from './session-layout.ts';
import { truncatedDraw } from './truncated-draw.ts';

/** Where a chain begins: the points of some seats, and which way each resolution leans. */
export interface SamplerStart {
  readonly points: Float64Array;
  readonly slopes: Float64Array;
}

/** A chain of draws: each sweep draws points, cut points, what ballots weighed, and slopes anew. */
export interface SessionSampler {
  readonly sweep: () => void;
  /** The points of the last sweep, with mean 0 and deviation 1 over all seats. */
  readonly points: Float64Array;
}

/** How far the prior lets a point move, and that of the cut points: no farther than this. */
const SMOOTH = 0.5;
const FARTHEST_POINT = 5;
const FARTHEST_CUT = 7;
const FARTHEST_WEIGHT = 9;
/** Standard deviation of what is proposed for a cut point. */
const STEP = 0.2 / 3;

/** The state of a chain beside its points. */
interface Chain {
  readonly layout: SessionLayout;
  readonly draws: Draws;
  readonly points: Float64Array;
  readonly slopes: Float64Array;
  /** For each resolution the cut point between yes and abstention, and that between abstention and no. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** For each seat the sums, over its ballots, of slope × weight and of slope². */
  readonly pulls: Float64Array;
  readonly precisions: Float64Array;
}

/**
 * The sampler of Bailey, Strezhnev & Voeten: points and slopes by Gibbs, cut points by Metropolis (Johnson & Albert). It follows the
 * order, priors and bounds of the authors' program.
 */
export function sessionSampler(layout: SessionLayout, start: SamplerStart, seed: number): SessionSampler {
  const { seats, resolutions } = layout;
  const chain: Chain = {
    layout,
    draws: drawsOf(seed, 'dynamic ideal points'),
    points: new Float64Array(seats.length),
    slopes: start.slopes.slice(),
    lower: new Float64Array(resolutions.length),
    upper: new Float64Array(resolutions.length),
    pulls: new Float64Array(seats.length),
    precisions: new Float64Array(seats.length),
  };
  const scratch = scratchFor(layout);
  for (let j = 0; j < resolutions.length; j++) {
    firstCuts(chain, j);
    firstWeights(chain, j, scratch);
  }
  // How strongly a point is drawn to its neighbour: the more, the more ballots are there and the fewer here.
  const ties = Float64Array.from(seats, ({ ballots, neighbour }) => {
    return (ballots + seats[neighbour]!.ballots) / (ballots * SMOOTH);
  });
  const means = start.points.slice();
  const sweep = () => {
    drawPoints(chain, means, ties);
    chain.pulls.fill(0);
    chain.precisions.fill(0);
    for (let j = 0; j < resolutions.length; j++) drawResolution(chain, j, scratch);
  };
  return { sweep, points: chain.points };
}

interface Scratch {
  readonly weights: Float64Array;
  readonly chances: Float64Array;
  readonly proposed: Float64Array;
}

function scratchFor({ starts }: SessionLayout): Scratch {
  let most = 0;
  for (let j = 0; j + 1 < starts.length; j++) most = Math.max(most, starts[j + 1]! - starts[j]!);
  return {
    weights: new Float64Array(most),
    chances: new Float64Array(most),
    proposed: new Float64Array(most),
  };
}

/** The cut points to begin with: from −1 to 1, each ballot with as much of it as it has of all. */
function firstCuts({ layout, lower, upper }: Chain, j: number): void {
  const [from, to] = [layout.starts[j]!, layout.starts[j + 1]!];
  let [yes, no] = [0, 0];
  for (let k = from; k < to; k++) {
    if (layout.codes[k] === 1) yes += 1;
    if (layout.codes[k] === 3) no += 1;
  }
  lower[j] = -1 + (2 * yes) / (to - from);
  upper[j] = 1 - (2 * no) / (to - from);
}

/** The weights of ballots to begin with, as if all states lay at 0. */
function firstWeights(chain: Chain, j: number, { chances }: Scratch): void {
  const { layout, slopes, pulls, precisions } = chain;
  const cuts = { lower: chain.lower[j]!, upper: chain.upper[j]! };
  const from = layout.starts[j]!;
  for (let k = from; k < layout.starts[j + 1]!; k++) {
    const seat = layout.seatOf[k]!;
    chances[k - from] = chanceOf(layout.codes[k]!, cuts.lower, cuts.upper, 0);
    const weight = weightOf(layout.codes[k]!, cuts, chances[k - from]!, 0, chain.draws);
    pulls[seat]! += slopes[j]! * weight;
    precisions[seat]! += slopes[j]! * slopes[j]!;
  }
}

/** Draws all points, each about what its ballots and its neighbour of the sweep before say, then sets mean and deviation. */
function drawPoints(
  { draws, points, pulls, precisions, layout }: Chain,
  means: Float64Array,
  ties: Float64Array,
) {
  const n = points.length;
  const before = means.slice();
  let sum = 0;
  for (let seat = 0; seat < n; seat++) {
    const variance = 1 / (precisions[seat]! + ties[seat]!);
    means[seat] = variance * (pulls[seat]! + ties[seat]! * before[layout.seats[seat]!.neighbour]!);
    const drawn = means[seat]! + Math.sqrt(variance) * draws.normal();
    points[seat] = Math.min(FARTHEST_POINT, Math.max(-FARTHEST_POINT, drawn));
    sum += points[seat]!;
  }
  const mean = sum / n;
  let squares = 0;
  for (const point of points) squares += (point - mean) * (point - mean);
  const deviation = Math.sqrt(squares / (n - 1));
  for (let seat = 0; seat < n; seat++) points[seat] = (points[seat]! - mean) / deviation;
}

/** Draws all of one resolution: its cut points, the weights of its ballots, its slope. */
function drawResolution(chain: Chain, j: number, scratch: Scratch): void {
  const { layout, points, slopes, pulls, precisions, draws } = chain;
  const { weights, chances } = scratch;
  const [from, to] = [layout.starts[j]!, layout.starts[j + 1]!];
  const cuts = drawCuts(chain, j, scratch);
  let [squares, crossed] = [0, 0];
  for (let k = from; k < to; k++) {
    const point = points[layout.seatOf[k]!]!;
    const weight = weightOf(layout.codes[k]!, cuts, chances[k - from]!, slopes[j]! * point, draws);
    weights[k - from] = weight;
    squares += point * point;
    crossed += point * weight;
  }
  const variance = 1 / (squares + 1);
  const slope = variance * crossed + Math.sqrt(variance) * draws.normal();
  for (let k = from; k < to; k++) {
    const seat = layout.seatOf[k]!;
    pulls[seat]! += slope * weights[k - from]!;
    precisions[seat]! += slope * slope;
  }
  slopes[j] = slope;
}

interface Cuts {
  readonly lower: number;
  readonly upper: number;
}

/** Proposes cut points for a resolution and takes or leaves them; the chances of its ballots under what stands then are in `chances`. */
function drawCuts(chain: Chain, j: number, { chances, proposed }: Scratch): Cuts {
  const { layout, points, slopes, draws } = chain;
  const now: Cuts = { lower: chain.lower[j]!, upper: chain.upper[j]! };
  const lower = near(now.lower, -FARTHEST_CUT, now.upper, draws);
  const next: Cuts = { lower, upper: near(now.upper, lower, FARTHEST_CUT, draws) };
  const slope = slopes[j]!;
  let ratio = proposalRatio(now, next);
  const from = layout.starts[j]!;
  const count = layout.starts[j + 1]! - from;
  for (let k = 0; k < count; k++) {
    const code = layout.codes[from + k]!;
    const middle = slope * points[layout.seatOf[from + k]!]!;
    chances[k] = chanceOf(code, now.lower, now.upper, middle);
    proposed[k] = chanceOf(code, next.lower, next.upper, middle);
    ratio *= proposed[k]! / chances[k]!;
  }
  if (!(draws.uniform() < ratio)) return now;
  chain.lower[j] = next.lower;
  chain.upper[j] = next.upper;
  chances.set(proposed.subarray(0, count));
  return next;
}

/** A value near another one, between two bounds. */
function near(value: number, low: number, high: number, draws: Draws): number {
  const [a, b] = [(low - value) / STEP, (high - value) / STEP];
  return value + STEP * truncatedDraw(a, b, massBetween(a, b), draws);
}

/** How much likelier the way back from the proposed cut points is than the way there (Johnson & Albert 1999, p. 136). */
function proposalRatio(now: Cuts, next: Cuts): number {
  const there = massOf(now.lower, -FARTHEST_CUT, now.upper) * massOf(now.upper, next.lower, FARTHEST_CUT);
  const back = massOf(next.lower, -FARTHEST_CUT, next.upper) * massOf(next.upper, now.lower, FARTHEST_CUT);
  return there / back;
}

function massOf(value: number, low: number, high: number): number {
  return massBetween((low - value) / STEP, (high - value) / STEP);
}

/** How likely a standard normal value lies between two bounds: reckoned in the tail that is the smaller. */
function massBetween(low: number, high: number): number {
  return low > 0
    ? fastNormalDistribution(-low) - fastNormalDistribution(-high)
    : fastNormalDistribution(high) - fastNormalDistribution(low);
}

/** How likely a ballot is under two cut points; never 0, so that ratios have a value. */
function chanceOf(code: number, lower: number, upper: number, middle: number): number {
  const chance =
    code === 1
      ? fastNormalDistribution(lower - middle)
      : code === 3
        ? fastNormalDistribution(middle - upper)
        : massBetween(lower - middle, upper - middle);
  return Math.max(chance, Number.MIN_VALUE);
}

/** Draws what a ballot weighed: between the cut points of its category. */
function weightOf(code: number, cuts: Cuts, chance: number, middle: number, draws: Draws): number {
  const low = code === 1 ? -Infinity : code === 2 ? cuts.lower - middle : cuts.upper - middle;
  const high = code === 1 ? cuts.lower - middle : code === 2 ? cuts.upper - middle : Infinity;
  const weight = middle + truncatedDraw(low, high, chance, draws);
  return Math.min(FARTHEST_WEIGHT, Math.max(-FARTHEST_WEIGHT, weight));
}
