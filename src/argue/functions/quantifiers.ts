import type { Fact, System } from '../../system/facts.ts';
import { provisionsOf } from '../../system/provisions.ts';
import type { RowTable, TypedCall } from '../language/typed.ts';
import { boundsOf, countActs } from '../number-range.ts';
import { type Setting, unknown } from '../setting.ts';
import type { Trace } from '../trace.ts';
import { type Compiled, type Members, type Rows, type Uses, usesNothing } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';
import { membersIn } from './members.ts';

/** Acts or actors that are surely among those asked about, at least and at most; `may`, those that may be, and may be so. */
interface Tally {
  readonly yes: Bounds;
  readonly no: Bounds;
  /** At most: of those whose test is not known, of those of which it is not known whether they belong, of those that lack. */
  readonly maybeYes: number;
  readonly maybeNo: number;
}

type Bounds = { readonly least: number; readonly most: number };

/** `every`, `any`, `none` and `most`: how many of some rows or actors a test is true of. Where there is none of them there is no answer. */
export const quantifierFunctions: readonly ClaimFunction[] = [
  quantifier(
    'every',
    'Whether a test is true of every row, or of every member of a group, where `it` is the one at hand. False as soon as it is false of one; unknown where a row lacks or its test is not known, and where there is no row.',
    'every one',
    'every(events(by = USSR, to = ROC) in 1969, it.channel = secret)',
    ({ no, maybeNo }) => (no.least > 0 ? false : maybeNo > 0 ? undefined : true),
  ),
  quantifier(
    'any',
    'Whether a test is true of at least one row. True as soon as it is true of one; unknown where a row that lacks, or whose test is not known, could be one, and where there is no row.',
    'at least one',
    'any(ballots(albanian-draft-1969), it.actor = USSR and it.choice = yes)',
    isAny,
  ),
  quantifier(
    'none',
    'Whether a test is true of no row: the opposite of `any`.',
    'none',
    'none(instruments(USSR, PRC), it.signed after 1960)',
    (tally) => {
      const any = isAny(tally);
      return any === undefined ? undefined : !any;
    },
  ),
  quantifier(
    'most',
    'Whether a test is true of more than half of the rows; of acts, of more than half of those that they stand for (`times`). Unknown where what lacks or is not known could turn it. Rows are counted, not those whom they name: a position of four is one; of persons, ask the members of a group.',
    'more than half',
    'most(ballots(albanian-draft-1969), it.choice = no)',
    ({ yes, no, maybeYes, maybeNo }) => {
      if (yes.least > no.most + maybeNo) return true;
      return yes.most + maybeYes <= no.least ? false : undefined;
    },
  ),
];

function isAny({ yes, maybeYes }: Tally): boolean | undefined {
  return yes.least > 0 ? true : maybeYes > 0 ? undefined : false;
}

function quantifier(
  name: string,
  says: string,
  words: string,
  example: string,
  isTrue: (tally: Tally) => boolean | undefined,
): ClaimFunction {
  return {
    signature: {
      group: 'From rows',
      name,
      parameters: [
        { name: 'of', kind: ['rows', 'actors'] },
        { name: 'test', kind: 'truth', ofEach: true },
      ],
      named: [],
      window: 'none',
      seenBy: false,
      gives: 'truth',
      says,
      spoken: `it is true of ${words} of {of} that {test}`,
      example,
    },
    compile: (call, setting) =>
      call.typed.arguments[0]?.type === 'actors'
        ? ofActors(call, setting, isTrue)
        : ofRows(call, setting, isTrue),
  };
}

function ofRows(
  call: PreparedCall,
  setting: Setting,
  isTrue: (tally: Tally) => boolean | undefined,
): Compiled<boolean> {
  const rows = call.argument<Rows>(0);
  const tests = testsOf(call, rows.uses, setting.system);
  return {
    varies: rows.varies || [...tests.values()].some(({ varies }) => varies),
    uses: usesNothing,
    in: (world) => {
      const found = rows.in(world);
      if (!found) return undefined;
      const { facts, open = [] } = found;
      const { trace } = setting;
      if (trace.isKept) {
        for (const fact of [...facts, ...open]) trace.fact(fact);
        setting.trace = asFound(trace, tests);
      }
      const sorted = sort(facts, open, (fact) => tests.get(fact)!.in(world));
      setting.trace = trace;
      const why = found.lacking ?? found.doubt;
      if (facts.length === 0) return unknown(setting, why ?? 'there is no such row');
      const lacking = found.lacking === undefined ? 0 : (found.more ?? Infinity);
      const answer = isTrue(tallyOf(sorted, (some) => boundsOf(countActs(some, world)), lacking));
      if (answer !== undefined) return answer;
      return why === undefined ? undefined : unknown(setting, why);
    },
  };
}

function ofActors(
  call: PreparedCall,
  setting: Setting,
  isTrue: (tally: Tally) => boolean | undefined,
): Compiled<boolean> {
  const members = call.argument<Members>(0);
  const tests = new Map<string, Compiled<boolean>>();
  for (const actor of membersIn(call.typed.arguments[0] as TypedCall, setting))
    tests.set(actor, call.testOf<boolean>(1, actor, 'actors'));
  return {
    varies: true,
    uses: usesNothing,
    in: (world) => {
      const found = members.in(world);
      if (!found) return undefined;
      const { actors, open, lacking } = found;
      if (setting.trace.isKept) for (const fact of found.by) setting.trace.fact(fact);
      const sorted = sort(actors, open, (actor) => tests.get(actor)!.in(world));
      const why = lacking ?? found.doubt;
      if (actors.length === 0) return unknown(setting, why ?? 'the group had no member then');
      const each = ({ length }: readonly string[]): Bounds => ({ least: length, most: length });
      const answer = isTrue(tallyOf(sorted, each, lacking === undefined ? 0 : Infinity));
      if (answer !== undefined) return answer;
      return why === undefined ? undefined : unknown(setting, why);
    },
  };
}

/** The test of each row that may be among those asked about. */
function testsOf(
  call: PreparedCall,
  uses: Uses | undefined,
  system: System,
): ReadonlyMap<Fact, Compiled<boolean>> {
  const { table } = call.typed.arguments[0] as TypedCall & { readonly table: RowTable };
  const candidates = factsOf(table, system).filter(({ index }) => uses?.has(index) ?? true);
  return new Map(candidates.map((fact) => [fact, call.testOf<boolean>(1, fact.id, table)]));
}

function factsOf(table: RowTable, { tables }: System): readonly Fact[] {
  return table === 'provisions'
    ? [...tables.instruments, ...tables.votes].flatMap(provisionsOf)
    : tables[table];
}

/** A trace to which the rows gone through are rows that were found, not rows that the test names. */
function asFound(trace: Trace, rows: { readonly has: (fact: Fact) => boolean }): Trace {
  return { ...trace, own: (fact) => (rows.has(fact) ? trace.fact(fact) : trace.own(fact)) };
}

/** What was asked, sorted by what its test comes to; `open`: of which it is not known whether it belongs. */
type Sorted<T> = Readonly<Record<'yes' | 'no' | 'unsure' | 'openYes' | 'openNo' | 'openUnsure', T[]>>;

function sort<T>(sure: readonly T[], open: readonly T[], answer: (one: T) => boolean | undefined): Sorted<T> {
  const sorted: Sorted<T> = { yes: [], no: [], unsure: [], openYes: [], openNo: [], openUnsure: [] };
  const into = (yes: T[], no: T[], unsure: T[]) => (one: T) => {
    const truth = answer(one);
    (truth === undefined ? unsure : truth ? yes : no).push(one);
  };
  sure.forEach(into(sorted.yes, sorted.no, sorted.unsure));
  open.forEach(into(sorted.openYes, sorted.openNo, sorted.openUnsure));
  return sorted;
}

function tallyOf<T>(
  { yes, no, unsure, openYes, openNo, openUnsure }: Sorted<T>,
  many: (some: readonly T[]) => Bounds,
  lacking: number,
): Tally {
  const either = [...unsure, ...openUnsure];
  return {
    yes: many(yes),
    no: many(no),
    maybeYes: many([...either, ...openYes]).most + lacking,
    maybeNo: many([...either, ...openNo]).most + lacking,
  };
}
