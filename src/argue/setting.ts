import type { Interval } from '../base/interval.ts';
import { absenceOf } from '../record/absence.ts';
import type { Reading, Row } from '../record/case-record.ts';
import { type CoverageQuestion, coveredSpan, covers } from '../record/evidence/coverage.ts';
import { believerOf } from '../record/evidence/status.ts';
import type { Belief } from '../system/belief.ts';
import type { Fact, System } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import type { Rows } from './row-counter.ts';
import { noTrace, type Trace } from './trace.ts';
import type { Compiled, Uses } from './value.ts';

/** Under what a claim is judged: whom an account believes, and how the record is read. */
export interface Setting {
  readonly system: System;
  readonly belief: Belief;
  readonly reading: Reading;
  /** The probabilities of the facts while none is left out. */
  readonly whole: ArrayLike<number>;
  /** Where the claim at work notes what it uses. */
  trace: Trace;
  /** Counts worlds, so that what several claims share is computed once in each. */
  worldNumber: number;
  /** The facts that are not in the world at work as it was drawn, one of them being left out. */
  touched: readonly number[];
  readonly shared: Map<string, Compiled<unknown>>;
  readonly calls: Map<string, Compiled>;
  /** Calls in a test of each of some rows that do not look at the one at hand, and what they were made into. */
  readonly ofAll: Map<object, Compiled | undefined>;
  readonly coverage: Map<string, CoverageAnswer>;
  /** Of what it was asked whether the record covers it, and the facts of which it was asked who speaks of them. */
  readonly scopes: Set<Scope>;
  readonly heard: Set<readonly Fact[]>;
}

interface CoverageAnswer {
  readonly lacking: string | undefined;
  readonly rows: readonly Row<'coverage'>[];
}

/** No fact is left out of the world at work. */
export const untouched: readonly number[] = [];

/** What of the facts that are not as they were drawn matters to one who uses these. */
function touchedOf({ touched }: Setting, uses: Uses | undefined): readonly number[] {
  if (touched === untouched || !uses) return touched;
  return touched.some((index) => uses.has(index)) ? touched : untouched;
}

/** The setting of one account under one reading. */
export function makeSetting(
  system: System,
  belief: Belief,
  reading: Reading,
  whole: ArrayLike<number> = belief.probability,
): Setting {
  return {
    system,
    belief,
    reading,
    whole,
    trace: noTrace,
    worldNumber: -1,
    touched: untouched,
    shared: new Map(),
    calls: new Map(),
    ofAll: new Map(),
    coverage: new Map(),
    scopes: new Set(),
    heard: new Set(),
  };
}

/** What a question about the facts needs the record to cover; `alive`, that all whom it names can have been there in the window. */
export type Scope = Omit<CoverageQuestion, 'believes' | 'voices' | 'from' | 'to'> & { readonly alive?: true };

/** Says why the record does not reach over a window, or gives undefined when it does; notes the coverage rows it used. */
export type Coverage = (window: Interval) => string | undefined;

/** Whether a window that is the same in every world is not covered: then there is nothing to ask any world. */
export function isUncovered(setting: Setting, scope: Scope, window: Interval): boolean {
  return askCoverage(setting, scope, window).lacking !== undefined;
}

/** What the record covers of a scope, in the account of a setting. Windows are mostly the same from world to world. */
export function coverageOf(setting: Setting, scope: Scope): Coverage {
  setting.scopes.add(scope);
  let last: (CoverageAnswer & Interval) | undefined;
  return (window) => {
    if (last?.start !== window.start || last.end !== window.end)
      last = { ...window, ...askCoverage(setting, scope, window) };
    if (setting.trace.isKept) for (const row of last.rows) setting.trace.coverage(row);
    return last.lacking;
  };
}

/**
 * What a question about rows is about that states no days: as far as the record covers it, and further where the record itself holds
 * such rows beside those days, so that it cannot pass for complete.
 *
 * Takes: the days of the rows found. Gives: a window that is open where nothing lies beside what is covered.
 */
export function openReach(setting: Setting, scope: Scope): (found: readonly Interval[]) => Interval {
  const span = coveredSpan(setting.system.record, questionOf(setting, scope));
  return (found) => {
    const before = found.filter(({ end }) => span && end < span.start).map(({ end }) => end);
    const after = found.filter(({ start }) => span && start > span.end).map(({ start }) => start);
    return {
      start: before.length > 0 ? Math.min(...before) : -Infinity,
      end: after.length > 0 ? Math.max(...after) : Infinity,
    };
  };
}

const questionOf = (setting: Setting, scope: Scope) => ({
  ...scope,
  believes: believerOf(setting.belief.account),
  voices: (actor: string) => voicesOf(setting, actor),
});

function askCoverage(setting: Setting, scope: Scope, { start, end }: Interval): CoverageAnswer {
  const key = `${scope.actors?.join('+')}|${scope.kind}|${scope.domain}|${scope.alive}|${scope.named?.join('+')}|${scope.only}|${scope.memoryDays}|${scope.isState}|${scope.isDirected}|${start}|${end}`;
  const known = setting.coverage.get(key);
  if (known) return known;
  const found = covers(setting.system.record, { ...questionOf(setting, scope), from: start, to: end });
  const named = [...(scope.actors ?? []), ...(scope.named ?? [])];
  const absence = scope.alive && absenceOf(setting.system.record, named, { start, end });
  const answer = { lacking: absence || (found.covered ? undefined : found.why), rows: found.by };
  setting.coverage.set(key, answer);
  return answer;
}

/** For whom an actor speaks in every world, and over which days. */
function voicesOf({ system, whole }: Setting, actor: string) {
  const posts = system.posts.get(actor) ?? [];
  return posts.filter(({ index }) => whole[index] === 1).map(({ of, sure }) => ({ of, ...sure }));
}

/** The facts that tell who held which post, by their index. */
export function allPosts({ system }: Setting): readonly number[] {
  return [...system.posts.values()].flat().map(({ index }) => index);
}

/** Notes why there is no value, and gives none. */
export function unknown(setting: Setting, reason: string): undefined {
  setting.trace.missing(reason);
  return undefined;
}

/** What has no value in any world, and why. */
export function never(setting: Setting, reason: string): Compiled<never> {
  return { varies: false, in: () => unknown(setting, reason) };
}

/**
 * What several expressions share, computed once in each world, or once for all when it does not vary. `compute` must not
 * note evidence: it runs for whoever asks first. `uses` are the facts on which it depends: a world without another is the same to it.
 */
export function shared<T>(setting: Setting, key: string, make: () => Compiled<T>, uses: Uses): Compiled<T> {
  const known = setting.shared.get(key);
  if (known) return known as Compiled<T>;
  const { varies, in: compute } = make();
  const cell = perWorld(setting, { varies, in: compute, uses });
  setting.shared.set(key, cell);
  return cell;
}

/** A call that several tests make, asked once in each world for all of them. `make` must not be asked with a trace that is kept. */
export function calledOnce(setting: Setting, key: string, make: () => Compiled): Compiled {
  const known = setting.calls.get(key);
  if (known) return known;
  const call = make();
  const cell = call.varies ? perWorld(setting, call) : call;
  setting.calls.set(key, cell);
  return cell;
}

/** A call in a test of each of some rows that is the same for all of them: asked for the first of them in each world, with what it notes. */
export function askedOnce(setting: Setting, call: object, make: () => Compiled): Compiled {
  const known = setting.ofAll.get(call);
  if (known) return known;
  const made = make();
  const cell = { ...perWorld(setting, { ...made, varies: true }), varies: made.varies };
  setting.ofAll.set(call, cell);
  return cell;
}

/**
 * The same expression, asked once in each world, and once for each fact left out that it uses; or once for all when it does not vary. Only
 * what it was when last asked is kept: the levels of a number are those of that asking.
 */
function perWorld<T>(setting: Setting, of: Compiled<T>): Compiled<T> {
  let value: T | undefined;
  let isAsked = false;
  let stamp = -1;
  let touched = untouched;
  return {
    ...of,
    in: (world) => {
      const now = touchedOf(setting, of.uses);
      if (!isAsked || (of.varies && (stamp !== setting.worldNumber || touched !== now))) {
        value = of.in(world);
        isAsked = true;
        stamp = setting.worldNumber;
        touched = now;
      }
      return value;
    },
  };
}

/** An expression that is asked only once when it does not vary; what it notes then stands for every world. */
export function once<T>(setting: Setting, of: Compiled<T>): Compiled<T> {
  const { varies, in: compute } = of;
  if (varies) return of;
  let done: { readonly value: T | undefined; readonly rows: Rows } | undefined;
  return {
    varies,
    in: (world: World) => {
      if (done) setting.trace.again(done.rows);
      else done = setting.trace.always(() => compute(world));
      return done.value;
    },
    ...(of.levels ? { levels: of.levels } : {}),
    ...(of.uses ? { uses: of.uses } : {}),
  };
}

/** Whether a fact stands in some worlds and not in others, or is not the same in all of them. */
export function isDoubtful(setting: Setting, index: number): boolean {
  const p = setting.belief.probability[index]!;
  if (p !== 0 && setting.system.unsettled.has(index)) return true;
  return Number.isNaN(p) || (p > 0 && p < 1);
}

/** The facts of a group of alternatives by its name; none where a row has that id, or there is no such group. */
export function groupMembers({ system }: Setting, name: string): readonly Fact[] {
  if (system.record.byId.has(name)) return [];
  return system.facts.filter(({ row }) => (row as { alternatives?: string }).alternatives === name);
}

/** Whether a fact stands in any world at all, or is only doubted, so that it is in none and yet not denied. */
export function isPossible({ belief }: Setting, index: number): boolean {
  return belief.probability[index] !== 0 || belief.doubted[index] === 1;
}

/** Why it is not known whether a fact was so at all: believed sources do no more than doubt it; undefined where one says more. */
export function onlyDoubted({ belief }: Setting, { id, index }: Fact): string | undefined {
  return belief.doubted[index] === 1
    ? `believed sources only doubt "${id}", and none affirms or denies it`
    : undefined;
}
