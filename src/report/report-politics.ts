import type { Day } from '../base/calendar.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import type { CaseDate } from '../record/dates/case-date.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import type { Fact } from '../system/facts.ts';
import {
  type Decision,
  decisionsOn,
  type Had,
  hadBy,
  hadOn,
  lastDecisions,
  positionOf,
  positionsOn,
  questionsOf,
  sideOn,
  stancesOf,
} from '../system/stances.ts';
import type { World } from '../system/world.ts';
import type { Sees } from './onlooking.ts';
import { rangeOf, type WorldOptions, type Worlds, worldsOf } from './over-worlds.ts';

/** A position over the worlds that have it. */
export interface PositionHeld {
  readonly id: string;
  readonly by: readonly string[];
  readonly stance: string;
  readonly start: StatedDate;
  /** The median of the start over the worlds, to order by. */
  readonly day: Day;
  /** Absent where none is stated: it went on. */
  readonly end?: StatedDate;
  /** Of the worlds that have it. */
  readonly share: number;
  /** Of those in which it was held on the day that was asked about, if one was. */
  readonly on: number;
}

/** A decision over the worlds that have it. */
export interface DecisionMade {
  readonly id: string;
  readonly title: string;
  readonly by: readonly string[];
  readonly stance: string;
  readonly date: StatedDate;
  /** The median over the worlds, to order by. */
  readonly day: Day;
  readonly share: number;
  /** Who had wanted it so, and who wanted something else; `share`: of the worlds that have the decision. */
  readonly prevailed: readonly { readonly actor: string; readonly share: number }[];
  readonly over: readonly { readonly actor: string; readonly stance: string; readonly share: number }[];
  /** Of whom it is not told what they wanted before: a position of theirs begins on its day. */
  readonly unsure: readonly { readonly actor: string; readonly share: number }[];
  /** Of the worlds in which it was the last by the day that was asked about, if one was. */
  readonly on: number;
}

/** A question: who wanted what from when to when, and what was decided, in order. */
export interface QuestionReport {
  readonly question: string;
  readonly positions: readonly PositionHeld[];
  readonly decisions: readonly DecisionMade[];
  /** Of the worlds in which the last two decisions by the day fall on one day, differ, and are in no order. */
  readonly untold: number;
}

/** Who prevailed, when: what `decisions` answers. */
export interface PoliticsReport {
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
  readonly questions: readonly QuestionReport[];
}

/** The questions of a case over the worlds of an account; one of them, when it is given. */
export function reportPolitics(
  record: CaseRecord,
  { question, ...options }: WorldOptions & { readonly question?: string | undefined },
): PoliticsReport {
  const worlds = worldsOf(record, options);
  const { account, count, seed } = worlds;
  const questions = questionsOverWorlds(worlds).filter(
    (each) => question === undefined || each.question === question,
  );
  return { account: account.id, worlds: count, seed, questions };
}

/** The same from worlds that are at hand, and how each stood on a day, as far as an onlooker knew. What is in no world is left out. */
export function questionsOverWorlds(
  worlds: Worlds,
  on?: { readonly day: Day; readonly sees: Sees },
): QuestionReport[] {
  const tallies = questionsOf(worlds.system).map((question) => tallyOf(question, worlds, on?.day, on?.sees));
  if (tallies.length === 0) return [];
  worlds.each((world) => {
    for (const tally of tallies) tally.see(world);
  });
  return tallies.map(({ report }) => report());
}

/** Counts, world by world, how a question stood and what was decided. */
function tallyOf(question: string, { system, count }: Worlds, day: Day | undefined, sees: Sees = () => true) {
  const { record } = system;
  const positions = positionsOn(system, question).map((fact) => ({
    fact,
    had: positionOf(fact).by.map((actor) => hadBy(system, actor, [fact])),
    starts: [] as Day[],
    on: 0,
  }));
  const holders = [...new Set(positions.flatMap(({ fact }) => positionOf(fact).by))].map((actor) => ({
    actor,
    had: hadBy(system, actor, positionsOn(system, question, actor)),
  }));
  const decisions = decisionsOn(system, question).map((decision) => ({
    decision,
    days: [] as Day[],
    prevailed: new Map<string, number>(),
    over: new Map<string, number>(),
    unsure: new Map<string, number>(),
    on: 0,
  }));
  let untold = 0;
  const isSeen = (world: World, fact: Fact) => world.present[fact.index] === 1 && sees(world, fact);
  return {
    see: (world: World) => {
      for (const each of positions) {
        if (!isSeen(world, each.fact)) continue;
        each.starts.push(world.days[each.fact.start]!);
        if (day !== undefined && each.had.some((had) => hadOn(world, had, day).length > 0)) each.on++;
      }
      for (const each of decisions) {
        if (!isSeen(world, each.decision.fact)) continue;
        each.days.push(world.days[each.decision.fact.first]!);
        for (const { actor, had } of holders)
          noteSide(world, each, { actor, had: had.filter(({ fact }) => isSeen(world, fact)) });
      }
      if (day === undefined) return;
      const all = decisions.map(({ decision }) => decision);
      const seen = all.filter(({ fact }) => isSeen(world, fact));
      const last = lastDecisions(world, seen, day);
      if (stancesOf(last).length > 1) untold++;
      else if (last[0]) decisions[all.indexOf(last[0])]!.on++;
    },
    report: (): QuestionReport => ({
      question,
      positions: inOrder(
        positions.map(({ fact, starts, on }) => {
          const { by, stance, start, end } = positionOf(fact);
          const dates = { start: stated(record, start), ...(end ? { end: stated(record, end) } : {}) };
          return {
            days: starts,
            row: { id: fact.id, by, stance, ...dates, share: starts.length / count, on: on / count },
          };
        }),
      ),
      decisions: inOrder(
        decisions.map(({ decision: { fact, stance }, days, prevailed, over, unsure, on }) => {
          const { title, by, date } = fact.row as Row<'events'>;
          const share = (worlds: number) => worlds / days.length;
          const those = (of: ReadonlyMap<string, number>) =>
            [...of].map(([actor, worlds]) => ({ actor, share: share(worlds) }));
          return {
            days,
            row: {
              ...{ id: fact.id, title, by, stance, date: stated(record, date), share: days.length / count },
              prevailed: those(prevailed),
              over: [...over].map(([key, worlds]) => {
                const [actor, wanted] = JSON.parse(key) as [string, string];
                return { actor, stance: wanted, share: share(worlds) };
              }),
              unsure: those(unsure),
              on: on / count,
            },
          };
        }),
      ),
      untold: untold / count,
    }),
  };
}

/** Notes on which side one stood when a decision was made: on none without a position, or with two. */
function noteSide(
  world: World,
  { decision, prevailed, over, unsure }: { readonly decision: Decision } & Record<Side, Map<string, number>>,
  { actor, had }: { readonly actor: string; readonly had: readonly Had[] },
): void {
  const { stance, open } = sideOn(world, had, decision);
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  if (stance === decision.stance) add(prevailed, actor);
  else if (stance !== undefined) add(over, JSON.stringify([actor, stance]));
  else if (open.length > 0) add(unsure, actor);
}

type Side = 'prevailed' | 'over' | 'unsure';

const stated = (record: CaseRecord, date: CaseDate): StatedDate =>
  statedDate(date, boundsInRecord(date, record));

/** The rows that are in some world, by the median of their days. */
function inOrder<T>(
  rows: readonly { readonly days: readonly Day[]; readonly row: T }[],
): (T & { readonly day: Day })[] {
  return rows
    .filter(({ days }) => days.length > 0)
    .map(({ days, row }) => ({ ...row, day: rangeOf(days).median }))
    .sort((a, b) => a.day - b.day);
}
