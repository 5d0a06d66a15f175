import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, RowPosition } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { orderByNeed } from '../dates/order-by-need.ts';

interface Linked {
  readonly id: string;
  readonly at: RowPosition;
}

/** Rows that come before themselves: by `follows`, `causes`, `replaces`, `buildsOn` or `within` (`circle`). */
export function checkCircles({ rows }: CaseRecord): Problem[] {
  return [
    ...circlesBy('follows', rows.actors, (row) => row.follows),
    ...circlesBy(
      'causes',
      [...rows.events, ...rows.instruments, ...rows.spells, ...rows.votes, ...rows.positions],
      (row) => row.causes,
    ),
    ...circlesBy('replaces', rows.instruments, (row) => row.replaces),
    ...circlesBy('buildsOn', rows.instruments, (row) => row.buildsOn),
    ...circlesBy('within', rows.places, (row) => row.within),
  ];
}

function circlesBy<R extends Linked>(
  field: string,
  rows: readonly R[],
  linksOf: (row: R) => readonly string[] | undefined,
): Problem[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const needs = new Map(rows.map((row) => [row, (linksOf(row) ?? []).flatMap((id) => byId.get(id) ?? [])]));
  return orderByNeed(needs).cycles.map(({ member, path }) => {
    const link = (linksOf(member) ?? []).indexOf(path[1]?.id ?? '');
    return problem('circle', fieldAt(member, `${field}.${link}`), {
      id: member.id,
      field,
      path: path.map(({ id }) => id),
    });
  });
}
