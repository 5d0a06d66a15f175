import { dayInWords, rangeInWords } from '../../base/date-words.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Interval } from '../../base/interval.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { CaseRecord, DateBounds, Row } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import { spellOverlap } from './spell-overlap.ts';

type Numbered = Row<'actors'> & { readonly cow: string };

const always: DateBounds = { first: { earliest: -Infinity, latest: -Infinity } };

/**
 * Two actors who have one number of the Correlates of War at one time (`cow-shared`): published data have one state under it, whose values
 * would be told of both. One after the other, as the Soviet Union and Russia, they may have it. Only what is certain is told, however the
 * dates fall.
 */
export function checkSharedNumbers({ rows, bounds }: CaseRecord): Problem[] {
  const numbered = rows.actors.filter((row): row is Numbered => row.cow !== undefined);
  const lifeOf = ({ id }: Numbered): DateBounds => {
    const { first, end } = bounds.get(id) ?? always;
    // of an end that is not known it is not said that it came at once
    return { first, ...(end && end.latest < Infinity ? { end } : {}) };
  };
  return [...groupBy(numbered, ({ cow }) => cow.trim().replace(/^0+(?=\d)/u, ''))].flatMap(([number, all]) =>
    all.flatMap((row, i) => {
      for (const other of all.slice(0, i)) {
        const shared = spellOverlap(lifeOf(other), lifeOf(row), Infinity);
        if (shared?.certain) {
          const parameters = { number, actors: [other.id, row.id] as const, when: whenInWords(shared) };
          return [problem('cow-shared', fieldAt(row, 'cow'), parameters)];
        }
      }
      return [];
    }),
  );
}

function whenInWords({ start, end }: Interval): string {
  if (Number.isFinite(start)) {
    return Number.isFinite(end) ? rangeInWords(start, end) : `from ${dayInWords(start)} on`;
  }
  return Number.isFinite(end) ? `until ${dayInWords(end)}` : 'throughout, since no span says otherwise';
}
