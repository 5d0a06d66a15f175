import { groupBy } from '../../base/group-by.ts';
import { changeIntervals } from '../../measure/change/change-intervals.ts';
import { onlineChangePoints } from '../../measure/change/online-change-points.ts';
import { pelt } from '../../measure/change/pelt.ts';
import { weighedFormats } from '../tables/event-relation.ts';
import { eventMeasures } from './event-measures.ts';
import type { Answer, MeasuredValue, MeasureSpec, Question } from './measure-spec.ts';
import { similarityMeasures } from './similarity-measures.ts';
import { yearsFrom } from './years.ts';

/** The series whose level is watched: simple agreement of votes, or the net of events. */
function watched(question: Question): Promise<Answer> {
  const isVotes = question.set.format.name === 'un-votes';
  const measure = isVotes ? similarityMeasures[0]! : eventMeasures[0]!;
  return measure.answer({ ...question, variant: measure.variants[0].name });
}

/** When the level of a series jumped: its first year at the new one. */
export const turningPointMeasure: MeasureSpec = {
  name: 'turningPoints',
  says: 'in which years the level changed at which two voted alike, or of what one did to another',
  of: 'directed pair',
  unit: 'yes (1) or no (0): the first year of a new level',
  endsAreYears: true,
  variants: [
    { name: 'pelt', says: 'by PELT over all years (the mean, MBIC)' },
    { name: 'online', says: 'as one would have told it who saw one year after another (Bayesian)' },
  ],
  formats: ['un-votes', ...weighedFormats],
  answer: async (question) => {
    const { values, notes } = await watched(question);
    const pairs = groupBy(values, ({ a, b }) => JSON.stringify([a, b]));
    return {
      values: [...pairs.values()].flatMap((series) => turnsOf(series, question)),
      notes: [...notes, 'years without a value are passed over: a level goes on through them'],
    };
  },
};

/** The fewest years of which a change of level can be told at all. */
const LEAST = 4;

/** Of each year whether a new level begins in it; `low` and `high` say between which years the change lies. */
function turnsOf(series: readonly MeasuredValue[], { variant, from, to }: Question): MeasuredValue[] {
  const byYear = new Map(series.map((value) => [value.year, value]));
  const known = series.filter((each): each is MeasuredValue & { value: number } => each.value !== null);
  const values = known.map(({ value }) => value);
  const n = known.length;
  const found = n < LEAST ? `${n} years with a value: too few to tell` : changesOf(values, variant);
  const { a, b } = series[0]!;
  return yearsFrom(from, to).flatMap((year): MeasuredValue[] => {
    const at = { a, b, year };
    const own = byYear.get(year);
    if (!own) return [];
    if (own.value === null) return [{ ...at, value: null, n, why: own.why }];
    if (typeof found === 'string') return [{ ...at, value: null, n, why: found }];
    const change = found.find(({ end }) => known[end]?.year === year);
    if (!change) return [{ ...at, value: 0, n }];
    const [low, high] = [known[change.first]!.year, known[change.last]?.year ?? year];
    return [{ ...at, value: 1, low, high, n }];
  });
}

/** Changes of level, each with the stretch in which it lies: places are last values of the old level, counted from 1. */
function changesOf(
  values: readonly number[],
  variant: string,
): readonly { readonly end: number; readonly first: number; readonly last: number }[] | string {
  if (variant === 'pelt') return changeIntervals(values, pelt(values));
  const found = onlineChangePoints(values);
  return found.value === null ? found.why : found.value.changes;
}
