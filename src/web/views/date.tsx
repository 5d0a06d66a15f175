import { useMemo } from 'preact/hooks';
import type { Day } from '../../base/calendar.ts';
import { dayInWords } from '../../base/day-words.ts';
import { countOf } from '../../publish/words/number-words.ts';
import { accountInWords } from '../../publish/words/setting-words.ts';
import type { DateReport } from '../../report/date-report.ts';
import { accountName } from '../parts/account-name.ts';
import type { State } from '../state.ts';
import '../style/date.css';
import { dayOfAddress } from './date/date-box.ts';
import { DateFigureAlone, DateFigures } from './date/date-figures.tsx';
import { JustHappened } from './date/just-happened.tsx';
import { type NameOf, namesOf, withNames } from './date/names.ts';
import { RecognitionTold } from './date/recognition-told.tsx';
import { RelationsTold } from './date/relations-told.tsx';
import { Secrets } from './date/secrets.tsx';
import { StandingTold } from './date/standing-told.tsx';
import { useDateReport } from './date/use-date-report.ts';
import { When } from './date/when.tsx';

/** The system on a date: who stood how to whom, who recognised whom, what was held and in force, as the record tells. */
export function DateView({ state }: { state: State }) {
  const { day, onlookers, seenBy, report, isRough, failed, nameOf } = useDate(state);
  const isLate = report !== undefined && (report.date !== day || report.asSeenBy !== seenBy);
  return (
    <section class="date-view" aria-labelledby="date-head">
      <h2 id="date-head">On a date</h2>
      <When state={state} day={day} />
      <SeenBy state={state} seenBy={seenBy} onlookers={onlookers} />
      <p class="quiet date-under" role="status">
        {failed ??
          (report && !isLate
            ? underTitle(report, isRough, nameOf, accountName(state.study.data, report.account))
            : readingInWords(day))}
      </p>
      {report && (
        <div aria-busy={isLate}>
          <Report state={state} report={report} nameOf={nameOf} />
        </div>
      )}
    </section>
  );
}

/** The figure of a date that the address names, by itself. */
export function DateFigure({ state }: { state: State }) {
  const { day, report, failed, nameOf } = useDate(state);
  if (!report) return <p role="status">{failed ?? readingInWords(day)}</p>;
  return (
    <div class="date-view">
      <DateFigureAlone state={state} report={report} nameOf={nameOf} />
    </div>
  );
}

const readingInWords = (day: Day): string => `Reading the record of ${dayInWords(day)} …`;

/** The date of the address, as whom one looks on, and what the engine knows of it. */
function useDate(state: State) {
  const { data } = state.study;
  const route = state.route.value;
  const day = dayOfAddress(route?.date, data.period);
  const onlookers = data.actors.filter(({ kind }) => kind === 'state' || kind === 'organisation');
  const seenBy = onlookers.some(({ id }) => id === route?.seenBy) ? route?.seenBy : undefined;
  const nameOf = useMemo(() => namesOf(data), [data]);
  return { day, onlookers, seenBy, nameOf, ...useDateReport(state, day, seenBy) };
}

function underTitle(
  { date, account, asSeenBy, worlds, seed }: DateReport,
  isRough: boolean,
  nameOf: NameOf,
  believed: string,
) {
  const seen = asSeenBy === undefined ? '' : `, as ${nameOf(asSeenBy)} could see it`;
  const more = isRough ? '; more are being drawn' : '';
  return `${dayInWords(date)}${seen}: ${accountInWords(account, believed)}, ${countOf(worlds, 'world')}, seed ${seed}${more}`;
}

interface SeenByProps {
  readonly state: State;
  readonly seenBy: string | undefined;
  readonly onlookers: readonly { readonly id: string; readonly name: string }[];
}

/** Whose eyes: relations then count only what that actor could know by the date. */
function SeenBy({ state, seenBy, onlookers }: SeenByProps) {
  const names = [...onlookers].sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <p class="seen-by">
      <label for="seen-by">Relations as seen by</label>
      <select
        id="seen-by"
        value={seenBy ?? ''}
        onChange={({ currentTarget }) => state.go({ view: 'date', seenBy: currentTarget.value || undefined })}
      >
        <option value="">all that the record knows now</option>
        {names.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

function Report({ state, report, nameOf }: { state: State; report: DateReport; nameOf: NameOf }) {
  const { data } = state.asSupposed.value;
  const ids = data.actors.map(({ id }) => id);
  const neutral = state.whatIf.value.reading?.neutral ?? data.readings.neutral[0] ?? 0;
  return (
    <>
      <div class="told">
        <section>
          <h3>Who with whom</h3>
          <RelationsTold report={report} neutral={neutral} nameOf={nameOf} />
        </section>
        <section>
          <h3>What had just happened</h3>
          <JustHappened state={state} report={report} nameOf={nameOf} />
        </section>
        <section>
          <h3>Who recognised whom</h3>
          <RecognitionTold report={report} ids={ids} nameOf={nameOf} />
        </section>
        <section>
          <h3>What stood</h3>
          <StandingTold state={state} report={report} data={data} nameOf={nameOf} />
        </section>
        <section>
          <h3>Who knew of what was secret</h3>
          <Secrets state={state} report={report} ids={ids} nameOf={nameOf} />
        </section>
        {report.missing.length > 0 && (
          <section>
            <h3>What the record cannot say</h3>
            <ul class="missing">
              {report.missing.map((gap) => (
                <li key={gap}>{withNames(gap, ids, nameOf)}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <DateFigures state={state} report={report} nameOf={nameOf} />
    </>
  );
}
