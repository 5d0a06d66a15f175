import { keyOf, uniform } from '../../base/chance.ts';
import { powerOfTwo } from '../../base/powers.ts';
import { type Likelihood, middleOf } from '../../record/likelihood.ts';
import { middlePriors, priorsOf } from './priors.ts';
import type { Question } from './question.ts';

/** One value for each prior and each likelihood of a question. A likelihood in decibels is the factor that they stand for. */
export interface Theta {
  /** By rival; they add up to 1. */
  readonly priors: readonly number[];
  /** By item and rival. */
  readonly expects: readonly (readonly number[])[];
  readonly given: readonly (readonly number[] | undefined)[];
}

/** The middle of every range. */
export function middleTheta({ rivals, items }: Question): Theta {
  const middle = (of: Likelihood) => factorOf(of, middleOf(of));
  return {
    priors: middlePriors(rivals),
    expects: items.map(({ expects }) => expects.map(middle)),
    given: items.map(({ given }) => given?.map(middle)),
  };
}

/**
 * Draw number `k` of every prior and likelihood, each evenly from its range and independently of the others: it depends on the seed, the
 * item, the rival and k alone.
 */
export function drawnTheta({ rivals, items }: Question, seed: number): (k: number) => Theta {
  const at = (of: Likelihood, name: string) => {
    const key = keyOf(name);
    return (k: number) => factorOf(of, of.low + (of.high - of.low) * uniform(seed, key, k));
  };
  const priors = rivals.map(({ id, prior }) => prior && at(prior, `prior ${id}`));
  const row = (field: string, key: string, of: readonly Likelihood[]) =>
    of.map((each, i) => at(each, `${field} ${key} ${rivals[i]!.id}`));
  const expects = items.map((item) => row('expects', item.key, item.expects));
  const given = items.map((item) => item.given && row('given', item.key, item.given));
  return (k) => ({
    priors: priorsOf(rivals, (i) => priors[i]!(k)),
    expects: expects.map((all) => all.map((each) => each(k))),
    given: given.map((all) => all?.map((each) => each(k))),
  });
}

/** log₂ 10, to turn decibels into powers of two. */
const BITS_OF_TEN = 3.321928094887362;

function factorOf({ unit }: Likelihood, value: number): number {
  return unit === 'decibels' ? powerOfTwo((value / 10) * BITS_OF_TEN) : value;
}
