import { describe, expect, it } from 'vitest';
import { manuscripts, outcomeOf, passages, scores } from './marked-set.ts';

const clean = (name: string, expected: readonly unknown[]) =>
  `${name}${expected.length === 0 ? ', which is clean' : ''}`;

describe('the marked set', () => {
  const all = [...passages(), ...manuscripts()];

  it('has thirty passages and six manuscripts, clean ones among them', () => {
    expect(passages().length).toBeGreaterThanOrEqual(30);
    expect(manuscripts().length).toBeGreaterThanOrEqual(6);
    expect(manuscripts().filter(({ expect }) => expect.length === 0).length).toBeGreaterThanOrEqual(2);
  });

  it('of what is called certain 95 of 100 are right, of what is called likely 80', async () => {
    const { confidences } = scores(await Promise.all(all.map(outcomeOf)));
    const [certain, likely] = confidences;
    expect(certain!.right).toBeGreaterThan(10);
    expect(certain!.precision).toBeGreaterThanOrEqual(0.95);
    expect(likely!.right).toBeGreaterThan(10);
    expect(likely!.precision).toBeGreaterThanOrEqual(0.8);
  });

  it.each(all.map((marked) => [clean(marked.name, marked.expect), marked] as const))(
    'nothing certain is said wrongly of %s',
    async (_, marked) => {
      const { alarms } = await outcomeOf(marked);
      expect(
        alarms.filter(({ confidence }) => confidence === 'certain').map(({ message }) => message),
      ).toEqual([]);
    },
  );
});
