import type { DateReport, Range } from '../../../report/date-report.ts';
import { type RelationKind, relationKind } from './relation-words.ts';

/** A relation between two actors of the matrix, by their numbers in its order; the first stands below the second. */
export interface BlocCell {
  readonly row: number;
  readonly column: number;
  readonly range: Range;
  readonly kind: RelationKind;
  /** Whether the two are in one bloc; undefined when one of them is in none, or they are in two camps. */
  readonly isWithin: boolean | undefined;
  /** Whether the division leaves this relation on the wrong side: conflict within a bloc, cooperation across two. */
  readonly isAmiss: boolean;
}

/** Actors in the order of their blocs, with the relations between them. */
export interface BlocMatrix {
  readonly ids: readonly string[];
  /** For each bloc its first actor and how many it has; those in no bloc come last and are not counted here. */
  readonly blocs: readonly { readonly first: number; readonly size: number }[];
  readonly cells: readonly BlocCell[];
}

/** The relations of a date as a matrix whose actors stand bloc by bloc. */
export function blocMatrix(
  { relations, blocs }: Pick<DateReport, 'relations' | 'blocs'>,
  neutral: number,
): BlocMatrix {
  const members = blocs.flatMap((bloc) => bloc.members);
  const others = [...new Set(relations.flatMap(({ a, b }) => [a, b]))].filter((id) => !members.includes(id));
  const ids = [...members, ...others.sort()];
  const blocOf = (id: string) => blocs.find((bloc) => bloc.members.includes(id));
  const cells = relations.map(({ a, b, range }): BlocCell => {
    const [row, column] = [ids.indexOf(a), ids.indexOf(b)].sort((x, y) => y - x) as [number, number];
    const kind = relationKind(range, neutral);
    const [one, other] = [blocOf(a), blocOf(b)];
    const isWithin = !one || one.camp !== other?.camp ? undefined : one === other;
    const isSigned = Math.abs(range.median) > neutral;
    const isAmiss = isSigned && isWithin !== undefined && isWithin !== range.median > 0;
    return { row, column, range, kind, isWithin, isAmiss };
  });
  let first = 0;
  const starts = blocs.map(({ members: { length: size } }) => {
    first += size;
    return { first: first - size, size };
  });
  return { ids, blocs: starts, cells: cells.sort((x, y) => x.row - y.row || x.column - y.column) };
}
