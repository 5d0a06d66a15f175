/** Pairs of states in one window of time: what became of each, and what was known of it before the window began. */
export interface Round {
  /** A name by which the window is told: its first year. */
  readonly start: number;
  /** The two states of each case, by number. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** 1 for yes. */
  readonly outcome: Uint8Array;
  /** How the pair stood in the window before, counted from 0. */
  readonly before: Uint8Array;
  /** What is known of each pair from before the window, by name; NaN is not known. */
  readonly predictors: Readonly<Record<string, Float64Array>>;
}

/** A model: which predictors it may use. */
export interface AlignmentModel {
  readonly id: string;
  readonly predictors: readonly string[];
}

/** How pairs stood before, and whether each such way has a level of its own in every model. */
export interface Standings {
  /** How many ways there are to stand before. */
  readonly waysBefore: number;
  readonly knowsBefore: boolean;
}
