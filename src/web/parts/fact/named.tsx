import type { StudyData } from '../../../publish/study-data.ts';
import { aboutPlace } from '../../route.ts';
import type { State } from '../../state.ts';
import { Go } from '../go.tsx';

type Names = Pick<StudyData, 'actors' | 'places'>;

const kept = new WeakMap<Names, ReadonlyMap<string, string>>();

/** The names of the actors and places of a study, by their ids. */
export function namesOf(data: Names): ReadonlyMap<string, string> {
  const found = kept.get(data) ?? new Map([...data.actors, ...data.places].map(({ id, name }) => [id, name]));
  kept.set(data, found);
  return found;
}

/** An actor or place by name, as a link to its page; what is none of the study’s stays a word. */
export function Named({ state, id }: { state: State; id: string }) {
  const name = namesOf(state.study.data).get(id);
  if (name === undefined) return <span dir="auto">{id}</span>;
  return (
    <Go state={state} to={aboutPlace(id)}>
      <span dir="auto">{name}</span>
    </Go>
  );
}

/** Several of them, parted by commas. */
export function NamedList({ state, ids }: { state: State; ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <Named state={state} id={id} />
        </span>
      ))}
    </>
  );
}

/** A fact by its title, as a link to its page. */
export function FactLink({ state, id, title }: { state: State; id: string; title: string }) {
  return (
    <Go state={state} to={aboutPlace(id)}>
      <span dir="auto">{title}</span>
    </Go>
  );
}
