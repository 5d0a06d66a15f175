import { describe, expect, it } from 'vitest';
import type { Phase } from '../../src/measure/relations/phases.ts';
import { phasesOverWorlds, relationPhase } from '../../src/report/phases-over-worlds.ts';

const rise = (onset: number, peak: number): Phase => ({
  ...{ direction: 'rise', onset, trough: onset - 1, peak, end: peak + 10, size: 5, startLevel: 0 },
});
const fall = (onset: number, peak: number): Phase => ({ ...rise(onset, peak), direction: 'fall' });
const range = (low: number, median: number, high: number) => ({ low, median, high });

describe('phasesOverWorlds', () => {
  it('phasesOverWorlds() gives median and central 95 % of onset and peak over the worlds that have the phase', () => {
    const worlds = Array.from({ length: 80 }, (_, k) => (k < 40 ? [rise(100 + k, 200 + 2 * k)] : []));
    expect(phasesOverWorlds(worlds, relationPhase(1))).toEqual([
      {
        kind: 'rapprochement',
        ...{ onset: 119, onsetRange: range(100, 119, 138), peak: 238, peakRange: range(200, 238, 276) },
        ...{ end: 248, size: 5, share: 0.5 },
      },
    ]);
  });

  it('phasesOverWorlds() counts a world once, and what else it has as a phase of its own', () => {
    const worlds = [...Array.from({ length: 9 }, () => [rise(100, 300)]), [rise(110, 150), rise(160, 310)]];
    expect(phasesOverWorlds(worlds, relationPhase(1))).toMatchObject([
      { onsetRange: range(100, 100, 160), peakRange: range(300, 300, 310), share: 1 },
      { onsetRange: range(110, 110, 110), peakRange: range(150, 150, 150), share: 0.1 },
    ]);
  });

  it('phasesOverWorlds() gives the same whatever world comes first', () => {
    const worlds = [
      [rise(100, 900)],
      ...Array.from({ length: 10 }, () => [rise(100, 200), fall(150, 400), rise(500, 600)]),
    ];
    const told = phasesOverWorlds(worlds, relationPhase(1));
    expect(phasesOverWorlds(worlds.toReversed(), relationPhase(1))).toEqual(told);
    expect(told.map(({ kind, onset, share }) => [kind, onset, share])).toEqual([
      ['rapprochement', 100, 1],
      ['rupture', 150, 10 / 11],
      ['rapprochement', 500, 10 / 11],
    ]);
  });

  it('phasesOverWorlds() keeps rises from falls, names by the median level, and leaves out an end that most lack', () => {
    const high = { ...rise(10, 20), end: undefined, startLevel: 4 };
    const worlds = [[high], [{ ...high, end: 40 }], [fall(12, 18), { ...high, startLevel: 0 }]];
    expect(phasesOverWorlds(worlds, relationPhase(1))).toMatchObject([
      { kind: 'rise', share: 1 },
      { kind: 'rupture', share: 1 / 3, end: 28 },
    ]);
    expect(phasesOverWorlds(worlds, relationPhase(1))[0]).not.toHaveProperty('end');
  });

  it('phasesOverWorlds(worlds without phases) finds none', () => {
    expect(phasesOverWorlds([[], []], relationPhase(1))).toEqual([]);
  });
});
