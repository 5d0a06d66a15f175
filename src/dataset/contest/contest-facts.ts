import type { Regime } from './regimes.ts';

/** In a year of a pair: nothing is known, since one of the two was none then, or had no number of its own. */
export const ABSENT = 254;
/** In a year of a pair: the data have a row of the two, and leave open what is asked. */
export const NOT_TOLD = 255;

/** Yes (1, or another kind of it) or no (0) of every two states, row by row (n × n, the same both ways), a year after another; else `ABSENT` or `NOT_TOLD`. */
export type PairYears = readonly Uint8Array[];
/** A number of every state, a year after another; NaN where it is not known. */
export type StateYears = readonly Float64Array[];

/** What published data sets say of states and pairs by year, as a contest takes it. What no data set of the store holds is left out. */
export interface ContestFacts {
  /** Their numbers in the Correlates of War; each stands for one state throughout: the Republic of China is 713 also where data call it 710. */
  readonly states: readonly string[];
  /** The first and the last year. */
  readonly first: number;
  readonly last: number;
  /** Which states there were on the first day of each year. */
  readonly exists: readonly Uint8Array[];
  /** Which there were on any day of it. */
  readonly there: readonly Uint8Array[];
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
  /** 1 for a major power, 0 for another state, NaN for what was none. */
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

/** Whether a state was there on any day of a window. */
export const wasThere = ({ there, first }: ContestFacts, state: number, window: Years): boolean =>
  there.slice(window.first - first, window.last - first + 1).some((year) => year[state] === 1);

export const windowKey = ({ first, last }: Years): string => `${first}-${last}`;
