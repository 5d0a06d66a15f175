import type { DayRange } from '../../base/edtf/edtf.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, DateBounds, Row, RowPosition } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';
import { clashOf, partyLimits } from '../party-days.ts';
import { successorsIn } from '../successors.ts';
import { lastOf } from './last-of.ts';

/** That an actor did or was something on a day, as a row states it. */
interface Presence {
  readonly actor: string;
  readonly does: string;
  readonly range: DayRange | undefined;
  readonly row: { readonly at: RowPosition };
  readonly path: string;
  /** Whether it is what others did: they may turn to one who is still to come. */
  readonly isActedUpon?: boolean;
}

/**
 * Nobody acts or is acted upon before they exist or after they ended: no state, faction or person does an act, signs, is party to
 * a spell; nobody at all votes or comes to know; no body holds a vote; nobody is a member outside the lives of both. Only what is certain, however
 * the dates fall, is a problem (`actor-existence`).
 *
 * One who is still to come may be spoken of, and an organisation may act before it exists, by those who found it. A successor that stands beside its predecessor takes over what
 * began before it, and what several are in goes on among those who are left.
 */
export function checkExistence(record: CaseRecord): Problem[] {
  const kinds = new Map(record.rows.actors.map((actor) => [actor.id, actor.kind]));
  const acts = [...actsOf(record)].filter(
    ({ actor, range, isActedUpon }) =>
      (kinds.get(actor) !== 'organisation' && !isActedUpon) || sideOfLife(actor, range, record) === 'after',
  );
  const presences = [
    ...acts,
    ...votesOf(record),
    ...figuresOf(record),
    ...positionsOf(record),
    ...membershipsOf(record),
    ...[...knowersOf(record)].filter(({ actor, range }) => sideOfLife(actor, range, record) === 'before'),
  ];
  return [
    ...presences.flatMap((presence) => existenceProblem(presence, record) ?? []),
    ...[
      ...record.rows.events,
      ...record.rows.instruments,
      ...record.rows.spells,
      ...record.rows.positions,
    ].flatMap((row) => clashProblem(row, record) ?? []),
  ];
}

/** That a vague date has days for each of those whom its row names, and none for all of them. */
function clashProblem(
  row: Row<'events'> | Row<'instruments'> | Row<'spells'> | Row<'positions'>,
  record: CaseRecord,
): Problem | undefined {
  const days = record.bounds.get(row.id)?.first;
  const clash = days && days.earliest < days.latest && clashOf(days, partyLimits(row, record));
  if (!clash) return undefined;
  const { actor, is } = clash.limit;
  const { first, end } = record.bounds.get(actor)!;
  const path = 'date' in row ? 'date' : 'signed' in row ? 'signed' : 'start';
  return problem('actor-existence', fieldAt(row, path), {
    actor,
    does: `is in "${row.id}" ${rangeWords(clash.left)}, the only days that the others leave`,
    limit: `its span ${is === 'start' ? `starts ${rangeWords(first)}` : `ends ${rangeWords(end!)}`}`,
    other: undefined,
  });
}

function* actsOf(record: CaseRecord): Generator<Presence> {
  const { rows, bounds } = record;
  for (const row of rows.events) {
    yield* each(row, 'by', row.by, 'acts', bounds.get(row.id)?.first);
    const towards = each(row, 'to', row.to, `is acted upon in "${row.id}"`, bounds.get(row.id)?.first);
    const before = each(
      row,
      'audience',
      row.audience,
      `is the audience of "${row.id}"`,
      bounds.get(row.id)?.first,
    );
    for (const presence of [...towards, ...before]) yield { ...presence, isActedUpon: true };
  }
  for (const row of rows.instruments) {
    const signers = withoutHeirs(row.parties, record);
    yield* each(row, 'parties', row.parties, 'signs', bounds.get(row.id)?.first, signers);
  }
  for (const row of rows.spells) {
    const { first, end } = bounds.get(row.id) ?? {};
    for (const field of ['by', 'of', 'between'] as const) {
      const parties = row[field] ?? [];
      yield* each(row, field, parties, `is party to "${row.id}"`, first, withoutHeirs(parties, record));
      const last = end && lastOf(parties, field === 'between' ? Math.min(2, parties.length) : 1, record);
      if (last) yield* each(row, 'end', [last.actor], `is still party to "${row.id}"`, end);
    }
  }
}

function* figuresOf({ rows, bounds }: CaseRecord): Generator<Presence> {
  for (const row of rows.figures) {
    const first = bounds.get(row.id)?.first;
    yield* each(row, 'of', row.of, 'has a figure', first);
    yield* each(row, 'with', row.with, `is party to "${row.id}"`, first);
  }
}

function* positionsOf(record: CaseRecord): Generator<Presence> {
  for (const row of record.rows.positions) {
    const { first, end } = record.bounds.get(row.id) ?? {};
    yield* each(row, 'by', row.by, `has the position "${row.id}"`, first);
    const last = end && lastOf(row.by, 1, record);
    if (last) yield* each(row, 'end', [last.actor], `still has the position "${row.id}"`, end);
  }
}

function* votesOf({ rows, bounds }: CaseRecord): Generator<Presence> {
  for (const row of rows.votes) yield* each(row, 'body', [row.body], 'votes', bounds.get(row.id)?.first);
  for (const row of rows.ballots)
    yield* each(row, 'actor', [row.actor], 'votes', bounds.get(row.vote)?.first);
}

/** Who is told of something by a row must be there to be told; a day after his end says that he never was. */
function* knowersOf(record: CaseRecord): Generator<Presence> {
  const { events, instruments, votes, positions } = record.rows;
  for (const row of [...events, ...instruments, ...votes, ...positions])
    for (const [i, { to, on }] of (row.known ?? []).entries())
      yield {
        ...{ actor: to, does: `knows of "${row.id}"`, range: boundsInRecord(on, record) },
        ...{ row, path: `known.${i}.to` },
      };
}

function* membershipsOf(record: CaseRecord): Generator<Presence> {
  for (const row of record.rows.actors) {
    for (const [i, { of, start, end }] of (row.memberOf ?? []).entries()) {
      for (const [name, date] of Object.entries({ start, end })) {
        const range = date && boundsInRecord(date, record);
        const path = `memberOf.${i}.${name}`;
        yield { actor: row.id, does: `is a member of "${of}"`, range, row, path };
        yield { actor: of, does: `has "${row.id}" as a member`, range, row, path };
      }
    }
  }
}

function* each(
  row: Presence['row'],
  field: string,
  actors: readonly string[] | undefined,
  does: string,
  range: DayRange | undefined,
  only = actors,
): Generator<Presence> {
  for (const [i, actor] of (actors ?? []).entries()) {
    if (!only?.includes(actor)) continue;
    yield { actor, does, range, row, path: field === 'end' ? field : `${field}.${i}` };
  }
}

/** The actors of a list without those who follow another in it. */
function withoutHeirs(actors: readonly string[], record: CaseRecord): readonly string[] {
  const heirs = successorsIn(actors, record);
  return actors.filter((actor) => !heirs.includes(actor));
}

function sideOfLife(actor: string, range: DayRange | undefined, { bounds }: CaseRecord) {
  const life = bounds.get(actor);
  return life && range && sideOf(range, life);
}

function existenceProblem(
  { actor, does, range, row, path }: Presence,
  record: CaseRecord,
): Problem | undefined {
  const life = record.bounds.get(actor);
  if (!life || !range) return undefined;
  const side = sideOf(range, life);
  if (!side) return undefined;
  const limit = side === 'before' ? life.first : life.end!;
  return problem('actor-existence', fieldAt(row, path), {
    actor,
    does: `${does} ${rangeWords(range)}`,
    limit: `its span ${side === 'before' ? 'starts' : 'ends'} ${rangeWords(limit)}`,
    // who was there on its last day need not have been there on its first
    other: path === 'end' ? undefined : kinOf(actor, side, range, record),
  });
}

/** On which side of a life a date certainly lies, if on either. */
function sideOf(range: DayRange, { first, end }: DateBounds): 'before' | 'after' | undefined {
  if (range.latest < first.earliest) return 'before';
  return end && range.earliest > end.latest ? 'after' : undefined;
}

/** A predecessor, or a successor, that can have existed then. */
function kinOf(
  actor: string,
  side: 'before' | 'after',
  range: DayRange,
  { rows, bounds }: CaseRecord,
): string | undefined {
  const follows = (row: Row<'actors'> | undefined): readonly string[] => row?.follows ?? [];
  const kin =
    side === 'before'
      ? follows(rows.actors.find((row) => row.id === actor))
      : rows.actors.filter((row) => follows(row).includes(actor)).map((row) => row.id);
  return kin.find((id) => {
    const life = bounds.get(id);
    return !life || sideOf(range, life) === undefined;
  });
}
