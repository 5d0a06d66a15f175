import { judgeCase } from '../../argue/judge-case.ts';
import type { JudgeReport } from '../../argue/judge-report.ts';
import type { RivalsReport } from '../../argue/rivals/rivals-report.ts';
import { weighCase } from '../../argue/rivals/weigh-case.ts';
import type { Day } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import { isSound } from '../../base/problems/is-sound.ts';
import type { Problem } from '../../base/problems/problems.ts';
import type { Step } from '../../measure/relations/steps.ts';
import type { StudyFact } from '../../publish/study-data.ts';
import { supposedFacts } from '../../publish/supposed-facts.ts';
import { type CaseJson, specsOfJson } from '../../record/case-json.ts';
import type { CaseRecord, Reading } from '../../record/case-record.ts';
import type { ReadSpecs } from '../../record/files/spec.ts';
import { defaultReading } from '../../record/readings.ts';
import { recordOfSound, recordOfSpecs } from '../../record/record-of-specs.ts';
import { type Supposition, scenariosOf, supposeScenario } from '../../record/scenarios/suppose-scenario.ts';
import type { DateReport, SeriesReport } from '../../report/date-report.ts';
import { reportDate } from '../../report/report-date.ts';
import { reportSeries } from '../../report/report-series.ts';
import type { Rewrite } from '../../simulate/play-report.ts';
import { rewriteOf } from '../../simulate/rewrite.ts';
import { type Account, accountsOf, everySource } from '../../system/belief.ts';
import { buildSystem } from '../../system/facts.ts';

/** What a reader changes: what to suppose, whom to believe, which sources and facts to leave out, how to read. All optional. */
export interface WhatIf {
  /** A scenario of the case; one that there is not, that has an error or makes the case unsound changes nothing. */
  readonly scenario?: string;
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
  | { readonly ask: 'scenario'; readonly scenario: string }
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
    }
  | { readonly ask: 'weigh'; readonly whatIf: WhatIf; readonly worlds: number };

/** What a scenario comes to. */
export interface ScenarioTold extends Pick<Supposition, 'id' | 'changes' | 'otherwise' | 'gone'> {
  /** Whether it has no error and the case is sound with it; else it changes nothing. */
  readonly isSound: boolean;
  readonly rewrite: Rewrite;
  /** Facts that are new with it, or other than recorded. */
  readonly facts: readonly StudyFact[];
  /** Why it is not sound; in the page, which carries no words for problems, without words. */
  readonly problems: readonly Problem[];
}

/** What the engine answers, by question. */
export interface Answers {
  readonly open: { readonly ready: true };
  readonly scenario: ScenarioTold | undefined;
  readonly judge: JudgeReport;
  readonly date: DateReport;
  readonly series: SeriesReport;
  readonly weigh: RivalsReport;
}

/** An engine that holds one case and answers questions about it. The same runs in the page's worker and in tests. */
export function makeEngine(): <Q extends Question>(question: Q) => Answers[Q['ask']] {
  let opened: Opened | undefined;
  return ((question: Question) => {
    if (question.ask === 'open') {
      opened = openCase(question.case);
      return { ready: true };
    }
    if (!opened) throw new Error('the engine requires a case before any question');
    if (question.ask === 'scenario') return told(opened, question.scenario);
    return answer(opened, question);
  }) as <Q extends Question>(question: Q) => Answers[Q['ask']];
}

/** An engine that has a case. */
export function engineOf(json: CaseJson): ReturnType<typeof makeEngine> {
  const engine = makeEngine();
  engine({ ask: 'open', case: json });
  return engine;
}

/** A case with what it would be under a scenario; each is made once. */
interface Opened {
  readonly record: CaseRecord;
  /** Those that its files had. */
  readonly problems: readonly Problem[];
  readonly suppose: (scenario: string) => Supposition | undefined;
}

const checkedRows = onceForEach((read: ReadSpecs) => recordOfSpecs(read));

function openCase(json: CaseJson): Opened {
  const read = specsOfJson(json);
  const told = json.asRead?.problems ?? [];
  const made = new Map<string, Supposition | undefined>();
  return {
    // what a case tells of itself is taken: it was checked when it was published
    record: isSound(told) ? recordOfSound(read) : checkedRows(read).record,
    problems: told,
    suppose: (scenario) => {
      const row = scenariosOf(read).get(scenario);
      if (!made.has(scenario))
        made.set(scenario, row && supposeScenario(read, row, checkedRows(read).problems));
      return made.get(scenario);
    },
  };
}

function told({ record, suppose }: Opened, scenario: string): ScenarioTold | undefined {
  const supposed = suppose(scenario);
  if (!supposed) return undefined;
  const { id, changes, otherwise, gone, isSound, errors: problems } = supposed;
  const rewrite = rewriteOf(supposed, buildSystem(record), everySource);
  const facts = supposedFacts(record, supposed.record);
  return { id, changes, otherwise, gone, isSound, rewrite, facts, problems };
}

/** The record that a reader asks about. */
function recordOf({ record, suppose }: Opened, { scenario }: WhatIf): CaseRecord {
  const supposed = scenario === undefined ? undefined : suppose(scenario);
  return supposed?.isSound ? supposed.record : record;
}

function answer(opened: Opened, question: Exclude<Question, { ask: 'open' | 'scenario' }>) {
  const { whatIf, worlds } = question;
  const { problems } = opened;
  const record = recordOf(opened, whatIf);
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
    case 'weigh':
      return weighCase(record, { account, reading, worlds });
    case 'series': {
      const { a, b, step, over, domain } = question;
      const how = { account, reading, worlds, step, over };
      return reportSeries(record, a, b, domain === undefined ? how : { ...how, domain: domain as never });
    }
  }
}

/** Whether anything but the account is changed: accounts are compared beside the published reading of the record only. */
function isChanged({ scenario, without = [], drop = [], reading = {} }: WhatIf): boolean {
  return scenario !== undefined || without.length > 0 || drop.length > 0 || Object.keys(reading).length > 0;
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
