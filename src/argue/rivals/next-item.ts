import { logarithmOfTwo } from '../../base/powers.ts';
import { type Cluster, jointOf, type State } from './joint.ts';
import { type Pattern, posteriorOf, total } from './posterior.ts';
import type { Question } from './question.ts';
import type { Theta } from './theta.ts';

/** An item that is not settled, and what it would be worth to settle it. */
export interface NextItem {
  readonly item: string;
  /** By how many bits the doubt between the rivals is expected to shrink; of two even rivals it is one bit at most. */
  readonly bits: number;
  /** How probable it is that it is so: by the record where that tells, and else, after all else, by the rivals. */
  readonly probability: number;
  /** The rivals after the evidence if it is so, and if it is not. */
  readonly ifSo: readonly number[];
  readonly ifNot: readonly number[];
}

/** A gain of less is one of arithmetic. */
const nothing = 1e-9;

/**
 * The items that are not the same in every world, the one whose truth would tell most first.
 *
 * Formula:   in a world that tells of it, it is as that tells; in one that does not, it is so with the probability that the rivals give it
 *            after all else. Then the expected gain of information: H(rivals) − Σ P(outcome) H(rivals | outcome), in bits, over "it is so" and "it is not".
 * Doubt:     only what is among the items can be told; in decibels nothing is said of an item that is not so, and it is left out.
 * Source:    Lindley (1956), Annals of Mathematical Statistics 27, 986-1005. doi:10.1214/aoms/1177728069
 */
export function nextItems(
  question: Question,
  parts: readonly Cluster[],
  patterns: readonly Pattern[],
  theta: Theta,
): NextItem[] {
  return question.items
    .flatMap((item, i) => {
      if (item.unit === 'decibels') return [];
      // where a world tells, it is as it tells; where none does, the rivals say how probable it is
      const outcomes = { so: [] as Pattern[], not: [] as Pattern[] };
      for (const { states, share } of patterns) {
        const joint = (state: State) => total(jointOf(question, parts, states.with(i, state), theta));
        const all = joint(undefined);
        const known = states[i] === undefined ? undefined : states[i] ? 1 : 0;
        const so = known ?? (all > 0 ? joint(true) / all : 0);
        if (so > 0) outcomes.so.push({ states: states.with(i, true), share: share * so });
        if (so < 1) outcomes.not.push({ states: states.with(i, false), share: share * (1 - so) });
      }
      const probability = total(outcomes.so.map(({ share }) => share));
      const at = (of: readonly Pattern[]) => posteriorOf(question, parts, of, theta).of;
      const [before, ifSo, ifNot] = [at(patterns), at(outcomes.so), at(outcomes.not)];
      if (![before, ifSo, ifNot].every((each) => each.every(Number.isFinite))) return [];
      const bits = entropy(before) - probability * entropy(ifSo) - (1 - probability) * entropy(ifNot);
      // what tells the rivals nothing would decide nothing
      return bits > nothing ? [{ item: item.key, bits, probability, ifSo, ifNot }] : [];
    })
    .sort((a, b) => b.bits - a.bits || (a.item < b.item ? -1 : 1));
}

function entropy(of: readonly number[]): number {
  return of.reduce((sum, p) => (p > 0 ? sum - p * logarithmOfTwo(p) : sum), 0);
}
