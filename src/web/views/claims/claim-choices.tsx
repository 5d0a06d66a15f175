import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { chosenInWords, gridInWords } from '../../../publish/words/weakness-words.ts';
import { VerdictRows } from './verdict-rows.tsx';

/** The verdict under the other values of what the author had to choose; nothing when the claim has no choice. */
export function ClaimChoices({ claim: { choices } }: { claim: ClaimVerdict }) {
  if (!choices) return null;
  const firsts = choices.named.map(({ name, values }) => ({ name, value: values[0] ?? '' }));
  return (
    <section aria-labelledby="choices-head">
      <h3 id="choices-head">Chosen otherwise</h3>
      <p class="quiet" dir="auto">
        The author’s: {chosenInWords({ changed: firsts })}; {gridInWords(choices)}.
      </p>
      {choices.others.length > 0 && (
        <VerdictRows
          head="Chosen"
          caption="The verdict under other values of the author’s choices"
          rows={choices.others.map((each) => ({ ...each, name: chosenInWords(each) }))}
        />
      )}
    </section>
  );
}
