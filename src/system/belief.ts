import { onceForEach } from '../base/once-for-each.ts';
import { own } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Loss } from '../record/evidence/status.ts';
import { droppedWith } from './dropped.ts';
import type { System } from './facts.ts';
import { groundsOf, type Heard, hear } from './hearing.ts';
import { type Supposing, supposedBelief } from './supposing.ts';

/** An account as this stage needs it: whom it believes, and which row it takes of a group of alternatives. */
export interface Account {
  readonly id: string;
  readonly says: string;
  readonly sources?: readonly string[];
  readonly without?: readonly string[];
  /** What is taken from it, to see what rests on that; see `Loss`. */
  readonly lost?: Loss;
  readonly choose?: Readonly<Record<string, string>>;
  /** Facts that are left out whatever is said of them: a what-if, which keeps what is dated from them where it was. */
  readonly drop?: readonly string[];
  /** Facts that it takes as another account does: a what-if, to see where two accounts part. */
  readonly takes?: { readonly facts: readonly string[]; readonly from: Account };
}

/** The account that believes every source. */
export const everySource: Account = { id: 'all', says: 'Every source is believed.' };

/** Every account of a case: `all` first, then the author's own. */
export function accountsOf(record: CaseRecord): Account[] {
  const own = record.rows.accounts.map(({ id, says, sources, without, choose }) => ({
    id,
    says,
    ...(sources ? { sources } : {}),
    ...(without ? { without } : {}),
    ...(choose ? { choose: choose as Record<string, string> } : {}),
  }));
  return [everySource, ...own];
}

/** What an account makes of the facts, before any draw. */
export interface Belief {
  readonly account: Account;
  /** For every fact the probability with which it stands in a world; rows of a group of alternatives have none (NaN). */
  readonly probability: Float64Array;
  /** Facts that stand in some worlds and not in others. */
  readonly doubtful: readonly number[];
  /** Groups of alternatives still open: one member is in each world, drawn in proportion to its weight. */
  readonly groups: readonly {
    readonly name: string;
    readonly members: readonly number[];
    readonly weights: readonly number[];
    /** Whether all weights are the same. */
    readonly isEven: boolean;
  }[];
  /** For every fact 1 when a believed source affirms or denies it; who only doubts it does not say that it was not so. */
  readonly spoken: Uint8Array;
  /** For every fact 1 when believed sources do no more than doubt it: whether it was so is unknown, not denied. */
  readonly doubted: Uint8Array;
  /** Of a what-if: what it takes away. */
  readonly supposed?: Supposing;
}

/** Weighs every fact as an account would. Facts that no believed source affirms are not in its history. */
export function weighFacts(system: System, account: Account): Belief {
  const was = weighWithout(system, account);
  if (!system.record.supposed || system.record.supposed.gone.size === 0) return was;
  return supposedBelief(system, was, (gone) => weighWithout(system, account, gone));
}

/** The same where some facts are known not to have been. */
function weighWithout(system: System, account: Account, gone: Iterable<number> = []): Belief {
  const { facts } = system;
  const [grounds, { confidence, grouped }] = [groundsOf(system), weightsOf(system)];
  const probability = new Float64Array(facts.length);
  const [spoken, doubted] = [new Uint8Array(facts.length), new Uint8Array(facts.length)];
  const doubtful: number[] = [];
  const heard = hear(grounds, account);
  const weigh = (index: number, { affirmation, isSpoken, isDoubted }: Heard): void => {
    const list = grounds.of[index]!;
    probability[index] = (list < 0 ? 1 : affirmation[list]!) * confidence[index]!;
    spoken[index] = list < 0 ? 1 : isSpoken[list]!;
    doubted[index] = list < 0 ? 0 : isDoubted[list]!;
  };
  for (let index = 0; index < facts.length; index++) weigh(index, heard);
  const { takes } = account;
  const other = takes && hear(grounds, takes.from);
  const taken = new Set(takes?.facts.flatMap((id) => system.factById.get(id)?.index ?? []));
  if (other) for (const index of taken) weigh(index, other);
  for (const index of gone) {
    probability[index] = doubted[index] = 0;
    spoken[index] = 1;
  }
  for (const id of account.drop ?? [])
    for (const index of droppedWith(system, id)) probability[index] = spoken[index] = doubted[index] = 0;
  for (let index = 0; index < facts.length; index++) {
    const p = probability[index]!;
    if (p > 0 && p < 1 && !grouped.isIn.has(index)) doubtful.push(index);
  }
  const groups: Belief['groups'][number][] = [];
  for (const [name, all] of grouped.groups) {
    const members = all.filter((fact) => probability[fact]! > 0);
    if (members.length === 0) continue;
    // what excludes a row that is only doubted, and is affirmed, denies it
    for (const fact of all) doubted[fact] = 0;
    const { choose } = takes && taken.has(members[0]!) ? takes.from : account;
    const chosen = members.find((fact) => facts[fact]!.id === own(choose, name));
    if (chosen !== undefined) for (const fact of members) probability[fact] = fact === chosen ? 1 : 0;
    else if (members.length > 1) {
      for (const fact of members) probability[fact] = Number.NaN;
      const weights = members.map((fact) => confidence[fact]!);
      groups.push({ name, members, weights, isEven: weights.every((weight) => weight === weights[0]) });
    } else {
      // Its confidence ranks it among the others of its group; alone, it stands as its sources affirm it.
      const [lone] = members as [number];
      const list = grounds.of[lone]!;
      probability[lone] = list < 0 ? 1 : (other && taken.has(lone) ? other : heard).affirmation[list]!;
      if (probability[lone]! < 1) doubtful.push(lone);
    }
  }
  return { account, probability, doubtful, groups, spoken, doubted };
}

/** For every fact its row's own confidence, and the rows that exclude one another. */
const weightsOf = onceForEach(({ facts }: System) => {
  const confidence = Float64Array.from(facts, ({ row }) => (row as Row<'events'>).confidence ?? 1);
  const groups = new Map<string, number[]>();
  for (const { index, row } of facts) {
    const { alternatives: group } = row as Row<'events'>;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), index]);
  }
  return { confidence, grouped: { groups, isIn: new Set([...groups.values()].flat()) } };
});
