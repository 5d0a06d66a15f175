import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  largestPhase,
  type Phase,
  type PhaseOptions,
  zigzagPhases,
} from '../../../src/measure/relations/phases.ts';
import { type RelationSeries, relationAt } from '../../../src/measure/relations/relation-series.ts';

const acts = (pairs: [day: number, jump: number][], halfLife: number): RelationSeries => ({
  days: pairs.map(([day]) => day),
  jumps: pairs.map(([, jump]) => jump),
  halfLife,
});

const dates = (phases: Phase[]) => phases.map((p) => [p.direction, p.onset, p.peak, p.end]);

/** M(t; T) from the definition: what the acts and steps after T, up to t, add up to. */
function movement(series: RelationSeries, since: number, day: number): number {
  let sum = 0;
  for (let i = 0; i < series.days.length; i++) {
    const act = series.days[i]!;
    if (act > since && act <= day) sum += series.jumps[i]! * 2 ** (-(day - act) / series.halfLife);
  }
  const steps = series.steps ?? { days: [], changes: [] };
  for (let i = 0; i < steps.days.length; i++) {
    if (steps.days[i]! > since && steps.days[i]! <= day) sum += steps.changes[i]!;
  }
  return sum;
}

interface Found {
  sign: 1 | -1;
  since: number;
  over: number;
}

/** The definition, walked day by day with every sum taken afresh; phases before censoring. */
function dailyPhases(series: RelationSeries, { amplitude, from, to }: PhaseOptions): Found[] {
  const moves = new Set([...Array.from(series.days), ...Array.from(series.steps?.days ?? [])]);
  const found: Found[] = [];
  const tracks = ([1, -1] as const).map((sign) => ({
    sign,
    since: from - 1,
    phase: undefined as Found | undefined,
  }));
  let lastMove = from - 1;
  const restart = (track: (typeof tracks)[0], since: number, over: number) => {
    if (track.phase) track.phase.over = over;
    track.phase = undefined;
    track.since = since;
  };
  for (let day = from; day <= to; day++) {
    if (moves.has(day)) lastMove = day;
    for (const track of tracks) {
      const m = track.sign * movement(series, track.since, day);
      const atLastMove = track.sign * movement(series, track.since, lastMove);
      const forgotten = !moves.has(day) && lastMove > track.since && m <= (atLastMove / 2) * (1 + 1e-9);
      if (m <= 1e-9 * amplitude || forgotten) restart(track, day, day + 1);
      else if (!track.phase && m >= amplitude * (1 - 1e-9)) {
        track.phase = { sign: track.sign, since: track.since, over: to + 1 };
        found.push(track.phase);
        const other = tracks[track.sign > 0 ? 1 : 0]!;
        const onset = [...moves].filter((move) => move > track.since).sort((a, b) => a - b)[0]!;
        restart(other, day, onset);
      }
    }
  }
  return found;
}

function describeDaily(series: RelationSeries, options: PhaseOptions) {
  return dailyPhases(series, options).map(({ sign, since, over }) => {
    let onset = since + 1;
    while (sign * movement(series, since, onset) <= 1e-9 * options.amplitude) onset++;
    let peak = onset;
    for (let day = onset; day < over; day++) {
      if (sign * movement(series, since, day) > sign * movement(series, since, peak) * (1 + 1e-9)) peak = day;
    }
    const size = sign * movement(series, since, peak);
    let end: number | undefined = peak + 1;
    while (end <= options.to && sign * movement(series, since, end) > (size / 2) * (1 + 1e-9)) end++;
    if (end > options.to) end = undefined;
    return {
      direction: sign > 0 ? 'rise' : 'fall',
      onset,
      peak,
      end,
      size,
      startLevel: relationAt(series, onset - 1),
    };
  });
}

describe('zigzagPhases: by hand', () => {
  const window = { from: 0, to: 1000 };

  it('zigzagPhases(a clash, then silence) finds the rupture and no rapprochement by forgetting', () => {
    const clash = acts([[100, -8]], 365);
    const [fall, ...rest] = zigzagPhases(clash, { amplitude: 4, shortestDays: 0, ...window });
    expect(rest).toEqual([]);
    expect(fall).toEqual({
      direction: 'fall',
      onset: 100,
      trough: 0,
      peak: 100,
      end: 465,
      size: 8,
      startLevel: 0,
    });
  });

  it('zigzagPhases(clash, talks) dates onset, trough, peak, end and start level of the rise', () => {
    const series = acts(
      [
        [0, -8],
        [100, 2],
        [200, 4],
        [230, -1],
      ],
      100,
    );
    const [fall, rise] = zigzagPhases(series, { amplitude: 4, shortestDays: 0, ...window });
    expect(fall).toMatchObject({ direction: 'fall', onset: 0, peak: 0, end: 100 });
    // On day 99 the clash stands at -8 · 2^-.99 = -4.03; on day 100 the first talks leave -4 + 2 of it.
    // The rise: 2 on day 100, faded to 1 on day 200, + 4 = 5. It is half lost when 5·2^(-k/100) - 2^(-(k-30)/100) = 2.5.
    expect(rise).toMatchObject({ direction: 'rise', onset: 100, trough: 0, peak: 200, size: 5 });
    expect(rise!.startLevel).toBeCloseTo(-8 * 2 ** -0.99, 12);
    const lost = Math.ceil(100 * Math.log2((5 - 2 ** 0.3) / 2.5));
    expect(rise!.end).toBe(200 + lost);
  });

  it('zigzagPhases(a stray act, long silence, a rapprochement) does not begin with the stray act', () => {
    const series = acts(
      [
        [0, 1],
        [3000, 5],
      ],
      365,
    );
    expect(dates(zigzagPhases(series, { amplitude: 4, shortestDays: 0, from: 0, to: 4000 }))).toEqual([
      ['rise', 3000, 3000, 3365],
    ]);
  });

  it('zigzagPhases(two rapprochements with oblivion between) finds both', () => {
    const series = acts(
      [
        [0, 5],
        [3000, 5],
      ],
      365,
    );
    expect(dates(zigzagPhases(series, { amplitude: 4, shortestDays: 0, from: 0, to: 4000 }))).toEqual([
      ['rise', 0, 0, 365],
      ['rise', 3000, 3000, 3365],
    ]);
  });

  it('zigzagPhases(a rise by small acts) is found when they add up to the amplitude', () => {
    const series = acts(
      [
        [0, 1],
        [10, 1],
        [20, 1],
        [30, 1],
      ],
      Infinity,
    );
    expect(dates(zigzagPhases(series, { amplitude: 4, shortestDays: 0, ...window }))).toEqual([
      ['rise', 0, 30, undefined],
    ]);
    expect(zigzagPhases(series, { amplitude: 4.01, shortestDays: 0, ...window })).toEqual([]);
  });

  it('zigzagPhases(a short crisis) lets a rise go on through it when phases may not be so short', () => {
    const series = acts(
      [
        [0, 6],
        [200, -5],
        [230, 6],
        [500, 2],
      ],
      1000,
    );
    const all = zigzagPhases(series, { amplitude: 4, shortestDays: 0, ...window });
    expect(all.map((p) => p.direction)).toEqual(['rise', 'fall', 'rise']);
    const censored = zigzagPhases(series, { amplitude: 4, shortestDays: 90, ...window });
    expect(dates(censored)).toEqual([['rise', 0, 500, undefined]]);
    expect(zigzagPhases(series, { amplitude: 4, shortestDays: 30, ...window })).toHaveLength(3);
  });

  it('zigzagPhases(a short first phase) drops it; the last, still unfinished, stays however short', () => {
    const series = acts(
      [
        [0, 6],
        [20, -6],
        [995, 6],
      ],
      Infinity,
    );
    expect(dates(zigzagPhases(series, { amplitude: 4, shortestDays: 90, ...window }))).toEqual([
      ['fall', 20, 20, 995],
      ['rise', 995, 995, undefined],
    ]);
  });

  it('zigzagPhases(spells) moves by their beginning and end, which do not fade', () => {
    const series: RelationSeries = {
      days: [],
      jumps: [],
      halfLife: 30,
      steps: { days: [100, 600], changes: [5, -5] },
    };
    expect(dates(zigzagPhases(series, { amplitude: 4, shortestDays: 0, ...window }))).toEqual([
      ['rise', 100, 100, 600],
      ['fall', 600, 600, undefined],
    ]);
  });

  it('zigzagPhases(window) counts only acts within it, and takes the level from all', () => {
    const series = acts(
      [
        [0, 6],
        [100, 6],
      ],
      100,
    );
    const [rise] = zigzagPhases(series, { amplitude: 5, shortestDays: 0, from: 50, to: 300 });
    expect(rise).toMatchObject({ onset: 100, trough: 50, size: 6 });
    expect(rise!.startLevel).toBeCloseTo(6 * 2 ** -0.99, 12);
  });
});

describe('zigzagPhases: slow oracle, degenerate input, invariance', () => {
  const weight = fc.integer({ min: -20, max: 20 }).map((w) => w / 2);
  const series = fc.record({
    acts: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), weight), { maxLength: 25 }),
    spells: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }), weight), {
      maxLength: 3,
    }),
    halfLife: fc.constantFrom(5, 30, 100, 1000, Infinity),
  });
  const build = ({
    acts: list,
    spells,
    halfLife,
  }: typeof series extends fc.Arbitrary<infer T> ? T : never) => {
    const sorted = list.toSorted((a, b) => a[0] - b[0]);
    const steps = spells
      .flatMap(
        ([s, l, w]) =>
          [
            [s, w],
            [s + l, -w],
          ] as [number, number][],
      )
      .sort((a, b) => a[0] - b[0]);
    return {
      ...acts(sorted, halfLife),
      steps: { days: steps.map(([d]) => d), changes: steps.map(([, c]) => c) },
    };
  };

  it('zigzagPhases(series) is what walking day by day gives', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(3, 4.25, 8), (input, amplitude) => {
        const built = build(input);
        const options = { amplitude, shortestDays: 0, from: 10, to: 290 };
        const fast = zigzagPhases(built, options);
        const slow = describeDaily(built, options);
        expect(fast.map((p) => [p.direction, p.onset, p.peak, p.end])).toEqual(
          slow.map((p) => [p.direction, p.onset, p.peak, p.end]),
        );
        fast.forEach((p, i) => {
          expect(p.size).toBeCloseTo(slow[i]!.size, 8);
          expect(p.startLevel).toBeCloseTo(slow[i]!.startLevel, 8);
        });
      }),
      { numRuns: 400, seed: 1971 },
    );
  });

  it('zigzagPhases(series) turns round with the signs, moves with the days, and keeps its rules', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0, 20, 60), (input, shortestDays) => {
        const built = build(input);
        const options = { amplitude: 4, shortestDays, from: 10, to: 290 };
        const phases = zigzagPhases(built, options);
        const turned = zigzagPhases(
          {
            ...built,
            jumps: Array.from(built.jumps, (j) => -j),
            steps: { days: built.steps.days, changes: built.steps.changes.map((c) => -c) },
          },
          options,
        );
        expect(turned.map((p) => [p.direction === 'rise' ? 'fall' : 'rise', p.onset, p.peak, p.end])).toEqual(
          dates(phases),
        );
        const later = zigzagPhases(
          {
            ...built,
            days: Array.from(built.days, (d) => d + 7),
            steps: { ...built.steps, days: built.steps.days.map((d) => d + 7) },
          },
          { ...options, from: 17, to: 297 },
        );
        expect(later.map((p) => p.onset - 7)).toEqual(phases.map((p) => p.onset));
        phases.forEach((p, i) => {
          const next = phases[i + 1];
          expect(p.size).toBeGreaterThanOrEqual(4 * (1 - 1e-6));
          expect(p.trough).toBeLessThanOrEqual(p.onset);
          expect(p.peak).toBeGreaterThanOrEqual(p.onset);
          if (p.end !== undefined) expect(p.end).toBeGreaterThan(p.peak);
          if (next) expect(next.onset - p.onset).toBeGreaterThanOrEqual(shortestDays);
          if (next?.direction === p.direction) expect(p.end).toBeLessThan(next.onset);
        });
      }),
      { numRuns: 300, seed: 1969 },
    );
  });

  it('zigzagPhases(series) takes the acts of one day in any order, or added up', () => {
    const options = { amplitude: 4, shortestDays: 0, from: 0, to: 100 };
    const parts = acts(
      [
        [5, 0.1],
        [5, 3.4],
        [5, 0.5],
        [40, -6],
      ],
      50,
    );
    const mixed = acts(
      [
        [5, 3.4],
        [5, 0.5],
        [5, 0.1],
        [40, -6],
      ],
      50,
    );
    const added = acts(
      [
        [5, 4],
        [40, -6],
      ],
      50,
    );
    expect(dates(zigzagPhases(parts, options))).toEqual(dates(zigzagPhases(added, options)));
    expect(dates(zigzagPhases(mixed, options))).toEqual(dates(zigzagPhases(added, options)));
    expect(zigzagPhases(added, options)).toHaveLength(2);
  });

  it('zigzagPhases(nothing, one act, opposite acts of one day, acts outside the window) has no phases', () => {
    const options = { amplitude: 4, shortestDays: 0, from: 0, to: 100 };
    for (const list of [
      [],
      [[5, 3.9]],
      [
        [5, 8],
        [5, -8],
      ],
      [
        [-1, 9],
        [101, 9],
      ],
    ] as [number, number][][]) {
      expect(zigzagPhases(acts(list, 50), options)).toEqual([]);
    }
    expect(zigzagPhases(acts([[5, 9]], 50), { ...options, from: 5, to: 5 })).toMatchObject([
      { onset: 5, end: undefined },
    ]);
  });

  it('zigzagPhases(wrong input) is refused', () => {
    const options = { amplitude: 4, shortestDays: 0, from: 0, to: 100 };
    expect(() => zigzagPhases(acts([], 50), { ...options, amplitude: 0 })).toThrow(
      'requires an amplitude above 0',
    );
    expect(() => zigzagPhases(acts([], 50), { ...options, to: -1 })).toThrow('requires a window');
    expect(() =>
      zigzagPhases(
        acts(
          [
            [2, 1],
            [1, 1],
          ],
          50,
        ),
        options,
      ),
    ).toThrow('ascending');
    expect(() => zigzagPhases(acts([[Number.NaN, 1]], 50), options)).toThrow('a day for every value');
    expect(() => zigzagPhases(acts([], 0), options)).toThrow('half-life above 0');
  });

  it('zigzagPhases(series) takes time by acts, not by days', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => [i * 50, i % 7 < 4 ? 3 : -4] as [number, number]);
    const start = performance.now();
    zigzagPhases(acts(list, 365), { amplitude: 4, shortestDays: 90, from: 0, to: 500_000 });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('largestPhase', () => {
  const phase = (direction: 'rise' | 'fall', onset: number, size: number, startLevel: number): Phase => ({
    direction,
    onset,
    trough: onset,
    peak: onset,
    end: undefined,
    size,
    startLevel,
  });

  it('largestPhase(phases, rise, neutral) passes over rises that start above neutral', () => {
    const phases = [
      phase('rise', 1, 5, 0.5),
      phase('rise', 2, 9, 1.5),
      phase('rise', 3, 6, -4),
      phase('fall', 4, 20, 0),
    ];
    expect(largestPhase(phases, 'rise', 1)?.onset).toBe(3);
    expect(largestPhase(phases, 'rise', 2)?.onset).toBe(2);
  });

  it('largestPhase(phases, fall, neutral) passes over falls that start below neutral', () => {
    const phases = [phase('fall', 1, 5, -0.5), phase('fall', 2, 9, -1.5), phase('fall', 3, 5, 6)];
    expect(largestPhase(phases, 'fall', 1)?.onset).toBe(1);
  });

  it('largestPhase(no such phase) is undefined', () => {
    expect(largestPhase([phase('fall', 1, 5, 0)], 'rise', 1)).toBeUndefined();
  });
});
