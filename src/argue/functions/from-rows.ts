import { own } from '../../base/own.ts';
import type { Fact } from '../../system/facts.ts';
import { valueIn } from '../../system/figures.ts';
import { factNamed } from '../../system/provisions.ts';
import type { World } from '../../system/world.ts';
import { type End, orderOfEnds } from '../compare-times.ts';
import { boundsOf, countActs, type Numeric, numeric, shareOfActs, totalOfActs } from '../number-range.ts';
import { groupMembers, isDoubtful, type Setting, unknown } from '../setting.ts';
import {
  type Compiled,
  momentOf,
  type PhaseValue,
  type Rows,
  unstated,
  usedOf,
  usesNothing,
  whyNoPhase,
} from '../value.ts';
import type { ClaimFunction } from './claim-function.ts';
import { matches, whyOpen } from './row-filter.ts';

const group = 'From rows';
const rows = { name: 'rows', kind: 'rows' } as const;
const plain = { group, window: 'none', seenBy: false, named: [] } as const;

/** What can be asked of rows: how many, whether any, the first and the last, a total, a share. */
export const fromRowsFunctions: readonly ClaimFunction[] = [
  {
    signature: {
      ...plain,
      name: 'count',
      parameters: [rows],
      gives: 'number',
      says: 'How many rows there are; of acts, how many they stand for (`times`). Where the record is not complete, at least as many as were found.',
      spoken: 'the number of {rows}',
      example: 'count(instruments(USSR, ROC) from 1950 to 1991) = 0',
    },
    compile: (call, setting) => {
      const argument = call.argument<Rows>(0);
      return {
        varies: argument.varies,
        uses: usesNothing,
        in: (world) => {
          const found = argument.in(world);
          if (!found) return undefined;
          const { facts, open = [] } = found;
          noteAll(setting, facts);
          noteAll(setting, open);
          if (setting.trace.isKept && found.lacking === undefined && open.length === 0)
            setting.trace.amount(facts, boundsOf(countActs(facts, world)));
          return withOpen(countActs(facts, world, found), found, world);
        },
      };
    },
  },
  {
    signature: {
      ...plain,
      name: 'exists',
      parameters: [{ name: 'something', kind: ['rows', 'row', 'phase'] }],
      gives: 'truth',
      says: 'Whether there is any such row or phase; of one row, whether it is so.',
      spoken: {
        rows: 'there were {something}',
        row: '{something} did take place',
        phase: 'there was {something}',
      },
      example: 'exists(rapprochement(USSR, ROC) from 1964 to 1971)',
    },
    compile: (call, setting) => {
      const [argument] = call.typed.arguments;
      if (argument?.is === 'row') return rowExists(setting, argument.id);
      if (argument?.type === 'rows') return anyExists(call.argument<Rows>(0), setting);
      const phase = call.argument<PhaseValue>(0);
      return {
        varies: phase.varies,
        uses: usesNothing,
        in: (world) => {
          const value = phase.in(world);
          if (value && !value.phase) setting.trace.missing(whyNoPhase(value));
          return value && value.phase !== undefined;
        },
      };
    },
  },
  edge(
    'first',
    'The earliest row; unknown when another shares its day, unless the record tells which came first.',
    1,
  ),
  edge(
    'last',
    'The latest row; unknown when another shares its day, unless the record tells which came last.',
    -1,
  ),
  {
    signature: {
      ...plain,
      name: 'total',
      parameters: [rows, { name: 'field', kind: 'field' }],
      gives: 'number',
      says: 'The sum of a number field over the rows; unknown when one of them lacks it.',
      spoken: 'the total {field} of {rows}',
      example: 'total(votes(tag = albanian-draft), yes)',
    },
    compile: (call, setting) => {
      const field = call.word(1);
      return fromComplete(call.argument<Rows>(0), setting, ({ facts, doubt, apart }, world) => {
        const why = doubt ?? (field === 'value' ? apart : undefined);
        if (why !== undefined) return unknown(setting, why);
        if (field === 'times') return countActs(facts, world);
        const values: [Fact, number][] = [];
        for (const fact of facts) {
          const isDrawn = field === 'value' && fact.value !== undefined;
          const value = isDrawn
            ? valueIn(fact, world)
            : own(fact.row as unknown as Record<string, unknown>, field);
          if (typeof value !== 'number') return unknown(setting, unstated(fact, field));
          values.push([fact, value]);
        }
        return totalOfActs(values, world);
      });
    },
  },
  {
    signature: {
      ...plain,
      name: 'share',
      parameters: [rows],
      filters: true,
      gives: 'number',
      says: 'The share of the rows, 0 to 1, that have a value; unknown when there are no rows.',
      spoken:
        'the share of {rows}[ that were {channel}][ in the {domain} domain][ marked {tag}][ of type {type}][ by {by}][ towards {to}]',
      example: 'share(contacts(USSR, ROC) in 1969, channel = leaked)',
    },
    compile: (call, setting) => {
      const { record } = setting.system;
      const known = new Map<Fact, boolean>();
      const isMatch = (fact: Fact, world: World): boolean => {
        if (fact.cast) return matches(fact, call, record, world);
        const before = known.get(fact);
        if (before !== undefined) return before;
        const answer = matches(fact, call, record);
        known.set(fact, answer);
        return answer;
      };
      return fromComplete(call.argument<Rows>(0), setting, ({ facts, doubt }, world) => {
        if (doubt !== undefined) return unknown(setting, doubt);
        if (facts.length === 0) return unknown(setting, 'there are no rows to take a share of');
        const fitting: Fact[] = [];
        const maybe: Fact[] = [];
        const others: Fact[] = [];
        let why: string | undefined;
        for (const fact of facts) {
          const open = isMatch(fact, world) && whyOpen(fact, call, record);
          (open === false ? others : open === undefined ? fitting : maybe).push(fact);
          if (open !== false) why ??= open;
        }
        if (maybe.length === 0) {
          if (setting.trace.isKept)
            setting.trace.share(
              fitting,
              facts,
              boundsOf(countActs(fitting, world)),
              boundsOf(countActs(others, world)),
            );
          return shareOfActs(fitting, others, world);
        }
        const least = boundsOf(shareOfActs(fitting, [...others, ...maybe], world)).least;
        return numeric(least, boundsOf(shareOfActs([...fitting, ...maybe], others, world)).most, why);
      });
    },
  },
];

/** A value of rows that the record must hold completely. */
function fromComplete<T>(
  argument: Compiled<Rows>,
  setting: Setting,
  compute: (rows: Rows, world: World) => T | undefined,
): Compiled<T> {
  return {
    varies: argument.varies,
    uses: usesNothing,
    in: (world) => {
      const found = argument.in(world);
      if (!found) return undefined;
      if (found.lacking !== undefined) return unknown(setting, found.lacking);
      noteAll(setting, found.facts);
      if (found.open) noteAll(setting, found.open);
      return compute(found, world);
    },
  };
}

function noteAll({ trace }: Setting, facts: readonly Fact[]): void {
  if (trace.isKept) for (const fact of facts) trace.fact(fact);
}

/** A count that rows of which it is not known whether they belong may add to. */
function withOpen(count: Numeric, { open, doubt }: Rows, world: World): Numeric {
  if (!open) return count;
  const { least, most, why = doubt } = boundsOf(count);
  return numeric(least, most + boundsOf(countActs(open, world)).most, why);
}

/** One row found is enough; that there is none needs a record that is complete. */
function anyExists(argument: Compiled<Rows>, setting: Setting): Compiled<boolean> {
  return {
    varies: argument.varies,
    uses: usesNothing,
    in: (world) => {
      const found = argument.in(world);
      if (!found) return undefined;
      noteAll(setting, found.facts);
      if (found.facts.length > 0) return true;
      const why = found.lacking ?? found.doubt;
      return why === undefined ? false : unknown(setting, why);
    },
  };
}

/** Whether a row is so, or any of a group of alternatives. */
function rowExists(setting: Setting, id: string): Compiled<boolean> {
  const group = groupMembers(setting, id);
  const facts = group.length > 0 ? group : [factNamed(setting.system, id)!];
  return {
    varies: facts.some(({ index }) => isDoubtful(setting, index)),
    uses: usedOf(facts),
    in: (world) => {
      if (!facts.some(({ index }) => setting.belief.spoken[index]))
        return unknown(setting, `no believed source affirms or denies "${id}"`);
      for (const fact of facts) setting.trace.own(fact);
      return facts.some(({ index }) => world.present[index] === 1);
    },
  };
}

function edge(name: 'first' | 'last', says: string, direction: 1 | -1): ClaimFunction {
  return {
    signature: {
      ...plain,
      name,
      parameters: [rows],
      gives: 'row',
      says,
      spoken: `the ${name} of {rows}`,
      example: `${name}(recognitions(of = PRC)).by = USSR`,
    },
    compile: (call, setting) => {
      const argument = call.argument<Rows>(0);
      /** Of the provisions of a text: as they stand in it. */
      const inOrder = (facts: readonly Fact[]): Fact | undefined => {
        noteAll(setting, facts);
        const edge = direction === 1 ? facts[0] : facts.at(-1);
        return edge ?? unknown(setting, `there is no row to be the ${name}`);
      };
      return {
        varies: argument.varies,
        uses: usesNothing,
        in: (world) => {
          const found = argument.in(world);
          if (!found) return undefined;
          if (found.lacking !== undefined) return unknown(setting, found.lacking);
          if (found.doubt !== undefined) return unknown(setting, found.doubt);
          if (call.typed.table === 'provisions') return inOrder(found.facts);
          const [best, rival] = twoEnds(found.facts, world, direction);
          if (!best) return unknown(setting, `there is no row to be the ${name}`);
          const isAlone = rival === undefined || world.days[rival.first] !== world.days[best.first];
          const ahead = setting.system.dayOrder.tellsNothing
            ? isAlone && best
            : aheadOfAll(found.facts, world, direction, setting);
          setting.trace.own(ahead || best);
          for (const other of [best, rival]) if (other && other !== ahead) setting.trace.fact(other);
          setting.trace.among(found.facts);
          return (
            ahead ||
            unknown(
              setting,
              `${sharing(found.facts, best, world)} share the day of the ${name}, and the record does not tell which came ${name}`,
            )
          );
        },
      };
    },
  };
}

/** At most so many rows are named in one reason. */
const ROWS_NAMED = 3;

/** The rows that fall on the day of one of them, by id. */
function sharing(facts: readonly Fact[], { first }: Fact, { days }: World): string {
  const ids = facts
    .filter((fact) => days[fact.first] === days[first])
    .map(({ id }) => `"${id}"`)
    .sort();
  if (ids.length < 2) return 'rows';
  const rest = ids.length - ROWS_NAMED;
  const named = rest > 0 ? [...ids.slice(0, ROWS_NAMED), `${rest} more`] : ids;
  return `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}

/** The row that is told to come before (or after) every other, by its day or within it. */
function aheadOfAll(
  facts: readonly Fact[],
  world: World,
  direction: 1 | -1,
  { system }: Setting,
): Fact | undefined {
  const isAhead = (one: Fact, other: Fact): boolean =>
    orderOfEnds(endOf(one, world), endOf(other, world), system, world) === -direction;
  let [best] = facts;
  for (const fact of facts) if (fact !== best && isAhead(fact, best!)) best = fact;
  return facts.every((fact) => fact === best || isAhead(best!, fact)) ? best : undefined;
}

function endOf(fact: Fact, world: World): End {
  return { day: world.days[fact.first]!, moment: momentOf(fact, 'first') };
}

/** The earliest (or latest) fact, and the one that would be in its place without it: both carry the answer. */
function twoEnds(
  facts: readonly Fact[],
  world: World,
  direction: 1 | -1,
): [Fact | undefined, Fact | undefined] {
  let best: Fact | undefined;
  let rival: Fact | undefined;
  const isAhead = (fact: Fact, of: Fact | undefined) =>
    !of || direction * (world.days[fact.first]! - world.days[of.first]!) < 0;
  for (const fact of facts) {
    if (isAhead(fact, best)) [best, rival] = [fact, best];
    else if (isAhead(fact, rival)) rival = fact;
  }
  return [best, rival];
}
