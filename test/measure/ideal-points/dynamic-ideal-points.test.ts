import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../src/base/draws.ts';
import {
  type DynamicOptions,
  dynamicIdealPoints,
} from '../../../src/measure/ideal-points/dynamic-ideal-points.ts';
import type { SessionVotes } from '../../../src/measure/ideal-points/session-layout.ts';
import { rollCallsFrom } from './ballot-strings.ts';
import {
  authorsEnds,
  authorsRun,
  authorsRunAbsent,
  besideOthers,
  correlation,
  hasAuthorsRun,
} from './unga-sessions.ts';

/** States that stay or wander, and roll calls on them, drawn from the model itself; five resolutions come again each session. */
function simulated(states: number, sessions: number, votes: number) {
  const draws = drawsOf(11, 'simulated states');
  const truth = Array.from({ length: states }, (_, i) => {
    const first = -1.5 + (3 * i) / (states - 1);
    const drift = i % 3 === 0 ? 0.25 : 0;
    return Array.from({ length: sessions }, (_, t) => first + drift * t);
  });
  const resolution = () => ({
    slope: draws.normal() * 1.5,
    low: draws.normal() - 0.4,
    width: draws.uniform(),
  });
  const again = Array.from({ length: 5 }, resolution);
  const of = Array.from({ length: sessions }, (_, t): SessionVotes => {
    const all = [...again, ...Array.from({ length: votes - 5 }, resolution)];
    const rows = truth.map((path) =>
      all
        .map(({ slope, low, width }) => {
          const weight = slope * path[t]! + draws.normal();
          return weight < low ? '1' : weight < low + width ? '2' : '3';
        })
        .join(''),
    );
    return {
      session: t + 1,
      rollCalls: rollCallsFrom(rows),
      resolutions: all.map((_, j) => (j < 5 ? `again ${j}` : `${t} ${j}`)),
    };
  });
  return { truth: truth.flat(), sessions: of };
}

const world = simulated(24, 4, 40);
const options: DynamicOptions = { above: ['s23'], below: ['s0'], seed: 1, burn: 100, sweeps: 300, thin: 3 };

describe('dynamicIdealPoints: simulated states', () => {
  const result = dynamicIdealPoints(world.sessions, options);
  // By session and then by state; the truth by state and then by session.
  const of = (state: number, t: number) => result.points[t * 24 + state]!;

  it('dynamicIdealPoints(simulated) are near what they were simulated from, and the intervals hold most of it', () => {
    const ours = world.truth.map((_, n) => of(Math.floor(n / 4), n % 4).value!);
    expect(correlation(ours, world.truth)).toBeGreaterThan(0.96);
    const mean = world.truth.reduce((sum, x) => sum + x, 0) / world.truth.length;
    const deviation = Math.sqrt(
      world.truth.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (world.truth.length - 1),
    );
    const held = world.truth.filter((x, n) => {
      const [low, high] = of(Math.floor(n / 4), n % 4).interval!;
      return (x - mean) / deviation >= low && (x - mean) / deviation <= high;
    });
    expect(held.length / world.truth.length).toBeGreaterThan(0.75);
    expect([result.kept, result.complete, result.seed]).toEqual([100, true, 1]);
  });

  it('dynamicIdealPoints(simulated) see who moved and who stayed', () => {
    const moved = (state: number) => of(state, 3).value! - of(state, 0).value!;
    const wanderers = [3, 6, 9, 12, 15, 18].map(moved);
    const others = [4, 7, 10, 13, 16, 19].map(moved);
    const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
    expect(mean(wanderers)).toBeGreaterThan(mean(others) + 0.3);
  });

  it('dynamicIdealPoints(one seed twice) are the same, with another near', () => {
    const short = { ...options, burn: 20, sweeps: 20, thin: 1 };
    const values = (seed: number) =>
      dynamicIdealPoints(world.sessions, { ...short, seed }).points.map(({ value }) => value!);
    expect(values(5)).toEqual(values(5));
    expect(values(5)).not.toEqual(values(6));
    expect(correlation(values(5), values(6))).toBeGreaterThan(0.95);
  });

  it('dynamicIdealPoints(yes for no and no for yes) are the same but for chance: the beginning tells the ends apart', () => {
    const swapped = world.sessions.map(({ rollCalls, ...rest }) => ({
      ...rest,
      rollCalls: { ...rollCalls, ballots: rollCalls.ballots.map((code) => (code === 0 ? 0 : 4 - code)) },
    }));
    const other = dynamicIdealPoints(swapped, { ...options, sweeps: 150 });
    const values = (of: typeof result) => of.points.map(({ value }) => value!);
    expect(correlation(values(result), values(other))).toBeGreaterThan(0.98);
  });
});

describe('dynamicIdealPoints: degenerate input', () => {
  const two = world.sessions.slice(0, 2);
  const short: DynamicOptions = { ...options, burn: 2, sweeps: 4, thin: 1 };
  const whyOf = (sessions: readonly SessionVotes[], more: Partial<DynamicOptions> = {}) => {
    const point = dynamicIdealPoints(sessions, { ...short, ...more }).points[0];
    return point === undefined ? 'no point' : point.value === null ? point.why : point.value;
  };
  const session = (
    number: number,
    rows: readonly string[],
    resolutions?: readonly string[],
  ): SessionVotes => ({
    session: number,
    rollCalls: rollCallsFrom(rows),
    ...(resolutions && { resolutions }),
  });

  it('dynamicIdealPoints(no session, one, no dividing resolution, no state twice, no anchor) has no value and says why', () => {
    expect(whyOf([])).toBe('no point');
    expect(whyOf(two.slice(0, 1))).toBe('one session alone: points that change need two at least');
    expect(whyOf([session(1, ['yy', 'yy'], ['a', 'b']), session(2, ['y', 'y'], ['c'])])).toBe(
      'no resolution divides the states',
    );
    expect(whyOf([session(1, ['y', 'n', '.', '.'], ['a']), session(2, ['.', '.', 'y', 'n'], ['b'])])).toBe(
      'no state has ballots in two sessions',
    );
    expect(whyOf(two, { above: ['x'] })).toBe(
      'x, by which the ends are told, has no ballots in two sessions',
    );
  });

  it('dynamicIdealPoints(a state of one session, a state without ballots) has none for these alone', () => {
    const [first, second] = [
      session(1, ['ynyn', 'nyny', 'ynny', 'nnyy', '....'], ['a', 'b', 'c', 'd']),
      session(2, ['ynyn', 'nyny', '....', 'nynn', '....'], ['e', 'f', 'g', 'h']),
    ];
    const { points } = dynamicIdealPoints([first, second], { ...short, above: ['s0'], below: ['s1'] });
    const why = points.map((point) => (point.value === null ? point.why : ''));
    const lone = 'ballots in one session alone';
    const none = 'no ballot on a resolution that divides';
    expect(why).toEqual(['', '', lone, '', none, '', '', lone, '', none]);
    expect(points[2]).toEqual({ value: null, why: lone, state: 's2', session: 1, ballots: 0 });
  });

  it('dynamicIdealPoints(ballots at random) does not agree which end is which, and gives no number', () => {
    const draws = drawsOf(2, 'ballots at random');
    const rows = () =>
      Array.from({ length: 12 }, () =>
        Array.from('1234', () => (draws.uniform() < 0.5 ? 'y' : 'n')).join(''),
      );
    const noise = [session(1, rows(), ['a', 'b', 'c', 'd']), session(2, rows(), ['e', 'f', 'g', 'h'])];
    expect(whyOf(noise, { above: ['s3'], below: ['s0'], burn: 100, sweeps: 1000 })).toBe(
      'the draws do not agree whether s3 lies above s0',
    );
  });

  it('dynamicIdealPoints(no state above, half a sweep) is refused', () => {
    expect(() => whyOf(two, { above: [] })).toThrow('requires a state above and one below');
    expect(() => whyOf(two, { sweeps: 0.5 })).toThrow('requires whole numbers of sweeps');
    expect(() => whyOf(two, { thin: 0 })).toThrow('requires whole numbers of sweeps');
  });

  it('dynamicIdealPoints(two unanimous camps) stays within what a number holds', () => {
    const camps = [1, 2].map((number) =>
      session(number, ['yyyy', 'yyyy', 'nnnn', 'nnnn'], ['a', 'b', 'c', `${number}`]),
    );
    const { points } = dynamicIdealPoints(camps, { ...short, above: ['s3'], below: ['s0'], sweeps: 200 });
    expect(points.every(({ value }) => value !== null && Number.isFinite(value))).toBe(true);
    expect(points[3]!.value).toBeGreaterThan(points[0]!.value!);
  });

  it('dynamicIdealPoints(stopped) gives what was kept so far, or says that nothing was', () => {
    const told: string[] = [];
    const signal = { aborted: false };
    const onProgress = (done: number, of: number) => {
      told.push(`${done} of ${of}`);
      if (done === 5) signal.aborted = true;
    };
    const some = dynamicIdealPoints(two, { ...short, sweeps: 20, onProgress, signal });
    expect(told).toEqual(['1 of 22', '2 of 22', '3 of 22', '4 of 22', '5 of 22']);
    expect([some.kept, some.complete]).toEqual([3, false]);
    expect(some.points[0]!.value).not.toBeNull();
    expect(whyOf(two, { signal: { aborted: true } })).toBe('stopped before a draw was kept');
  });
});

describe('dynamicIdealPoints: another program', () => {
  it.skipIf(!hasAuthorsRun)(
    `dynamicIdealPoints(sessions 44-47) are on their way to the authors’${authorsRunAbsent}`,
    () => {
      const { sessions, points } = authorsRun();
      const result = dynamicIdealPoints(sessions, { ...authorsEnds, seed: 1, burn: 25, sweeps: 25, thin: 1 });
      expect(result.dropped).toEqual({ empty: 0, unanimous: 0 });
      const ballots = new Map(result.points.map((each) => [`${each.state} ${each.session}`, each.ballots]));
      expect(points.map(({ ccode, session }) => ballots.get(`${ccode} ${session}`))).toEqual(
        points.map(({ n }) => n),
      );
      const others = points.map((each) => ({ ...each, state: `${each.ccode}`, value: each.theta_seed1 }));
      const { ours, theirs } = besideOthers(result, others);
      expect(ours.length).toBe(643);
      // After 5,000 sweeps, which bench/ideal-points.ts makes, it is 0.9995: as near as two runs of theirs are.
      expect(correlation(ours, theirs)).toBeGreaterThan(0.95);
    },
  );
});
