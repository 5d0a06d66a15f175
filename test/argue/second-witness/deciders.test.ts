import { describe, expect, it } from 'vitest';
import { mostly } from '../../../src/argue/second-witness/deciders.ts';

describe('mostly(share)', () => {
  it('is what more than half of all worlds answer: half of them is not enough, nor is more than the other side', () => {
    expect(mostly({ true: 0.51, false: 0.49, unknown: 0 })).toBe(true);
    expect(mostly({ true: 0.49, false: 0.51, unknown: 0 })).toBe(false);
    expect(mostly({ true: 0.5, false: 0.5, unknown: 0 })).toBeUndefined();
    expect(mostly({ true: 0.5, false: 0, unknown: 0.5 })).toBeUndefined();
    expect(mostly({ true: 0, false: 0.5, unknown: 0.5 })).toBeUndefined();
    expect(mostly({ true: 0.4, false: 0.2, unknown: 0.4 })).toBeUndefined();
    expect(mostly({ true: 0.2, false: 0.4, unknown: 0.4 })).toBeUndefined();
  });
});
