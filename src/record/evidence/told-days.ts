import type { Interval } from '../../base/interval.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { CaseRecord } from '../case-record.ts';
import { type AttestedFact, attestedFacts } from './attested-facts.ts';
import type { Evidence } from './evidence.ts';

/** What is asked of an account: the facts of a matter, over some days. */
export interface Matter {
  /** The two whose dealings are asked for; left out, those of everybody. */
  readonly actors?: readonly [string, string] | undefined;
  /** `events`, `decisions` (acts that settle a question), `instruments`, `votes`, `positions`, `spells`, or a kind of spell; left out, all dealings (events, instruments, spells). */
  readonly kind?: string | undefined;
  readonly domain?: string | undefined;
  /** Further actors, or the body or place, that are asked for by name: an account that never names them is silent. */
  readonly named?: readonly string[] | undefined;
  /** What alone speaks of the matter, where that is less than all of its kind: of an alliance, no other treaty of the two; of contact, no spell. */
  readonly only?: 'alliances' | 'acts' | undefined;
  /** For how many days after it a fact goes on telling, where what is asked for is a memory, as a relation is. */
  readonly memoryDays?: number | undefined;
  /** Whether what the first of the actors did or held towards the second is asked for: that of the second towards the first tells nothing of it. */
  readonly isDirected?: boolean | undefined;
  /** Whether it is asked what stood, which one who tells when it began and ended tells of every day. */
  readonly isState?: boolean | undefined;
}

/**
 * The days for which an account tells of a matter: from the first to the last of the facts of the matter that rest on an item that it
 * believes; undefined where none of these surely falls in the days asked about. Of what came before and after them it is silent. A
 * vague date counts as late as it can be for the first of them, and as early for the last, and what has no date tells of no day.
 *
 * A memory goes on for a while. Of what stood, who tells when it began and ended tells of every day.
 */
export function toldDays(
  record: CaseRecord,
  matter: Matter,
  believes: (item: Evidence) => boolean,
  { start, end }: Interval,
): Interval | undefined {
  const { memoryDays = 0, isState = false } = matter;
  const told: Interval = { start: Infinity, end: -Infinity };
  let falls = false;
  for (const fact of factsWith(record, [...(matter.actors ?? []), ...(matter.named ?? [])])) {
    if (!isOfMatter(fact, matter, believes) || !(fact.isGiven || fact.evidence.some(believes))) continue;
    const { start: first, end: last } = isState ? always : lengthened(fact.when, memoryDays);
    told.start = Math.min(told.start, first);
    told.end = Math.max(told.end, last);
    falls ||= first <= end && last >= start;
  }
  return falls && told.start <= told.end ? told : undefined;
}

const always: Interval = { start: -Infinity, end: Infinity };
const never: Interval = { start: Infinity, end: -Infinity };

const lengthened = (when: Interval = never, days: number): Interval => ({ ...when, end: when.end + days });

/** The facts that may be of a matter, whatever an account believes of the posts that make others parties to them. */
export function factsOfMatter(record: CaseRecord, matter: Matter): readonly AttestedFact[] {
  const { actors = [], named = [], domain } = matter;
  const isOfDomain = (fact: AttestedFact) => domain === undefined || fact.domain === domain;
  return factsWith(record, [...actors, ...named]).filter(
    (fact) => isOfDomain(fact) && isOfKind(fact, matter),
  );
}

/** The facts in which all of some parties may take part, looked for among those of the first. */
function factsWith(record: CaseRecord, [first, ...others]: readonly string[]): readonly AttestedFact[] {
  if (first === undefined) return attestedFacts(record);
  const its = factsOfParty(record).get(first) ?? [];
  return its.filter(({ parties }) => others.every((party) => parties.has(party)));
}

const factsOfParty = onceForEach((record: CaseRecord): ReadonlyMap<string, readonly AttestedFact[]> => {
  const found = new Map<string, AttestedFact[]>();
  for (const fact of attestedFacts(record)) {
    for (const party of fact.parties) {
      const its = found.get(party);
      if (its) its.push(fact);
      else found.set(party, [fact]);
    }
  }
  return found;
});

function isOfMatter(
  fact: AttestedFact,
  { actors, named = [], domain, isDirected, ...matter }: Matter,
  believes: (item: Evidence) => boolean,
): boolean {
  if (domain !== undefined && fact.domain !== domain) return false;
  if (!isOfKind(fact, matter) || !named.every((party) => fact.hasPart(party, believes))) return false;
  return !actors || (isDirected ? fact.isTowards : fact.isOfTwo)(...actors, believes);
}

function isOfKind({ table, kind, weighs = true }: AttestedFact, matter: Matter): boolean {
  const { only, memoryDays } = matter;
  if (only === 'alliances') return table === only;
  if (only === 'acts') return table === 'events' || table === 'instruments';
  if (memoryDays === undefined && matter.kind !== undefined)
    return matter.kind === table || matter.kind === kind;
  return isDealing(table) && (memoryDays === undefined || weighs);
}

/** Whether facts of a table are dealings, each once. */
const isDealing = (table: AttestedFact['table']): boolean =>
  table === 'events' || table === 'instruments' || table === 'spells';
