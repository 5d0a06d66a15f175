import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AllenRelation,
  allenRelation,
  contains,
  type Interval,
  isAfter,
  isBefore,
  isWithin,
  overlaps,
} from '../../src/base/interval.ts';

/** Allen's own definitions on the half-open interval [start, end + 1), one by one. */
const DEFINITIONS: Record<AllenRelation, (a: Interval, b: Interval) => boolean> = {
  before: (a, b) => a.end + 1 < b.start,
  meets: (a, b) => a.end + 1 === b.start,
  overlaps: (a, b) => a.start < b.start && b.start < a.end + 1 && a.end < b.end,
  starts: (a, b) => a.start === b.start && a.end < b.end,
  during: (a, b) => a.start > b.start && a.end < b.end,
  finishes: (a, b) => a.start > b.start && a.end === b.end,
  equals: (a, b) => a.start === b.start && a.end === b.end,
  after: (a, b) => DEFINITIONS.before(b, a),
  'met-by': (a, b) => DEFINITIONS.meets(b, a),
  'overlapped-by': (a, b) => DEFINITIONS.overlaps(b, a),
  'started-by': (a, b) => DEFINITIONS.starts(b, a),
  contains: (a, b) => DEFINITIONS.during(b, a),
  'finished-by': (a, b) => DEFINITIONS.finishes(b, a),
};

const INVERSES: Record<AllenRelation, AllenRelation> = {
  before: 'after',
  meets: 'met-by',
  overlaps: 'overlapped-by',
  starts: 'started-by',
  during: 'contains',
  finishes: 'finished-by',
  equals: 'equals',
  after: 'before',
  'met-by': 'meets',
  'overlapped-by': 'overlaps',
  'started-by': 'starts',
  contains: 'during',
  'finished-by': 'finishes',
};

const all: Interval[] = [];
for (let start = 0; start < 7; start++) for (let end = start; end < 7; end++) all.push({ start, end });
const pairs = all.flatMap((a) => all.map((b) => [a, b] as const));

describe('allenRelation(a, b)', () => {
  it('is the one relation whose definition holds, for every pair in a week', () => {
    for (const [a, b] of pairs) {
      const holding = Object.entries(DEFINITIONS).filter(([, holds]) => holds(a, b));
      expect(holding.map(([name]) => name)).toEqual([allenRelation(a, b)]);
    }
    expect(new Set(pairs.map(([a, b]) => allenRelation(a, b))).size).toBe(13);
  });

  it('is the inverse when the two change places', () => {
    for (const [a, b] of pairs) expect(allenRelation(b, a)).toBe(INVERSES[allenRelation(a, b)]);
  });

  it('holds of open intervals', () => {
    const open = { start: 5, end: Number.POSITIVE_INFINITY };
    const always = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
    expect(allenRelation({ start: 0, end: 4 }, open)).toBe('meets');
    expect(allenRelation(open, always)).toBe('finishes');
    expect(allenRelation({ start: Number.NEGATIVE_INFINITY, end: 3 }, always)).toBe('starts');
    expect(allenRelation(always, always)).toBe('equals');
    expect(allenRelation(always, { start: 1, end: 2 })).toBe('contains');
  });

  it('throws on an interval that ends before it starts', () => {
    expect(() => allenRelation({ start: 2, end: 1 }, { start: 0, end: 0 })).toThrow('allenRelation requires');
    expect(() => allenRelation({ start: 0, end: 0 }, { start: Number.NaN, end: 1 })).toThrow(
      'allenRelation requires',
    );
  });
});

describe("the historian's five", () => {
  const end = fc.integer({ min: -20, max: 20 });
  const interval = fc.tuple(end, end).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it("are unions of Allen's relations", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const relation = allenRelation(a, b);
        expect(isBefore(a, b)).toBe(['before', 'meets'].includes(relation));
        expect(isAfter(a, b)).toBe(['after', 'met-by'].includes(relation));
        expect(isWithin(a, b)).toBe(['during', 'starts', 'finishes', 'equals'].includes(relation));
        expect(contains(a, b)).toBe(['contains', 'started-by', 'finished-by', 'equals'].includes(relation));
        expect(overlaps(a, b)).toBe(!['before', 'meets', 'met-by', 'after'].includes(relation));
      }),
      { numRuns: 2000, seed: 1938 },
    );
  });
});
