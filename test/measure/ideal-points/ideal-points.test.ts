import { describe, expect, it } from 'vitest';
import type { Stop } from '../../../src/measure/ideal-points/binary-fit.ts';
import { type IdealPointsOptions, idealPoints } from '../../../src/measure/ideal-points/ideal-points.ts';
import type { RollCalls } from '../../../src/measure/similarity/roll-calls.ts';
import reference from '../../reference/ideal-points.json' with { type: 'json' };
import { largestDifference, rollCallsFrom } from './ballot-strings.ts';

const un = reference.binary[1]!;
const session40 = rollCallsFrom(un.votes, un.actors!.map(String));
const unOrdinal = rollCallsFrom(reference.ordinalUn.votes, reference.ordinalUn.actors.map(String));
const rounds = (most: number): Stop => ({ by: 'difference', below: 1e-12, most });
const methods = ['em', 'variational', 'ordinal'] as const;

/** The points in the order of the states. */
function values(rollCalls: RollCalls, options: IdealPointsOptions): number[] {
  return [...idealPoints(rollCalls, options).points.values()].map(({ value }) => value ?? Number.NaN);
}

/** Mean 0, deviation 1, and the first one above 0. */
function scaled(x: readonly number[]): number[] {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1));
  const sign = x[0]! > mean ? 1 : -1;
  return x.map((value) => (sign * (value - mean)) / deviation);
}

/** Roll calls with rows and columns in another order. */
function reordered({ states, votes, ballots }: RollCalls): RollCalls {
  const rows = [...states.keys()].sort((a, b) => ((a * 7) % 31) - ((b * 7) % 31));
  const columns = [...votes.keys()].reverse();
  return {
    states: rows.map((i) => states[i]!),
    votes: columns.map((j) => votes[j]!),
    ballots: Uint8Array.from(rows.flatMap((i) => columns.map((j) => ballots[i * votes.length + j]!))),
  };
}

describe('idealPoints: another program', () => {
  it('idealPoints(session 40, variational, to a fixed point) are emIRT’s, from another beginning', () => {
    const stop: Stop = { by: 'difference', below: 1e-10, most: 20_000 };
    const ours = values(session40, { anchor: '2', method: 'variational', least: 0, stop });
    expect(largestDifference(ours, scaled(un.variational.x))).toBeLessThan(1e-6);
  });

  it('idealPoints(session 40, em) correlate with emIRT’s at its stop, with little between them', () => {
    const theirs = scaled(un.emAtDefaultStop.x);
    const ours = values(session40, { anchor: '2', least: 0 });
    const correlation = ours.reduce((sum, x, i) => sum + x * theirs[i]!, 0) / (ours.length - 1);
    expect(correlation).toBeGreaterThan(0.995);
  });

  it('idealPoints(40 roll calls with abstentions, ordinal) are ordIRT’s, from another beginning', () => {
    const ours = values(unOrdinal, { anchor: '2', method: 'ordinal', least: 0, stop: rounds(100) });
    const theirs = scaled(reference.ordinalUn.x);
    expect(ours.reduce((sum, x, i) => sum + x * theirs[i]!, 0) / (ours.length - 1)).toBeGreaterThan(0.999);
  });
});

describe('idealPoints: by hand', () => {
  it('idealPoints(two camps) put the anchor’s above, and cut them in the middle', () => {
    const rows = ['nnnyynn', 'nnnyynn', 'yyynnyy', 'yyynnyy'];
    for (const method of ['em', 'variational'] as const) {
      const { points, lines, rounds, converged } = idealPoints(rollCallsFrom(rows), { anchor: 's1', method });
      const half = Math.sqrt(3) / 2;
      const of = [...points.values()].map(({ value }) => value!);
      expect(largestDifference(of, [half, half, -half, -half])).toBeLessThan(1e-9);
      expect(points.get('s0')!.ballots).toBe(7);
      expect(lines.map(({ against }) => Math.sign(against))).toEqual([1, 1, 1, -1, -1, 1, 1]);
      for (const { cut } of lines) expect(cut).toBeCloseTo(0, 9);
      expect(rounds).toBeGreaterThan(1);
      expect(typeof converged).toBe('boolean');
    }
  });
});

describe('idealPoints: degenerate input', () => {
  const whyOf = (rows: readonly string[], options: Partial<IdealPointsOptions> = {}) => {
    const point = idealPoints(rollCallsFrom(rows), { anchor: 's0', ...options }).points.get('s0')!;
    return point.value === null ? point.why : point.value;
  };

  it.each(methods)(
    'idealPoints(nothing, one vote, unanimous votes, no anchor; %s) has no value and says why',
    (method) => {
      expect(idealPoints(rollCallsFrom([]), { anchor: 'x', method }).points.size).toBe(0);
      expect(whyOf(['y', 'n'], { method })).toBe('fewer than two votes divide the states');
      expect(whyOf(['yyy', 'yyy'], { method })).toBe('fewer than two votes divide the states');
      expect(whyOf(['yny', 'nyn'], { method, anchor: 'x' })).toBe(
        'the anchor x has no ballot in a vote that divides',
      );
      expect(whyOf(['...', 'nyn', 'yny'], { method })).toBe(
        'the anchor s0 has no ballot in a vote that divides',
      );
    },
  );

  it('idealPoints(a state without votes) has none for that one alone', () => {
    const { points } = idealPoints(rollCallsFrom(['ynyn', 'nyny', 'a..a', 'ynny']), { anchor: 's0' });
    expect(points.get('s2')).toEqual({ value: null, why: 'no ballot in a vote that divides', ballots: 0 });
    expect(points.get('s3')!.value).not.toBeNull();
  });

  it('idealPoints(empty, unanimous and lopsided votes) counts what was left out', () => {
    const rows = Array.from(
      { length: 50 },
      (_, i) => `.y${i === 0 ? 'n' : 'y'}${i < 9 ? 'n' : 'y'}${i < 25 ? 'a' : 'n'}${i % 2 ? 'y' : 'n'}`,
    );
    const of = (options: Partial<IdealPointsOptions>) =>
      idealPoints(rollCallsFrom(rows), { anchor: 's0', ...options }).dropped;
    expect(of({})).toEqual({ empty: 1, unanimous: 2, lopsided: 1 });
    expect(of({ least: 0 })).toEqual({ empty: 1, unanimous: 2, lopsided: 0 });
    expect(of({ method: 'ordinal' })).toEqual({ empty: 1, unanimous: 1, lopsided: 1 });
    expect(of({ least: 0.3 }).lopsided).toBe(2);
  });

  it('idealPoints(all alike but for who was missing) gives no number where nobody stands apart', () => {
    const why = whyOf(['yn', 'yn', 'ny', 'ny', '..'], { anchor: 's4' });
    expect(why).toBe('the anchor s4 has no ballot in a vote that divides');
    for (const method of methods) {
      // Each state is with and against every other as often: nothing tells them apart.
      const point = whyOf(['yyn', 'yny', 'nyy'], { method });
      expect(typeof point === 'string' || Number.isFinite(point)).toBe(true);
    }
  });

  it('idealPoints(29 states, 64 votes, ordinal) has a value where ordIRT stops with a singular matrix', () => {
    const { points, converged } = idealPoints(session40, { anchor: '2', method: 'ordinal' });
    expect(converged).toBe(true);
    const ours = [...points.values()].map(({ value }) => value!);
    const binary = values(session40, { anchor: '2' });
    expect(ours.reduce((sum, x, i) => sum + x * binary[i]!, 0) / (ours.length - 1)).toBeGreaterThan(0.97);
  });

  it('idealPoints(a ballot that is none) is refused', () => {
    const rollCalls = { states: ['A'], votes: ['r'], ballots: Uint8Array.of(8) };
    expect(() => idealPoints(rollCalls, { anchor: 'A' })).toThrow('requires ballots from 0 to 3');
  });
});

describe('idealPoints: invariance', () => {
  const roundsOf = { em: 200, variational: 200, ordinal: 20 };
  const of = (method: (typeof methods)[number]) => (method === 'ordinal' ? unOrdinal : session40);

  it.each(methods)('idealPoints(other order of states and votes; %s) are the same', (method) => {
    const options = { anchor: '2', method, stop: rounds(roundsOf[method]) };
    const one = idealPoints(of(method), options);
    const other = idealPoints(reordered(of(method)), options);
    expect(other.rounds).toBe(one.rounds);
    for (const [state, { value }] of one.points)
      expect(other.points.get(state)!.value).toBeCloseTo(value!, 9);
  });

  it.each(methods)(
    'idealPoints(yes for no and no for yes; %s) are the same: the anchor tells the ends apart',
    (method) => {
      const rollCalls = of(method);
      const swapped = { ...rollCalls, ballots: rollCalls.ballots.map((code) => (code === 0 ? 0 : 4 - code)) };
      const stop = rounds(roundsOf[method]);
      const [one, other] = [rollCalls, swapped].map((each) => values(each, { anchor: '2', method, stop }));
      // ordIRT's prior draws a vote to its lower cut point, and not to the middle.
      expect(largestDifference(other!, one!)).toBeLessThan(method === 'ordinal' ? 0.01 : 1e-9);
    },
  );
});
