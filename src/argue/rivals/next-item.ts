import { logarithmOfTwo } from '../../base/powers.ts';
import type { Cluster } from './joint.ts';
import { jointOf } from './joint.ts';
import { type Pattern, posteriorOf, total } from './posterior.ts';
import type { Question } from './question.ts';
import type { Theta } from './theta.ts';

/** An item that is not settled, and what it would be worth to settle it. */
export interface NextItem {
  readonly item: string;
  /** By how many bits the doubt between the rivals is expected to shrink; of two even rivals it is one bit at most. */
  readonly bits: number;
  /** How probable it is, after all else, that it is so. */
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
 * Formula:   expected gain of information: H(rivals) − Σ P(outcome) H(rivals | outcome), in bits, over "it is so" and "it is not".
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
      const isSettled = patterns.every(
        ({ states }) => states[i] !== undefined && states[i] === patterns[0]!.states[i],
      );
      if (isSettled || item.unit === 'decibels') return [];
      const forced = (state: boolean | undefined) =>
        patterns.map((pattern) => ({ ...pattern, states: pattern.states.with(i, state) }));
      const at = (state: boolean | undefined) => posteriorOf(question, parts, forced(state), theta).of;
      let probability = 0;
      for (const { states, share } of patterns) {
        const all = total(jointOf(question, parts, states.with(i, undefined), theta));
        const so = total(jointOf(question, parts, states.with(i, true), theta));
        if (all > 0) probability += (share * so) / all;
      }
      const [before, ifSo, ifNot] = [at(undefined), at(true), at(false)];
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
