import type { Meaning } from '../../record/meaning-words.ts';
import type { Counted, Part, Share, SideValue, VerdictWord } from '../judge-report.ts';

/**
 * How the verdict of the case and that of the data stand to each other: both for the claim or both against it; one for and one against; one
 * alone decides, the other being open or untestable; neither does.
 */
export type Stands = 'agree' | 'part' | 'case-only' | 'data-only' | 'neither';

/** A comparison that decides a verdict, by its place among the parts, and whether its answer speaks for the claim. */
export interface Decider {
  readonly place: number;
  /** Absent where it has no answer. */
  readonly speaks?: Speaks;
}

export type Speaks = 'for' | 'against';

/** A comparison that decides a year, as it is answered when it is asked of that year alone. */
export interface YearAnswer {
  readonly year: number;
  readonly place: number;
  /** Absent where it has no answer, where no row tells either side, and where what else the test asks cannot be asked of a year. */
  readonly speaks?: Speaks;
  readonly share: Share;
  /** What its sides came to that the test does not write out; null for one without a value. */
  readonly values: readonly (SideValue | null)[];
  /** The number that the test states on the other side. */
  readonly bound?: number;
  /** On how many votes, allies or ties each of the data's values rests, or how many rows of the record each of the case's; null where that is not told. */
  readonly counts: readonly (number | null)[];
  /** Why it has no answer. */
  readonly missing?: readonly string[];
}

/** What published data count. */
export type DataUnit = 'votes' | 'alliances' | 'disputes' | 'rivalries' | 'ties' | 'capabilities';

/** What the two do not have in common, as far as it can be told. It is no cause: nobody knows whether they would agree without it. */
export type Difference =
  /** The second test asks the record of the case too, so far the two are one witness. */
  | { readonly is: 'record' }
  /** The claim's own test asks published data alone; which of them both ask. */
  | { readonly is: 'data'; readonly own: readonly string[]; readonly both: readonly string[] }
  /** What values of a data set are, where that is not what the name of their measure says. */
  | { readonly is: 'meaning'; readonly set: string; readonly means: Meaning }
  /** The data give no value for some years, for a stated reason. */
  | { readonly is: 'gap'; readonly years: readonly number[]; readonly why: string }
  /** The case is asked of a day, the data know years alone. */
  | { readonly is: 'days' }
  /** They are asked of other years. */
  | { readonly is: 'times'; readonly case: YearSpan; readonly data: YearSpan }
  /** They count other things. */
  | { readonly is: 'counts'; readonly case: readonly Counted[]; readonly data: readonly DataUnit[] };

export type YearSpan = readonly [first: number, last: number];

/** What published data say of a claim, beside the case, and how the two stand. It changes nothing of the claim's own verdict. */
export interface SecondWitness {
  readonly test: string;
  /** The test in plain English; empty where it is wrong. */
  readonly aloud: string;
  readonly note?: string;
  /** The data sets that the claim's own test asks, by name, where it asks nothing else: then the case's side is no record either. */
  readonly own: readonly string[];
  /** The data sets that it asks. */
  readonly sets: readonly { readonly id: string; readonly title: string; readonly version?: string }[];
  readonly verdict: VerdictWord;
  readonly share: Share;
  readonly parts: readonly Part[];
  /** Whether it would be open without the comparisons that chance alone could make. */
  readonly withinChance?: true;
  /** What leaves it without a value, where it has none. */
  readonly missing: readonly string[];
  readonly stands: Stands;
  /** Which comparisons decide on either side. */
  readonly decides: { readonly case: readonly Decider[]; readonly data: readonly Decider[] };
  /** The data sets that each of its comparisons asks, by their names. */
  readonly asks: readonly (readonly string[])[];
  /** What the tests answer year by year, by the comparisons that decide there, where they can be asked so. */
  readonly years: { readonly case: readonly YearAnswer[]; readonly data: readonly YearAnswer[] };
  /**
   * The years on which the two part as their verdicts do; where their verdicts do not part, those of which the case speaks for the claim and
   * the data against it. Empty where that cannot be told by years.
   */
  readonly partOn: readonly number[];
  /** The years on which they part the other way round. */
  readonly turnedOn: readonly number[];
  readonly differences: readonly Difference[];
}
