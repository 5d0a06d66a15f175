import { scaleLinear } from 'd3-scale';
import { type Day, yearMonthDay } from '../../../base/calendar.ts';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import { choiceWords, countedChoices, shownTotal, voteTotals } from './choices.ts';

/** A roll call as a point in time. */
export interface Point {
  readonly vote: StudyFact;
  readonly year: number;
  readonly totals: ReturnType<typeof voteTotals>;
}

export type Scale = ReturnType<typeof scaleLinear<number, number>>;

export const height = 300;
export const margin = { top: 26, right: 92, bottom: 44, left: 52 };

/** Roll calls as points in time; one whose day is unknown is none. */
export function pointsOf(data: StudyData, votes: readonly StudyFact[]): readonly Point[] {
  return votes
    .filter(({ first: { earliest } }) => earliest !== null)
    .map((vote) => ({ vote, year: yearOf(vote.first.earliest!), totals: voteTotals(data, vote.id) }));
}

/** A day as a year with its fraction. */
function yearOf(day: Day): number {
  const { year, month, day: dayOfMonth } = yearMonthDay(day);
  return year + (month - 1) / 12 + (dayOfMonth - 1) / 365;
}

/** Where the years stand. */
export function yearScale(points: readonly Point[], width: number): Scale {
  const years = points.map(({ year }) => year);
  return scaleLinear(
    [Math.min(...years) - 0.3, Math.max(...years) + 0.3],
    [margin.left, width - margin.right],
  );
}

/** A roll call in a line: when, with which totals, on what. */
export function pointInWords({ vote, totals }: Point): string {
  const counts = countedChoices.flatMap((choice) => {
    const total = shownTotal(totals, choice);
    return total === undefined ? [] : [`${total} ${choiceWords[choice]}`];
  });
  return `${vote.date}: ${counts.join(', ')}. ${vote.title}`;
}
