import type { Day } from '../base/calendar.ts';
import type { Problem } from '../base/problems/problems.ts';
import type { Reading } from '../record/case-record.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import type { FactStatus } from '../record/evidence/status.ts';
import type { StandingRule, TalkRule } from '../record/spell-kinds.ts';
import type { FactTable } from '../system/fact-rows.ts';
import type { ClaimRests } from './rests/rests-report.ts';
import type { SecondWitness } from './second-witness/second-report.ts';

/** Every verdict, from the best to the worst, and last the one that is none. */
export const verdictWords = ['holds', 'likely', 'open', 'unlikely', 'fails', 'untestable'] as const;
export type VerdictWord = (typeof verdictWords)[number];

/** In what share of the worlds a test is true, false, or has no value. The three add up to 1. */
export interface Share {
  readonly true: number;
  readonly false: number;
  readonly unknown: number;
}

/** A value of the claim language as a report shows it. Times are days; a word is an id or a bare word. */
export type SideValue =
  /** Where only bounds are known, `value` is the lower one, and `most` the upper; null when there is none. A length of time is in days. */
  | { readonly is: 'number'; readonly value: number; readonly most?: number | null; readonly unit?: 'days' }
  | { readonly is: 'time'; readonly start: Day; readonly end: Day }
  | { readonly is: 'word'; readonly value: string };

/** A number over the worlds: its median, the least and the most that came. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What a side counts: rows of these tables, or the provisions of instruments. */
export type Counted = FactTable | 'provisions';

/** How many rows of the record entered a value, over the worlds in which it has one. */
export interface RowCount extends Spread {
  /** Of a share: out of how many; the count itself is then of those that fit. */
  readonly of?: Spread;
  readonly tables: readonly Counted[];
  /** Some of the rows may stand for several acts (`times`). */
  readonly several?: true | undefined;
}

/**
 * The exact conditional test beside a comparison of two shares (`fisher`), of two rates (`rates`), or of two kinds among the
 * same rows (`sign`): one-sided, in the direction in which the numbers of the world differ. A description, not a verdict. Of rows that may stand for several acts p is a range
 * in each world: `median` is that of the greatest.
 */
export interface ExactTest {
  readonly by: 'fisher' | 'rates' | 'sign' | 'means' | 'paired-means';
  readonly p: Spread;
  /** Share of the worlds in which p is below .05. */
  readonly below: number;
  /** Of rates: the lengths of the two windows. */
  readonly years?: readonly [left: number, right: number];
  /** Of means: whether arrangements were drawn, there being too many to look at all. */
  readonly isDrawn?: true;
}

/** On how many votes, allies or ties values of published data rest: the fewest and the most of a year, and of how many years that is told. */
export interface PublishedCount {
  readonly least: number;
  readonly most: number;
  readonly years: number;
}

/**
 * One side of a comparison over the worlds in which it has a value: median with the central 95 %, for numbers and times;
 * for words, how often each came.
 */
export interface Side {
  readonly text: string;
  /** The side in plain English. */
  readonly aloud: string;
  readonly median?: SideValue;
  readonly low?: SideValue;
  readonly high?: SideValue;
  readonly words?: readonly { readonly word: string; readonly share: number }[];
  /** Share of the worlds in which this side has a value. */
  readonly known: number;
  /** How many rows of the record carry it; absent where it is written out, or never has a value. */
  readonly rows?: RowCount;
  /** Of published data: on how much its values rest, where the data tell. */
  readonly n?: PublishedCount;
  /** Of a trend of published data: the standard error of its slope, and of how many years it is. */
  readonly slope?: { readonly error: number; readonly years: number };
  /** Of what sums up years of published data: the years in which there was nothing to measure, which it leaves out, and why. */
  readonly leftOut?: readonly YearLeftOut[];
}

/** A year of published data in which there was nothing to measure of anybody. */
export interface YearLeftOut {
  readonly year: number;
  /** As the row of the case has it: `no roll call in 1964`. */
  readonly why: string;
}

/** One comparison within a test, with its own shares and sides. */
export interface Part {
  readonly text: string;
  /** The comparison in plain English. */
  readonly aloud: string;
  readonly share: Share;
  readonly left?: Side;
  readonly right?: Side;
  /** Of what is asked as yes or no: how many rows carry the answer. */
  readonly rows?: RowCount;
  readonly exact?: ExactTest;
  /** Of estimates of published data: whether the intervals of the two sides have a value in common, or that of one holds the other. */
  readonly intervals?: 'overlap' | 'within' | 'apart';
}

/** A fact that made a verdict, or that speaks of its completeness (table `coverage`). */
export interface FactEvidence {
  readonly fact: string;
  readonly table: string;
  readonly title: string;
  /** The card that an act plays and for whom, what it demands and how that was answered; absent where it does neither. */
  readonly bargaining?: string;
  readonly status: FactStatus;
  /** Its date in words, and the share of the worlds in which it played its part. */
  readonly date: string;
  readonly share: number;
  readonly sources: readonly Evidence[];
  /** Of a contest of models: what the one that was asked gained, then the other comparisons of its question. */
  readonly gains?: readonly Gain[];
}

/** By how much less a model lost a case than another, with its interval; null where there is none. */
export interface Gain {
  readonly model: string;
  readonly against: string;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A row that turns a verdict when it alone is left out, and the verdict that is then given. */
export interface TurningRow {
  readonly fact: string;
  readonly title: string;
  readonly verdict: VerdictWord;
  readonly share: Share;
}

/** Why little carries a verdict: single rows that turn it, and comparisons (by their place) that chance could make. */
export interface Thin {
  readonly rows: readonly TurningRow[];
  readonly byChance: readonly number[];
}

/** A claim under other values of its author's named choices. */
export interface OtherChoice {
  /** The names whose value is not the first, with the value as it is written. */
  readonly changed: readonly { readonly name: string; readonly value: string }[];
  readonly verdict: VerdictWord;
  readonly share: Share;
}

/** A claim under one rule of how talk counts in a relation. */
export interface TalkVerdict {
  readonly rule: TalkRule;
  readonly verdict: VerdictWord;
  readonly share: Share;
}

/** The named choices of a claim, the author's value first, and the verdict under the others. */
export interface ClaimChoices {
  readonly named: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Whether every combination was judged; else one choice was changed at a time. */
  readonly isWhole: boolean;
  readonly others: readonly OtherChoice[];
}

/** A row, or rows of which nothing is known, that a problem keeps out of the record. */
export interface LeftOutRow {
  readonly table?: string;
  readonly id?: string;
  /** It stands for any number of rows, of which nothing is known. */
  readonly isMany?: true;
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

export interface ClaimVerdict {
  readonly id: string;
  readonly says: string;
  readonly group: string;
  readonly by: readonly Evidence[];
  readonly note?: string;
  readonly test: string;
  /** The test in plain English. */
  readonly aloud: string;
  readonly verdict: VerdictWord;
  readonly share: Share;
  /** Every comparison of the test, in its order; the first when there is only one is also `sides`. */
  readonly parts: readonly Part[];
  readonly contested: boolean;
  /** Whether the record of its own author cannot test it: nothing there bears on it (never said when judged alone). */
  readonly asserted: boolean;
  /** Whether the loss of one source brings the verdict down; null where that was not asked, or there is none. */
  readonly fragile: boolean | null;
  /** What it rests on, when that was asked for: see `withRests`. */
  readonly rests?: ClaimRests;
  readonly accounts: readonly { readonly id: string; readonly verdict: VerdictWord; readonly share: Share }[];
  /** The same account under the author's other readings, one choice changed at a time, when that was asked for. */
  readonly readings?: readonly {
    readonly part: keyof Reading;
    readonly value: number | string;
    readonly verdict: VerdictWord;
    readonly share: Share;
  }[];
  /**
   * Of a claim that compares the relations of two pairs: the same account under every rule of how talk counts, that of the verdict
   * among them. Judged without being asked, since both pairs must be treated alike.
   */
  readonly talk?: readonly TalkVerdict[];
  readonly choices?: ClaimChoices;
  readonly thin?: Thin;
  /** The rows that the test itself names or asks for, and that turn the verdict: it hinges on them by its nature. */
  readonly hinges?: readonly TurningRow[];
  /**
   * Whether no world, account, choice or reading, and no loss of a source or row, makes a claim false that is true in every world,
   * and no other answer was on offer: see `hasNoOtherAnswer`.
   */
  readonly couldNotFail?: boolean;
  /** What published data say of it, where it names them as a second witness: that changes none of the above. */
  readonly secondWitness?: SecondWitness;
  readonly evidence: readonly FactEvidence[];
  /** What leaves the test without a value, where it has none. */
  readonly missing: readonly string[];
  /** Rows left out of the record for a problem that the test could have seen; absent when there are none. */
  readonly leftOut?: readonly LeftOutRow[];
}

export interface RuleVerdict {
  readonly id: string;
  readonly says: string;
  /** Whether nobody certainly breaks it; null where rows that could tell were left out, or are not whole. */
  readonly kept: boolean | null;
  readonly violations: readonly {
    readonly by: string;
    readonly rows: readonly string[];
    readonly from: Day;
    readonly to: Day;
    readonly certain: boolean;
  }[];
  /** Those rows, where nobody can tell for them; absent when there are none. */
  readonly leftOut?: readonly LeftOutRow[];
}

/** What `judge` answers. */
export interface JudgeReport {
  readonly case: string;
  readonly title: string;
  readonly seed: number;
  readonly worlds: number;
  readonly account: string;
  readonly reading: {
    readonly halfLife: string;
    readonly amplitude: number;
    readonly shortest: string;
    readonly neutral: number;
    readonly weights: string;
    readonly standing: StandingRule;
    readonly talk: TalkRule;
    readonly contactAmplitude: number;
  };
  readonly claims: readonly ClaimVerdict[];
  readonly rules: readonly RuleVerdict[];
  /** Every row that a problem keeps out of the record; absent when there is none. */
  readonly leftOut?: readonly LeftOutRow[];
  /** The ids of claims that have no verdict, since their tests are wrong; absent when there are none. */
  readonly unjudged?: readonly string[];
  readonly problems: readonly Problem[];
  /** Claims of which it is not told what they rest on, since the work was stopped before. */
  readonly unfinished?: readonly string[];
}
