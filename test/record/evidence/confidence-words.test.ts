import { describe, expect, it } from 'vitest';
import { confidenceWords, parseConfidence } from '../../../src/record/evidence/confidence-words.ts';

describe('parseConfidence', () => {
  it('parseConfidence(word) gives the probability it stands for, however it is spaced', () => {
    for (const [word, probability] of Object.entries(confidenceWords)) {
      expect(parseConfidence(word)).toBe(probability);
      expect(parseConfidence(` ${word.toUpperCase().replace('-', ' ')}`)).toBe(probability);
    }
  });

  it('parseConfidence(any other word) is undefined', () => {
    for (const word of ['', '0.9', 'probable', 'toString', 'not likely'])
      expect(parseConfidence(word)).toBeUndefined();
  });

  it('confidenceWords lie even about 1/2, from certain down', () => {
    const values = Object.values(confidenceWords);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(confidenceWords.likely + confidenceWords.unlikely).toBeCloseTo(1, 12);
    expect(confidenceWords['very-likely'] + confidenceWords['very-unlikely']).toBeCloseTo(1, 12);
  });
});
