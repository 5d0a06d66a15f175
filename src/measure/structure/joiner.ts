/** Groups that are joined step by step, each member with its side in the group. */
export interface Joiner {
  readonly find: (actor: number) => { readonly root: number; readonly side: 0 | 1 };
  /** Joins the groups of two actors, on opposite sides or not; within one group it does nothing. */
  readonly join: (a: number, b: number, opposite: number) => void;
}

/** Every actor in a group of its own, to be joined (union-find with parity). */
export function joiner(size: number): Joiner {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const turn = new Uint8Array(size);
  const find = (actor: number): { root: number; side: 0 | 1 } => {
    let root = actor;
    let side = 0;
    while (parent[root] !== root) {
      side ^= turn[root]!;
      root = parent[root]!;
    }
    return { root, side: side as 0 | 1 };
  };
  const join = (a: number, b: number, opposite: number) => {
    const [one, other] = [find(a), find(b)];
    if (one.root === other.root) return;
    parent[other.root] = one.root;
    turn[other.root] = one.side ^ other.side ^ opposite;
  };
  return { find, join };
}
