import type { Reading } from '../../../record/case-record.ts';
import type { WhatIf } from '../../engine/engine.ts';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';
import type { Change } from './change.ts';
import { chooseReading } from './changes.ts';
import { readingParts, readingValueInWords } from './reading-words.ts';

/** How the record is read: for each of the author's coding choices, the values that the author allows. */
export function ReadingChoice({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  return (
    <fieldset class="readings">
      <legend>
        How the record is read: a{' '}
        <Word state={state} of="reading">
          reading
        </Word>
      </legend>
      <p class="quiet">
        What moves less than the{' '}
        <Word state={state} of="amplitude">
          amplitude
        </Word>{' '}
        is no{' '}
        <Word state={state} of="phase">
          phase
        </Word>
        .
      </p>
      {readingParts.map(({ part, asks }) => (
        <ReadingPart key={part} part={part} asks={asks} state={state} whatIf={whatIf} change={change} />
      ))}
    </fieldset>
  );
}

interface PartProps {
  readonly part: keyof Reading;
  readonly asks: string;
  readonly state: State;
  readonly whatIf: WhatIf;
  readonly change: Change;
}

function ReadingPart({ part, asks, state, whatIf, change }: PartProps) {
  const allowed: readonly (number | string)[] = state.study.data.readings[part];
  const first = allowed[0]!;
  const chosen = whatIf.reading?.[part] ?? first;
  const values = allowed.includes(chosen) ? allowed : [...allowed, chosen];
  const choose = (value: number | string | undefined) => {
    if (value === undefined) return;
    change(chooseReading(whatIf, { part, value: value as Reading[typeof part], first: first as never }));
  };
  return (
    <label class="reading">
      <span>{asks}</span>
      <select
        disabled={values.length < 2}
        value={values.indexOf(chosen)}
        onChange={(event) => choose(values[event.currentTarget.selectedIndex])}
      >
        {values.map((value, i) => (
          <option key={value} value={i} selected={value === chosen}>
            {readingValueInWords(part, value)}
            {value === first ? ' (published)' : allowed.includes(value) ? '' : ' (not the author’s)'}
          </option>
        ))}
      </select>
    </label>
  );
}
