import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundOf } from '../../../src/argue/rivals/found.ts';
import { clusterLikelihood, itemDecibels, type State } from '../../../src/argue/rivals/joint.ts';
import { posteriorOf, spreadOf } from '../../../src/argue/rivals/posterior.ts';
import type { Question } from '../../../src/argue/rivals/question.ts';
import type { Theta } from '../../../src/argue/rivals/theta.ts';

const states = fc.constantFrom<State>(true, false, undefined);
const p = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);

/** A group of a first item and others, each with how it is expected after the first is so and after it is not. */
const groups = fc.record({
  first: p,
  others: fc.array(fc.record({ so: p, not: p }), { maxLength: 3 }),
  states: fc.array(states, { minLength: 4, maxLength: 4 }),
});

function groupOf({ first, others }: { first: number; others: readonly { so: number; not: number }[] }) {
  const items = [first, ...others].map(() => ({ unit: 'probability' }));
  const theta: Theta = {
    priors: [1],
    expects: [[first], ...others.map(({ so, not }) => [so * first + not * (1 - first)])],
    given: [undefined, ...others.map(({ so }) => [so])],
    counts: 1,
  };
  return { question: { items, rivals: [{}] } as unknown as Question, theta, cluster: items.map((_, i) => i) };
}

describe('clusterLikelihood(group)', () => {
  it('is what the whole table of the group adds up to where the items are as they are known to be', () => {
    fc.assert(
      fc.property(groups, ({ states: known, ...group }) => {
        const { question, theta, cluster } = groupOf(group);
        let sum = 0;
        for (let row = 0; row < 2 ** cluster.length; row++) {
          const truth = cluster.map((_, i) => ((row >> i) & 1) === 1);
          if (truth.some((isSo, i) => known[i] !== undefined && known[i] !== isSo)) continue;
          const each = group.others.map(({ so, not }) => (truth[0] ? so : not));
          sum += truth.reduce((product, isSo, i) => {
            const chance = i === 0 ? group.first : each[i - 1]!;
            return product * (isSo ? chance : 1 - chance);
          }, 1);
        }
        expect(clusterLikelihood(question, cluster, known, theta, 0)).toBeCloseTo(sum, 10);
      }),
    );
  });

  it('is parted among its items without rest where the first is known', () => {
    fc.assert(
      fc.property(groups, ({ states: known, ...group }) => {
        const { question, theta, cluster } = groupOf(group);
        const all = known.slice(0, cluster.length).with(0, true);
        const parted = [...itemDecibels(question, cluster, all, theta).values()];
        const sum = parted.reduce((total, [each]) => total + each!, 0);
        const whole = 10 * Math.log10(clusterLikelihood(question, cluster, all, theta, 0));
        expect(sum).toBeCloseTo(whole, 8);
      }),
    );
  });
});

describe('spreadOf(draws)', () => {
  // Humphreys & Jacobs (2023), 5.4: two worlds, two to one; in each the joint probability of the hypothesis and the clue
  const worldA = { prior: 2 / 3, h1: 1 / 3, h0: 0 };
  const worldB = { prior: 1 / 3, h1: 1 / 3, h0: 1 / 3 };
  const joints = [worldA, worldB].map(({ prior, h1, h0 }) => [prior * h1, prior * h0]);

  it('learns about the likelihoods with the rivals: two worlds give 3/4', () => {
    expect(spreadOf([{ share: 1, joints }], 0).rivals[0]!.mean).toBeCloseTo(3 / 4, 12);
  });

  it('is not the mean of the posteriors of each world, 5/6', () => {
    const wrong = (2 / 3) * 1 + (1 / 3) * (1 / 2);
    expect(wrong).toBeCloseTo(5 / 6, 12);
    expect(spreadOf([{ share: 1, joints }], 0).rivals[0]!.mean).not.toBeCloseTo(wrong, 3);
  });

  it('comes, for ranges drawn apart, to what the middle of each range gives', () => {
    // every pair of ten even steps in .2 to .8 and .1 to .3: their mean likelihoods are .5 and .2
    const steps = Array.from({ length: 10 }, (_, i) => (i + 0.5) / 10);
    const drawn = steps.flatMap((a) => steps.map((b) => [0.5 * (0.2 + 0.6 * a), 0.5 * (0.1 + 0.2 * b)]));
    expect(spreadOf([{ share: 1, joints: drawn }], 0).rivals[0]!.mean).toBeCloseTo(0.5 / 0.7, 12);
  });

  it('leaves out draws that cannot have been, and gives nothing where none can', () => {
    expect(spreadOf([{ share: 1, joints: [[0, 0]] }], 0).rivals).toEqual([]);
    const { rivals, odds } = spreadOf(
      [
        {
          share: 1,
          joints: [
            [0, 0],
            [0.2, 0],
          ],
        },
      ],
      0,
    );
    expect(rivals.map(({ mean }) => mean)).toEqual([1, 0]);
    expect(odds[1]!.low).toBe(Infinity);
  });
});

describe('posteriorOf(patterns)', () => {
  const question = { items: [{ unit: 'probability' }, { unit: 'probability' }], rivals: [{}, {}, {}] };
  const drawn = fc.record({
    priors: fc.tuple(p, p, p).map((all) => all.map((each) => each / (all[0] + all[1] + all[2]))),
    expects: fc.tuple(fc.tuple(p, p, p), fc.tuple(p, p, p)),
    worlds: fc.array(fc.tuple(states, states), { minLength: 1, maxLength: 12 }),
  });

  it('is the mean over the worlds, one by one, of Bayes’ rule written out', () => {
    fc.assert(
      fc.property(drawn, ({ priors, expects, worlds }) => {
        const theta: Theta = { priors, expects, given: [undefined, undefined], counts: 1 };
        const patterns = worlds.map((each) => ({ states: each, share: 1 / worlds.length }));
        const { of, impossible } = posteriorOf(
          foundOf(question as unknown as Question, patterns, [[0], [1]]),
          theta,
        );
        for (const rival of [0, 1, 2]) {
          let sum = 0;
          for (const world of worlds) {
            const weight = (r: number) =>
              world.reduce<number>((product, state, i) => {
                const chance = expects[i]![r]!;
                return product * (state === undefined ? 1 : state ? chance : 1 - chance);
              }, priors[r]!);
            sum += weight(rival) / (weight(0) + weight(1) + weight(2));
          }
          expect(of[rival]).toBeCloseTo(sum / worlds.length, 10);
        }
        expect(impossible).toBeCloseTo(0, 12);
      }),
    );
  });
});
