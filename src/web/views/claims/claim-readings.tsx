import { useState } from 'preact/hooks';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { choiceInWords } from '../../../publish/words/reading-words.ts';
import { readingInWords, talkInWords } from '../../../publish/words/setting-words.ts';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';
import { VerdictRows } from './verdict-rows.tsx';

type Readings = NonNullable<ClaimVerdict['readings']>;

/** The verdict under the author's other readings: as published, or asked for when the reader has changed something. */
export function ClaimReadings({ claim, state }: { claim: ClaimVerdict; state: State }) {
  const [asked, setAsked] = useState<{ of: ClaimVerdict; readings: Readings | 'waiting' }>();
  const answer = asked?.of === claim ? asked.readings : undefined;
  const readings = claim.readings ?? (answer === 'waiting' ? undefined : answer);
  const askNow = async () => {
    setAsked({ of: claim, readings: 'waiting' });
    const { worlds } = state.report.value;
    const report = await state.ask({
      ask: 'judge',
      whatIf: state.whatIf.value,
      worlds,
      claim: claim.id,
      readings: true,
    });
    setAsked({ of: claim, readings: report.claims[0]?.readings ?? [] });
  };
  return (
    <section aria-labelledby="readings-head">
      <h3 id="readings-head">Read otherwise</h3>
      <p class="quiet">
        The{' '}
        <Word state={state} of="reading" claim={claim}>
          reading
        </Word>
        : {readingInWords(state.report.value)}.
      </p>
      {claim.talk && (
        <VerdictRows
          head="How talk counts"
          caption="The claim compares two pairs; both are judged by the same rule of how talk counts"
          rows={claim.talk.map((each) => ({ ...each, name: talkInWords[each.rule] }))}
        />
      )}
      {readings && readings.length > 0 && (
        <VerdictRows
          head="Read with"
          caption="The verdict under the author’s other readings, one choice changed at a time"
          rows={readings.map((each) => ({ ...each, name: choiceInWords(each) }))}
        />
      )}
      {readings?.length === 0 && <p>The author allows no other reading.</p>}
      {!readings && (
        <button type="button" class="button" onClick={askNow} disabled={answer === 'waiting'}>
          {answer === 'waiting' ? 'Judging …' : 'Judge it under the author’s other readings'}
        </button>
      )}
    </section>
  );
}
