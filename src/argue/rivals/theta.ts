import { keyOf, uniform } from '../../base/chance.ts';
import { type Likelihood, middleOf } from '../../record/likelihood.ts';
import { aloneBounds, givenBounds, mostOfFirst, type Range } from './coherence.ts';
import { ratioOf } from './decibels.ts';
import { clustersOf } from './joint.ts';
import { middlePriors, priorsOf } from './priors.ts';
import type { Question } from './question.ts';

/** One value for each prior and each likelihood of a question. A likelihood in decibels is the factor that they stand for. */
export interface Theta {
  /** By rival; they add up to 1. */
  readonly priors: readonly number[];
  /** By item and rival. */
  readonly expects: readonly (readonly number[])[];
  readonly given: readonly (readonly number[] | undefined)[];
  /** How much a draw counts beside others: the part of the ranges that could be drawn from. */
  readonly counts: number;
}

/** The middle of every range. */
export function middleTheta({ rivals, items }: Question): Theta {
  const middle = (of: Likelihood) => factorOf(of, middleOf(of));
  return {
    priors: middlePriors(rivals),
    expects: items.map(({ expects }) => expects.map(middle)),
    given: items.map(({ given }) => given?.map(middle)),
    counts: 1,
  };
}

/**
 * Draw number `k` of every prior and likelihood, each evenly from its range and independently of the others: it depends on the seed, the
 * item, the rival and k alone.
 *
 * Of a group only what can be so together is drawn: the first, what each other is given it, and what that is alone are drawn in this order,
 * each evenly from the part of its range that goes with those before it, and the draw counts by how much of the ranges was left. That is,
 * in the long run, as if draws that cannot be were thrown away.
 */
export function drawnTheta(question: Question, seed: number): (k: number) => Theta {
  const { rivals, items } = question;
  const at = (name: string) => {
    const key = keyOf(name);
    return (k: number) => uniform(seed, key, k);
  };
  const chances = (field: string, key: string) => rivals.map(({ id }) => at(`${field} ${key} ${id}`));
  const priors = rivals.map(({ id, prior }) => ({ prior, chance: at(`prior ${id}`) }));
  const expected = items.map(({ key }) => chances('expects', key));
  const followed = items.map(({ key }) => chances('given', key));
  const parts = clustersOf(question);
  return (k) => {
    const expects = items.map((): number[] => []);
    const given = items.map((item): number[] | undefined => item.given && []);
    let left = 1;
    for (const rival of rivals.keys()) {
      const draw = (of: Likelihood, chance: number, within: Range = EVERYTHING): number => {
        const width = of.high - of.low;
        if (width === 0) return factorOf(of, of.low);
        const low = Math.max(of.low, within.low);
        const rest = Math.max(Math.min(of.high, within.high) - low, 0);
        left *= rest / width;
        return factorOf(of, low + rest * chance);
      };
      for (const [first, ...others] of parts) {
        const of = items[first!]!.expects[rival]!;
        const isBound = of.unit === 'probability';
        const most = others.map((i) => mostOfFirst(items[i]!.expects[rival]!, items[i]!.given![rival]!));
        const p = draw(
          of,
          expected[first!]![rival]!(k),
          isBound ? { low: 0, high: Math.min(1, ...most) } : EVERYTHING,
        );
        expects[first!]![rival] = p;
        for (const i of others) {
          const [alone, after] = [items[i]!.expects[rival]!, items[i]!.given![rival]!];
          const isFree = !isBound || p >= 1;
          const b = draw(after, followed[i]![rival]!(k), isFree ? EVERYTHING : givenBounds(p, alone));
          given[i]![rival] = b;
          expects[i]![rival] = draw(alone, expected[i]![rival]!(k), isFree ? EVERYTHING : aloneBounds(p, b));
        }
      }
    }
    return {
      priors: priorsOf(rivals, (i) => evenly(priors[i]!.prior!, priors[i]!.chance(k))),
      expects,
      given,
      counts: left,
    };
  };
}

const EVERYTHING: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const evenly = ({ low, high }: Likelihood, chance: number): number => low + (high - low) * chance;

function factorOf({ unit }: Likelihood, value: number): number {
  return unit === 'decibels' ? ratioOf(value) : value;
}
