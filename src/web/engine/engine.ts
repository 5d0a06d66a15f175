import { judgeCase } from '../../argue/judge-case.ts';
import type { JudgeReport } from '../../argue/judge-report.ts';
import type { Day } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import type { DateReport, SeriesReport } from '../../measure/date-report.ts';
import { reportDate } from '../../measure/report-date.ts';
import { reportSeries } from '../../measure/report-series.ts';
import type { Step } from '../../measure/steps.ts';
import { type CaseJson, readCaseJson } from '../../record/case-json.ts';
import type { CaseRecord, Reading } from '../../record/case-record.ts';
import { defaultReading } from '../../record/readings.ts';
import { type Account, accountsOf, everySource } from '../../system/belief.ts';

/** What a reader changes: whom to believe, which sources and facts to leave out, how to read. All optional. */
export interface WhatIf {
  /** An account of the case; `all` when left out. */
  readonly account?: string;
  /** Sources that are not believed, besides those that the account leaves out. */
  readonly without?: readonly string[];
  /** Facts that are left out. */
  readonly drop?: readonly string[];
  readonly reading?: Partial<Reading>;
}

/** What the page asks of the engine. */
export type Question =
  | { readonly ask: 'open'; readonly case: CaseJson }
  | {
      readonly ask: 'judge';
      readonly whatIf: WhatIf;
      readonly worlds: number;
      readonly claim?: string;
      readonly readings?: boolean;
    }
  | {
      readonly ask: 'date';
      readonly whatIf: WhatIf;
      readonly worlds: number;
      readonly date: Day;
      readonly asSeenBy?: string;
    }
  | {
      readonly ask: 'series';
      readonly whatIf: WhatIf;
      readonly worlds: number;
      readonly a: string;
      readonly b: string;
      readonly step: Step;
      /** The days to be told; all of the case's period when left out. */
      readonly over?: Interval;
      readonly domain?: string;
    };

/** What the engine answers, by question. */
export interface Answers {
  readonly open: { readonly ready: true };
  readonly judge: JudgeReport;
  readonly date: DateReport;
  readonly series: SeriesReport;
}

/** An engine that holds one case and answers questions about it. The same runs in the page's worker and in tests. */
export function makeEngine(): <Q extends Question>(question: Q) => Answers[Q['ask']] {
  let opened: ReturnType<typeof readCaseJson> | undefined;
  return ((question: Question) => {
    if (question.ask === 'open') {
      opened = readCaseJson(question.case);
      return { ready: true };
    }
    if (!opened) throw new Error('the engine requires a case before any question');
    return answer(opened, question);
  }) as <Q extends Question>(question: Q) => Answers[Q['ask']];
}

function answer(
  { record, problems }: ReturnType<typeof readCaseJson>,
  question: Exclude<Question, { ask: 'open' }>,
) {
  const { whatIf, worlds } = question;
  const account = accountOf(record, whatIf);
  const reading = { ...defaultReading(record), ...whatIf.reading };
  switch (question.ask) {
    case 'judge': {
      const alone = isChanged(whatIf);
      const { claim, readings } = question;
      // the problems of a case are those that its files had, whatever is changed
      return { ...judgeCase(record, { account, alone, reading, worlds, claim, readings }), problems };
    }
    case 'date':
      return reportDate(record, question.date, { account, reading, worlds, asSeenBy: question.asSeenBy });
    case 'series': {
      const { a, b, step, over, domain } = question;
      const how = { account, reading, worlds, step, over };
      return reportSeries(record, a, b, domain === undefined ? how : { ...how, domain: domain as never });
    }
  }
}

/** Whether anything but the account is changed: accounts are compared beside the published reading of the record only. */
function isChanged({ without = [], drop = [], reading = {} }: WhatIf): boolean {
  return without.length > 0 || drop.length > 0 || Object.keys(reading).length > 0;
}

/** The id of an account of the case (`all` when there is none of that id), or one that leaves out more. */
function accountOf(
  record: CaseRecord,
  { account: id = 'all', without = [], drop = [] }: WhatIf,
): string | Account {
  const account = accountsOf(record).find((each) => each.id === id) ?? everySource;
  if (without.length === 0 && drop.length === 0) return account.id;
  // what is lost leaves the record as complete as it was: so it is also asked what a verdict rests on
  return { ...account, ...(without.length > 0 ? { lost: { sources: without } } : {}), drop };
}
