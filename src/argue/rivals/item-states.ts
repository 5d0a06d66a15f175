import { keyOf, uniform } from '../../base/chance.ts';
import type { CaseRecord, Reading, Row } from '../../record/case-record.ts';
import { believed } from '../../record/evidence/status.ts';
import { defaultReading } from '../../record/readings.ts';
import { type WorldOptions, type Worlds, worldsOf } from '../../report/over-worlds.ts';
import type { Belief } from '../../system/belief.ts';
import { factTitle } from '../../system/fact-title.ts';
import type { Fact } from '../../system/facts.ts';
import type { World } from '../../system/world.ts';
import { factEvidence } from '../fact-evidence.ts';
import type { FactEvidence, Share } from '../judge-report.ts';
import type { Typed } from '../language/typed.ts';
import { isOfRecord } from '../of-record.ts';
import { makeSetting, type Setting } from '../setting.ts';
import { testTree } from '../test-tree.ts';
import { makeTrace, type Trace, type TraceResult } from '../trace.ts';
import { count, emptyTally, shareOf } from '../verdict.ts';
import type { Pattern } from './found.ts';
import type { State } from './joint.ts';

/** What can be asked of a world: a test, or the fact that `item` names. */
export interface Asked {
  readonly test?: Typed;
  readonly row: Pick<Row<'weighs'>, 'item' | 'soughtIn'>;
}

/** What an item came to over the worlds, and on what that rests. */
export interface ItemFound {
  readonly title: string;
  readonly share: Share;
  /** None of what it rests on was seen by anybody. */
  readonly isUnseen: boolean;
  readonly evidence: readonly FactEvidence[];
  /** Why the record does not tell, where it does not. */
  readonly missing: readonly string[];
  /** Places of `soughtIn` that do not count, and why. */
  readonly unsought: readonly { readonly where: string; readonly why: Unsought }[];
}

/** In so many worlds a work that nobody opened says what it is cited for; in the others there is no evidence. */
const UNSEEN = 0.5;

/** The items in every world of an account: the patterns in which they come together, and each by itself. */
export function itemStates(
  record: CaseRecord,
  items: readonly Asked[],
  options: WorldOptions & { readonly reading?: Reading | undefined },
): { readonly patterns: readonly Pattern[]; readonly found: readonly ItemFound[] } {
  const worlds = worldsOf(record, options);
  const { system, belief, account, seed, count: number } = worlds;
  const setting = makeSetting(system, belief, options.reading ?? defaultReading(record));
  const askers = items.map((item) =>
    item.test ? testAsker(item.test, setting) : factAsker(system.factById.get(item.row.item)!, belief),
  );
  const places = items.map(({ row }) => soughtPlaces(row.soughtIn ?? [], record, account));
  const isSought = places.map((all) => all.some(({ why }) => why === undefined));
  const raw: State[][] = [];
  worlds.each((world, k) => {
    setting.worldNumber = k;
    raw.push(
      askers.map((asker, i) => {
        const state = asker.ask(world);
        return state === undefined && isSought[i] && asker.isSilent() ? false : state;
      }),
    );
  });
  const told = askers.map((asker) => asker.told(record, belief));
  const coins = items.map(({ row }, i) => (told[i]!.isUnseen ? keyOf(`unseen ${row.item}`) : undefined));
  // in which worlds what nobody saw makes the answer, whichever it is: known once all have been asked
  const rests: boolean[][] = [];
  if (coins.some((coin) => coin !== undefined))
    worlds.each((world) => {
      rests.push(told.map(({ facts }) => facts.some((fact) => world.present[fact.index] === 1)));
    });
  const tallies = items.map(emptyTally);
  const patterns = new Map<string, { states: readonly State[]; worlds: number }>();
  for (const [k, states] of raw.entries()) {
    const heard = states.map((state, i) => {
      const coin = coins[i];
      return coin && rests[k]![i] && uniform(seed, coin, k) >= UNSEEN ? undefined : state;
    });
    for (const [i, state] of heard.entries()) count(tallies[i]!, state);
    const key = heard.map(sign).join('');
    const pattern = patterns.get(key);
    if (pattern) pattern.worlds += 1;
    else patterns.set(key, { states: heard, worlds: 1 });
  }
  return {
    patterns: [...patterns.values()].map(({ states, worlds: of }) => ({ states, share: of / number })),
    found: told.map(({ facts: _, ...each }, i) => ({
      ...each,
      share: shareOf(tallies[i]!),
      unsought: places[i]!.flatMap(({ where, why }) => (why ? [{ where, why }] : [])),
    })),
  };
}

const sign = (state: State): string => (state === undefined ? '?' : state ? '+' : '-');

interface Asker {
  readonly ask: (world: World) => State;
  /** Whether what was last asked is unknown for nothing but that the record is silent: not for dates that overlap, or a fault of ours. */
  readonly isSilent: () => boolean;
  /** And the facts that it rests on. */
  readonly told: (
    record: CaseRecord,
    belief: Belief,
  ) => Omit<ItemFound, 'share' | 'unsought'> & { readonly facts: readonly Fact[] };
}

/** Why nobody sought an item where a row says that it was sought. */
export type Unsought = 'nobody opened it' | 'the account does not believe it';

/** Where an item was sought: anything that is no source of the case, and each source that somebody opened and the account believes. */
function soughtPlaces(
  soughtIn: readonly string[],
  record: CaseRecord,
  account: Worlds['account'],
): { readonly where: string; readonly why?: Unsought }[] {
  return soughtIn.map((where) => {
    const source = record.rows.sources.find(({ id }) => id === where);
    if (!source) return { where };
    if (source.seen === 'none') return { where, why: 'nobody opened it' };
    const item = { source: where, says: 'affirms', confidence: 1, seen: true } as const;
    return believed(item, account) ? { where } : { where, why: 'the account does not believe it' };
  });
}

/** A test is asked as that of a claim is; what is the same in every world is asked once. */
function testAsker(test: Typed, setting: Setting): Asker {
  const base = makeTrace(setting.system.facts.length);
  let reasons: string[] = [];
  const trace: Trace = {
    ...base,
    missing: (reason) => {
      reasons.push(reason);
      base.missing(reason);
    },
  };
  setting.trace = trace;
  const tree = testTree(test, setting);
  const always = reasons;
  let last: State;
  let isAsked = false;
  return {
    ask: (world) => {
      if (isAsked && !tree.varies) return last;
      setting.trace = trace;
      reasons = [...always];
      trace.next(world);
      last = tree.ask(world, 1);
      isAsked = true;
      return last;
    },
    isSilent: () => {
      const lacking = [...setting.coverage.values()].flatMap((answer) => answer.lacking ?? []);
      const isOfCoverage = (reason: string) => lacking.some((why) => reason.includes(why));
      return tree.fence.fault === undefined && reasons.length > 0 && reasons.every(isOfCoverage);
    },
    told: (record, belief) => {
      const noted = trace.result();
      const evidence = factEvidence(record, belief, noted);
      const facts = evidence.filter(isOfRecord);
      const isUnseen = facts.length > 0 && facts.every(({ status }) => status === 'named');
      const missing = tree.fence.fault === undefined ? noted.missing : ['the program failed at it'];
      return { title: '', isUnseen, evidence, missing, facts: noted.facts.map(({ fact }) => fact) };
    },
  };
}

/** A fact is so where it is part of the history. One of which no believed source tells is unknown, unless one denies it. */
function factAsker(fact: Fact, { probability, spoken }: Belief): Asker {
  const isUntold = probability[fact.index] === 0 && spoken[fact.index] === 0;
  const itself: TraceResult = {
    facts: [{ fact, share: 1 }],
    own: new Set(),
    reached: new Set(),
    coverage: [],
    periods: [],
    measured: [],
    contests: [],
    missing: isUntold ? [`no believed source tells of "${fact.id}"`] : [],
  };
  return {
    isSilent: () => true,
    ask: (world) => (isUntold ? undefined : world.present[fact.index] === 1),
    told: (record, belief) => {
      const evidence = factEvidence(record, belief, itself);
      const isUnseen = evidence[0]?.status === 'named';
      return { title: factTitle(record, fact), isUnseen, evidence, missing: itself.missing, facts: [fact] };
    },
  };
}
