import { describe, expect, it } from 'vitest';
import type { Score } from '../set/marked-set.ts';
import { ownHosts } from './hosts.ts';
import { plant, plantSecondTrial, recallOf } from './plant.ts';

/** What is found of each group at least. */
const LEAST: Readonly<Record<string, number>> = {
  'citation|reference|doi|isbn': 0.9,
  date: 0.9,
  quotation: 0.9,
  number: 0.9,
  name: 0.75,
};

describe('300 mistakes put into texts', { timeout: 240_000 }, () => {
  it('are the same for the same seed, and of every kind', () => {
    const texts = plant(ownHosts(), 300, 7);
    expect(texts).toEqual(plant(ownHosts(), 300, 7));
    expect(texts.flatMap(({ expect }) => expect)).toHaveLength(300);
    for (const { text, expect: mistakes } of texts)
      for (const { words } of mistakes) expect(text).toContain(words);
  });

  it('are found, of each group as many as docs/lint.md promises', async () => {
    const { codes, missed } = await recallOf(plant(ownHosts(), 300, 7));
    for (const [group, least] of Object.entries(LEAST)) {
      const those = codes.filter(({ name }) => new RegExp(`^(?:${group})-`).test(name));
      expect(allOf(those)).toBeGreaterThan(8);
      expect(foundOf(those), `${group}: ${missed.join('; ')}`).toBeGreaterThanOrEqual(least);
    }
  });
});

describe('77 mistakes in other wordings', { timeout: 240_000 }, () => {
  it('are found, nine in ten', async () => {
    const { codes, missed } = await recallOf(plantSecondTrial(ownHosts(), 11));
    expect(allOf(codes)).toBe(77);
    expect(foundOf(codes), missed.join('; ')).toBeGreaterThanOrEqual(0.9);
  });
});

const allOf = (codes: readonly Score[]): number =>
  codes.reduce((sum, { right, missed }) => sum + right + missed, 0);
const foundOf = (codes: readonly Score[]): number =>
  codes.reduce((sum, { right }) => sum + right, 0) / allOf(codes);
