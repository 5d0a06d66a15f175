import type { LostKind } from '../../record/evidence/status.ts';
import type { Share, VerdictWord } from '../judge-report.ts';

/** What is taken from the record to see whether a verdict rests on it. */
export type Lost =
  /** A source with all that it says and quotes; or only its own words, or only those of others that are cited as found in it. */
  | { readonly is: 'source'; readonly id: string; readonly as?: 'words' | 'carrier' }
  /** Everything by one author, of one school, or in one language: several sources together. */
  | {
      readonly is: 'author' | 'school' | 'language';
      readonly id: string;
      readonly sources: readonly string[];
    }
  /** What nobody saw in the passage; what is cited second-hand. */
  | { readonly is: 'kind'; readonly id: LostKind }
  /** A row; `isOwn` where the test names it or asks for it, so that it hinges on it by its nature. */
  | { readonly is: 'row'; readonly id: string; readonly title: string; readonly isOwn: boolean };

/** What a verdict is, and its shares of the worlds. */
export interface Answer {
  readonly verdict: VerdictWord;
  readonly share: Share;
}

/** A verdict without something. */
export interface Without extends Answer {
  readonly lost: Lost;
  /** In what share of the worlds, at least, the test is answered otherwise. */
  readonly moved: number;
  /** Whether the verdict falls: see `falls`. */
  readonly falls: boolean;
}

/**
 * The smallest sets without which a verdict falls. None is smaller than `least`: every set of fewer was tried, or is to the claim the
 * same as one that was. `most` is the size of the smallest that was found, null where none was. It is proved minimal where the two are one.
 */
export interface SmallestSets {
  readonly least: number;
  readonly most: number | null;
  /** Sets of the size `most`, by ids in order; `isAll` when there are no others. */
  readonly sets: readonly (Answer & { readonly members: readonly string[] })[];
  readonly isAll: boolean;
  /** Among how many sources, or rows, which the claim may look at; and how many sets were asked. */
  readonly among: number;
  readonly asked: number;
  /** The verdict when all of them are lost; null where that was not asked. */
  readonly without: Answer | null;
}

/** A choice of the author: a part of the reading, or one of the claim's own; the first value is his. */
export interface Choice {
  readonly name: string;
  readonly isOwn: boolean;
  readonly values: readonly string[];
  /** For each value the mean, over the specifications that have it, of the share of worlds in which the claim is true. */
  readonly means: readonly number[];
}

/** One way to make all the choices: for each the place of its value; the author's has all first values. */
export interface Specification extends Answer {
  readonly values: readonly number[];
}

/** A claim over the choices that its author could have made. Specifications are in order of the share of worlds in which it is true. */
export interface SpecificationCurve {
  readonly choices: readonly Choice[];
  readonly specifications: readonly Specification[];
  /** How many there are; `specifications` holds all, or as many as were drawn. */
  readonly of: number;
  readonly worlds: number;
  /** The place of the author's. */
  readonly author: number;
  /** The share of those judged in which the verdict is for the claim, and in which it is on the side of the author's. */
  readonly holding: number;
  readonly agreeing: number;
}

/** Two accounts that can both speak and part, and what of that hangs on which fact. */
export interface AccountsPart {
  readonly accounts: readonly [Answer & { readonly id: string }, Answer & { readonly id: string }];
  /** How many facts that the claim may look at they take otherwise. */
  readonly differ: number;
  /** The facts that move the first of them when it takes that fact as the second does. */
  readonly facts: readonly (Answer & {
    readonly fact: string;
    readonly title: string;
    readonly moved: number;
    readonly falls: boolean;
  })[];
  /** The first when it takes all of these facts as the second does: what is left between them is how far each holds the record to be complete. */
  readonly together: Answer;
}

/** What a verdict rests on. */
export interface ClaimRests extends Answer {
  readonly id: string;
  /** The sources of its losses and smallest sets, as a text names them, by key: `Tubilewicz 2005`. */
  readonly names: Readonly<Record<string, string>>;
  /** Whether the loss of one source brings the verdict down; null where it has none. */
  readonly fragile: boolean | null;
  /** Every single loss that moves it, those that move it most first; rows behind the others. */
  readonly without: readonly Without[];
  /** How many single losses of each kind can touch it. */
  readonly tried: Readonly<Record<Lost['is'], number>>;
  /** It may look at more rows than are tried one by one. */
  readonly rowsUntried?: true;
  readonly sources: SmallestSets | null;
  readonly rows: SmallestSets | null;
  /** Absent where it depends on no choice. */
  readonly choices?: SpecificationCurve;
  readonly accounts: readonly AccountsPart[];
}

/** What every verdict of a case rests on; plain data. */
export interface RestsReport {
  readonly account: string;
  readonly seed: number;
  readonly worlds: number;
  readonly claims: readonly ClaimRests[];
  /** Why it is not told of all claims, where the work was stopped, and of which it is not. */
  readonly stopped?: string;
  readonly unfinished?: readonly string[];
}
