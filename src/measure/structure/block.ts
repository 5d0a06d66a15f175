/** A network by number: actors 0 … size − 1, at most one tie a pair. */
export interface Block {
  readonly size: number;
  readonly ties: readonly {
    readonly a: number;
    readonly b: number;
    readonly sign: 1 | -1;
    readonly weight: number;
  }[];
}

/** The ties of every actor side by side: those of actor i stand from `start[i]` to before `start[i + 1]`. */
export interface TieLists {
  readonly start: Int32Array;
  /** The other end. */
  readonly to: Int32Array;
  /** The number of the tie. */
  readonly tie: Int32Array;
}

/** The ties of every actor of a network. */
export function tieLists({ size, ties }: Block): TieLists {
  const start = new Int32Array(size + 1);
  for (const { a, b } of ties) {
    start[a + 1]!++;
    start[b + 1]!++;
  }
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const to = new Int32Array(2 * ties.length);
  const tie = new Int32Array(2 * ties.length);
  for (const [number, { a, b }] of ties.entries()) {
    to[next[a]!] = b;
    tie[next[a]!++] = number;
    to[next[b]!] = a;
    tie[next[b]!++] = number;
  }
  return { start, to, tie };
}

/** Weights added up in another order differ in the last digits; a share of the whole this small is no difference. */
const rounding = 1e-9;

/** The difference of two sums of weights of a network that is none. */
export function slackOf({ ties }: Block): number {
  return rounding * ties.reduce((sum, { weight }) => sum + weight, 0);
}

/** Weight of the ties that a division leaves frustrated: good ones between two camps, bad ones within a camp. */
export function frustrationOf({ ties }: Block, camps: ArrayLike<number>): number {
  let sum = 0;
  for (const { a, b, sign, weight } of ties) if ((camps[a] === camps[b]) !== sign > 0) sum += weight;
  return sum;
}

/** The bound raised to the next whole number where all weights are whole, since the index is then whole too. */
export function wholeBound(block: Block, bound: number): number {
  const isWhole = block.ties.every(({ weight }) => Number.isInteger(weight));
  return isWhole ? Math.ceil(bound - 1e-6) : bound;
}
