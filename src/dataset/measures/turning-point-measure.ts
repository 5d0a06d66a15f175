import { groupBy } from '../../base/group-by.ts';
import { changeIntervals } from '../../measure/change/change-intervals.ts';
import type { Stretch } from '../../measure/change/likely-stretch.ts';
import { isMostlyLevel } from '../../measure/change/noise.ts';
import { onlineChangePoints } from '../../measure/change/online-change-points.ts';
import { pelt } from '../../measure/change/pelt.ts';
import { changeSpan } from '../../measure/change/suspects.ts';
import type { Step } from '../../measure/relations/steps.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { weighedFormats } from '../tables/event-relation.ts';
import { type CalendarStep, calendarSteps, stepOf } from './calendar-steps.ts';
import { eventsMeasure } from './event-measures.ts';
import type { MeasuredValue, MeasureSpec, Question } from './measure-spec.ts';
import { cutSteps, leftOut } from './pair-series.ts';
import { similarityMeasures } from './similarity-measures.ts';
import {
  actorsOfCase,
  caseActs,
  type TurningSuspect,
  turningSuspects,
  whyBeyond,
} from './turning-suspects.ts';

/** When the level of a series jumped: its first year, or other step, at the new one. */
export const turningPointMeasure: MeasureSpec = {
  name: 'turningPoints',
  says: 'when the level changed at which two voted alike, or of what one did to another, or of another measure (`--of`)',
  of: 'directed pair',
  unit: 'yes (1) or no (0): the first year, or other step, of a new level',
  endsAreYears: true,
  variants: [
    { name: 'pelt', says: 'by PELT over all years (the mean, MBIC)' },
    { name: 'online', says: 'as one would have told it who saw one year after another (Bayesian)' },
  ],
  formats: ['un-votes', ...weighedFormats],
  watches: (format) => (format === 'un-votes' ? similarityMeasures[0]! : eventsMeasure),
  answer: async (question) => {
    const { watched, variant, by, from, to, record } = question;
    if (!watched) throw new Error('turningPoints requires a measure to watch');
    const answer = await watched.measure.answer({ ...question, variant: watched.variant });
    const ofEvents = watched.measure === eventsMeasure;
    const cut = ofEvents ? cutSteps(question) : new Map<string, string>();
    const isTold = new Set(cut.values());
    const notes = answer.notes.filter((note) => !isTold.has(note));
    const values = answer.values.map((each): MeasuredValue => {
      const why = cut.get(stepOf(each));
      return why === undefined || each.value === null ? each : { ...each, value: null, why };
    });
    const days = new Map(calendarSteps(from, to, by).map((step) => [step.name, step]));
    const suspectsOf = record && suspectsIn(record);
    const series = [...groupBy(values, ({ a, b }) => JSON.stringify([a, b])).values()];
    const turns = series.flatMap((each) => turnsOf(each, { ...question, ofEvents }, days, suspectsOf));
    const isAlike = series
      .map(knownOf)
      .some((known) => whyUntold(known, by, ofEvents) === undefined && isMostlyAlike(known, ofEvents));
    return {
      values: turns,
      notes: [
        ...notes,
        `watched: ${watched.measure.name} (${watched.variant}); ${by}s without a value are passed over: a level goes on through them`,
        ...leftOut(cut),
        ...(isAlike && variant === 'pelt'
          ? [
              `where most ${by}s are as the one before, or silent, the noise is taken from the mean square of the differences, by which a single act is less of a change`,
            ]
          : []),
        ...(suspectsOf?.notes(values) ?? []),
      ],
      ...(by === 'year' ? {} : { step: by }),
      areTurns: true,
      ...(record ? { hasSuspects: true } : {}),
    };
  },
};

/** A measure that watches another in place of the usual one. */
export const watching = (turning: MeasureSpec, watched: MeasureSpec): MeasureSpec => ({
  ...turning,
  says: `when the level changed: ${watched.says}`,
  of: watched.of,
  formats: watched.formats,
});

type SuspectsOf = (
  row: Pick<MeasuredValue, 'a' | 'b'>,
  span: ReturnType<typeof changeSpan>,
) => TurningSuspect[];

/** The labels of those whose a row is; none of the whole system. */
const labelsOf = ({ a, b }: Pick<MeasuredValue, 'a' | 'b'>): string[] =>
  [...a.split('+'), b].filter((label) => label !== '');

/** Who of a case may have to do with a change, and of whom the case knows nothing. */
function suspectsIn(record: CaseRecord): {
  readonly of: SuspectsOf;
  readonly notes: (values: readonly MeasuredValue[]) => string[];
  readonly beyond: (span: ReturnType<typeof changeSpan>) => string | undefined;
} {
  const acts = caseActs(record);
  const known = new Map<string, ReadonlySet<string>>();
  const idsOf = (label: string) => {
    const ids = known.get(label) ?? actorsOfCase(record, label);
    known.set(label, ids);
    return ids;
  };
  return {
    of: (row, span) => {
      const labels = labelsOf(row);
      const whose = labels.map(idsOf).filter((ids) => ids.size > 0);
      return labels.length > 0 && whose.length === 0 ? [] : turningSuspects(acts, whose, span);
    },
    beyond: (span) => whyBeyond(record, span),
    notes: (values) => {
      const labels = [...new Set(values.flatMap(labelsOf))];
      const strange = labels.filter((label) => idsOf(label).size === 0);
      if (strange.length === 0) return [];
      const names = strange.slice(0, 5).map((label) => `"${label}"`);
      return [
        `the case ${record.header.id} has no actor for ${names.join(', ')}${strange.length > 5 ? ' and others' : ''}: suspects are acts of the others alone`,
      ];
    },
  };
}

/** The fewest steps of which a change of level can be told at all. */
const LEAST = 4;
/** Of events, at least one step in so many has an act: between fewer there is no level, and each act would be one. */
const ONE_IN = 3;

type Known = MeasuredValue & { readonly value: number };

const knownOf = (series: readonly MeasuredValue[]): Known[] =>
  series.filter((each): each is Known => each.value !== null);

const silentOf = (known: readonly Known[]): number => known.filter(({ n }) => n === 0).length;

/** Whether most steps are as the one before, or nothing was done in most. */
const isMostlyAlike = (known: readonly Known[], ofEvents: boolean): boolean =>
  isMostlyLevel(known.map(({ value }) => value)) || (ofEvents && silentOf(known) > known.length / 2);

/** Why no change can be told of some steps. */
function whyUntold(known: readonly Known[], by: Step, ofEvents: boolean): string | undefined {
  const n = known.length;
  if (n < LEAST) return `${n} ${n === 1 ? by : `${by}s`} with a value: too few to tell`;
  const silent = ofEvents ? silentOf(known) : 0;
  if (silent === 0 || silent === n || (n - silent) * ONE_IN >= n) return undefined;
  const longer = by === 'year' ? '' : '; take longer steps (--by)';
  return `of ${n} ${by}s ${silent} are silent: between so few acts there is no level${longer}`;
}

/** Of each step whether a new level begins in it; `low` and `high` say between which years the change lies, `earliest` and `latest` between which steps. */
function turnsOf(
  series: readonly MeasuredValue[],
  { variant, by, ofEvents }: Question & { readonly ofEvents: boolean },
  days: ReadonlyMap<string, CalendarStep>,
  suspectsOf: ReturnType<typeof suspectsIn> | undefined,
): MeasuredValue[] {
  const known = knownOf(series);
  const values = known.map(({ value }) => value);
  const n = known.length;
  const found = whyUntold(known, by, ofEvents) ?? changesOf(values, variant, isMostlyAlike(known, ofEvents));
  // what happened in a gap may have begun the level that is seen after it
  const spans = known.map((each, i) => {
    const { from, to } = days.get(stepOf(each))!;
    return { from: i === 0 ? from : days.get(stepOf(known[i - 1]!))!.to + 1, to };
  });
  return series.map((own): MeasuredValue => {
    const { a, b, year, step } = own;
    const at = { a, b, year, ...(step === undefined ? {} : { step }) };
    if (own.value === null) return { ...at, value: null, n, why: own.why };
    if (typeof found === 'string') return { ...at, value: null, n, why: found };
    const place = found.findIndex(({ end }) => known[end] === own);
    if (place < 0) return { ...at, value: 0, n };
    const change = found[place]!;
    const [first, last] = [known[change.first]!, known[change.last]!];
    const bounds = [found[place - 1]?.end ?? 0, change.end, found[place + 1]?.end ?? n] as const;
    const span = suspectsOf && changeSpan(change, spans);
    const beyond = span && suspectsOf.beyond(span);
    return {
      ...{ ...at, value: 1, ...(by === 'year' ? { low: first.year, high: last.year } : {}), n },
      ...{ earliest: stepOf(first), latest: stepOf(last) },
      ...{ before: meanOf(values, bounds[0], bounds[1]), after: meanOf(values, bounds[1], bounds[2]) },
      ...(span ? { suspects: suspectsOf.of(own, span) } : {}),
      ...(beyond === undefined ? {} : { beyond }),
    };
  });
}

type Change = Stretch & { readonly end: number; readonly weights: readonly number[] };

/** Changes of level, each with the stretch in which it lies: places are last values of the old level, counted from 1. */
function changesOf(values: readonly number[], variant: string, isAlike: boolean): readonly Change[] {
  const noise = isAlike ? 'mean-square-of-differences' : 'median-of-differences';
  if (variant === 'pelt') return changeIntervals(values, pelt(values, { noise }), { noise });
  // values that are all equal have no scale, and no change
  return onlineChangePoints(values).value?.changes ?? [];
}

const meanOf = (values: readonly number[], from: number, to: number): number =>
  values.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
