import { useMemo } from 'preact/hooks';
import { dayInWords } from '../../../base/day-words.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { FactLink } from '../../parts/fact/named.tsx';
import type { State } from '../../state.ts';
import { factBelief } from '../timeline/fact-belief.ts';
import type { NameOf } from './names.ts';
import { newlyRecognised, RECENT_MONTHS, type RecentFact, recentFacts } from './recent-facts.ts';
import { ShortList } from './short-list.tsx';

interface Props {
  readonly state: State;
  readonly report: DateReport;
  readonly nameOf: NameOf;
}

/** What had just happened: the acts, treaties and votes of the months before, the latest first, each a link to its page. */
export function JustHappened({ state, report, nameOf }: Props) {
  const study = state.asSupposed.value;
  const { facts } = study.data;
  const whatIf = state.leftOut.value;
  const recent = useMemo(
    () => recentFacts(facts, report, factBelief(study, whatIf)),
    [study, report, whatIf],
  );
  const byId = useMemo(() => new Map(facts.map((fact) => [fact.id, fact])), [facts]);
  const begun = newlyRecognised(report.recognition, byId, report.date);
  const until = dayInWords(report.date);
  return (
    <>
      <ShortList
        items={recent.facts.map((each) => (
          <Happened key={each.fact.id} state={state} recent={each} nameOf={nameOf} />
        ))}
        most={8}
        rest={(count) => countOf(count, 'more of these months', 'more of these months')}
      />
      {begun.length > 0 && (
        <p>
          Recognition begun in these months:{' '}
          {listInWords(begun.map(({ by, of }) => `${nameOf(of)} by ${nameOf(by)}`))}.
        </p>
      )}
      <p class="quiet">
        {recent.facts.length === 0
          ? 'The record has no act, treaty or vote'
          : `${countOf(recent.facts.length, 'act, treaty or vote', 'acts, treaties and votes')} of the record`}{' '}
        in the {RECENT_MONTHS} months to {until}, the latest first, after them those that are not surely of
        these months; the record is not every act.
        {recent.unseen > 0 &&
          ` Left out: ${recent.unseen} of which it is not known that ${nameOf(report.asSeenBy ?? '')} knew.`}
      </p>
    </>
  );
}

function Happened({ state, recent, nameOf }: { state: State; recent: RecentFact; nameOf: NameOf }) {
  const { id, title, date, by, to, channel, status } = recent.fact;
  const who = [by, to].filter((each) => each.length > 0).map((each) => listInWords(each.map(nameOf)));
  const marks = [
    ...(channel === 'secret' || channel === 'leaked' ? [channel] : []),
    ...(status === 'conflicting'
      ? ['its sources conflict']
      : recent.isUnsure
        ? ['not surely in these months']
        : []),
  ];
  return (
    <>
      <span class="told-day">{date}</span> <FactLink state={state} id={id} title={title} />{' '}
      <small>{[who.join(' to '), ...marks].join('; ')}</small>
    </>
  );
}
