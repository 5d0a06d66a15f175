import { yearMonthDay } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import { dynamicIdealPoints } from '../../measure/ideal-points/dynamic-ideal-points.ts';
import { type IdealPointsOptions, idealPoints } from '../../measure/ideal-points/ideal-points.ts';
import type { SessionPoint } from '../../measure/ideal-points/session-points.ts';
import { stateInYear } from '../../record/state-in-year.ts';
import { heldTable } from '../tables/held-table.ts';
import type { Answer, MeasureSpec, Question, Subject, Worth } from './measure-spec.ts';
import { overStates } from './over-subjects.ts';
import { codesOfSubject, whyNoCode } from './subject-in-year.ts';
import { votesByYear } from './votes-by-year.ts';
import { byYear, daysOfYear, whyNotReached, yearsFrom } from './years.ts';

/** Points of states by their numbers in the data, year by year. */
type PointsByYear = ReadonlyMap<number, ReadonlyMap<string, Worth>>;

const methods: Readonly<Record<string, NonNullable<IdealPointsOptions['method']>>> = {
  binary: 'em',
  variational: 'variational',
  ordinal: 'ordinal',
};

/** Where states stood on the line that best explains their votes. */
export const idealPointMeasure: MeasureSpec = {
  name: 'idealPoint',
  says: 'where a state stood on the line that best explains who voted with whom',
  of: 'state',
  unit: 'standard deviations from the mean',
  variants: [
    {
      name: 'published',
      says: 'as Bailey, Strezhnev and Voeten publish it, with 5 and 95 % of the posterior; a year is the session that began in it',
      formats: ['ideal-points'],
    },
    { name: 'binary', says: 'of each year by itself, yes and no, by EM', formats: ['un-votes'] },
    {
      name: 'variational',
      says: 'the same by the variational update, which does not run off',
      formats: ['un-votes'],
    },
    {
      name: 'ordinal',
      says: 'of each year by itself, abstentions between yes and no',
      formats: ['un-votes'],
    },
    {
      name: 'dynamic',
      says: 'of all years asked for on one scale, with 90 % of the draws; takes minutes',
      formats: ['un-votes'],
    },
  ],
  formats: ['ideal-points', 'un-votes'],
  answer: async (question) => {
    const { points, notes } = await pointsOf(question);
    const values = overStates(
      question,
      (year) => points.get(year)?.keys() ?? [],
      (subject, year) => pointOf(subject, points.get(year), year),
    );
    return { values, notes };
  },
};

function pointOf(subject: Subject, points: ReadonlyMap<string, Worth> | undefined, year: number): Worth {
  if (!points) return { value: null, why: `no votes in ${year}`, occasion: 'no' };
  const who = subject.cow === undefined ? `"${subject.word}"` : stateInYear(subject.cow, year);
  const codes = codesOfSubject(subject, 'un', year);
  if (codes.length === 0) return { value: null, why: whyNoCode(subject, 'un', year) };
  const code = codes.find((each) => points.has(each));
  return code === undefined ? { value: null, why: `no point of ${who} in ${year}` } : points.get(code)!;
}

async function pointsOf(
  question: Question,
): Promise<{ readonly points: PointsByYear; readonly notes: Answer['notes'] }> {
  if (question.variant === 'published') return { points: await published(question), notes: [] };
  const votes = await votesByYear(question);
  const points =
    question.variant === 'dynamic' ? dynamic(question, votes.years) : yearly(question, votes.years);
  return { points, notes: votes.notes };
}

async function published({ store, set, from, to }: Question): Promise<PointsByYear> {
  const { sql, spec } = heldTable(set, 'ideal_points');
  const has = (column: string) => spec.columns.some(({ name }) => name === column);
  const column = (name: string) => (has(name) ? name : `NULL AS ${name}`);
  const rows = await store.database.rows(
    `SELECT state, first_day, ideal_point, ${['votes', 'q5', 'q95'].map(column).join(', ')}
     FROM ${sql} WHERE first_day BETWEEN ? AND ? ORDER BY session, state`,
    [daysOfYear(from).start, daysOfYear(to).end],
  );
  const number = (cell: unknown) => (cell === null ? undefined : Number(cell));
  return byYear(
    rows.map(({ state, first_day, ideal_point, votes, q5, q95 }) => [
      ...([yearMonthDay(Number(first_day)).year, String(state)] as const),
      { value: Number(ideal_point), ...{ low: number(q5), high: number(q95), n: number(votes) } },
    ]),
  );
}

const ALONE = 'one ballot, which says nothing of where a state stood';

function yearly(
  { variant, estimate, set, from, to, onProgress }: Question,
  votes: Awaited<ReturnType<typeof votesByYear>>['years'],
): PointsByYear {
  const years = yearsFrom(from, to).filter((year) => whyNotReached(set, year) === undefined);
  return new Map(
    years.flatMap((year, i) => {
      onProgress(i, years.length);
      const rollCalls = votes.get(year);
      if (!rollCalls) return [];
      const fit = idealPoints(rollCalls, { anchor: estimate.anchor, method: own(methods, variant)! });
      const points = [...fit.points].map(([state, { ballots, ...point }]): [string, Worth] => [
        state,
        ballots !== 1 || point.value === null
          ? { ...point, n: ballots }
          : { value: null, n: ballots, why: ALONE },
      ]);
      return [[year, new Map(points)]];
    }),
  );
}

function dynamic(
  { estimate, onProgress }: Question,
  votes: Awaited<ReturnType<typeof votesByYear>>['years'],
): PointsByYear {
  const sessions = [...votes]
    .sort(([one], [other]) => one - other)
    .map(([session, rollCalls]) => ({ session, rollCalls }));
  const { points } = dynamicIdealPoints(sessions, {
    ...{ above: [estimate.anchor], below: [estimate.below], seed: estimate.seed },
    ...{ burn: Math.round(estimate.sweeps / 5), sweeps: estimate.sweeps },
    thin: Math.max(1, Math.floor(estimate.sweeps / 400)),
    onProgress,
  });
  return byYear(points.map((point) => [point.session, point.state, drawnPoint(point)]));
}

const drawnPoint = ({ ballots, interval, state: _, session: __, ...point }: SessionPoint): Worth => ({
  ...point,
  ...(interval ? { low: interval[0], high: interval[1] } : {}),
  n: ballots,
});
