import type { Day } from '../base/calendar.ts';
import type { StatedDate } from '../record/dates/stated-date.ts';
import type { BargainingOn } from './bargaining-on.ts';
import type { PeriodOn } from './periods-on.ts';
import type { PublishedSeries } from './published.ts';
import type { FigureSeries } from './report-figures.ts';
import type { QuestionReport } from './report-politics.ts';
import type { KnownFact } from './who-knew.ts';

/** A value over the worlds: median and the central 95 %. */
export interface Range {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The system on a date: what `on` answers. Shares are of worlds, 1 where nothing is in doubt. */
export interface DateReport {
  readonly date: Day;
  readonly account: string;
  readonly asSeenBy?: string;
  readonly worlds: number;
  readonly seed: number;
  readonly actors: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  /** Only pairs whose dealings the record covers on the date. */
  readonly relations: readonly {
    readonly a: string;
    readonly b: string;
    readonly range: Range;
    /** How much the two dealt with each other, whatever the tone; undefined where it is not told what an onlooker knew of it. */
    readonly contact?: Range;
  }[];
  readonly recognition: readonly StandingTie[];
  /** For each that is recognised at any time: who came first by the day, and how many had recognised it by then, withdrawn or not. */
  readonly recognitionOrder: readonly {
    readonly of: string;
    readonly certainlyFirst: readonly string[];
    readonly possiblyFirst: readonly string[];
    readonly certain: number;
    readonly possible: number;
    /** Where one of those that may have been first recognised it no longer: who may have been first of those that still did. */
    readonly stillFirst?: readonly string[];
    /** Why somebody may have come before them that is not in the record: what it does not cover of the time since the first of them. */
    readonly gap?: string;
  }[];
  /** Why others may have recognised on the day than the record says, where it does not cover recognition then. */
  readonly recognitionGap?: string;
  readonly instruments: readonly {
    readonly id: string;
    readonly title: string;
    readonly parties: readonly string[];
    readonly since: Day;
    readonly stated?: StatedDate;
    readonly share: number;
  }[];
  readonly seats: readonly StandingTie[];
  readonly possessions: readonly StandingTie[];
  /** Who held which office (`level`) of what, and who belonged to which faction. */
  readonly offices: readonly StandingTie[];
  readonly factions: readonly StandingTie[];
  /** Every question, with how each position and decision stood on the date; see `questionsOn`. */
  readonly questions: readonly QuestionReport[];
  /** Cards played in the year up to the date, and demands without an answer by then. */
  readonly bargaining: BargainingOn;
  /** For each place of which something is told: who possessed it, who occupied it, what its status was (`level`). */
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly within?: readonly string[];
    readonly held: readonly (Omit<StandingTie, 'by' | 'of'> & {
      readonly how: 'possessed' | 'occupied' | 'status';
      readonly by: readonly string[];
    })[];
  }[];
  /** Other spells that held: wars, crises, rivalries, patronage, embargoes, relations. */
  readonly standing: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly parties: readonly string[];
    readonly since: Day;
    readonly stated?: StatedDate;
    /** Of a crisis or war with levels: the level of escalation, where it is known. */
    readonly escalation?: Range;
    readonly share: number;
  }[];
  /** In which period of whose division the date falls. */
  readonly periods: readonly PeriodOn[];
  /** Every row of figures; `figuresOn` tells which are of the date. */
  readonly figures: readonly FigureSeries[];
  /** What published data say of the year of the date. */
  readonly published: readonly PublishedSeries[];
  readonly triangles: readonly {
    readonly of: readonly [string, string, string];
    /** Undefined where a leg is neutral or not covered in most worlds; `why` says so. */
    readonly type?: string;
    readonly pivot?: string;
    /** In a marriage, the one at odds with both partners. */
    readonly outcast?: string;
    readonly share: number;
    readonly why?: string;
  }[];
  /**
   * Those who stand together, as far as every best division agrees. Blocs of one camp face each other; two camps are not to be
   * compared, since no tie joins them or equally good divisions disagree. `share`: of worlds in which all members stand on one side.
   * `circles`: those of them whom good ties join; several have nothing but enemies in common.
   */
  readonly blocs: readonly {
    readonly members: readonly string[];
    readonly circles: readonly (readonly string[])[];
    readonly camp: number;
    readonly share: number;
  }[];
  /**
   * For every two actors, in what share of the worlds they stand together, on one side by common enemies alone, apart, or in no
   * relation that decides it.
   */
  readonly together: readonly {
    readonly a: string;
    readonly b: string;
    readonly together: number;
    readonly byEnemies: number;
    readonly apart: number;
    readonly undecided: number;
  }[];
  /** Share of the closed triads of signed relations that are balanced, and how many there are. */
  readonly balance?: { readonly value: number; readonly of: number };
  /** Why there are no blocs, or about whom the best divisions disagree. */
  readonly blocsNote?: string;
  /** What was secret or had leaked by then, with those who knew of it, in the order of its dates. */
  readonly secrets: readonly KnownFact[];
  /** What the record cannot say on this date. */
  readonly missing: readonly string[];
}

/** Who recognises, holds or sits, of or on what, since when. */
export interface StandingTie {
  readonly by: string;
  readonly of: string;
  /** The median over the worlds, to order by. */
  readonly since: Day;
  /** Since when, as its source has it; nothing where no start is stated. Only this is shown. */
  readonly stated?: StatedDate;
  readonly level?: string;
  /** The treaties and acts by which it came to be so. */
  readonly through?: readonly { readonly id: string; readonly title: string }[];
  readonly share: number;
  readonly fact: string;
}

/** A phase over the worlds: the share of worlds in which it is found; median dates, and the range of onset and peak. */
export interface PhaseSummary<K extends string> {
  readonly kind: K;
  readonly onset: Day;
  readonly onsetRange: Range;
  readonly peak: Day;
  readonly peakRange: Range;
  readonly end?: Day;
  readonly size: number;
  readonly share: number;
}

/** The relation of two actors over time: what `series` answers. A value is undefined where the record does not reach. */
export interface SeriesReport {
  readonly a: string;
  readonly b: string;
  readonly domain?: string;
  readonly account: string;
  readonly step: 'day' | 'month' | 'quarter' | 'year';
  readonly worlds: number;
  readonly seed: number;
  readonly halfLifeDays: number;
  /** One row a step: the relation on the step's last day, and how many acts fell in the step (median over worlds). */
  readonly rows: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly range?: Range;
    /** How much the two dealt with each other, on the same day. */
    readonly contact?: Range;
    /** Undefined where none was found and the record does not reach. */
    readonly acts?: number | undefined;
    /** There where nobody knows how many there were at most: `acts` are then the fewest. */
    readonly actsMost?: null;
  }[];
  /** Phases of the relation over the worlds. */
  readonly phases: readonly PhaseSummary<'rapprochement' | 'rupture' | 'rise' | 'fall'>[];
  /** Phases of contact. */
  readonly contactPhases: readonly PhaseSummary<'engagement' | 'disengagement'>[];
  /** What was done, and through which channels, in each ten years that the record covers: medians over worlds. Shares are of the contacts. */
  readonly decades: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly acts: number;
    /** There where nobody knows how many there were at most: `acts` are then the fewest. */
    readonly actsMost?: null;
    readonly cooperation: number;
    readonly conflict: number;
    readonly contacts: number;
    readonly contactsMost?: null;
    readonly channels?: { readonly public: number; readonly secret: number; readonly leaked: number };
  }[];
  /** What published data say of the two, and of each of them, in the years told. */
  readonly published: readonly PublishedSeries[];
  /** Days of change points of the median series (PELT on the steps). */
  readonly changePoints: readonly Day[];
  /** Ids of acts that have no part in the relation since nothing says what they weigh. */
  readonly unweighed?: readonly string[];
  readonly missing: readonly string[];
}
