import { drawsOf } from '../../base/draws.ts';

/** Cases of pairs of states: who they are, and by how much a model lost less on each than another. */
export interface PairedGains {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Of each comparison: the gain of every case, in log loss (nats). */
  readonly gains: readonly Float64Array[];
}

export type Ends = readonly [low: number, high: number];

/** The mean gain of a comparison and how sure it is. */
export interface GainInterval {
  readonly mean: number;
  /** The widest of the three: what is to be told. Null, with the reason, where pairs or states are too few. */
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: string;
  readonly byDyads: Ends | null;
  readonly byStates: Ends | null;
  readonly robust: Ends | null;
  readonly n: number;
  readonly dyads: number;
  readonly states: number;
}

interface Dyads {
  readonly states: number;
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly count: Float64Array;
  /** Of each comparison: the sum of the gains of each pair. */
  readonly sums: readonly Float64Array[];
}

/** z of 97.5 %. */
const Z = 1.959963984540054;

/**
 * How sure a mean gain over pairs of states is, when the cases of a pair, and pairs that share a state, hang together.
 *
 * Answers:   would another draw of such pairs and states have come to the same.
 * Formula:   the widest of three 95 % intervals: (1) pairs drawn anew with all their cases; (2) states drawn anew, a pair counting as often as the
 *            product of how often its two were drawn; (3) mean ± t(states − 1) · √V, V = Σ over states (Σ d)² − Σ over pairs (Σ d)², all over n²,
 *            d the gain less the mean: pairs count together when they share a member (Aronow, Samii & Assenova 2015).
 * Takes:     the two states of each case, the gain of each case for every comparison, a seed and a name.
 * Gives:     mean, intervals, number of cases, pairs and states. No interval, with the reason, for fewer than ten pairs or eight states.
 * Doubt:     windows are not drawn: what befell all pairs of a time at once is not in it. With few states no such interval is to be leant on.
 *            The second is too wide where states do not matter, which is the safe side.
 * Cost:      draws · (pairs + states).
 * Checked:   (3) against the sum over all pairs of cases that share a state, by hand; all against data drawn with states that matter: the true gain lies within in 95 % or more.
 * Source:    Aronow, Samii & Assenova (2015), Political Analysis 23(4), 564–577. doi:10.1093/pan/mpv018. Owen (2007), Annals of Applied Statistics 1(2), 386–411. doi:10.1214/07-AOAS122
 */
export function gainIntervals(
  cases: PairedGains,
  { seed, name, draws = 1000 }: { readonly seed: number; readonly name: string; readonly draws?: number },
): GainInterval[] {
  const dyads = dyadsOf(cases);
  const n = cases.a.length;
  const pairs = dyads.one.length;
  const why = tooFew(pairs, dyads.states);
  if (why !== undefined)
    return cases.gains.map((gains) => ({
      ...{ mean: n === 0 ? 0 : sumOf(gains) / n, low: null, high: null, why },
      ...{ byDyads: null, byStates: null, robust: null, n, dyads: pairs, states: dyads.states },
    }));
  const byDyads = drawnMeans(dyads, draws, dyadWeights(dyads, seed, name));
  const byStates = drawnMeans(dyads, draws, stateWeights(dyads, seed, name));
  return cases.gains.map((gains, i) => {
    const mean = sumOf(gains) / n;
    const robust = robustEnds(dyads, i, mean, n);
    const ends = [endsOf(byDyads[i]!), endsOf(byStates[i]!), robust] as const;
    return {
      ...{
        mean,
        low: Math.min(...ends.map(([low]) => low)),
        high: Math.max(...ends.map(([, high]) => high)),
      },
      ...{ byDyads: ends[0], byStates: ends[1], robust, n, dyads: pairs, states: dyads.states },
    };
  });
}

/** So few pairs or states leave too little to draw: an interval of them would promise what it cannot keep. */
const LEAST_PAIRS = 10;
const LEAST_STATES = 8;

function tooFew(pairs: number, states: number): string | undefined {
  if (pairs === 0) return 'there is no case';
  if (pairs >= LEAST_PAIRS && states >= LEAST_STATES) return undefined;
  return `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of ${states} states are too few for an interval`;
}

function dyadsOf({ a, b, gains }: PairedGains): Dyads {
  const stateAt = new Map<number, number>();
  const placeOf = new Map<string, number>();
  const [one, other, count]: number[][] = [[], [], []];
  const sums = gains.map((): number[] => []);
  const state = (code: number) => {
    const known = stateAt.get(code);
    if (known !== undefined) return known;
    stateAt.set(code, stateAt.size);
    return stateAt.size - 1;
  };
  for (let i = 0; i < a.length; i++) {
    const [low, high] = a[i]! < b[i]! ? [a[i]!, b[i]!] : [b[i]!, a[i]!];
    const key = `${low} ${high}`;
    let place = placeOf.get(key);
    if (place === undefined) {
      place = placeOf.size;
      placeOf.set(key, place);
      one!.push(state(low));
      other!.push(state(high));
      count!.push(0);
      for (const sum of sums) sum.push(0);
    }
    count![place]! += 1;
    for (const [j, sum] of sums.entries()) sum[place]! += gains[j]![i]!;
  }
  return {
    states: stateAt.size,
    one: Int32Array.from(one!),
    other: Int32Array.from(other!),
    count: Float64Array.from(count!),
    sums: sums.map((sum) => Float64Array.from(sum)),
  };
}

/** How often each pair counts in each draw of pairs. */
function dyadWeights({ one }: Dyads, seed: number, name: string): (weights: Float64Array) => void {
  const { uniform } = drawsOf(seed, `pairs of ${name}`);
  return (weights) => {
    weights.fill(0);
    for (let i = 0; i < one.length; i++) weights[Math.floor(uniform() * one.length)]! += 1;
  };
}

/** The same where states are drawn: the product of how often the two were. */
function stateWeights(
  { states, one, other }: Dyads,
  seed: number,
  name: string,
): (weights: Float64Array) => void {
  const { uniform } = drawsOf(seed, `states of ${name}`);
  const drawn = new Float64Array(states);
  return (weights) => {
    drawn.fill(0);
    for (let i = 0; i < states; i++) drawn[Math.floor(uniform() * states)]! += 1;
    for (let i = 0; i < weights.length; i++) weights[i] = drawn[one[i]!]! * drawn[other[i]!]!;
  };
}

/** The mean gain of every comparison in each draw; a draw without a pair is drawn again. */
function drawnMeans(
  { count, sums }: Dyads,
  draws: number,
  draw: (weights: Float64Array) => void,
): Float64Array[] {
  const weights = new Float64Array(count.length);
  const means = sums.map(() => new Float64Array(draws));
  for (let i = 0; i < draws; i++) {
    let n = 0;
    while (n === 0) {
      draw(weights);
      for (let k = 0; k < weights.length; k++) n += weights[k]! * count[k]!;
    }
    for (const [j, sum] of sums.entries()) {
      let total = 0;
      for (let k = 0; k < weights.length; k++) total += weights[k]! * sum[k]!;
      means[j]![i] = total / n;
    }
  }
  return means;
}

/** Between which values the middle 95 % of draws lie. */
function endsOf(drawn: Float64Array): Ends {
  const sorted = drawn.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}

function robustEnds(dyads: Dyads, of: number, mean: number, n: number): Ends {
  const variance = dyadicVariance(dyads, of, mean, n);
  const reach = quantileOfT(dyads.states - 1) * Math.sqrt(variance);
  return [mean - reach, mean + reach];
}

/** The variance of a mean over pairs that count together when they share a member; never less than with pairs alone. */
function dyadicVariance(
  { states, one, other, count, sums }: Dyads,
  of: number,
  mean: number,
  n: number,
): number {
  const ofState = new Float64Array(states);
  let within = 0;
  for (let i = 0; i < one.length; i++) {
    const off = sums[of]![i]! - mean * count[i]!;
    ofState[one[i]!]! += off;
    ofState[other[i]!]! += off;
    within += off * off;
  }
  let squares = 0;
  for (const off of ofState) squares += off * off;
  return Math.max(squares - within, within) / (n * n);
}

/** Student's t of 97.5 %, by its expansion about the normal quantile; within 1 % from 3 on. */
function quantileOfT(freedom: number): number {
  const [z, v] = [Z, freedom];
  const square = z * z;
  return (
    z *
    (1 +
      (square + 1) / (4 * v) +
      ((5 * square + 16) * square + 3) / (96 * v * v) +
      (((3 * square + 19) * square + 17) * square - 15) / (384 * v * v * v))
  );
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
