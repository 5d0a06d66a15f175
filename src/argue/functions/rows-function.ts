import type { Interval } from '../../base/interval.ts';
import { absenceOf } from '../../record/absence.ts';
import type { FactTable } from '../../system/fact-rows.ts';
import type { Fact } from '../../system/facts.ts';
import { knewBy, unsureOf } from '../../system/knowledge.ts';
import { heldDays, type Limits, limitsOf } from '../../system/lives.ts';
import { strict, unsurePost, untoldPost } from '../../system/voices.ts';
import type { World } from '../../system/world.ts';
import type { Signature } from '../language/signature.ts';
import {
  allPosts,
  coverageOf,
  isDoubtful,
  isPossible,
  onlyDoubted,
  openReach,
  type Scope,
  type Setting,
} from '../setting.ts';
import { type Compiled, type Rows, usedOf } from '../value.ts';
import { answering } from './answering.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { inGroups } from './group-filter.ts';
import { whyOpen } from './row-filter.ts';

interface RowsFunction {
  readonly signature: Omit<Signature, 'group' | 'window' | 'seenBy' | 'gives'> & {
    readonly table: Exclude<FactTable, 'ballots'>;
    readonly seenBy?: boolean;
  };
  /** Whether a fact answers a call in a world, or without one in any: that hangs on nobody's belief. */
  readonly matches: (fact: Fact, call: PreparedCall, of: Pick<Setting, 'system'>, world?: World) => boolean;
  readonly scope: (call: PreparedCall) => Scope;
  /** Whether the window asks when something began, rather than when it held. */
  readonly begins?: true;
  /** Why it is not known of a fact that matches whether it is one at all, whatever the call asks for by name. */
  readonly whyOpen?: (fact: Fact, setting: Setting) => string | undefined;
}

/** A function that gives the rows of a table which answer its call. */
export function rowsFunction({
  signature,
  matches: isWanted,
  scope,
  begins,
  whyOpen: whyOpenAt,
}: RowsFunction): ClaimFunction {
  return {
    signature: { seenBy: true, ...signature, group: 'Rows', window: 'span', gives: 'rows' },
    compile: (call, setting) => {
      const { system } = setting;
      const wanted = answering(system, call, signature.table, isWanted);
      const candidates = wanted.filter((fact) => isPossible(setting, fact.index));
      const open = new Map(
        candidates.flatMap((fact) => {
          const why = whyOpen(fact, call, system.record) ?? whyOpenAt?.(fact, setting);
          return why === undefined ? [] : [[fact, why] as const];
        }),
      );
      const isStill = (fact: Fact, world: World) => isWanted(fact, call, setting, world);
      return inGroups(
        compileRows({ candidates, isStill, open, begins }, scope(call), call, setting),
        call,
        setting,
      );
    },
  };
}

/** The facts that answer a description in some world. */
interface Described {
  readonly candidates: readonly Fact[];
  /** Whether one whose sides depend on the world answers it in this one. */
  readonly isStill: (fact: Fact, world: World) => boolean;
  /** Of which it is not known whether they do, and why. */
  readonly open: ReadonlyMap<Fact, string>;
  readonly begins: true | undefined;
}

function compileRows(
  { candidates, isStill, open: untold, begins }: Described,
  scope: Scope,
  call: PreparedCall,
  setting: Setting,
): Compiled<Rows> {
  const { window, seenBy } = call;
  const covered = coverageOf(setting, scope);
  const reach = window ? undefined : openReach(setting, scope);
  const limits = limitsAsked(candidates, call, setting);
  const hasCast = candidates.some(({ cast }) => cast);
  const { doubted } = setting.belief;
  const hasDoubted = candidates.some(({ index }) => doubted[index] === 1);
  const hasOpen = seenBy !== undefined || untold.size > 0 || hasCast || hasDoubted;
  const isFixed = !window?.varies && !seenBy?.on?.varies;
  // who knew of what may turn on who held which post
  const isByPost = seenBy !== undefined && setting.system.posts.size > 0;
  const isIn = (world: World, fact: Fact, within: Interval): boolean => {
    if (!world.present[fact.index] && !doubted[fact.index]) return false;
    if (!(begins ? beganWithin(world, fact, within) : isWithin(world, fact, within, limits.get(fact))))
      return false;
    if (fact.cast && !isStill(fact, world)) return false;
    return true;
  };
  /** Of facts that are in the window: which answer, and of which that is not known. */
  const sorted = (
    world: World,
    found: readonly Fact[],
    within: Interval,
    lacking: string | undefined,
  ): Rows => {
    if (!hasOpen) return { facts: found, lacking };
    const facts: Fact[] = [];
    const open: Fact[] = [];
    let doubt: string | undefined;
    const by = (seenBy?.on?.in(world) ?? within).end;
    const { record } = setting.system;
    const absence = seenBy && absenceOf(record, [seenBy.actor], { start: by, end: by });
    for (const fact of found) {
      const knew = seenBy ? knewBy(world, fact, seenBy.actor, by) : true;
      if (knew === false) continue;
      const why =
        knew === undefined
          ? unsureOf(world, fact, seenBy!.actor)
          : (onlyDoubted(setting, fact) ?? untold.get(fact) ?? whyUnsure(world, fact, isStill));
      if (why === undefined) facts.push(fact);
      else {
        open.push(fact);
        doubt ??= why;
      }
    }
    const lacks = absence ?? lacking;
    return open.length > 0 ? { facts, open, doubt, lacking: lacks } : { facts, lacking: lacks };
  };
  // Facts that are alike in every world are looked at once.
  const alike = isFixed ? candidates.filter((fact) => !isDrawn(setting, fact, limits.has(fact))) : [];
  const others = isFixed ? candidates.filter((fact) => isDrawn(setting, fact, limits.has(fact))) : candidates;
  let settled: readonly Fact[] | undefined;
  return {
    varies: !isFixed || others.length > 0 || isByPost,
    uses: isByPost ? new Set([...usedOf(candidates), ...allPosts(setting)]) : usedOf(candidates),
    in: (world) => {
      const within = window ? window.in(world) : everyDay;
      if (!within) return undefined;
      if (setting.trace.isKept) setting.trace.window(window ? within : setting.system.record.header.period);
      settled ??= alike.filter((fact) => isIn(world, fact, within));
      const facts = settled.slice();
      for (const fact of others) if (isIn(world, fact, within)) facts.push(fact);
      const asked = reach ? reach(facts.map((fact) => daysAsked(world, fact, limits.get(fact)))) : within;
      return sorted(world, facts, within, covered(asked));
    },
  };
}

/** Why it is not known whether an act answers a description: it turns on a post of which it is not told if it was held at that moment. */
function whyUnsure(world: World, fact: Fact, isStill: Described['isStill']): string | undefined {
  const post = unsurePost(world, fact);
  return post && !isStill(fact, strict(world)) ? untoldPost(fact, post) : undefined;
}

/** Whether a fact can differ from world to world: in being there, in its dates, in who knew when. */
function isDrawn(
  setting: Setting,
  { index, first, start, end, known, times }: Fact,
  isLimited: boolean,
): boolean {
  const { drawn } = setting.system;
  return (
    isDoubtful(setting, index) ||
    isLimited ||
    (times !== undefined && drawn[times]!) ||
    drawn[first]! ||
    drawn[start]! ||
    drawn[end]! ||
    known.some(({ slot }) => drawn[slot])
  );
}

/** How long the actors that a call names were party to spells that others held with them. */
function limitsAsked(
  candidates: readonly Fact[],
  call: PreparedCall,
  { system }: Setting,
): ReadonlyMap<Fact, Limits> {
  const named = ['by', 'of'].flatMap((name) => call.named(name) ?? []);
  if (named.length === 0) return new Map();
  return new Map(
    candidates.flatMap((fact) => {
      const limits = isLasting(fact) ? limitsOf(system, fact, named) : undefined;
      return limits ? [[fact, limits] as const] : [];
    }),
  );
}

/** Whether a row is one of a window for as long as it held; a treaty is one of that in which it was signed. */
const isLasting = ({ table }: Fact): boolean => table === 'spells' || table === 'positions';

/** Without a window, all that the record covers is meant. */
const everyDay: Interval = { start: -Infinity, end: Infinity };

function isWithin(world: World, fact: Fact, { start, end }: Interval, limits: Limits | undefined): boolean {
  const days = daysAsked(world, fact, limits);
  return days.start <= days.end && days.start <= end && days.end >= start;
}

/** The days for which a fact is one of a window. */
function daysAsked(world: World, fact: Fact, limits: Limits | undefined): Interval {
  if (isLasting(fact)) return heldDays(world, fact, limits);
  const first = world.days[fact.first]!;
  return { start: first, end: first };
}

/** Whether something began in a time; what already was when the record begins did not. */
function beganWithin({ days }: World, { first }: Fact, { start, end }: Interval): boolean {
  const day = days[first]!;
  return Number.isFinite(day) && day >= start && day <= end;
}
