import type { PairYears } from './contest-facts.ts';

/**
 * Which alliances of pairs look like pacts of many. Data by pair do not say to which treaty a pair belongs, so it is read off how they began: two allies whose alliance
 * began in a year in which both were allied with a third, and one of these alliances began then too. So a pact of three or more is found, and so is whoever joins one; two treaties of one state with two
 * allies of each other in one year look the same, and are taken for one pact.
 *
 * Takes: who was allied with whom, year after year; a pair that is allied in the first year is taken to have begun then.
 */
export function multilateralPacts(allied: PairYears, states: number): Uint8Array[] {
  const many = allied.map(() => new Uint8Array(states * states));
  for (let i = 0; i < states; i++)
    for (let j = i + 1; j < states; j++) {
      let isOfMany = false;
      for (const [year, pairs] of allied.entries()) {
        if (pairs[i * states + j] !== 1) {
          isOfMany = false;
          continue;
        }
        if (begins(allied, year, i * states + j)) isOfMany = joinsThird(allied, year, i, j, states);
        if (isOfMany) {
          many[year]![i * states + j] = 1;
          many[year]![j * states + i] = 1;
        }
      }
    }
  return many;
}

const begins = (allied: PairYears, year: number, pair: number): boolean =>
  allied[year]![pair] === 1 && allied[year - 1]?.[pair] !== 1;

function joinsThird(allied: PairYears, year: number, i: number, j: number, states: number): boolean {
  const pairs = allied[year]!;
  for (let third = 0; third < states; third++) {
    if (third === i || third === j) continue;
    const [one, other] = [i * states + third, j * states + third];
    if (pairs[one] !== 1 || pairs[other] !== 1) continue;
    if (begins(allied, year, one) || begins(allied, year, other)) return true;
  }
  return false;
}
