import { own } from '../base/own.ts';
import type { CaseRecord, Reading } from '../record/case-record.ts';
import { coveredPeriods } from '../record/evidence/coverage.ts';
import { believerOf } from '../record/evidence/status.ts';
import type { PhaseSummary, SeriesReport } from '../report/date-report.ts';
import { type Pair, pairsWithDealings } from '../report/pairs-with-dealings.ts';
import { reportSeries } from '../report/report-series.ts';
import type { Fact } from '../system/facts.ts';
import type { PairChange } from './play-report.ts';
import type { TwoHistories } from './two-histories.ts';

type Phase = PhaseSummary<string>;

/** The pairs with a touched fact between them on either side, whose dealings the record covers at some time. */
export function touchedPairs(
  { before, after, account }: TwoHistories,
  isTouched: (fact: Fact) => boolean,
  reading: Reading,
): Pair[] {
  const believes = believerOf(account);
  const found = new Map(
    [before, after]
      .flatMap((system) => pairsWithDealings(system, reading, isTouched))
      .map((pair) => [pair.join(' '), pair]),
  );
  return [...found.values()].filter((actors) =>
    [before, after].some(
      ({ record }) => coveredPeriods(record, { actors, kind: 'events', believes }).length > 0,
    ),
  );
}

/** What becomes of the phases of each pair, and of its relation; pairs of which nothing changes are left out. */
export function comparePairs(
  [one, other]: readonly [CaseRecord, CaseRecord],
  { account, seed, worlds }: TwoHistories,
  pairs: readonly Pair[],
  reading: Reading,
  onPair: () => void,
): PairChange[] {
  return pairs.flatMap(([a, b]): PairChange[] => {
    const [before, after] = [one, other].map((record) =>
      reportSeries(record, a, b, { account, seed, worlds, reading, step: 'year' }),
    );
    onPair();
    const phases = comparePhases(phasesOf(before!), phasesOf(after!));
    const furthest = furthestOf(before!, after!);
    const known = knownOf(before!, after!);
    if (phases.length === 0 && known.length === 0 && !furthest) return [];
    return [{ a, b, phases, known, ...(furthest ? { furthest } : {}) }];
  });
}

const phasesOf = ({ phases, contactPhases }: SeriesReport): readonly Phase[] => [...phases, ...contactPhases];

/** Phases of two lists by twos: the same when they are of one kind and share most days; those alike in both are left out. */
export function comparePhases(before: readonly Phase[], after: readonly Phase[]): PairChange['phases'] {
  const left = new Set(after);
  const pairs = before.map((one) => {
    let best: Phase | undefined;
    for (const other of left)
      if (kindred(one, other) && sharedDays(one, other) > (best ? sharedDays(one, best) : 0)) best = other;
    if (best) left.delete(best);
    return { before: one, ...(best ? { after: best } : {}) };
  });
  return [...pairs, ...[...left].map((other) => ({ after: other }))].filter(
    (pair) => !('before' in pair && pair.after && isAlike(pair.before, pair.after)),
  );
}

/** A rise is a rapprochement where it starts low: they are kindred. */
const directions: Readonly<Record<string, string>> = { rapprochement: 'rise', rupture: 'fall' };
const directionOf = ({ kind }: Phase): string => own(directions, kind) ?? kind;
const kindred = (a: Phase, b: Phase): boolean => directionOf(a) === directionOf(b);

const sharedDays = (a: Phase, b: Phase): number =>
  Math.max(0, Math.min(a.peak, b.peak) - Math.max(a.onset, b.onset) + 1);

function isAlike(a: Phase, b: Phase): boolean {
  const told = ({ kind, onsetRange, peakRange, share }: Phase) =>
    JSON.stringify([kind, onsetRange, peakRange, share]);
  return told(a) === told(b);
}

/** The runs of years at whose ends a relation is known on one side only. */
function knownOf(before: SeriesReport, after: SeriesReport): PairChange['known'] {
  const runs: PairChange['known'][number][] = [];
  let last: 'lost' | 'gained' | undefined;
  for (const [i, { to, range }] of before.rows.entries()) {
    const other = after.rows[i]?.range;
    const is = !range === !other ? undefined : range ? 'lost' : 'gained';
    if (is && is === last) runs[runs.length - 1] = { ...runs.at(-1)!, to };
    else if (is) runs.push({ from: to, to, is });
    last = is;
  }
  return runs;
}

function furthestOf(before: SeriesReport, after: SeriesReport): PairChange['furthest'] {
  let furthest: PairChange['furthest'];
  let most = 0;
  for (const [i, { to, range }] of before.rows.entries()) {
    const other = after.rows[i]?.range;
    const far = range && other ? Math.abs(other.median - range.median) : 0;
    if (far <= most) continue;
    most = far;
    furthest = { day: to, before: range!, after: other! };
  }
  return furthest;
}
