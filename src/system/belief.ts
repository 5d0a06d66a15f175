import { own as ownValue } from '../base/own.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { affirmation, believed, type Loss } from '../record/evidence/status.ts';
import { droppedWith } from './dropped.ts';
import type { Fact, System } from './facts.ts';

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
}

/** Weighs every fact as an account would. Facts that no believed source affirms are not in its history. */
export function weighFacts(system: System, account: Account): Belief {
  const probability = new Float64Array(system.facts.length);
  const spoken = new Uint8Array(system.facts.length);
  const doubtful: number[] = [];
  const alternatives = new Map<string, number[]>();
  const own = { hear: listener(account), choose: account.choose };
  const { takes } = account;
  const other = takes && { hear: listener(takes.from), choose: takes.from.choose };
  const dropped = new Set(account.drop?.flatMap((id) => droppedWith(system, id)));
  const taken = new Set(takes?.facts);
  const of = ({ id }: Fact) => (other && taken.has(id) ? other : own);
  for (const fact of system.facts) {
    const { confidence = 1, alternatives: group } = fact.row as Row<'events'>;
    const heard = dropped.has(fact.index) ? silence : isGiven(fact) ? given : of(fact).hear(fact.evidence);
    spoken[fact.index] = heard.isSpoken ? 1 : 0;
    const p = heard.affirmation * confidence;
    probability[fact.index] = p;
    if (group !== undefined && p > 0)
      alternatives.set(group, [...(alternatives.get(group) ?? []), fact.index]);
    else if (p > 0 && p < 1) doubtful.push(fact.index);
  }
  const groups: Belief['groups'][number][] = [];
  for (const [name, members] of alternatives) {
    const { choose } = of(system.facts[members[0]!]!);
    const chosen = members.find((fact) => system.facts[fact]!.id === ownValue(choose, name));
    if (chosen !== undefined) for (const fact of members) probability[fact] = fact === chosen ? 1 : 0;
    else if (members.length > 1) {
      for (const fact of members) probability[fact] = Number.NaN;
      const weights = members.map((fact) => confidenceOf(system.facts[fact]!));
      groups.push({ name, members, weights, isEven: weights.every((weight) => weight === weights[0]) });
    } else {
      // Its confidence ranks it among the others of its group; alone, it stands as its sources affirm it.
      const [lone] = members as [number];
      const fact = system.facts[lone]!;
      probability[lone] = of(fact).hear(fact.evidence).affirmation;
      if (probability[lone]! < 1) doubtful.push(lone);
    }
  }
  return { account, probability, doubtful, groups, spoken };
}

interface Heard {
  readonly isSpoken: boolean;
  readonly affirmation: number;
}

const given: Heard = { isSpoken: true, affirmation: 1 };
const silence: Heard = { isSpoken: false, affirmation: 0 };

/** Weighs evidence as an account hears it; the ballots of a vote rest on one list of evidence, which is weighed once. */
function listener(account: Account): (evidence: readonly Evidence[]) => Heard {
  const known = new Map<readonly Evidence[], Heard>();
  return (evidence) => {
    let heard = known.get(evidence);
    if (!heard) {
      const items = evidence.filter((item) => believed(item, account));
      heard = { isSpoken: items.some(({ says }) => says !== 'doubts'), affirmation: affirmation(items) };
      known.set(evidence, heard);
    }
    return heard;
  };
}

/** A membership stated with an actor that cites no source of its own is taken as given. */
function isGiven(fact: Fact): boolean {
  return fact.evidence.length === 0 && fact.table === 'spells' && fact.id.includes('/');
}

function confidenceOf(fact: Fact): number {
  return (fact.row as Row<'events'>).confidence ?? 1;
}
