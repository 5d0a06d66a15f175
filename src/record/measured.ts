import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from './case-record.ts';
import { type MeasureName, variantOf } from './measure-words.ts';

/** One value of published data: of which set and measure, of whom, in which year. */
export interface MeasuredAsked {
  readonly set: string;
  readonly measure: MeasureName;
  readonly variant?: string | undefined;
  /** Two in either order, one, or none, of the whole system. */
  readonly actors: readonly string[];
  readonly year: number;
}

/** What tells one value from all others; the order of a pair makes no difference. */
export const measuredKey = ({ set, measure, variant, actors, year }: MeasuredAsked): string =>
  JSON.stringify([set, measure, variantOf(measure, variant), ...[...actors].sort(), year]);

/** What a row of the table gives a value for. */
export const askedByRow = ({
  set,
  measure,
  variant,
  of,
  with: other,
  year,
}: Row<'measured'>): MeasuredAsked => ({
  ...{ set, measure, variant, year },
  actors: [of, other].filter((actor) => actor !== undefined),
});

/** In words, for a message: `agreement (simple) of PRC and USSR in 1971 by "un-votes"`. */
export function measuredInWords({ set, measure, variant, actors, year }: MeasuredAsked): string {
  const whose = actors.length > 0 ? ` of ${[...actors].sort().join(' and ')}` : '';
  return `${measure} (${variantOf(measure, variant)})${whose} in ${year} by "${set}"`;
}

/** Every row of a case's published data by its key: more than one where a value is given twice. */
export const measuredRows = onceForEach(
  ({ measured }: CaseRecord['rows']): ReadonlyMap<string, readonly Row<'measured'>[]> => {
    const found = new Map<string, Row<'measured'>[]>();
    for (const row of measured) {
      const key = measuredKey(askedByRow(row));
      const same = found.get(key);
      if (same) same.push(row);
      else found.set(key, [row]);
    }
    return found;
  },
);
