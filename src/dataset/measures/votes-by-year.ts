import { yearMonthDay } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import { ballotsOf, type RollCalls } from '../../measure/similarity/roll-calls.ts';
import { stateInYear } from '../../record/state-in-year.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from '../tables/held-table.ts';
import { readRollCalls } from '../tables/read-roll-calls.ts';
import type { Question, Subject } from './measure-spec.ts';
import { codesOfSubject, whyNoCode } from './subject-in-year.ts';
import { daysOfYear } from './years.ts';

/** Roll calls year by year, and what makes a vote one of a year. */
export interface VotesByYear {
  readonly years: ReadonlyMap<number, RollCalls>;
  readonly notes: readonly string[];
}

const read = new WeakMap<Store, Map<string, Promise<VotesByYear>>>();

/**
 * The roll calls of each of some years, read once: those dated in it, or, where the data set has no dates, those of the session that began in it (session 26 in
 * 1971). States without a ballot in a year are not in it.
 */
export function votesByYear({ store, set, from, to }: Question): Promise<VotesByYear> {
  const known = read.get(store) ?? new Map<string, Promise<VotesByYear>>();
  read.set(store, known);
  const key = `${set.name} ${from} ${to}`;
  const votes = known.get(key) ?? readByYear(store, set, from, to);
  known.set(key, votes);
  return votes;
}

async function readByYear(store: Store, set: DataSet, from: number, to: number): Promise<VotesByYear> {
  const hasDates = own(set.coverage.rows, 'roll_calls') !== undefined;
  const days = { start: daysOfYear(from).start, end: daysOfYear(to).end };
  const sessions = [from - FIRST_SESSION, to - FIRST_SESSION] as const;
  const rollCalls = await readRollCalls(store, set, hasDates ? { within: days } : { sessions });
  const yearOf = hasDates ? await yearsByDate(store, set) : await yearsBySession(store, set);
  const places = new Map<number, number[]>();
  for (const [k, vote] of rollCalls.votes.entries()) {
    const year = yearOf.get(vote);
    if (year === undefined) continue;
    const own = places.get(year) ?? [];
    places.set(year, own);
    own.push(k);
  }
  const years = new Map([...places].map(([year, of]) => [year, onlyVotes(rollCalls, of)]));
  const note = `${set.name} has no dates of roll calls: a year is the session that began in it`;
  return { years, notes: hasDates ? [] : [note] };
}

/** Session 1 is that of 1946. */
const FIRST_SESSION = 1945;

/** The first and the last year in which a session of ballots began; nothing of other data, or where no ballot has a session. */
export async function yearsOfSessions(
  { database }: Store,
  set: DataSet,
): Promise<readonly [first: number, last: number] | undefined> {
  if (set.format.name !== 'un-votes' || own(set.coverage.rows, 'ballots') === undefined) return undefined;
  const [row] = await database.rows(
    `SELECT min(session) AS first, max(session) AS last FROM ${heldTable(set, 'ballots').sql}`,
  );
  if (row?.first == null || row.last == null) return undefined;
  return [FIRST_SESSION + Number(row.first), FIRST_SESSION + Number(row.last)];
}

async function yearsByDate({ database }: Store, set: DataSet): Promise<Map<string, number>> {
  const rows = await database.rows(`SELECT roll_call, first_day FROM ${heldTable(set, 'roll_calls').sql}`);
  return new Map(
    rows.map(({ roll_call, first_day }) => [String(roll_call), yearMonthDay(Number(first_day)).year]),
  );
}

async function yearsBySession({ database }: Store, set: DataSet): Promise<Map<string, number>> {
  const { sql } = heldTable(set, 'ballots');
  const rows = await database.rows(
    `SELECT roll_call, max(session) AS session FROM ${sql} GROUP BY roll_call`,
  );
  return new Map(rows.map(({ roll_call, session }) => [String(roll_call), FIRST_SESSION + Number(session)]));
}

/** Some of the roll calls, with the states that voted in them. */
function onlyVotes({ states, votes, ballots }: RollCalls, kept: readonly number[]): RollCalls {
  const rows = states.map((state, i) => ({
    state,
    own: Uint8Array.from(kept, (k) => ballots[i * votes.length + k]!),
  }));
  const there = rows.filter(({ own }) => own.some((code) => code > 0));
  const all = new Uint8Array(there.length * kept.length);
  for (const [i, { own }] of there.entries()) all.set(own, i * kept.length);
  return { states: there.map(({ state }) => state), votes: kept.map((k) => votes[k]!), ballots: all };
}

/** The ballots of a subject in a year, under every number that the Assembly's roll calls have for it then; or why it has none. */
export function ballotsOfSubject(
  rollCalls: RollCalls | undefined,
  subject: Subject,
  year: number,
): { readonly ballots: Uint8Array } | { readonly why: string; readonly occasion?: 'no' } {
  if (!rollCalls) return { why: `no roll call in ${year}`, occasion: 'no' };
  const who = subject.cow === undefined ? `"${subject.word}"` : stateInYear(subject.cow, year);
  const codes = codesOfSubject(subject, 'un', year);
  if (codes.length === 0) return { why: whyNoCode(subject, 'un', year) };
  const there = codes.filter((code) => rollCalls.states.includes(code));
  if (there.length === 0) return { why: `no ballot of ${who} in ${year}` };
  const [first, ...others] = there.map((code) => ballotsOf(rollCalls, code));
  return { ballots: first!.map((code, k) => code || (others.find((each) => each[k]! > 0)?.[k] ?? 0)) };
}
