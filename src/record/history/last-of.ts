import type { DayRange } from '../../base/edtf/edtf.ts';
import type { CaseRecord } from '../case-record.ts';

/**
 * With whose end so few of some actors are left that what needs more of them is at an end, and between which days; undefined while
 * enough may go on for ever, or till nobody knows when.
 */
export function lastOf(
  of: readonly string[],
  need: number,
  { bounds }: CaseRecord,
): { readonly actor: string; readonly range: DayRange } | undefined {
  const ends = of.flatMap((actor) => {
    const range = bounds.get(actor)?.end;
    return range && Number.isFinite(range.latest) ? [{ actor, range }] : [];
  });
  const nth = need - (of.length - ends.length);
  return nth < 1 ? undefined : ends.sort((a, b) => b.range.latest - a.range.latest)[nth - 1];
}
