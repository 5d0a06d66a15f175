import type { Day } from '../base/calendar.ts';
import type { Interval } from '../base/interval.ts';
import { pelt } from '../measure/change/pelt.ts';
import { levelPhases } from '../measure/relations/level-phases.ts';
import { type Phase, zigzagPhases } from '../measure/relations/phases.ts';
import { relationAt } from '../measure/relations/relation-series.ts';
import { type Step, stepsOver } from '../measure/relations/steps.ts';
import { absenceOf } from '../record/absence.ts';
import type { CaseRecord, Reading, Row } from '../record/case-record.ts';
import { coveredPeriods, covers } from '../record/evidence/coverage.ts';
import { believerOf } from '../record/evidence/status.ts';
import { memoryDaysOf } from '../record/readings.ts';
import {
  planContact,
  planRelation,
  type RelationPlan,
  type RelationSeries,
  relationMaker,
} from '../system/relation.ts';
import { runsOf } from './covered-runs.ts';
import type { Range, SeriesReport } from './date-report.ts';
import { actsIn, type DecadeCount, dealingsIn, decadesOf, medianDecade } from './decades.ts';
import { mayBegin } from './may-begin.ts';
import { rangeOf, type WorldOptions, worldsOf } from './over-worlds.ts';
import { contactPhase, phasesOverWorlds, relationPhase } from './phases-over-worlds.ts';
import { publishedIn } from './published.ts';

export interface SeriesOptions extends WorldOptions {
  readonly domain?: Row<'events'>['domain'];
  readonly step?: Step | undefined;
  /** The days that are told step by step; those of the case's period when left out. Phases are looked for over the whole of it. */
  readonly over?: Interval | undefined;
  readonly reading: Reading;
}

/** The relation of two actors over the case's period, or a part of it, step by step, with its band over the worlds and its phases. */
export function reportSeries(record: CaseRecord, a: string, b: string, options: SeriesOptions): SeriesReport {
  const { domain, step = 'year', over, reading } = options;
  const worlds = worldsOf(record, options);
  const { period } = record.header;
  const believes = believerOf(worlds.account);
  const plan = planRelation(worlds.system, {
    a,
    b,
    domain,
    reading,
    believes,
  });
  const spans = stepsOver(
    Math.max(period.start, over?.start ?? -Infinity),
    Math.min(period.end, over?.end ?? Infinity),
    step,
  );
  const lacking = (start: Day, end: Day, memoryDays?: number): string | undefined => {
    const question = { actors: [a, b] as const, kind: 'events', memoryDays, domain, from: start, to: end };
    const answer = covers(record, { ...question, believes });
    return answer.covered ? absenceOf(record, [a, b], { start, end }) : answer.why;
  };
  const uncovered = spans.map(({ from, to }) => lacking(from, to, memoryDaysOf(reading)));
  // the relation is that of a step's last day
  const unreached = spans.map(
    ({ to }, i) => uncovered[i] ?? absenceOf(record, [a, b], { start: to, end: to }),
  );
  const runs = runsOf(coveredPeriods(record, { actors: [a, b], kind: 'events', domain, believes }), period);
  const untoldIn = relationMaker({ ...noParts, acts: plan.unplaced }, reading.halfLifeDays);
  const untold = spans.map(() => 0);
  const values = spans.map(() => new Float64Array(worlds.count));
  const acts = spans.map(() => new Float64Array(worlds.count));
  const done = spans.map(() => new Float64Array(worlds.count));
  const phases: Phase[][] = [];
  const seriesIn = relationMaker(plan, reading.halfLifeDays);
  const contactPlan = planContact(worlds.system, { a, b, domain });
  const contactIn = relationMaker(contactPlan, reading.halfLifeDays);
  const untoldContactIn = relationMaker({ ...noParts, acts: contactPlan.unplaced }, reading.halfLifeDays);
  const untoldContact = spans.map(() => 0);
  const contact = spans.map(() => new Float64Array(worlds.count));
  const contactPhases: Phase[][] = [];
  // Only over what the record covers: nothing recorded elsewhere is unknown, not nothing.
  const covered = spans.filter((_, i) => uncovered[i] === undefined);
  const tens = covered.length > 0 ? stepsOver(covered[0]!.from, covered.at(-1)!.to, 'decade') : [];
  const dealings = dealingsIn(worlds, a, b, domain);
  const actsOf = actsIn(worlds, plan, a, b, domain);
  const open = spans.map(() => 0);
  const decades: DecadeCount[][] = tens.map(() => []);
  worlds.each((world, k) => {
    const series = seriesIn(world);
    const all = actsOf(world);
    for (const [i, decade] of decadesOf(all, dealings(world), tens).entries()) decades[i]!.push(decade);
    let next = 0;
    for (let i = 0; i < spans.length; i++) {
      const { from, to } = spans[i]!;
      values[i]![k] = relationAt(series, to);
      let isOpen = false;
      for (; next < all.length && all[next]!.day <= to; next++) {
        const act = all[next]!;
        if (act.day < from) continue;
        acts[i]![k]! += act.count;
        done[i]![k]! += act.weight!;
        isOpen ||= act.isOpen;
      }
      if (isOpen) open[i]!++;
    }
    if (plan.unplaced.length > 0) countRecent(untoldIn(world), spans, untold);
    if (contactPlan.unplaced.length > 0) countRecent(untoldContactIn(world), spans, untoldContact);
    const contacts = contactIn(world);
    for (let i = 0; i < spans.length; i++) contact[i]![k] = relationAt(contacts, spans[i]!.to);
    contactPhases.push(
      runs.flatMap((run) => levelPhases(contacts, { amplitude: reading.contactAmplitude, ...run })),
    );
    phases.push(
      runs.flatMap((run) =>
        zigzagPhases(series, { amplitude: reading.amplitude, shortestDays: reading.shortestDays, ...run }),
      ),
    );
  });
  const gaps = unreached.map((gap, i) => {
    const isDoubtful = untold[i]! * 2 > worlds.count;
    const doubtful = isDoubtful
      ? plan.unplaced.find(({ fact }) => mayBegin(record, fact.id, spans[i]!.to))
      : undefined;
    return gap ?? doubtful?.why;
  });
  const isKnown =
    (doubtful: readonly number[]) =>
    ({ onset, peak }: { readonly onset: Day; readonly peak: Day }): boolean =>
      lacking(onset, peak) === undefined &&
      !spans.some(({ from, to }, i) => doubtful[i]! * 2 > worlds.count && from <= peak && to >= onset);
  const rows = spans.map(({ from, to }, i) => ({
    from,
    to,
    ...(gaps[i] === undefined ? { range: rangeOf(values[i]!) } : {}),
    ...(gaps[i] === undefined && untoldContact[i]! * 2 <= worlds.count
      ? { contact: rangeOf(contact[i]!) }
      : {}),
    acts: rangeOf(acts[i]!).median || (uncovered[i] === undefined ? 0 : undefined),
    ...(open[i]! * 2 > worlds.count ? { actsMost: null } : {}),
  }));
  return {
    a,
    b,
    ...(domain ? { domain } : {}),
    account: worlds.account.id,
    step,
    worlds: worlds.count,
    seed: worlds.seed,
    halfLifeDays: reading.halfLifeDays,
    rows,
    phases: phasesOverWorlds(phases, relationPhase(reading.neutral)).filter(isKnown(untold)),
    contactPhases: phasesOverWorlds(contactPhases, contactPhase).filter(isKnown(untoldContact)),
    decades: tens.map((span, i) => ({ ...span, ...medianDecade(decades[i]!) })),
    published:
      spans.length > 0 ? publishedIn(record, { start: spans[0]!.from, end: spans.at(-1)!.to }, [a, b]) : [],
    changePoints: changePointsOf(rows, done.map(rangeOf)),
    ...(plan.unweighed.length > 0 ? { unweighed: plan.unweighed.map(({ id }) => id) } : {}),
    missing: [...new Set([...unweighedInWords(plan), ...gaps.filter((gap) => gap !== undefined)])],
  };
}

const noParts: RelationPlan = { acts: [], spells: [], unweighed: [], unplaced: [] };

/** Counts the steps at whose end an act of a series is recent enough to weigh: no older than five half-lives. */
function countRecent(
  { days, halfLife }: RelationSeries,
  spans: readonly { readonly to: Day }[],
  counts: number[],
): void {
  for (const [i, { to }] of spans.entries())
    for (let n = 0; n < days.length; n++)
      if (days[n]! <= to && days[n]! >= to - 5 * halfLife) {
        counts[i]!++;
        break;
      }
}

/** How many acts have no part in a relation since nothing says what they weigh. */
function unweighedInWords({ unweighed }: RelationPlan): string[] {
  const ids = unweighed.map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    ids.length === 1
      ? `"${ids[0]}" has no type: what it weighs in the relation, and whether it was a contact, is not known`
      : `${ids.length} acts have no type, so that what they weigh in the relation, and whether they were contacts, is not known: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`,
  ];
}

/**
 * Steps from which on the acts of a step were of another kind (PELT), over the steps that the record covers. What was done
 * in each step is asked, not the relation: a level that fades is not a mean that changes. Acts are few and most steps are empty,
 * so that the median of the differences is about 0 and every act would be a change: the noise is taken from their mean square.
 */
function changePointsOf(rows: SeriesReport['rows'], done: readonly Range[]): Day[] {
  const covered = rows
    .map((row, i) => ({ row, done: done[i]!.median }))
    .filter(({ row }) => row.range !== undefined);
  const values = covered.map((step) => step.done);
  if (values.length < 4) return [];
  return pelt(values, { noise: 'mean-square-of-differences' }).map((last) => covered[last]!.row.from);
}
