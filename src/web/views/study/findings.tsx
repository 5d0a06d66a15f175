import type { JudgeReport } from '../../../argue/judge-report.ts';
import { centralInWords, standingInWords } from '../../../publish/words/finding-words.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { wholeDates } from '../../parts/whole-dates.ts';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';

/** How many statements stand, and what became of the one on which the argument turns; under changes as they are, or that they are being judged. */
export function Findings({ state }: { state: State }) {
  const report = shownReport(state);
  if (!report)
    return (
      <p class="findings" role="status">
        Judging again under your changes …
      </p>
    );
  const central = report.claims.find(({ id }) => id === state.study.data.central);
  const says = central?.says.replace(/\.$/, '');
  return (
    <>
      <p class="findings">
        {standingInWords(report.claims) || 'The case makes no claim that can be judged.'}
      </p>
      {central && (
        <p class="findings" dir="auto">
          The statement on which it turns,{' '}
          <Go state={state} to={{ view: 'claims', claim: central.id }}>
            “{says}”
          </Go>
          , {wholeDates(centralInWords(central, report.worlds))}.
        </p>
      )}
      {report.claims.length > 0 && <How state={state} worlds={report.worlds} />}
    </>
  );
}

/** In what the statements were judged, each word of it explained to who asks. */
function How({ state, worlds }: { state: State; worlds: number }) {
  const { accounts } = state.study.data;
  return (
    <p class="quiet how">
      Each was judged in {numberInWords(worlds)}{' '}
      <Word state={state} of="world">
        worlds
      </Word>
      {accounts.length > 0 && (
        <>
          , by {numberInWords(accounts.length)}{' '}
          <Word state={state} of="account">
            {accounts.length === 1 ? 'account' : 'accounts'}
          </Word>
        </>
      )}{' '}
      and under the author’s{' '}
      <Word state={state} of="reading">
        reading
      </Word>
      .
    </p>
  );
}

/** The verdicts as they are now: what was worked out beforehand where it was, else what the engine answered; nothing of another state. */
export function shownReport({ isRough, known, isWaiting, report }: State): JudgeReport | undefined {
  if (isRough.value && known.value) return known.value;
  return isWaiting.value ? undefined : report.value;
}
