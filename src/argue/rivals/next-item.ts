import { logarithmOfTwo } from '../../base/powers.ts';
import { brought, type Found, likelihoodsOf, type Product, times, withoutEach } from './found.ts';
import type { State } from './joint.ts';
import { meanOf, posteriorOf, total } from './posterior.ts';
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
export function nextItems(found: Found, theta: Theta): NextItem[] {
  const { items } = found.question;
  const before = posteriorOf(found, theta).of;
  const tables = found.parts.map((part) => likelihoodsOf(found, part, theta));
  const asked = items.flatMap(({ unit }, i) => {
    const place = found.parts.findIndex(({ cluster }) => cluster.includes(i));
    if (unit === 'decibels' || place < 0) return [];
    const as = (state: State) =>
      likelihoodsOf(found, found.parts[place]!, theta, (states) => states.with(i, state));
    const ways = { open: as(undefined), so: as(true), not: as(false) };
    return [{ i, place, ways, so: [] as World[], not: [] as World[] }];
  });
  for (const [n, { states, share }] of found.patterns.entries()) {
    const others = othersIn(found, theta, tables, n);
    for (const { i, place, ways, so, not } of asked) {
      const here = found.parts[place]!.of[n]!;
      const joint = (way: keyof typeof ways) =>
        ways[way][here]!.map((by, rival) => times(others[rival]![place]!, by));
      // where a world tells, it is as it tells; where none does, the rivals say how probable it is
      const probability = states[i] === undefined ? foretold(joint('open'), joint('so')) : states[i] ? 1 : 0;
      if (probability > 0) so.push({ joint: brought(joint('so')), share: share * probability });
      if (probability < 1) not.push({ joint: brought(joint('not')), share: share * (1 - probability) });
    }
  }
  return asked
    .flatMap(({ i, ...outcomes }) => {
      const probability = total(outcomes.so.map(({ share }) => share));
      const [ifSo, ifNot] = [meanOf(outcomes.so).of, meanOf(outcomes.not).of];
      // what is the same in every world is no item to settle
      if (outcomes.so.length === 0 || outcomes.not.length === 0) return [];
      if (![before, ifSo, ifNot].every((each) => each.every(Number.isFinite))) return [];
      const bits = entropy(before) - probability * entropy(ifSo) - (1 - probability) * entropy(ifNot);
      // what tells the rivals nothing would decide nothing
      return bits > nothing ? [{ item: items[i]!.key, bits, probability, ifSo, ifNot }] : [];
    })
    .sort((a, b) => b.bits - a.bits || (a.item < b.item ? -1 : 1));
}

interface World {
  readonly joint: readonly number[];
  readonly share: number;
}

/** In a world, by rival: what was found of all parts but one, for each part. */
function othersIn(found: Found, theta: Theta, tables: readonly number[][][], n: number): Product[][] {
  return theta.priors.map((prior, rival) =>
    withoutEach(
      prior,
      found.parts.map(({ of }, p) => tables[p]![of[n]!]![rival]!),
    ),
  );
}

/** How probable the rivals together make it that an item is so. */
function foretold(open: readonly Product[], so: readonly Product[]): number {
  const both = brought([...open, ...so]);
  const all = total(both.slice(0, open.length));
  return all > 0 ? total(both.slice(open.length)) / all : 0;
}

function entropy(of: readonly number[]): number {
  return of.reduce((sum, p) => (p > 0 ? sum - p * logarithmOfTwo(p) : sum), 0);
}
