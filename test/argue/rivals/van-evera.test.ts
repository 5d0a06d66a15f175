import { describe, expect, it } from 'vitest';
import { evidenceKind, probativeRatio } from '../../../src/argue/rivals/van-evera.ts';

describe('evidenceKind(point)', () => {
  it.each([
    [0.6, 0.4, 'straw in the wind'],
    [0.95, 0.6, 'hoop'],
    [0.4, 0.05, 'smoking gun'],
    [0.95, 0.05, 'doubly decisive'],
  ])(
    '%s if true and %s if not is a %s (Humphreys & Jacobs 2023, figure 5.3)',
    (expected, otherwise, kind) => {
      expect(evidenceKind({ expected, otherwise })).toBe(kind);
    },
  );

  it('has its borders at three to one', () => {
    expect(evidenceKind({ expected: 0.3, otherwise: 0.1 })).toBe('smoking gun');
    expect(evidenceKind({ expected: 0.29, otherwise: 0.1 })).toBe('straw in the wind');
    expect(evidenceKind({ expected: 0.9, otherwise: 0.7 })).toBe('hoop');
    expect(evidenceKind({ expected: 0.89, otherwise: 0.7 })).toBe('straw in the wind');
  });

  it('calls what is sure decisive, and what tells nothing a straw', () => {
    expect(evidenceKind({ expected: 1, otherwise: 0 })).toBe('doubly decisive');
    expect(evidenceKind({ expected: 1, otherwise: 0.9 })).toBe('hoop');
    expect(evidenceKind({ expected: 0.1, otherwise: 0 })).toBe('smoking gun');
    expect(evidenceKind({ expected: 1, otherwise: 1 })).toBe('straw in the wind');
    expect(evidenceKind({ expected: 0, otherwise: 0 })).toBe('straw in the wind');
  });
});

describe('probativeRatio(point)', () => {
  it('is the more of what finding and not finding can do', () => {
    expect(probativeRatio({ expected: 0.4, otherwise: 0.05 })).toBeCloseTo(8, 12);
    expect(probativeRatio({ expected: 0.95, otherwise: 0.6 })).toBeCloseTo(8, 12);
    expect(probativeRatio({ expected: 0.5, otherwise: 0.5 })).toBe(1);
  });
});
