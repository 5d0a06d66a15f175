import { type PackedBallots, packBallots } from './packed-ballots.ts';
import type { RollCalls } from './roll-calls.ts';

/** What every two states did in the same roll calls. Pairs stand in the order (0, 1), (0, 2), …, (1, 2), …: see `pairPlace`. */
export interface AllPairs {
  readonly states: readonly string[];
  /** Votes in which both took part: n of each pair. */
  readonly common: Int32Array;
  /** Of these, those in which the two did not do the same. */
  readonly differing: Int32Array;
  /** Of these, those in which one said yes and the other no. */
  readonly opposed: Int32Array;
}

/** What `valuesOfPairs` can give: 1 − (differing + `opposed` · opposed) / (`scale` · common). */
const formulas = {
  simple: { opposed: 0, scale: 1 },
  voeten: { opposed: 1, scale: 2 },
  'S absolute': { opposed: 1, scale: 1 },
  'S squared': { opposed: 3, scale: 2 },
} as const;

/**
 * Counts what every two states did in roll calls, 32 votes at a time: the same numbers as `tableOfCodes` of each two, at a fraction
 * of the cost. Leave out unanimous roll calls beforehand, if wanted (`withoutUnanimous`).
 *
 * @example countPairs({ states: ['A', 'B'], votes: ['r', 's'], ballots: Uint8Array.of(1, 2, 3, 0) }).opposed // => Int32Array.of(1)
 */
export function countPairs(rollCalls: RollCalls): AllPairs {
  const { states } = rollCalls;
  const pairs = (states.length * (states.length - 1)) / 2;
  const counts = {
    common: new Int32Array(pairs),
    differing: new Int32Array(pairs),
    opposed: new Int32Array(pairs),
  };
  const packed = packBallots(rollCalls);
  for (let word = 0; word < packed.words; word++) addWord(packed, word, counts);
  return { states, ...counts };
}

/** Adds to the counts of every pair those of 32 votes: word by word, so that what the first of a pair did stays at hand. */
function addWord(
  { words, planes }: PackedBallots,
  word: number,
  { common, differing, opposed }: Omit<AllPairs, 'states'>,
): void {
  const step = words * 3;
  let pair = 0;
  for (let one = word * 3; one < planes.length; one += step) {
    const [voted, yes, no] = [planes[one]!, planes[one + 1]!, planes[one + 2]!];
    for (let other = one + step; other < planes.length; other += step, pair++) {
      const both = voted & planes[other]!;
      const yesOfOne = yes ^ planes[other + 1]!;
      const noOfOne = no ^ planes[other + 2]!;
      common[pair]! += bitsSet(both);
      differing[pair]! += bitsSet(both & (yesOfOne | noOfOne));
      opposed[pair]! += bitsSet(both & yesOfOne & noOfOne);
    }
  }
}

/** How many of the 32 bits are set: of each two, of each four, of each eight, and the sum of the four bytes. */
function bitsSet(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Where a pair of states stands in `AllPairs`, by their places in `states`.
 *
 * @example pairPlace(4, 2, 1) // => 3
 */
export function pairPlace(states: number, one: number, other: number): number {
  const [i, j] = one < other ? [one, other] : [other, one];
  if (!(i >= 0 && i < j && j < states)) throw new Error('pairPlace requires two different states');
  return i * states - (i * (i + 1)) / 2 + j - i - 1;
}

/**
 * One similarity measure of every pair, to the last bit what `simpleAgreement`, `voetenAgreement` and `sScore` give of each two. NaN
 * where the two have no vote in common: `common` is 0 there, and whoever shows a value shows that n beside it.
 *
 * @example valuesOfPairs(countPairs({ states: ['A', 'B'], votes: ['r', 's'], ballots: Uint8Array.of(1, 2, 3, 2) }), 'voeten') // => Float64Array.of(0.5)
 */
export function valuesOfPairs(
  { common, differing, opposed }: AllPairs,
  measure: keyof typeof formulas,
): Float64Array {
  const { opposed: weight, scale } = formulas[measure];
  const values = new Float64Array(common.length);
  for (let pair = 0; pair < values.length; pair++)
    values[pair] = 1 - (differing[pair]! + weight * opposed[pair]!) / (scale * common[pair]!);
  return values;
}
