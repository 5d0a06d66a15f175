import { rangeInWords } from '../../base/date-words.ts';
import type { DayRange } from '../../base/edtf/edtf.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { rangeWords } from '../dates/range-words.ts';

/**
 * What must not come before what: nothing ends before it starts, no instrument is in force before it is signed, nothing is
 * known before it happened, nothing rests on what came later or answers it. Only what is certain, however the dates fall, is a problem.
 * An event outside the period of the case is a note.
 */
export function checkSequence(record: CaseRecord): Problem[] {
  return [
    ...checkEnds(record),
    ...checkMembershipEnds(record),
    ...checkEvents(record),
    ...checkKnown(record),
    ...checkGrounds(record),
  ];
}

function* checkEnds({ rows, bounds }: CaseRecord): Generator<Problem> {
  for (const row of [...rows.instruments, ...rows.spells, ...rows.positions]) {
    const dates = bounds.get(row.id);
    if (!dates) continue;
    const { first, start = first, end } = dates;
    if (isBefore(start, first)) {
      const parameters = { id: row.id, start: rangeWords(start), signed: rangeWords(first) };
      yield problem('force-before-signature', fieldAt(row, 'start'), parameters);
    }
    if (end && isBefore(end, start)) yield endProblem(row.id, fieldAt(row, 'end'), start, end);
  }
}

function* checkMembershipEnds(record: CaseRecord): Generator<Problem> {
  for (const row of record.rows.actors) {
    for (const [i, membership] of (row.memberOf ?? []).entries()) {
      const start = membership.start && boundsInRecord(membership.start, record);
      const end = membership.end && boundsInRecord(membership.end, record);
      if (!start || !end || !isBefore(end, start)) continue;
      yield endProblem(`${row.id} in ${membership.of}`, fieldAt(row, `memberOf.${i}.end`), start, end);
    }
  }
}

function* checkEvents(record: CaseRecord): Generator<Problem> {
  const { start, end } = record.header.period;
  const period = { earliest: start, latest: end };
  for (const row of record.rows.events) {
    const day = record.bounds.get(row.id)?.first;
    if (!day) continue;
    if (isBefore(day, period) || isBefore(period, day)) {
      const parameters = { id: row.id, on: rangeWords(day), period: rangeInWords(start, end) };
      yield problem('event-outside-period', fieldAt(row, 'date'), parameters);
    }
  }
}

function* checkKnown(record: CaseRecord): Generator<Problem> {
  const { events, instruments, votes, positions } = record.rows;
  for (const row of [...events, ...instruments, ...votes, ...positions]) {
    const day = record.bounds.get(row.id)?.first;
    for (const [i, { to, on }] of (row.known ?? []).entries()) {
      const known = boundsInRecord(on, record);
      if (!day || !known || !isBefore(known, day)) continue;
      const parameters = { id: row.id, to, known: rangeWords(known), on: rangeWords(day) };
      yield problem('known-before-event', fieldAt(row, `known.${i}.on`), parameters);
    }
  }
}

function* checkGrounds({ rows, bounds }: CaseRecord): Generator<Problem> {
  const grounds = [
    ...[...rows.events, ...rows.instruments, ...rows.spells, ...rows.votes, ...rows.positions].map((row) => ({
      ...{ row, field: 'causes', says: 'is caused by', on: row.causes },
    })),
    ...rows.events.map((row) => ({
      ...{ row, field: 'answers', says: 'answers', on: row.answers?.map(({ name }) => name) },
    })),
    ...rows.instruments.map((row) => ({ row, field: 'replaces', says: 'replaces', on: row.replaces })),
    ...rows.instruments.map((row) => ({ row, field: 'buildsOn', says: 'builds on', on: row.buildsOn })),
  ];
  for (const { row, field, says, on } of grounds) {
    const own = bounds.get(row.id)?.first;
    for (const [i, id] of (on ?? []).entries()) {
      const ground = bounds.get(id)?.first;
      if (!own || !ground || !isBefore(own, ground)) continue;
      const parameters = { id: row.id, says, on: id, later: rangeWords(ground), own: rangeWords(own) };
      const place = field === 'answers' ? id : i;
      yield problem('rests-on-later', fieldAt(row, `${field}.${place}`), parameters);
    }
  }
}

function endProblem(id: string, at: ReturnType<typeof fieldAt>, start: DayRange, end: DayRange): Problem {
  return problem('end-before-start', at, { id, start: rangeWords(start), end: rangeWords(end) });
}

/** Whether one date certainly comes before another. */
function isBefore(a: DayRange, b: DayRange): boolean {
  return a.latest < b.earliest;
}
