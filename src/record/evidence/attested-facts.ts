import type { Interval } from '../../base/interval.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import { isAlliance } from '../alliance.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { runsTowards, type Sides } from '../sides.ts';
import { spellDomains } from '../spell-kinds.ts';
import { statedPosts } from '../stated-posts.ts';
import type { Evidence } from './evidence.ts';

/** A fact of a record as far as it matters who speaks of it: its table, who takes part, when at the widest, on what it rests. */
export interface AttestedFact {
  /** An alliance is an instrument for the day of its signing, and one of the `alliances` for as long as it was in force. */
  readonly table: 'events' | 'instruments' | 'alliances' | 'spells' | 'votes';
  /** Of a spell: what kind. */
  readonly kind?: string;
  readonly domain?: string | undefined;
  readonly parties: ReadonlySet<string>;
  /** Whether it is a dealing of two: one on each side, or both among those who did it or are in it together. */
  readonly isOfTwo: (a: string, b: string) => boolean;
  /** Of a spell: whether it weighs in a relation. */
  readonly weighs?: boolean;
  readonly when: Interval | undefined;
  /** With that of the rows that exclude it: who believes another date of an act denies this one. */
  readonly evidence: readonly Evidence[];
  /** A membership that is stated with an actor who cites nothing is taken as given, by every account. */
  readonly isGiven?: boolean;
}

/** Every fact of a record with those who take part in it and what it rests on; made once for each record. */
export const attestedFacts = onceForEach((record: CaseRecord): readonly AttestedFact[] => {
  const { rows } = record;
  const first = (id: string): Interval | undefined => {
    const bounds = record.bounds.get(id);
    return bounds && { start: bounds.first.earliest, end: bounds.first.latest };
  };
  const whole = (id: string): Interval | undefined => {
    const bounds = record.bounds.get(id);
    return bounds && { start: bounds.first.earliest, end: bounds.end?.latest ?? Infinity };
  };
  const evidenceOf = withAlternatives([...rows.events, ...rows.instruments, ...rows.spells, ...rows.votes]);
  const statesOf = statesSpokenFor(record);
  const among = (
    by: readonly string[],
    to?: readonly string[],
  ): Pick<AttestedFact, 'parties' | 'isOfTwo'> => {
    const voices = (of: readonly string[]) => of.map((actor) => ({ actor, for: statesOf.get(actor) ?? [] }));
    const sides: Sides = { by: voices(by), to: to && voices(to) };
    return {
      parties: new Set([...sides.by, ...(sides.to ?? [])].flatMap((voice) => [voice.actor, ...voice.for])),
      isOfTwo: (a, b) => runsTowards(sides, a, b) || runsTowards(sides, b, a),
    };
  };
  return [
    ...rows.events.map(({ id, by, to, domain, ...row }) => ({
      table: 'events' as const,
      domain,
      ...among(by, to),
      when: first(id),
      evidence: evidenceOf(row),
    })),
    ...rows.instruments.flatMap((row) => {
      const { id, parties } = row;
      const of = { ...among(parties), evidence: evidenceOf(row) };
      const signed = { table: 'instruments' as const, ...of, when: first(id) };
      return isAlliance(row)
        ? [signed, { ...signed, table: 'alliances' as const, when: whole(id) }]
        : [signed];
    }),
    ...rows.spells.map(({ id, kind, by = [], of = [], between = [], object, ...row }) => ({
      table: 'spells' as const,
      kind,
      domain: row.domain ?? spellDomains[kind],
      ...betweenOrAcross(between, by, [...of, ...(object === undefined ? [] : [object])]),
      weighs: (row.weight ?? record.header.standing[kind]) !== 0,
      when: whole(id),
      evidence: evidenceOf(row),
    })),
    ...rows.actors.flatMap(({ id, memberOf = [], evidence = [] }) =>
      memberOf.map(({ of }) => ({
        table: 'spells' as const,
        kind: 'membership',
        ...betweenOrAcross([], [id], [of]),
        weighs: false,
        when: undefined,
        evidence,
        isGiven: evidence.length === 0,
      })),
    ),
    ...rows.votes.map(({ id, body, ...row }) => ({
      table: 'votes' as const,
      parties: new Set([body]),
      isOfTwo: () => false,
      when: first(id),
      evidence: evidenceOf(row),
    })),
  ];
});

type Stated = Pick<Row<'events'>, 'evidence' | 'alternatives'>;

/** What a row rests on, with what affirms the other rows of its group. */
function withAlternatives(rows: readonly Stated[]): (row: Stated) => readonly Evidence[] {
  const affirming = new Map<string, Evidence[]>();
  for (const { alternatives: group, evidence = [] } of rows) {
    if (group === undefined) continue;
    const items = evidence.filter(({ says }) => says === 'affirms');
    affirming.set(group, [...(affirming.get(group) ?? []), ...items]);
  }
  return ({ alternatives: group, evidence = [] }) =>
    group === undefined ? evidence : [...evidence, ...affirming.get(group)!];
}

/** A spell is held by several together, or by some of or over others. */
function betweenOrAcross(
  between: readonly string[],
  by: readonly string[],
  of: readonly string[],
): Pick<AttestedFact, 'parties' | 'isOfTwo'> {
  const isAcross = (a: string, b: string) => by.includes(a) && of.includes(b);
  return {
    parties: new Set([...between, ...by, ...of]),
    isOfTwo: (a, b) => (between.includes(a) && between.includes(b)) || isAcross(a, b) || isAcross(b, a),
  };
}

/** For whom each person acts in one post or another: what is said of a minister's acts is said of his state's, whenever he was in office. */
function statesSpokenFor(record: CaseRecord): ReadonlyMap<string, readonly string[]> {
  const states = new Map<string, string[]>();
  for (const { holder, of, speaks } of statedPosts(record))
    if (speaks) states.set(holder, [...(states.get(holder) ?? []), of]);
  return states;
}
