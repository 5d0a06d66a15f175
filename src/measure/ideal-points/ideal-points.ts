import type { Measured } from '../measured.ts';
import type { RollCalls } from '../similarity/roll-calls.ts';
import { alikeWithAnchor } from './alike-with-anchor.ts';
import { type BinaryFit, binaryFit, type Stop, type TwoSidedVotes } from './binary-fit.ts';
import { type DividingVotes, type DroppedVotes, dividingVotes } from './dividing-votes.ts';
import { type OrderedVotes, ordinalFit } from './ordinal-fit.ts';
import { type Standardised, standardised } from './standardised.ts';

export interface IdealPointsOptions {
  /** The state that lies above 0; without one, above and below would mean nothing. */
  readonly anchor: string;
  /** `em` and `variational` take yes and no, with abstentions missing; `ordinal` takes the abstention as what lies between. */
  readonly method?: 'em' | 'variational' | 'ordinal';
  /** A vote in which a smaller share than this parted from most is left out; 0 leaves out the unanimous ones alone. */
  readonly least?: number;
  readonly stop?: Stop;
}

/** What a vote says of positions: it is the more likely a no (with `against` above 0, a yes below 0) the higher a state lies. */
export interface VoteLine {
  readonly vote: string;
  /** How much a step of one standard deviation adds to the leaning towards no, in standard deviations of the noise. */
  readonly against: number;
  /** The position at which yes and no are as likely as each other, or, with abstentions, at which the middle lies; null where none does. */
  readonly cut: number | null;
}

export type IdealPoint = Measured<{ readonly ballots: number }>;

export interface IdealPoints {
  /** For each state its point and how many of its ballots it rests on. */
  readonly points: ReadonlyMap<string, IdealPoint>;
  readonly lines: readonly VoteLine[];
  readonly dropped: DroppedVotes;
  readonly rounds: number;
  /** Whether the rounds ended since estimates were alike, and not since there had been enough. */
  readonly converged: boolean;
}

interface Leaning {
  readonly alpha: number;
  readonly beta: number;
}

interface FittedOptions {
  readonly stop: Stop;
  readonly method: 'em' | 'variational' | 'ordinal';
  readonly positions: Float64Array;
}

/** Half-way from the cut point between yes and abstention, at 0, to that between abstention and no, at 1. */
const MIDDLE = 0.5;

const emirtStop: Stop = { by: 'correlation', below: 1e-6, most: 500 };

/**
 * Ideal points: the place of each state on the one line that explains best who voted with whom.
 *
 * Answers:   how far two states stood apart in what they voted for, with votes that tell much counting more than those that tell little.
 * Formula:   a ballot is a no when α + β x + noise > 0, noise ~ N(0, 1), x ~ N(0, 1), (α, β) ~ N(0, 25 I). A round gives each ballot
 *            its expected weight m ± φ(m)/Φ(±m), then regresses votes on positions, then positions on votes. `ordinal`: yes below 0, abstention
 *            from 0 to 1, no above 1, noise with a precision of each vote's own.
 * Takes:     roll calls, the anchor, what is left out as lopsided (2.5 %), when to stop (emIRT's rule: correlation with the round
 *            before above 1 − 10⁻⁶).
 * Gives:     points with mean 0 and standard deviation 1 over the states, the anchor above 0; the number of ballots beside each; how many
 *            votes were left out; the rounds. No value, with the reason: a state without a ballot in a vote that divides,
 *            fewer than two such votes or states, an anchor without ballots, a fit that is singular.
 * Doubt:     no interval; points of two sessions are on two scales (`dynamicIdealPoints` joins them). emIRT's stop is no
 *            fixed point: going on to one moves points by half a deviation, and with few votes away from the truth, as sharp votes run
 *            off. `variational` does not run off. Ballots are missing at random, which absences are not; `em` and
 *            `variational` take abstentions for absences; the prior of `ordinal` draws votes to their lower cut point.
 * Variants:  emIRT begins with points in the order of its rows, so that its numbers at its stop depend on that order; here states
 *            begin with how often they voted with the anchor. ordIRT holds the noise of a vote against the β² of the
 *            round before, and so may lose the fit; here that is of the same round.
 * Cost:      ballots × rounds; 738,764 ballots of 199 states in 5,348 votes take 1.2 s of CPU, where emIRT takes 4.5.
 * Checked:   emIRT 0.0.15 (binIRT: simulated 30 × 200, UN session 40, US Senate 109; ordIRT: 80 × 50, 150 × 40), at its stop and at fixed
 *            points: the same number of rounds, all 10 decimals; test/reference/ideal-points.json
 * Source:    Imai, Lo & Olmsted (2016), American Political Science Review 110(4), 631–656. doi:10.1017/S000305541600037X
 */
export function idealPoints(rollCalls: RollCalls, options: IdealPointsOptions): IdealPoints {
  const { anchor, method = 'em', least = 0.025, stop = emirtStop } = options;
  const dividing = dividingVotes(rollCalls, { abstentions: method === 'ordinal', least });
  const { states, votes, dropped } = dividing;
  const anchorAt = states.findIndex((i) => rollCalls.states[i] === anchor);
  const none = (why: string, rounds = 0): IdealPoints => ({
    points: new Map(rollCalls.states.map((state) => [state, { value: null, why, ballots: 0 }])),
    ...{ lines: [], dropped, rounds, converged: false },
  });
  if (votes.length < 2) return none('fewer than two votes divide the states');
  if (anchorAt < 0) return none(`the anchor ${anchor} has no ballot in a vote that divides`);
  const ordered = orderedVotes(rollCalls, dividing, method === 'ordinal');
  const fit = fitted(ordered, { method, stop, positions: alikeWithAnchor(ordered, anchorAt) });
  const scale = standardised(fit.positions, anchorAt);
  if ('why' in scale) return none(scale.why, fit.rounds);
  const lines = votes.map((j, at) => lineOf(rollCalls.votes[j]!, fit.lines[at]!, scale));
  const points = pointsOf(rollCalls, states, (at) => {
    return { value: scale.positions[at]!, ballots: ballotsAt(ordered, at) };
  });
  return { points, lines, dropped, rounds: fit.rounds, converged: fit.converged };
}

/** A point for each state that has one, and the reason for each that has none. */
function pointsOf(of: RollCalls, placed: readonly number[], pointAt: (at: number) => IdealPoint) {
  const place = new Map(placed.map((i, at) => [i, at]));
  const points = new Map<string, IdealPoint>();
  for (const [i, state] of of.states.entries()) {
    const at = place.get(i);
    const why = 'no ballot in a vote that divides';
    points.set(state, at === undefined ? { value: null, why, ballots: 0 } : pointAt(at));
  }
  return points;
}

/** A fit by any method: positions, and how each vote leans, in standard deviations of its noise. */
function fitted(
  ordered: OrderedVotes,
  { method, stop, positions }: FittedOptions,
): Pick<BinaryFit, 'positions' | 'rounds' | 'converged'> & { lines: Leaning[] } {
  if (method !== 'ordinal') {
    const fit = binaryFit(twoSidedVotes(ordered), { method, stop, start: { positions } });
    return { ...fit, lines: Array.from(fit.alpha, (alpha, j) => ({ alpha, beta: fit.beta[j]! })) };
  }
  const start = {
    positions,
    tau: new Float64Array(ordered.votes).fill(MIDDLE),
    beta: leanings(ordered, positions),
  };
  const fit = ordinalFit(ordered, { stop, start });
  const lines = Array.from(fit.tau, (tau, j) => {
    const perNoise = Math.sqrt(fit.precision[j]!);
    return { alpha: (tau - MIDDLE) * perNoise, beta: fit.beta[j]! * perNoise };
  });
  return { ...fit, lines };
}

function lineOf(vote: string, { alpha, beta }: Leaning, { middle, unit }: Standardised): VoteLine {
  const cut = (-alpha / beta - middle) / unit;
  return { vote, against: beta * unit, cut: Number.isFinite(cut) ? cut : null };
}

/** The ballots that divide, vote by vote; without abstentions these are missing. */
function orderedVotes(of: RollCalls, { states, votes }: DividingVotes, abstentions: boolean): OrderedVotes {
  const ballots = new Uint8Array(states.length * votes.length);
  let at = 0;
  for (const j of votes) {
    for (const i of states) {
      const code = of.ballots[i * of.votes.length + j]!;
      ballots[at++] = code === 2 && !abstentions ? 0 : code;
    }
  }
  return { states: states.length, votes: votes.length, ballots };
}

/** The same, as a list of who voted on which side: no is the side above. */
function twoSidedVotes({ states, votes, ballots }: OrderedVotes): TwoSidedVotes {
  const cast = ballots.reduce((sum, code) => sum + (code > 0 ? 1 : 0), 0);
  const starts = new Int32Array(votes + 1);
  const [voters, sides] = [new Int32Array(cast), new Int8Array(cast)];
  let [at, to] = [0, 0];
  for (let j = 0; j < votes; j++) {
    for (let i = 0; i < states; i++, at++) {
      if (ballots[at] === 0) continue;
      voters[to] = i;
      sides[to++] = ballots[at]! - 2;
    }
    starts[j + 1] = to;
  }
  return { states, votes, starts, voters, sides };
}

function ballotsAt({ states, votes, ballots }: OrderedVotes, state: number): number {
  let count = 0;
  for (let j = 0; j < votes; j++) if (ballots[j * states + state]! > 0) count += 1;
  return count;
}

/** What votes of an ordinal fit begin with: half for or against what lies above, by who voted how. */
function leanings({ states, votes, ballots }: OrderedVotes, positions: Float64Array): Float64Array {
  return Float64Array.from({ length: votes }, (_, j) => {
    let [count, sum, codes, crossed] = [0, 0, 0, 0];
    for (let i = 0; i < states; i++) {
      const code = ballots[j * states + i]!;
      if (code === 0) continue;
      count += 1;
      sum += positions[i]!;
      codes += code;
      crossed += code * positions[i]!;
    }
    return count * crossed < sum * codes ? -0.5 : 0.5;
  });
}
