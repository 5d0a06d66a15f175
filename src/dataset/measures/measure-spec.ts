import type { Interval } from '../../base/interval.ts';
import type { Step } from '../../measure/relations/steps.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { Meaning } from '../../record/meaning-words.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import type { TurningSuspect } from './turning-suspects.ts';

/** Of whom a value is: of two, in either order; of what one did to another; of one; of all there are. */
export type Whose = 'pair' | 'directed pair' | 'state' | 'system';

/** One of the ways in which a measure is taken. */
export interface Variant {
  readonly name: string;
  readonly says: string;
  /** What it is where some are named, and it is over them alone. */
  readonly saysOfNamed?: string;
  /** The formats it can be had from, where not all of the measure's. */
  readonly formats?: readonly string[];
  /** Formats of which the store must have a data set besides. */
  readonly needs?: readonly string[];
}

/** One who is asked about: how the answer is to call him, and how data know him. */
export interface Subject {
  readonly label: string;
  /** The number in the Correlates of War of a state. */
  readonly cow: string | undefined;
  /** The number of the state that the word stands for in years in which that one was none. */
  readonly before?: string | undefined;
  /** The days on which there was such a state, where that is told: its number may be another's before and after. */
  readonly days?: Interval | undefined;
  /** What data with names of their own call him. */
  readonly word: string;
}

/** What is asked of a data set. */
export interface Question {
  readonly store: Store;
  readonly set: DataSet;
  /** All data sets of the store: a variant may need a second. */
  readonly sets: readonly DataSet[];
  readonly variant: string;
  /** The first and the last year. */
  readonly from: number;
  readonly to: number;
  /** Between whom, or of whom; everybody when left out. */
  readonly between: readonly Subject[] | undefined;
  /** The steps in which it is taken, where a measure has others than years. */
  readonly by: Step;
  /** How many steps back are looked at, or by what that is chosen. */
  readonly lags: LagChoice;
  /** Whose level is watched, where a measure looks for changes of another's. */
  readonly watched: Watched | undefined;
  /** The case whose acts are the suspects. */
  readonly record: CaseRecord | undefined;
  readonly estimate: EstimateChoice;
  readonly onProgress: (done: number, of: number) => void;
}

/** A number of lags, or the criterion of which the least chooses it. */
export type LagChoice = number | 'aic' | 'hannan-quinn' | 'bic';

/** A measure whose level is watched, and in which variant. */
export interface Watched {
  readonly measure: MeasureSpec;
  readonly variant: string;
}

/** What an estimate is given, where a measure is one. */
export interface EstimateChoice {
  /** The state that lies above 0, and one that lies below, by number. */
  readonly anchor: string;
  readonly below: string;
  readonly seed: number;
  readonly sweeps: number;
}

/** A value, or none and why. */
export interface MeasuredValue {
  /** Empty where it is of the whole system. */
  readonly a: string;
  /** Empty where it is of one. */
  readonly b: string;
  readonly year: number;
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** On how much it rests: votes in common, targets, ties, ballots. */
  readonly n?: number | undefined;
  readonly why?: string | undefined;
  /** `no` where the whole set has nothing in that year, of anybody. */
  readonly occasion?: 'no';
  /** The quarter, month or day, where it is not of the whole year; or how many steps after a shock, or how many lags. */
  readonly step?: string;
  /** Of a change: between which steps it lies, the means before and after, and the acts of a case that lie there. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly before?: number;
  readonly after?: number;
  readonly suspects?: readonly TurningSuspect[];
  /** Why acts of the case are not looked for in all of it: `the case ends in 1981`. */
  readonly beyond?: string;
}

/** What somebody comes to in a year, or nothing and why. */
export type Worth = Omit<MeasuredValue, 'a' | 'b' | 'year'>;

/** What a data set answers, with what should be known of it. */
export interface Answer {
  readonly values: readonly MeasuredValue[];
  readonly notes: readonly string[];
  /** What its values are, where that is not what its name says. */
  readonly means?: Meaning | undefined;
  /** What the steps of its values are, where they have some. */
  readonly step?: string;
  /** Whether its values say where levels change, and whether they have suspects. */
  readonly areTurns?: boolean;
  readonly hasSuspects?: boolean;
}

/** A measure that is had from the store. */
export interface MeasureSpec {
  readonly name: string;
  readonly says: string;
  readonly of: Whose;
  /** What its number is: a share, a count, yes (1) or no (0). */
  readonly unit: string;
  /** Whether the ends of its interval are years. */
  readonly endsAreYears?: true;
  /** The first is the usual one. */
  readonly variants: readonly [Variant, ...Variant[]];
  readonly formats: readonly string[];
  /** The steps it can be taken in, the usual one first; by the year alone where left out. */
  readonly steps?: readonly [Step, ...Step[]];
  /** What it watches in data of a format, where nothing else is said. */
  readonly watches?: (format: string) => MeasureSpec;
  readonly answer: (question: Question) => Promise<Answer>;
}
