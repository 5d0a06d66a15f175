import type { Evidence } from '../../record/evidence/evidence.ts';
import type { FactEvidence, Share } from '../judge-report.ts';
import type { Turn } from './least-change.ts';
import type { NextItem } from './next-item.ts';
import type { OnSquare, Ranged } from './square.ts';

/** What `weigh` answers. */
export interface RivalsReport {
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
  readonly questions: readonly QuestionWeighed[];
}

/** A question with its rivals, weighed. */
export interface QuestionWeighed {
  readonly of: string;
  readonly says: string;
  readonly isExhaustive: boolean;
  readonly rivals: readonly RivalWeighed[];
  /** In the order of the file. */
  readonly items: readonly ItemWeighed[];
  /** Rows of evidence that are left out for a problem. */
  readonly lost: number;
  /** Why the rivals themselves are unsound, so that nothing is reckoned of them; none where they are sound. */
  readonly why: readonly string[];
  /** The rest is absent where the rivals themselves are unsound, or in no world any of them could have led to what was found. */
  readonly odds?: Odds;
  readonly hoops: readonly HoopTold[];
}

export interface Odds {
  /** The id of the rival that is most probable after the evidence. */
  readonly first: string;
  /** Of the first against each rival in the order of the rivals, in decibels; 0 against itself. */
  readonly against: readonly Ranged[];
  /**
   * The same by adding up: the odds before, and what each item moved, in the mean of the worlds. It is that of `against` where all
   * worlds tell the same; else it is a mean of logarithms, and the odds are those of mean probabilities.
   */
  readonly together: readonly number[];
  /** The share of worlds in which no rival could have led to what was found; they are left out of the odds. */
  readonly impossible: number;
  /** What would tell most next, and the likelihoods that alone would put another rival first; the best of each first. */
  readonly next: readonly NextItem[];
  readonly turns: readonly Turn[];
}

export interface RivalWeighed {
  readonly id: string;
  readonly says: string;
  readonly sources: readonly Evidence[];
  /** Absent where the rivals are unsound. */
  readonly prior?: Ranged;
  /** Absent where there are no odds. */
  readonly posterior?: Ranged;
}

/** What one rival says of an item: as it is written, and as a range of probability or decibels. */
export interface Expectation {
  readonly rival: string;
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

export interface ItemWeighed {
  readonly key: string;
  readonly item: string;
  readonly is: 'fact' | 'claim' | 'test';
  /** What it is in words. */
  readonly says: string;
  readonly because: string;
  readonly unit: 'probability' | 'decibels';
  readonly expects: readonly Expectation[];
  readonly given?: readonly Expectation[];
  readonly group?: string;
  readonly soughtIn?: readonly string[];
  /** In what share of the worlds it is so, is not, or is no evidence. */
  readonly share: Share;
  /** Nobody saw what it rests on: where it is so, it counts in half of the worlds. */
  readonly isUnseen: boolean;
  readonly evidence: readonly FactEvidence[];
  readonly missing: readonly string[];
  /** Places of `soughtIn` that do not count, and why. */
  readonly unsought: readonly { readonly where: string; readonly why: string }[];
  readonly square?: OnSquare;
  /** What it adds under each rival in the order of the rivals, in decibels, in the mean of the worlds; only differences tell. */
  readonly decibels: readonly number[];
}

export interface HoopTold {
  readonly rival: string;
  readonly test: string;
  readonly aloud: string;
  readonly share: Share;
  readonly missing: readonly string[];
  readonly isWeighed: boolean;
}
