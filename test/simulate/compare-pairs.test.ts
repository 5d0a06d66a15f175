import { describe, expect, it } from 'vitest';
import type { PhaseSummary } from '../../src/report/date-report.ts';
import { comparePhases } from '../../src/simulate/compare-pairs.ts';

const phase = (kind: string, onset: number, peak: number, share = 1): PhaseSummary<string> => ({
  ...{ kind, onset, peak, share, size: 8 },
  onsetRange: { median: onset, low: onset, high: onset },
  peakRange: { median: peak, low: peak, high: peak },
});

describe('comparePhases(before, after)', () => {
  it('tells nothing of phases that are alike, whatever their size', () => {
    expect(comparePhases([phase('rise', 10, 20)], [{ ...phase('rise', 10, 20), size: 9 }])).toEqual([]);
    expect(comparePhases([], [])).toEqual([]);
  });

  it('puts a phase to that of its kind with which it shares most days, and tells the others as gone or new', () => {
    const [one, two, gone] = [
      phase('rapprochement', 10, 20),
      phase('rapprochement', 30, 50),
      phase('rupture', 60, 70),
    ];
    const [moved, other, fresh] = [
      phase('rapprochement', 12, 20),
      phase('rise', 40, 50),
      phase('rupture', 80, 90),
    ];
    expect(comparePhases([one, two, gone], [fresh, other, moved])).toEqual([
      { before: one, after: moved },
      { before: two, after: other },
      { before: gone },
      { after: fresh },
    ]);
  });

  it('tells a phase that fewer worlds have', () => {
    const [before, after] = [phase('fall', 1, 5), phase('fall', 1, 5, 0.4)];
    expect(comparePhases([before], [after])).toEqual([{ before, after }]);
  });
});
