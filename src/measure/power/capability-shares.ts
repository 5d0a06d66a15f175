/** What a state holds of what power is measured by (soldiers, steel, CINC); null where it is missing, which is never zero. */
export interface Holding {
  readonly state: string;
  readonly capability: number | null;
}

/** Without a rule named for it, one missing capability leaves nothing to be said: the shares of all others rest on it. */
export type WhenMissing = 'no value' | 'leave out';

/** Of what the shares were taken. */
export interface Held {
  /** States whose capability is known. */
  readonly n: number;
  /** What they hold together, by which each was divided: CINC does not add up to 1 over a year, still less over some states. */
  readonly sum: number;
  /** States whose capability is missing, in order of names. */
  readonly missing: readonly string[];
}

/** A state and its part of what all hold. */
export interface Share {
  readonly state: string;
  readonly share: number;
}

/** Shares from the largest to the smallest, equal ones in order of names; or none, and why. */
export type CapabilityShares = Held &
  ({ readonly shares: readonly Share[] } | { readonly shares: null; readonly why: string });

/**
 * The part of each state in what those given hold together.
 *
 * @throws when a capability is negative or no number, a state is given twice, or the sum is not finite.
 *
 * @example capabilityShares([{ state: 'USSR', capability: 1 }, { state: 'USA', capability: 3 }]) // => { shares: [{ state: 'USA', share: 0.75 }, { state: 'USSR', share: 0.25 }], n: 2, sum: 4, missing: [] }
 */
export function capabilityShares(
  holdings: readonly Holding[],
  whenMissing: WhenMissing = 'no value',
): CapabilityShares {
  const sorted = holdings.toSorted(largestFirst);
  const known = sorted.flatMap(({ state, capability }) =>
    capability === null ? [] : [{ state, capability }],
  );
  const missing = sorted.filter(({ capability }) => capability === null).map(({ state }) => state);
  requireHoldings(sorted);
  const sum = known.reduce((all, { capability }) => all + capability, 0);
  if (sum === Infinity) throw new Error('capabilityShares requires capabilities whose sum is finite');
  const held = { n: known.length, sum, missing };
  const why = whyNone(held, whenMissing);
  if (why) return { shares: null, why, ...held };
  return { shares: known.map(({ state, capability }) => ({ state, share: capability / sum })), ...held };
}

function whyNone({ n, sum, missing }: Held, whenMissing: WhenMissing): string | undefined {
  if (missing.length > 0 && whenMissing === 'no value')
    return `the capability of ${missing.join(', ')} is missing`;
  if (n === 0) return 'no state with a capability';
  return sum > 0 ? undefined : 'the states hold nothing';
}

/** One order for all: sums are then the same, to the last bit, however the states are given. */
function largestFirst(one: Holding, other: Holding): number {
  return (
    (other.capability ?? -1) - (one.capability ?? -1) ||
    (one.state < other.state ? -1 : Number(one.state > other.state))
  );
}

function requireHoldings(holdings: readonly Holding[]): void {
  const states = new Set<string>();
  for (const { state, capability } of holdings) {
    if (states.has(state))
      throw new Error(`capabilityShares requires each state once; "${state}" is there twice`);
    states.add(state);
    if (capability !== null && !(capability >= 0 && capability < Infinity))
      throw new Error(`capabilityShares requires capabilities of 0 or more, or null, not ${capability}`);
  }
}
