import type {
  ContestNetwork,
  ContestPacts,
  ContestQuestion,
  ContestScope,
} from '../../record/contest-words.ts';
import type { AlignmentAnswer } from './alignment-answer.ts';

/** One question, asked of a network: of all states, and of the powers of a case alone. */
export interface ContestAnswer {
  readonly network: ContestNetwork;
  readonly pacts: ContestPacts;
  readonly question: ContestQuestion;
  /** What each model was given. */
  readonly used: readonly { readonly model: string; readonly predictors: readonly string[] }[];
  readonly among: { readonly [S in ContestScope]: AlignmentAnswer };
}

/** Every question of a contest of models of who aligns with whom. */
export interface Contest {
  /** The years of which the data sets tell, within those of the case. */
  readonly years: { readonly first: number; readonly last: number };
  /** How many years a window has. */
  readonly length: number;
  readonly seed: number;
  /** The powers of the case, by their numbers in the Correlates of War. */
  readonly powers: readonly string[];
  /** The data sets that were asked, with their versions, and the formats of which the store has none. */
  readonly data: readonly string[];
  readonly absent: readonly string[];
  readonly answers: readonly ContestAnswer[];
}
