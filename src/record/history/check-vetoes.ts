import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';

/**
 * A right of veto on what can have none (`veto-misplaced`): a spell that is neither seat nor membership, or one in a place, state or
 * person by which nothing was voted on.
 */
export function checkVetoes({ rows, byId }: CaseRecord): Problem[] {
  const bodies = new Set(rows.votes.map(({ body }) => body));
  /** What somebody is in, as far as that cannot vote. */
  const misplaced = (ofs: readonly string[]): { of: string; is: string } | undefined => {
    for (const of of ofs) {
      const found = byId.get(of);
      const is = found?.table === 'actors' ? (found.row as Row<'actors'>).kind : 'place';
      if (found && !bodies.has(of) && is !== 'organisation' && is !== 'faction') return { of, is };
    }
    return undefined;
  };
  const spells = rows.spells.flatMap((spell) => {
    const { id, kind, veto, object, of = [] } = spell;
    if (veto === undefined) return [];
    if (kind !== 'seat' && kind !== 'membership')
      return problem('veto-misplaced', fieldAt(spell, 'veto'), { id, of: undefined, is: kind });
    const wrong = misplaced(object === undefined ? of : [object]);
    return wrong ? problem('veto-misplaced', fieldAt(spell, 'veto'), { id, ...wrong }) : [];
  });
  const posts = rows.actors.flatMap((actor) =>
    (actor.memberOf ?? []).flatMap(({ of, veto }, n) => {
      const wrong = veto === undefined ? undefined : misplaced([of]);
      const place = fieldAt(actor, `memberOf.${n}.veto`);
      return wrong ? problem('veto-misplaced', place, { id: actor.id, ...wrong }) : [];
    }),
  );
  return [...spells, ...posts];
}
