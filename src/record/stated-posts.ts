import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from './case-record.ts';
import type { CaseDate } from './dates/case-date.ts';
import type { Evidence } from './evidence/evidence.ts';
import { levelName } from './fields.ts';
import { speaksFor } from './offices.ts';

/** A post as a record states it, in the table of actors or as a spell of membership. */
export interface StatedPost {
  readonly holder: string;
  readonly of: string;
  readonly role: string | undefined;
  /** What the row says of it itself; a spell cannot. */
  readonly stated: 'yes' | 'no' | undefined;
  readonly speaks: boolean;
  readonly start: CaseDate | undefined;
  readonly end: CaseDate | undefined;
  /** What it rests on; what an actor's row cites when it is stated there, and nothing when that cites nothing: then it is given. */
  readonly evidence: readonly Evidence[];
}

/** Every post of a record; made once for each record. */
export const statedPosts = onceForEach((record: CaseRecord): readonly StatedPost[] => {
  const { rows } = record;
  const own = rows.actors.flatMap(({ id, memberOf = [], evidence = [] }) =>
    memberOf.map(({ of, role, speaksFor: stated, start, end }) => ({
      holder: id,
      of,
      role,
      stated,
      start,
      end,
      evidence,
    })),
  );
  const spells = rows.spells.flatMap(({ kind, by = [], of: ofs = [], level, start, end, evidence = [] }) =>
    kind === 'membership'
      ? by.flatMap((holder) =>
          ofs.map((of) => ({ holder, of, role: levelName(level), stated: undefined, start, end, evidence })),
        )
      : [],
  );
  return [...own, ...spells].map((post) => ({
    ...post,
    speaks: speaksFor(post, kindOf(post.holder, record), kindOf(post.of, record)),
  }));
});

/** What an actor is: a state, a person. */
export function kindOf(id: string, { byId }: CaseRecord): Row<'actors'>['kind'] | undefined {
  const found = byId.get(id);
  return found?.table === 'actors' ? (found.row as Row<'actors'>).kind : undefined;
}
