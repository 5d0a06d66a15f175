import { useId, useState } from 'preact/hooks';
import { rangeInWords } from '../../../base/day-words.ts';
import { readTimes } from '../../search/read-times.ts';
import { fitted, type Span } from './layout.ts';
import type { Timeline } from './model.ts';

/** A field in which a year, a month or a date is typed; the drawing goes there. */
export function WhenBox({ timeline }: { timeline: Timeline }) {
  const own = useId();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState('');
  return (
    <form
      class="when-box"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = askedSpan(typed, timeline.limits);
        if (typeof asked === 'string') setFault(asked);
        else {
          setFault('');
          timeline.goTo(asked);
        }
      }}
    >
      <label for={own}>Go to</label>
      <input
        id={own}
        type="text"
        autocomplete="off"
        placeholder="1969, March 1969"
        value={typed}
        aria-describedby={fault ? `${own}-fault` : undefined}
        aria-invalid={fault ? true : undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit">Show</button>
      {fault && (
        <span id={`${own}-fault`} class="when-fault" role="alert">
          {fault}
        </span>
      )}
    </form>
  );
}

/** The stretch of time that somebody typed, `1968 to 1971`, or what to type instead. */
export function askedSpan(typed: string, limits: Span): Span | string {
  const asked = readTimes(typed.trim()).times[0];
  if (!asked)
    return 'Write a year, a month, a date or two of them: 1969, March 1969, 2 March 1969, 1968 to 1971.';
  const [from, to] = [Math.max(asked.from, limits.from), Math.min(asked.to + 1, limits.to)];
  if (from >= to) return `The study is of ${rangeInWords(limits.from, limits.to - 1)}.`;
  return fitted({ from, to }, limits);
}
