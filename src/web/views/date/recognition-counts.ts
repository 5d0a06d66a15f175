import { type Day, dayOf, yearMonthDay } from '../../../base/calendar.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import type { FactBelief } from '../timeline/fact-belief.ts';
import type { Period } from './date-box.ts';

/** How many recognised a government on the last day of a year: surely, and possibly (the sure ones among them). */
export interface YearCount {
  readonly of: string;
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

/** The governments that most spells of recognition speak of, at most two: those between whom others had to choose. */
export function rivalGovernments(facts: readonly StudyFact[]): string[] {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind !== 'recognition') continue;
    for (const of of fact.to) counts.set(of, (counts.get(of) ?? 0) + fact.by.length);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([id]) => id);
}

/**
 * Recognitions of each government that stood at the end of each year of a period, as far as they are believed: surely those
 * that stand in every world and whose dates leave no doubt, possibly those that stand in some.
 */
export function recognitionCounts(
  facts: readonly StudyFact[],
  governments: readonly string[],
  period: Period,
  belief: (fact: StudyFact) => FactBelief = () => 'stands',
): YearCount[] {
  const years: number[] = [];
  for (let { year } = yearMonthDay(period.start); year <= yearMonthDay(period.end).year; year++)
    years.push(year);
  return governments.flatMap((of) => {
    const spells = facts.filter(({ kind, to }) => kind === 'recognition' && to.includes(of));
    const beliefs = new Map(spells.map((spell) => [spell, belief(spell)]));
    const standing = spells.filter((spell) => beliefs.get(spell) === 'stands');
    const believed = spells.filter((spell) => beliefs.get(spell) !== 'left out');
    return years.map((year) => {
      const day = Math.min(dayOf(year, 12, 31), period.end);
      const by = (all: readonly StudyFact[], held: (spell: StudyFact, day: Day) => boolean) =>
        new Set(all.filter((spell) => held(spell, day)).flatMap((spell) => spell.by)).size;
      return { of, year, certain: by(standing, surelyHeld), possible: by(believed, perhapsHeld) };
    });
  });
}

/** Null is an end that lies outside every record: before all days at the start, after all days at the end. */
const surelyHeld = ({ first, end }: StudyFact, day: Day): boolean =>
  (first.latest ?? Number.NEGATIVE_INFINITY) <= day && day <= (end?.earliest ?? Number.POSITIVE_INFINITY);

const perhapsHeld = ({ first, end }: StudyFact, day: Day): boolean =>
  (first.earliest ?? Number.NEGATIVE_INFINITY) <= day && day <= (end?.latest ?? Number.POSITIVE_INFINITY);
