import type { StudyDrawing as Drawing } from '../../../publish/study-drawing.ts';
import { Go } from '../../parts/go.tsx';
import { RelationsFigure } from '../../parts/relations/relations-figure.tsx';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';

/** The one drawing that carries the argument, as it is under the reader's changes; its facts are named below it. */
export function StudyDrawing({ state, drawing }: { state: State; drawing: Drawing }) {
  const { data } = state.asSupposed.value;
  return (
    <div class="study-drawing">
      <RelationsFigure state={state} drawing={drawing} />
      <p class="quiet drawn-how">
        Line: the median of the relation; shaded: its{' '}
        <Word state={state} of="band">
          band
        </Word>
        ; one scale for all.
      </p>
      <ol class="drawn-acts">
        {drawing.acts.map((id, i) => {
          const fact = data.facts.find((each) => each.id === id);
          if (!fact) return null;
          return (
            <li key={id} value={i + 1}>
              <Go state={state} to={actPlace(drawing, id, fact)}>
                {fact.title}
              </Go>
              , {fact.date}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type Fact = State['study']['data']['facts'][number];

/** Where a named fact is found: on the line of time of those who had part in it, open. */
function actPlace({ pairs }: Drawing, id: string, fact: Fact) {
  const among = [...fact.by, ...fact.to];
  const pair = pairs.find(({ a, b }) => among.includes(a) && among.includes(b)) ?? pairs.at(-1)!;
  return { view: 'timeline' as const, of: [pair.a, pair.b], act: id };
}
