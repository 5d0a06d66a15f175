import { own } from '../../../base/own.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
import { laneEvents } from './lane-events.ts';
import type { Timeline } from './model.ts';
import { narrowedTo, onlyGroups } from './only.ts';
import { spellGroups, spellKindsDrawn } from './spell-bars.ts';

/** Words that would not be understood beside the others. */
const names: Readonly<Record<string, string>> = {
  'not-stated': 'not stated',
  'no-domain': 'not stated',
  acts: 'all acts',
  contacts: 'contacts only',
  treaty: 'treaties',
  relations: 'diplomatic relations',
};
const nameOf = (word: string) => own(names, word) ?? word;

/** What the timeline is narrowed to: channels, tones, domains, and what is drawn at all; only what the pairs have is offered. */
export function OnlyChoice({ timeline }: { timeline: Timeline }) {
  const { words, unread } = timeline.narrowed.value;
  const groups = onlyGroups
    .map(({ name, words: all }) => ({
      name,
      words: all.filter((word) => words.includes(word) || isFound(timeline, word)),
    }))
    .filter((group) => group.words.length > 1);
  return (
    <details class="only-choice">
      <summary>
        {words.length === 0 ? 'Everything is shown; narrow it' : `Only: ${words.map(nameOf).join(', ')}`}
      </summary>
      <p class="quiet">
        Channel, tone and domain choose among the acts; the curve stays that of all of them.
      </p>
      {groups.map((group) => (
        <fieldset key={group.name}>
          <legend>{group.name}</legend>
          {group.words.map((word) => (
            <label key={word}>
              <input
                type="checkbox"
                checked={words.includes(word)}
                onChange={() => toggle(timeline, word, words)}
              />
              <span>{nameOf(word)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {words.length > 0 && (
        <button type="button" onClick={() => timeline.state.go({ only: undefined })}>
          Show everything
        </button>
      )}
      {unread.length > 0 && (
        <p role="status">
          Nothing here is called{' '}
          {listInWords(
            unread.map((word) => `“${word}”`),
            'or',
          )}
          ; what can be chosen is above.
        </p>
      )}
    </details>
  );
}

function toggle({ state }: Timeline, word: string, words: readonly string[]): void {
  const only = words.includes(word) ? words.filter((each) => each !== word) : [...words, word];
  state.go({ only: only.length > 0 ? only : undefined });
}

/** Whether a word would leave anything of what the pairs have. */
function isFound({ state, pairs }: Timeline, word: string): boolean {
  const { data } = state.asSupposed.value;
  if (spellKindsDrawn.includes(word)) return spellGroups(data, pairs.value).some(({ kind }) => kind === word);
  const { hasAct } = narrowedTo([word]);
  return pairs.value.some((pair) => laneEvents(data, pair).some(hasAct));
}
