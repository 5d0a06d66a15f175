import type { Part, RuleVerdict, Share, VerdictWord } from '../argue/judge-report.ts';
import type { SecondAnswer } from '../argue/second-witness/second-answers.ts';
import type { Day } from '../base/calendar.ts';
import type { FactStatus } from '../record/evidence/status.ts';
import type { Consequence, Staying } from '../record/scenarios/consequences.ts';
import type { ChangeMade } from '../record/scenarios/suppose-scenario.ts';
import type { DateReport, PhaseSummary, Range } from '../report/date-report.ts';
import type { FactTable } from '../system/fact-rows.ts';

/** A row of which a scenario speaks, as it is written in the case. */
export interface RowTold {
  readonly title: string;
  readonly date?: string;
  readonly status?: FactStatus;
}

/** A claim in the worlds as they are recorded and as they are supposed. */
export interface ClaimChange {
  readonly id: string;
  readonly says: string;
  readonly group: string;
  readonly before: { readonly verdict: VerdictWord; readonly share: Share };
  readonly after: { readonly verdict: VerdictWord; readonly share: Share };
  /** By how much the share of worlds in which it is true has grown, -1 to 1. */
  readonly growth: number;
  /** In what share of the worlds the answer itself is another. */
  readonly differs: number;
  /** From which answer to which, in what share of the worlds, the largest first. */
  readonly moves: readonly { readonly from: keyof Share; readonly to: keyof Share; readonly share: number }[];
  /** Rows that are gone and that the test itself names. */
  readonly names: readonly string[];
  /** What its second witness answers on both sides: the data are the same unless the scenario changes them, how they stand to the case need not be. */
  readonly second?: { readonly before?: SecondAnswer; readonly after?: SecondAnswer };
  /** Its comparisons on both sides, and why it then has no value; of the one claim that was asked for. */
  readonly parts?: { readonly before: readonly Part[]; readonly after: readonly Part[] };
  readonly missing?: readonly string[];
}

/** When something stood or happened over the worlds in which it did, and in what share of them it did. */
export interface Standing {
  readonly from: Range;
  /** At infinity where it had no end. */
  readonly to: Range;
  readonly share: number;
}

/** A fact that is not in every world what it was: gone, new, or on other days. */
export interface FactChange {
  readonly id: string;
  readonly table: Exclude<FactTable, 'ballots'>;
  /** Kind of spell or instrument. */
  readonly kind?: string;
  readonly title: string;
  readonly before?: Standing;
  readonly after?: Standing;
  readonly differs: number;
}

type Phase = PhaseSummary<string>;

/** What becomes of a relation: its phases, and where it is furthest from what it was. */
export interface PairChange {
  readonly a: string;
  readonly b: string;
  /** Phases that are gone, new, or on other days; of relation and of contact. */
  readonly phases: readonly { readonly before?: Phase; readonly after?: Phase }[];
  /** Years at whose ends the relation is known on one side only: the end of the first and that of the last. */
  readonly known: readonly { readonly from: Day; readonly to: Day; readonly is: 'lost' | 'gained' }[];
  /** The end of the year on which the median relation differs most. */
  readonly furthest?: { readonly day: Day; readonly before: Range; readonly after: Range };
}

/** From one of the days that are compared to another, who stood with whom. */
export interface BlocChange {
  readonly from: Day;
  readonly to: Day;
  readonly before: DateReport['blocs'];
  readonly after: DateReport['blocs'];
  /** In what share of the worlds somebody stands otherwise to somebody, where most. */
  readonly differs: number;
}

/** How much of the record a scenario rewrites: the fewer rows the better (the minimal-rewrite rule of Tetlock & Belkin 1996). */
export interface Rewrite {
  /** Changes as the author wrote them: a group that is dropped is one. */
  readonly supposed: number;
  readonly otherwise: number;
  /** Rows that go by their causes: no choice of the author's, and counted apart. */
  readonly gone: number;
  /** Of all rows that are dropped, set or gone: those that two or more independent sources affirm. */
  readonly confirmed: number;
  /** Rows as the author rewrites them by `supposed` and `otherwise`, each of a group. */
  readonly rows: number;
}

/** What `play` answers. */
export interface PlayReport {
  readonly case: string;
  readonly title: string;
  readonly scenario: string;
  readonly says: string;
  readonly note?: string;
  /** The one claim that was asked; relations and blocs are then not compared. */
  readonly claim?: string;
  readonly account: string;
  readonly seed: number;
  readonly worlds: number;
  readonly changes: readonly ChangeMade[];
  readonly otherwise: readonly ChangeMade[];
  readonly gone: readonly Consequence[];
  readonly stays: readonly Staying[];
  readonly rows: ReadonlyMap<string, RowTold>;
  /** In what share of the worlds there was anything to change: what is dropped was there, or what is set or added is. */
  readonly reach: number;
  readonly rewrite: Rewrite;
  /** Claims with another answer in any world. */
  readonly claims: readonly ClaimChange[];
  /** How many claims were asked. */
  readonly asked: number;
  readonly facts: readonly FactChange[];
  readonly pairs: readonly PairChange[];
  readonly blocs: readonly BlocChange[];
  readonly rules: readonly { readonly before: RuleVerdict; readonly after: RuleVerdict }[];
}
