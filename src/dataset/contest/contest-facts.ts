import type { Regime } from './regimes.ts';

/** Yes or no of every two states, row by row (n × n, the same both ways), a year after another. */
export type PairYears = readonly Uint8Array[];
/** A number of every state, a year after another; NaN where it is not known. */
export type StateYears = readonly Float64Array[];

/** What published data sets say of states and pairs by year, as a contest takes it. What no data set of the store holds is left out. */
export interface ContestFacts {
  /** Their numbers in the Correlates of War. */
  readonly states: readonly string[];
  /** The first and the last year. */
  readonly first: number;
  readonly last: number;
  /** Which states there were on the first day of each year. */
  readonly exists: readonly Uint8Array[];
  /** Pacts in which one promises to fight for the other. */
  readonly allied?: PairYears;
  /** Of these: the ones that look like pacts of many (see `multilateralPacts`). */
  readonly multilateral?: PairYears;
  readonly disputes?: PairYears;
  readonly rivals?: PairYears;
  readonly ideologicalRivals?: PairYears;
  /** 1 by land or across at most 24 miles of water, 2 across at most 400 miles. */
  readonly borders?: PairYears;
  /** Shares of the world's capabilities, and of its soldiers. */
  readonly capabilities?: StateYears;
  readonly soldiers?: StateYears;
  /** 1 for a major power, 0 for another state. */
  readonly majors?: StateYears;
  readonly idealPoints?: StateYears;
  readonly regimes: readonly (readonly (Regime | undefined)[])[];
  /** Signed ties (1, −1, 0 none) of the networks by their first year, with their last. */
  readonly signed?: ReadonlyMap<number, { readonly last: number; readonly signs: Int8Array }>;
  /** The share of common votes in which two said the same, by window of years (`windowKey`); NaN where they have too few in common. */
  readonly agreement?: ReadonlyMap<string, Float64Array>;
}

/** A window of years, both ends included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

export const windowKey = ({ first, last }: Years): string => `${first}-${last}`;
