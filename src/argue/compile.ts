import { possibleDays } from '../base/edtf/edtf.ts';
import type { Interval } from '../base/interval.ts';
import { own } from '../base/own.ts';
import type { Fact } from '../system/facts.ts';
import type { World } from '../system/world.ts';
import { calculate, levelsOf } from './calculate.ts';
import { compareLengths } from './compare-lengths.ts';
import { timeComparison } from './compare-times.ts';
import { rowOf } from './compile-row.ts';
import { forgottenOnly } from './forgetting.ts';
import type { PreparedCall } from './functions/claim-function.ts';
import { functionByName } from './functions/functions.ts';
import { guardLeftOut } from './guard-left-out.ts';
import { heldIn } from './held-in.ts';
import { expressionKey } from './language/expression-key.ts';
import { isThroughout } from './language/is-throughout.ts';
import { nodesIn } from './language/nodes-in.ts';
import { asksOfOne, withOne } from './language/row-at-hand.ts';
import type {
  Typed,
  TypedCall,
  TypedCompare,
  TypedField,
  TypedRow,
  TypedWindow,
  TypedWord,
} from './language/typed.ts';
import { numberComparator } from './number-comparator.ts';
import { type Numeric, plainComparisons } from './number-range.ts';
import { askedOnce, calledOnce, once, type Setting, unknown } from './setting.ts';
import { throughout } from './throughout.ts';
import {
  both,
  type Compiled,
  constant,
  type Gap,
  middleDay,
  momentOf,
  type Rows,
  type Time,
  unstated,
  usedByAll,
  type Value,
} from './value.ts';

/** Makes a checked expression ready to be asked in any world of a setting. */
export function compile(node: Typed, setting: Setting): Compiled {
  const make = () => once(setting, compileNode(node, setting));
  if (node.is !== 'call') return make();
  if (setting.trace.isKept) return setting.ofAll.has(node) ? askedOnce(setting, node, make) : make();
  // where no evidence is kept, several tests share what they ask alike
  return calledOnce(setting, expressionKey(node), make);
}

function compileNode(node: Typed, setting: Setting): Compiled {
  switch (node.is) {
    case 'number':
      return constant(node.value);
    case 'word':
      return constant(node.word);
    case 'duration':
      return constant(node.duration);
    case 'date': {
      const days = possibleDays(node.edtf, setting.system.record.header.reach);
      const clock = node.edtf.spans[0]?.first?.clock;
      const moment = clock && { slots: [], clock, name: node.text };
      const time = { start: days[0]!.earliest, end: days.at(-1)!.latest };
      return constant<Value>(moment ? { ...time, starts: moment, ends: moment } : time);
    }
    case 'it':
    case 'actorAtHand':
      throw new Error('compile requires a row or actor in the place of the one at hand');
    case 'row':
      return rowOf(node.id, setting);
    case 'field':
      return fieldOf(node, setting);
    case 'timeOf':
      return map(compile(node.of, setting) as Compiled<Fact>, (fact, world) => timeOf(fact, world), dated);
    case 'idOf':
      return map(compile(node.of, setting) as Compiled<Fact>, (fact) => fact.id);
    case 'onlyRow':
      return onlyRow(compile(node.of, setting) as Compiled<Rows>, setting);
    case 'call':
      return guardLeftOut(node, setting, () => compileCall(node, setting));
    case 'not':
      return map(compile(node.of, setting) as Compiled<boolean>, (truth) => !truth);
    case 'and':
    case 'or':
      return junction(node.is, compile(node.left, setting), compile(node.right, setting));
    case 'compare':
      return compare(node, setting);
    case 'arithmetic':
      return calculate(node, compile(node.left, setting), compile(node.right, setting), setting);
  }
}

/** Rows have dates, which may vary between worlds even where the rows do not. */
const dated = true;

function map<A, B extends Value>(
  of: Compiled<A>,
  to: (value: A, world: World) => B | undefined,
  varies = false,
): Compiled<B> {
  return {
    varies: of.varies || varies,
    ...(of.uses ? { uses: of.uses } : {}),
    in: (world) => {
      const value = of.in(world);
      return value === undefined ? undefined : to(value, world);
    },
  };
}

function onlyRow(of: Compiled<Rows>, setting: Setting): Compiled<Fact> {
  return map(of, ({ facts, doubt, lacking }) => {
    if (lacking !== undefined) return unknown(setting, lacking);
    if (doubt !== undefined) return unknown(setting, doubt);
    for (const fact of facts) setting.trace.fact(fact);
    return facts.length === 1 ? facts[0] : unknown(setting, `${facts.length} rows where one was meant`);
  });
}

function timeOf(fact: Fact, world: World): Time {
  const start = world.days[fact.first]!;
  if (fact.table !== 'spells' && fact.table !== 'positions') {
    const moment = momentOf(fact, 'first');
    return { start, end: start, starts: moment, ends: moment };
  }
  return { start, end: world.days[fact.end]!, starts: momentOf(fact, 'first'), ends: momentOf(fact, 'end') };
}

function fieldOf({ of, field, list }: TypedField, setting: Setting): Compiled {
  const slotOf: Record<string, keyof Pick<Fact, 'first' | 'start' | 'end'>> = {
    date: 'first',
    signed: 'first',
    start: 'start',
    end: 'end',
  };
  const row = compile(of, setting) as Compiled<Fact>;
  const slot = own(slotOf, field);
  if (slot) {
    return map(
      row,
      (fact, world) => {
        const day = world.days[fact[slot]]!;
        const moment = momentOf(fact, slot);
        return Number.isFinite(day)
          ? { start: day, end: day, starts: moment, ends: moment }
          : unknown(setting, unstated(fact, field));
      },
      dated,
    );
  }
  return map(row, (fact, world) => heldIn(fact, { field, list }, world, setting));
}

function compileCall(node: TypedCall, setting: Setting): Compiled {
  const wordOf = (typed: Typed | undefined): string => {
    if (typed?.is === 'word') return typed.word;
    if (typed?.is === 'row') return typed.id;
    throw new Error(`compile requires an id or word where ${node.signature.name} takes one`);
  };
  const asked: Compiled[] = [];
  const prepared = <T>(given: Typed): Compiled<T> => {
    const argument = compile(given, setting);
    asked.push(argument);
    return argument as Compiled<T>;
  };
  const call: PreparedCall = {
    typed: node,
    word: (n) => wordOf(node.arguments[n]),
    hasArgument: (n) => node.arguments[n] !== undefined,
    argument: (n) => prepared(node.arguments[n]!),
    testOf: (n, id, table) => {
      const test = node.arguments[n]!;
      for (const part of nodesIn(test))
        if (part.is === 'call' && !setting.ofAll.has(part) && !asksOfOne(part))
          setting.ofAll.set(part, undefined);
      const { span } = test;
      const one: TypedRow | TypedWord =
        table === 'actors'
          ? { is: 'word', word: id, table, type: 'word', span }
          : { is: 'row', id, table, type: 'row', span };
      return prepared(withOne(test, one));
    },
    namedArgument: (name) => (Object.hasOwn(node.named, name) ? prepared(node.named[name]!) : undefined),
    named: (name) => {
      const value = own(node.named, name);
      if (value === undefined || value.type === 'actors') return undefined;
      return value.is === 'number' ? String(value.value) : wordOf(value);
    },
    names: Object.entries(node.named).flatMap(([name, { type }]) => (type === 'actors' ? [] : name)),
    groups: Object.entries(node.named).flatMap(([name, typed]) =>
      typed.is === 'call' && typed.type === 'actors'
        ? [
            {
              ...{ name, typed, group: wordOf(typed.arguments[0]) },
              on: typed.window && windowOf(typed.window, setting),
            },
          ]
        : [],
    ),
    window: node.window && windowOf(node.window, setting),
    day: () => {
      const day = compile(node.window!.start, setting) as Compiled<Interval>;
      asked.push(day);
      return day;
    },
    seenBy: node.seenBy && {
      actor: wordOf(node.seenBy.actor),
      ...(node.seenBy.on ? { on: compile(node.seenBy.on, setting) as Compiled<Interval> } : {}),
    },
  };
  const { name } = node.signature;
  const make = (of: PreparedCall) => functionByName.get(name)!.compile(of, setting) as Compiled;
  const compiled = isThroughout(node)
    ? throughout(call.day(), name, setting, (window) => make({ ...call, window }))
    : make(call);
  const parts = [compiled, ...asked, call.window, call.seenBy?.on].filter((part) => part !== undefined);
  const { uses: _, ...rest } = compiled;
  return { ...rest, ...usedByAll(parts.map(({ uses }) => uses)) };
}

/** `on` a time longer than a day is its middle day; what is to be so throughout is asked of each day (`throughout`). */
function windowOf(window: TypedWindow, setting: Setting): Compiled<Interval> {
  const start = compile(window.start, setting) as Compiled<Interval>;
  if (window.kind === 'day') {
    return map(start, (time) => {
      const day = middleDay(time);
      return day === undefined ? unknown(setting, 'the date asked about is open') : { start: day, end: day };
    });
  }
  if (!window.end) return map(start, (time) => withinPeriod(time, setting));
  const end = compile(window.end, setting) as Compiled<Interval>;
  return both(start, end, (from, to) => withinPeriod({ start: from.start, end: to.end }, setting));
}

/** A window that is open on a side reaches to that end of the case's period. */
function withinPeriod({ start, end }: Interval, setting: Setting): Interval | undefined {
  const { period } = setting.system.record.header;
  const window = {
    start: start === -Infinity ? period.start : start,
    end: end === Infinity ? period.end : end,
  };
  return window.start <= window.end ? window : unknown(setting, 'the window ends before it starts');
}

/** Kleene's three values: a side that decides is enough. */
function junction(is: 'and' | 'or', left: Compiled, right: Compiled): Compiled<boolean> {
  const decides = is === 'or';
  return {
    varies: left.varies || right.varies,
    ...usedByAll([left.uses, right.uses]),
    in: (world) => {
      const a = left.in(world);
      const b = right.in(world);
      if (a === decides || b === decides) return decides;
      return a === undefined || b === undefined ? undefined : !decides;
    },
  };
}

function compare(node: TypedCompare, setting: Setting): Compiled<boolean> {
  const left = compile(node.left, setting);
  const right = compile(node.right, setting);
  return both(left, right, comparator(node, setting, left, right));
}

type Comparator = (left: Value, right: Value, world: World) => boolean | undefined;

/** How the two sides of a comparison are compared, once both have a value; undefined where that is finer than the record. */
export function comparator(
  node: TypedCompare,
  setting: Setting,
  left: Compiled,
  right: Compiled,
): Comparator {
  if (node.by === 'time') return timeComparison(node.operator, setting) as Comparator;
  if (node.by === 'word' || node.by === 'truth') {
    const is = node.operator === '=';
    return (left, right) => isSameWord(left as Word, right as Word) === is;
  }
  const order = plainComparisons[node.operator];
  if (node.by === 'number') {
    const compared = numberComparator(node.operator, setting);
    const forgotten = forgottenOnly(levelsOf('-', left, right));
    if (!forgotten) return compared as Comparator;
    return (a, b) => {
      const why = forgotten();
      return why === undefined ? compared(a as Numeric, b as Numeric) : unknown(setting, why);
    };
  }
  return (left, right) => compareLengths(left as Gap, right as Gap, node.operator, order, setting);
}

type Word = string | readonly string[] | boolean;

/** A list of words is a word when it holds it, and another list when both hold the same. */
function isSameWord(a: Word, b: Word): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((word) => b.includes(word));
  if (Array.isArray(a)) return a.includes(b as string);
  return Array.isArray(b) ? b.includes(a as string) : a === b;
}
