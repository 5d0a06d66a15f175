import type { DayRange } from '../../base/edtf/edtf.ts';
import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, RowPosition } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { kindOf, type StatedPost, statedPosts } from '../stated-posts.ts';

/** An act in which somebody stands for nobody, and the posts by which he might have stood for a state. */
interface Voiceless {
  readonly actor: string;
  readonly act: string;
  readonly at: ReturnType<typeof fieldAt>;
  readonly posts: readonly StatedPost[];
  /** The posts reach to the day, and speak for nobody. */
  readonly inOffice: boolean;
}

/**
 * Acts in which a person who has posts of a state stands for nobody, since none of them speaks, or none reaches to the day
 * (`speaks-for-nobody`): such an act counts in no relation of states. One note for each person and reason; a post that says
 * `speaksFor: no` was meant so, and an act counts for the state where it is named beside him,
 * or another speaks for it.
 */
export function checkVoices(record: CaseRecord): Problem[] {
  const postsOf = groupBy(
    statedPosts(record).filter(({ holder }) => kindOf(holder, record) === 'person'),
    ({ holder }) => holder,
  );
  const found = [...sidesOf(record)].flatMap(({ row, path, side, day }) =>
    side.flatMap((actor) => {
      const posts = postsOf.get(actor);
      // that the dead act, or are acted upon, is told as such
      if (!posts || isOutOfLife(actor, day, record)) return [];
      const lacking = lackingVoice(posts, withStates(side, postsOf, day, record), day, record);
      return lacking ? [{ actor, act: row.id, at: fieldAt(row, path), ...lacking }] : [];
    }),
  );
  const notes = groupBy(found, ({ actor, inOffice }) => `${actor} ${inOffice}`);
  return [...notes.values()].map(noteOf);
}

/** Whether a day is surely before or after the life of an actor. */
function isOutOfLife(actor: string, { earliest, latest }: DayRange, { bounds }: CaseRecord): boolean {
  const life = bounds.get(actor);
  return life !== undefined && (latest < life.first.earliest || earliest > (life.end?.latest ?? Infinity));
}

interface Side {
  readonly row: { readonly id: string; readonly at: RowPosition };
  readonly path: string;
  readonly side: readonly string[];
  readonly day: DayRange;
}

const ANY_DAY: DayRange = { earliest: -Infinity, latest: Infinity };

function* sidesOf({ rows, bounds }: CaseRecord): Generator<Side> {
  const dayOf = (id: string): DayRange => bounds.get(id)?.first ?? ANY_DAY;
  for (const row of rows.events) {
    yield { row, path: 'by', side: row.by, day: dayOf(row.id) };
    if (row.to) yield { row, path: 'to', side: row.to, day: dayOf(row.id) };
  }
  for (const row of rows.instruments) yield { row, path: 'parties', side: row.parties, day: dayOf(row.id) };
}

/** A side with those for whom somebody on it may speak on a day. */
function withStates(
  side: readonly string[],
  postsOf: ReadonlyMap<string, readonly StatedPost[]>,
  day: DayRange,
  record: CaseRecord,
): readonly string[] {
  const posts = side.flatMap((actor) => postsOf.get(actor) ?? []);
  return [
    ...side,
    ...posts.filter((post) => post.speaks && mayBeHeld(post, day, record)).map(({ of }) => of),
  ];
}

/** The posts of a state that do not make their holder speak on a day; undefined where he speaks, was meant not to, or has none. */
function lackingVoice(
  posts: readonly StatedPost[],
  side: readonly string[],
  day: DayRange,
  record: CaseRecord,
): Pick<Voiceless, 'posts' | 'inOffice'> | undefined {
  const ofStates = posts.filter(({ of }) => kindOf(of, record) === 'state');
  if (ofStates.length === 0 || ofStates.some(({ of }) => side.includes(of))) return undefined;
  const held = posts.filter((post) => mayBeHeld(post, day, record));
  if (held.some(({ speaks, stated }) => speaks || stated === 'no')) return undefined;
  const inOffice = ofStates.filter((post) => held.includes(post));
  if (inOffice.length > 0) return { posts: inOffice, inOffice: true };
  const past = ofStates.filter(({ stated }) => stated !== 'no');
  return past.length > 0 ? { posts: past, inOffice: false } : undefined;
}

function mayBeHeld({ start, end }: StatedPost, day: DayRange, record: CaseRecord): boolean {
  const from = (start && boundsInRecord(start, record)?.earliest) ?? -Infinity;
  const until = (end && boundsInRecord(end, record)?.latest) ?? Infinity;
  return from <= day.latest && until >= day.earliest;
}

function noteOf(found: readonly Voiceless[]): Problem {
  const { actor, at, posts, inOffice } = found[0]!;
  return problem('speaks-for-nobody', at, {
    actor,
    acts: [...new Set(found.map(({ act }) => act))],
    state: posts[0]!.of,
    role: posts[0]!.role,
    inOffice,
  });
}
