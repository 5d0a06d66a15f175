import { toldStatement } from '../../../publish/told-statement.ts';
import type { Reading } from './reading.ts';
import { Blocks } from './text.tsx';

/** On paper the margin becomes numbered notes below the text: of each statement its verdict, its facts and their sources. */
export function PaperNotes({ reading }: { reading: Reading }) {
  const { notes, argument, claims, state } = reading;
  const sources = new Map(state.study.data.sources.map((source) => [source.id, source]));
  return (
    <section class="paper-only" aria-label="Notes">
      <h3>Notes</h3>
      <ol class="paper-notes">
        {notes.notes.map((note, i) => {
          if (note.is === 'author')
            return (
              <li key={i}>
                <Blocks blocks={argument.notes[note.note - 1] ?? []} reading={reading} />
              </li>
            );
          const claim = claims.value.get(note.claim);
          if (!claim) return <li key={i}>Not judged.</li>;
          const { verdict, rests, facts, more } = toldStatement(claim, sources);
          return (
            <li key={i}>
              <strong>{verdict}.</strong> {rests} {more > 0 && `${more} more made it.`}
              {facts.map(({ id, title, date, citations }) => (
                <span key={id} class="paper-fact" dir="auto">
                  {title}, {date}:{' '}
                  {citations.map(({ words, quote }) => `${words}${quote ? `: “${quote}”` : ''}`).join('; ')}.
                </span>
              ))}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
