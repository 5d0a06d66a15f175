import type { TwoSidedVotes } from '../../../src/measure/ideal-points/binary-fit.ts';
import type { OrderedVotes } from '../../../src/measure/ideal-points/ordinal-fit.ts';
import type { RollCalls } from '../../../src/measure/similarity/roll-calls.ts';

const codes: Readonly<Record<string, number>> = { y: 1, a: 2, n: 3, '.': 0, 1: 1, 2: 2, 3: 3, 0: 0 };

/** Roll calls of one string a state and one letter a vote: `y` yes, `a` abstain, `n` no, `.` missing; or Voeten's numbers. */
export function rollCallsFrom(rows: readonly string[], states = rows.map((_, i) => `s${i}`)): RollCalls {
  const votes = Array.from(rows[0] ?? '', (_, j) => `v${j}`);
  return { states, votes, ballots: Uint8Array.from(rows.join(''), (letter) => codes[letter]!) };
}

/** The same as a list of sides, yes above as in emIRT. */
export function twoSidedFrom(rows: readonly string[]): TwoSidedVotes {
  const [starts, voters, sides] = [[0], [] as number[], [] as number[]];
  for (let j = 0; j < rows[0]!.length; j++) {
    for (const [i, row] of rows.entries()) {
      if (row[j] === '.') continue;
      voters.push(i);
      sides.push(row[j] === 'y' ? 1 : -1);
    }
    starts.push(voters.length);
  }
  return {
    states: rows.length,
    votes: rows[0]!.length,
    starts: Int32Array.from(starts),
    voters: Int32Array.from(voters),
    sides: Int8Array.from(sides),
  };
}

/** The same in three categories. */
export function orderedFrom(rows: readonly string[]): OrderedVotes {
  const [states, votes] = [rows.length, rows[0]!.length];
  const ballots = new Uint8Array(states * votes);
  for (const [i, row] of rows.entries())
    for (let j = 0; j < votes; j++) ballots[j * states + i] = codes[row[j]!]!;
  return { states, votes, ballots };
}

/** The largest difference of two rows of numbers. */
export function largestDifference(ours: ArrayLike<number>, theirs: readonly number[]): number {
  return Math.max(...theirs.map((value, i) => Math.abs(value - ours[i]!)));
}
