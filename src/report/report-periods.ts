import type { Day } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';
import { adjustedRand } from '../measure/periods/adjusted-rand.ts';
import { cutDistances } from '../measure/periods/cut-distances.ts';
import { innerCuts } from '../measure/periods/inner-cuts.ts';
import { randomCuts, type Stretches } from '../measure/periods/random-cuts.ts';
import { windowDiff } from '../measure/periods/window-diff.ts';
import { zigzagPhases } from '../measure/relations/phases.ts';
import type { CaseRecord, Reading, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { dividedByAll, dividedTime } from '../record/divided-time.ts';
import { coveredPeriods } from '../record/evidence/coverage.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { believerOf } from '../record/evidence/status.ts';
import { planRelation, relationMaker } from '../system/relation.ts';
import type { World } from '../system/world.ts';
import { runsOf } from './covered-runs.ts';
import type { Range } from './date-report.ts';
import { rangeOf, type WorldOptions, type Worlds, worldsOf } from './over-worlds.ts';
import { reportSeries } from './report-series.ts';

export interface PeriodsOptions extends WorldOptions {
  readonly reading: Reading;
}

/** A number over the worlds, and what it is for as many cuts at random. */
export interface BesideChance {
  readonly value: Range;
  /** The median over as many worlds of cuts at random. */
  readonly atRandom: number;
  /** The share of them in which cuts at random are as good or better. */
  readonly asGood: number;
}

/** A cut of a periodisation, and how many days it lies from where the relation of its pair turned. */
export interface CutReport {
  readonly name?: string;
  readonly stated: StatedDate;
  /** Undefined where it is reckoned from a row without a date. */
  readonly day?: Range;
  /** From the nearest onset of a rise or fall of the relation; undefined where there is none, or no pair. */
  readonly toTurn?: Range;
  /** From the nearest change point of what was done. */
  readonly toChange?: Range;
}

/** One scholar's division. */
export interface PeriodisationReport {
  readonly id: string;
  readonly title?: string;
  readonly by: readonly Evidence[];
  readonly of: readonly string[];
  readonly cuts: readonly CutReport[];
  /** The mean distance of its cuts from a turn, in days. */
  readonly toTurns?: BesideChance;
  /** Why there is nothing to hold it to. */
  readonly why?: string;
}

/** Two divisions of one pair or theme. */
export interface PeriodComparison {
  readonly a: string;
  readonly b: string;
  readonly of: readonly string[];
  /** From each cut of the one to the nearest of the other, both ways: the median and the worst, in days. */
  readonly distance?: BesideChance;
  readonly worst?: Range;
  readonly windowDiff?: BesideChance;
  readonly rand?: BesideChance;
  /** The days that both divide, over which they are compared; nothing where that is the period of the case. */
  readonly over?: Interval;
  /** Why there is nothing to compare. */
  readonly why?: string;
}

/** What `periods` answers. */
export interface PeriodsReport {
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
  readonly periodisations: readonly PeriodisationReport[];
  readonly comparisons: readonly PeriodComparison[];
}

/**
 * The periodisations of a case, held to where the relation of their pair turned, and to each other, over the worlds of an account.
 * Turning points are the onsets of its rises and falls in the world; change points those of its median by months.
 */
export function reportPeriods(record: CaseRecord, options: PeriodsOptions): PeriodsReport {
  const worlds = worldsOf(record, options);
  const rows = record.rows.periods;
  const cuts = new Map<string, Day[][]>(rows.map(({ id }) => [id, []]));
  const pairs = pairsOf(record);
  const turns = new Map(
    [...pairs].map(([key, pair]) => [
      key,
      { ...turnsOf(worlds, pair, options.reading), days: [] as Day[][] },
    ]),
  );
  worlds.each((world) => {
    for (const { id } of rows)
      cuts.get(id)!.push(worlds.system.cuts.get(id)!.map((slot) => world.days[slot]!));
    for (const { days, inWorld } of turns.values()) days.push(inWorld(world));
  });
  const changes = new Map(
    [...pairs].map(([key, [a, b]]) => [
      key,
      reportSeries(record, a, b, { ...options, step: 'month' }).changePoints,
    ]),
  );
  const { account, count, seed } = worlds;
  return {
    account: account.id,
    worlds: count,
    seed,
    periodisations: rows.map((row) => {
      const key = keyOf(row);
      return periodisation(row, cuts.get(row.id)!, turns.get(key), changes.get(key) ?? [], worlds);
    }),
    comparisons: rows.flatMap((a, i) =>
      rows.slice(i + 1).flatMap((b) => {
        return keyOf(a) === keyOf(b) ? [comparison(a, b, cuts.get(a.id)!, cuts.get(b.id)!, worlds)] : [];
      }),
    ),
  };
}

/** What a periodisation is of: those of one pair, or of one theme, are compared. */
const keyOf = ({ of }: Row<'periods'>): string => JSON.stringify([...of].sort());

/** The pairs of actors that periodisations are of, by their keys. */
function pairsOf({ rows, byId }: CaseRecord): ReadonlyMap<string, readonly [string, string]> {
  return new Map(
    rows.periods.flatMap((row) => {
      const [a, b, third] = row.of;
      const isPair = a !== undefined && b !== undefined && third === undefined;
      const areActors = row.of.every((id) => byId.get(id)?.table === 'actors');
      return isPair && areActors ? [[keyOf(row), [a, b] as const]] : [];
    }),
  );
}

/** When the relation of two turned, over the stretches that the record covers; and these. */
function turnsOf({ system, account }: Worlds, [a, b]: readonly [string, string], reading: Reading) {
  const { record } = system;
  const believes = believerOf(account);
  const plan = planRelation(system, { a, b, reading, believes });
  const seriesIn = relationMaker(plan, reading.halfLifeDays);
  const { amplitude, shortestDays } = reading;
  const runs = runsOf(
    coveredPeriods(record, { actors: [a, b], kind: 'events', believes }),
    record.header.period,
  );
  const inWorld = (world: World): Day[] => {
    const series = seriesIn(world);
    return runs.flatMap((run) =>
      zigzagPhases(series, { amplitude, shortestDays, ...run }).map(({ onset }) => onset),
    );
  };
  return { runs, inWorld };
}

interface Turns {
  /** The stretches that the record covers. */
  readonly runs: Stretches;
  /** World by world. */
  readonly days: readonly Day[][];
}

function periodisation(
  row: Row<'periods'>,
  drawn: readonly Day[][],
  turns: Turns | undefined,
  changes: readonly Day[],
  { system, seed }: Worlds,
): PeriodisationReport {
  const { id, title, by, of } = row;
  const period = dividedTime(row, system.record);
  // what lies beyond the record may be near a turn that nobody recorded
  const held = (cut: Day): boolean => turns?.runs.some(({ from, to }) => from <= cut && cut <= to) ?? false;
  const distances = (cuts: readonly Day[], points: readonly Day[]) =>
    cutDistances(cuts, points).map((distance, n) => (held(cuts[n]!) ? distance : undefined));
  const toTurn = turns && drawn.map((cuts, k) => distances(cuts, turns.days[k]!));
  const toChange = turns && drawn.map((cuts) => distances(cuts, changes));
  const counted = drawn.map((cuts) => innerCuts(cuts, period).filter(held));
  const besides =
    turns &&
    besideChance(
      counted.map((cuts, k) => meanOf(cutDistances(cuts, turns.days[k]!))),
      counted.map(({ length }, world) =>
        meanOf(cutDistances(randomCuts(length, turns.runs, { seed, name: id, world }), turns.days[world]!)),
      ),
      'low',
    );
  const why = whyNot(turns, besides);
  return {
    ...{ id, by, of, ...(title === undefined ? {} : { title }) },
    cuts: row.cuts.map(({ at, name }, n) => {
      const ofCut = (values: readonly Numbers[] | undefined) => rangeOver(values?.map((all) => all[n]));
      const [turn, change] = [ofCut(toTurn), ofCut(toChange)];
      const day = rangeOver(drawn.map((cuts) => cuts[n]));
      return {
        ...(name === undefined ? {} : { name }),
        stated: statedDate(at, boundsInRecord(at, system.record)),
        ...(day ? { day } : {}),
        ...(turn ? { toTurn: turn } : {}),
        ...(change ? { toChange: change } : {}),
      };
    }),
    ...(besides ? { toTurns: besides } : {}),
    ...(why === undefined ? {} : { why }),
  };
}

function whyNot(turns: Turns | undefined, besides: BesideChance | undefined): string | undefined {
  if (!turns) return 'it is of no pair of actors';
  if (turns.runs.length === 0) return 'the record does not cover the dealings of the two';
  if (turns.days.every((days) => days.length === 0))
    return 'their relation does not turn where the record covers it';
  return besides ? undefined : 'no cut lies where the record covers the two';
}

function comparison(
  a: Row<'periods'>,
  b: Row<'periods'>,
  ones: readonly Day[][],
  others: readonly Day[][],
  { system, seed }: Worlds,
): PeriodComparison {
  const period = dividedByAll([a, b], system.record);
  if (period.start > period.end) return { a: a.id, b: b.id, of: a.of, why: 'no day is divided by both' };
  const inner = (all: readonly Day[][]) => all.map((cuts) => innerCuts(cuts, period));
  const [first, second] = [inner(ones), inner(others)];
  // against chance: as many cuts as each has, anywhere
  const stretches = [{ from: period.start + 1, to: period.end }];
  const randomOf = (all: readonly Day[][], name: string) =>
    all.map((cuts, world) => randomCuts(cuts.length, stretches, { seed, name, world }));
  const [random, randomToo] = [randomOf(first, a.id), randomOf(second, b.id)];
  const distances = (x: readonly Day[], y: readonly Day[]) => [...cutDistances(x, y), ...cutDistances(y, x)];
  const beside = (of: (x: readonly Day[], y: readonly Day[]) => number | undefined, better: 'low' | 'high') =>
    besideChance(
      first.map((cuts, k) => of(cuts, second[k]!)),
      random.map((cuts, k) => of(innerCuts(cuts, period), innerCuts(randomToo[k]!, period))),
      better,
    );
  const distance = beside((x, y) => medianOf(distances(x, y)), 'low');
  const worst = rangeOver(first.map((cuts, k) => maximumOf(distances(cuts, second[k]!))));
  const windows = beside((x, y) => windowDiff(x, y, period), 'low');
  const rand = beside((x, y) => adjustedRand(x, y, period), 'high');
  return {
    ...{ a: a.id, b: b.id, of: a.of },
    ...(a.period || b.period ? { over: period } : {}),
    ...(distance ? { distance } : {}),
    ...(worst ? { worst } : {}),
    ...(windows ? { windowDiff: windows } : {}),
    ...(rand ? { rand } : {}),
  };
}

/** A value over the worlds that have one, beside that of chance; nothing where none has. */
function besideChance(
  values: readonly (number | undefined)[],
  random: readonly (number | undefined)[],
  better: 'low' | 'high',
): BesideChance | undefined {
  const [value, chance] = [rangeOver(values), rangeOver(random)];
  if (!value || !chance) return undefined;
  const both = values.flatMap((each, k) => {
    const other = random[k];
    return each === undefined || other === undefined
      ? []
      : [better === 'low' ? other <= each : other >= each];
  });
  if (both.length === 0) return undefined;
  return { value, atRandom: chance.median, asGood: both.filter(Boolean).length / both.length };
}

type Numbers = readonly (number | undefined)[];
const known = (values: Numbers): number[] =>
  values.filter((value) => value !== undefined && Number.isFinite(value)) as number[];

/** What some numbers come to, of those that have a value; nothing where none has. */
const over =
  <T>(of: (all: readonly number[]) => T) =>
  (values: Numbers | undefined): T | undefined => {
    const all = known(values ?? []);
    return all.length > 0 ? of(all) : undefined;
  };
const rangeOver = over((all) => rangeOf([...all]));
const meanOf = over((all) => all.reduce((sum, value) => sum + value, 0) / all.length);
const medianOf = over((all) => rangeOf([...all]).median);
const maximumOf = over((all) => Math.max(...all));
