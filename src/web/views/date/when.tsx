import { useEffect, useId, useState } from 'preact/hooks';
import type { Day } from '../../../base/calendar.ts';
import { yearMonthDay } from '../../../base/calendar.ts';
import { dayInWords, yearInWords } from '../../../base/day-words.ts';
import type { State } from '../../state.ts';
import { addressOfDay, type BoxDate, dayAfterDrag, dayAfterKey, readDateBox } from './date-box.ts';

/** Chooses the date: a slider over the period and a box for any EDTF date, both of which the address follows. */
export function When({ state, day }: { state: State; day: Day }) {
  return (
    <div class="when">
      <Slider state={state} day={day} />
      <DateBox state={state} day={day} />
    </div>
  );
}

function Slider({ state, day }: { state: State; day: Day }) {
  const { period } = state.study.data;
  const id = useId();
  const moveTo = (next: Day, how: 'push' | 'replace') =>
    next === day || state.go({ view: 'date', date: addressOfDay(next) }, how);
  return (
    <div class="when-slider">
      <label for={id}>Date</label>
      <output class="when-day" for={id}>
        {dayInWords(day)}
      </output>
      <input
        id={id}
        type="range"
        min={period.start}
        max={period.end}
        step={1}
        value={day}
        aria-valuetext={dayInWords(day)}
        aria-describedby={`${id}-keys`}
        onInput={({ currentTarget: slider }) => {
          const next = dayAfterDrag(Number(slider.value), day, period);
          slider.value = String(next);
          moveTo(next, 'replace');
        }}
        onKeyDown={(event) => {
          const next = dayAfterKey(event.key, day, period);
          if (next === undefined) return;
          event.preventDefault();
          moveTo(next, 'replace');
        }}
      />
      <div class="when-ends" aria-hidden="true">
        <span>{yearInWords(yearMonthDay(period.start).year)}</span>
        <span>{yearInWords(yearMonthDay(period.end).year)}</span>
      </div>
      <p id={`${id}-keys`} class="when-keys">
        Drag for months; arrow keys a day, Page keys a year.
      </p>
    </div>
  );
}

/** Takes a date on Enter or on leaving; what is wrong with it stands below, in words. */
function DateBox({ state, day }: { state: State; day: Day }) {
  const { period } = state.study.data;
  const asked = state.route.value?.date;
  const id = useId();
  const shown = addressOfDay(day);
  const [text, setText] = useState(asked ?? shown);
  const [read, setRead] = useState<BoxDate | undefined>(() =>
    asked === undefined ? undefined : readDateBox(asked, period),
  );
  useEffect(() => {
    const meant = asked === undefined ? undefined : readDateBox(asked, period);
    setText(meant?.ok === false ? asked! : shown);
    setRead((before) => (meant?.ok && asked === shown && before?.ok && before.day === day ? before : meant));
  }, [asked, shown]);
  const take = (words: string) => {
    const next = readDateBox(words, period);
    setRead(next);
    if (next.ok) setText(addressOfDay(next.day));
    if (next.ok && next.day !== day) state.go({ view: 'date', date: addressOfDay(next.day) });
  };
  return (
    <form
      class="when-box"
      onSubmit={(event) => {
        event.preventDefault();
        take(text);
      }}
    >
      <label for={id}>Or write a date</label>
      <div class="when-line">
        <input
          id={id}
          type="text"
          value={text}
          size={14}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={read?.ok === false}
          aria-describedby={`${id}-says`}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit">Show</button>
      </div>
      <div id={`${id}-says`} class="when-says" role="status">
        <Says read={read} take={take} />
      </div>
    </form>
  );
}

function Says({ read, take }: { read: BoxDate | undefined; take: (text: string) => void }) {
  if (!read || (read.ok && read.note === undefined))
    return (
      <p>
        As EDTF writes dates: <code>1969-03-02</code>, <code>1969-03</code>, <code>1969</code>.
      </p>
    );
  if (read.ok) return <p>{read.note}.</p>;
  const { message, hint, repair } = read;
  return (
    <>
      <p class="when-wrong">{capital(message)}.</p>
      <p>{capital(hint)}.</p>
      {repair !== undefined && (
        <button type="button" onClick={() => take(repair)}>
          Take {repair}
        </button>
      )}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
