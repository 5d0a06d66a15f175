import { formatDay } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import type { EventSeries, EventStep } from '../../measure/change/event-series.ts';
import type { QuadClass } from '../../measure/relations/net-relation.ts';
import type { DataSet } from '../store/catalogue.ts';
import { cameoFormats, eventFormats, weighedFormats } from '../tables/event-relation.ts';
import { calendarSteps, stepName } from './calendar-steps.ts';
import type { MeasuredValue, MeasureSpec, Worth } from './measure-spec.ts';
import { cutNotes, directedPairs, isCovered, scaleNotes, seriesOf, whyNobody } from './pair-series.ts';
import { whyNotReached } from './years.ts';

/** Counts by kind of act, as the first two digits of a code of CAMEO tell it. */
const quads: Readonly<Record<string, { readonly quad: QuadClass; readonly says: string }>> = {
  'verbal-cooperation': {
    quad: 'verbalCooperation',
    says: 'how many of them promised or agreed (CAMEO 01 to 05)',
  },
  'material-cooperation': {
    quad: 'materialCooperation',
    says: 'how many gave or did something good (06 to 08)',
  },
  'verbal-conflict': { quad: 'verbalConflict', says: 'how many demanded, refused or threatened (09 to 13)' },
  'material-conflict': { quad: 'materialConflict', says: 'how many coerced or fought (14 to 20)' },
};

/** What was done, by coded events. */
export const eventsMeasure: MeasureSpec = {
  name: 'events',
  says: 'what one did to another in a year, or in each quarter, month or day (`--by`), by coded events',
  of: 'directed pair',
  unit: 'points of Goldstein, or a count',
  variants: [
    { name: 'net', says: 'the sum of all weights', formats: weighedFormats },
    { name: 'mean', says: 'their mean: how good or bad an act was', formats: weighedFormats },
    { name: 'cooperation', says: 'the sum of the good', formats: weighedFormats },
    { name: 'conflict', says: 'the sum of the bad, as a number above 0', formats: weighedFormats },
    { name: 'count', says: 'how many events' },
    ...Object.entries(quads).map(([name, { says }]) => ({ name, says, formats: cameoFormats })),
  ],
  formats: eventFormats,
  steps: ['year', 'quarter', 'month', 'day'],
  answer: async (question) => {
    const { set, from, to, by, variant } = question;
    const { pairs, notes } = await directedPairs(question);
    const nobody = await whyNobody(question);
    const steps = calendarSteps(from, to, by);
    const values: MeasuredValue[] = [];
    const all: EventSeries[] = [];
    for (const [i, pair] of pairs.entries()) {
      question.onProgress(i, pairs.length);
      const unknown = nobody.get(pair[0].word) ?? nobody.get(pair[1].word);
      const series =
        isCovered(question) && unknown === undefined ? await seriesOf(question, pair) : undefined;
      if (series) all.push(series);
      const told = new Map(series?.steps.map((step) => [stepName(step.from, by), step]));
      for (const { name, year } of steps)
        values.push({
          ...{ a: pair[0].label, b: pair[1].label, year },
          ...(by === 'year' ? {} : { step: name }),
          ...valueOfStep(told.get(name), variant, unknown ?? whyOutside(set, year)),
        });
    }
    const more = by === 'year' ? {} : { step: by };
    return { values, notes: [...scaleNotes(all), ...cutNotes(question), ...notes], ...more };
  },
};

/** Why nothing is told of a step: the data do not reach it. Nothing happened is told otherwise, by 0. */
function whyOutside(set: DataSet, year: number): string {
  const { firstDay, lastDay } = set.coverage;
  if (firstDay === null || lastDay === null) return 'the data do not reach it';
  return (
    whyNotReached(set, year) ?? `${set.name} reaches from ${formatDay(firstDay)} to ${formatDay(lastDay)}`
  );
}

function valueOfStep(step: EventStep | undefined, variant: string, why: string): Worth {
  if (!step) return { value: null, why };
  const n = step.events;
  if (variant === 'count') return { value: n, n };
  const quad = own(quads, variant);
  if (quad) return { value: step.quads[quad.quad], n };
  const value = step[variant as 'net' | 'mean' | 'cooperation' | 'conflict'];
  if (value !== null) return { value, n };
  return { value: null, n, why: n === 0 ? 'no event' : 'no event with a weight' };
}
