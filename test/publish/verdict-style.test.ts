import { describe, expect, it } from 'vitest';
import { shareBar } from '../../src/publish/verdict-style.ts';

describe('shareBar', () => {
  it.each([
    [1, 0, '████████████████████'],
    [0, 0, '░░░░░░░░░░░░░░░░░░░░'],
    [0, 1, '····················'],
    [0.5, 0, '██████████░░░░░░░░░░'],
    [0.5, 0.25, '██████████░░░░░·····'],
    [0.001, 0, '█░░░░░░░░░░░░░░░░░░░'],
    [0.999, 0, '███████████████████░'],
  ])('shareBar(true %d, unknown %d) shows even a little of each', (yes, unknown, bar) => {
    expect(shareBar({ true: yes, unknown })).toBe(bar);
  });
});
