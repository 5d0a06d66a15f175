import type { Interval } from '../../base/interval.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { CaseRecord } from '../case-record.ts';
import { statedPosts } from '../stated-posts.ts';
import type { Evidence } from './evidence.ts';

/** A fact of a record as far as it matters who speaks of it: its table, who takes part, when at the widest, on what it rests. */
export interface AttestedFact {
  readonly table: 'events' | 'instruments' | 'spells' | 'votes';
  /** Of a spell: what kind. */
  readonly kind?: string;
  readonly domain?: string | undefined;
  readonly parties: ReadonlySet<string>;
  readonly when: Interval | undefined;
  readonly evidence: readonly Evidence[];
  /** A membership that is stated with an actor who cites nothing is taken as given, by every account. */
  readonly isGiven?: boolean;
}

/** Every fact of a record with those who take part in it and what it rests on; made once for each record. */
export const attestedFacts = onceForEach((record: CaseRecord): readonly AttestedFact[] => {
  const { rows } = record;
  const when = (id: string): Interval | undefined => {
    const bounds = record.bounds.get(id);
    if (!bounds) return undefined;
    return { start: bounds.first.earliest, end: (bounds.end ?? bounds.first).latest };
  };
  const open = (id: string): Interval | undefined => {
    const range = when(id);
    return range && (record.bounds.get(id)?.end ? range : { start: range.start, end: Infinity });
  };
  const statesOf = statesSpokenFor(record);
  const withStates = (actors: readonly string[]) =>
    new Set(actors.flatMap((actor) => [actor, ...(statesOf.get(actor) ?? [])]));
  return [
    ...rows.events.map(({ id, by, to = [], domain, evidence = [] }) => ({
      table: 'events' as const,
      domain,
      parties: withStates([...by, ...to]),
      when: when(id),
      evidence,
    })),
    ...rows.instruments.map(({ id, parties, evidence = [] }) => ({
      table: 'instruments' as const,
      parties: withStates(parties),
      when: open(id),
      evidence,
    })),
    ...rows.spells.map(({ id, kind, by = [], of = [], between = [], object, evidence = [] }) => ({
      table: 'spells' as const,
      kind,
      parties: new Set([...by, ...of, ...between, ...(object === undefined ? [] : [object])]),
      when: open(id),
      evidence,
    })),
    ...rows.actors.flatMap(({ id, memberOf = [], evidence = [] }) =>
      memberOf.map(({ of }) => ({
        table: 'spells' as const,
        kind: 'membership',
        parties: new Set([id, of]),
        when: undefined,
        evidence,
        isGiven: evidence.length === 0,
      })),
    ),
    ...rows.votes.map(({ id, body, evidence = [] }) => ({
      table: 'votes' as const,
      parties: new Set([body]),
      when: when(id),
      evidence,
    })),
  ];
});

/** For whom each person acts in one post or another: what is said of a minister's acts is said of his state's, whenever he was in office. */
function statesSpokenFor(record: CaseRecord): ReadonlyMap<string, readonly string[]> {
  const states = new Map<string, string[]>();
  for (const { holder, of, speaks } of statedPosts(record))
    if (speaks) states.set(holder, [...(states.get(holder) ?? []), of]);
  return states;
}
