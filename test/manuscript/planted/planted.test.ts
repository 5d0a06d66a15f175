import { describe, expect, it } from 'vitest';
import { ownHosts } from './hosts.ts';
import { plant, recallOf } from './plant.ts';

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
      const right = those.reduce((sum, one) => sum + one.right, 0);
      const all = those.reduce((sum, one) => sum + one.right + one.missed, 0);
      expect(all).toBeGreaterThan(8);
      expect(right / all, `${group}: ${missed.join('; ')}`).toBeGreaterThanOrEqual(least);
    }
  });
});
