import { Go } from '../../parts/go.tsx';
import { aboutPlace } from '../../route.ts';
import type { State } from '../../state.ts';

/** What a treaty stands in place of and builds on, and what came in its own place: each leads to its page. Nothing where the record tells none. */
export function TreatyTies({ state, id }: { state: State; id: string }) {
  const { instruments, facts } = state.study.data;
  const own = instruments.find((each) => each.id === id);
  const naming = (field: 'replaces' | 'buildsOn') =>
    instruments.filter((each) => each[field]?.includes(id)).map((each) => each.id);
  const ties = [
    ['Replaces', own?.replaces ?? []],
    ['Replaced by', naming('replaces')],
    ['Builds on', own?.buildsOn ?? []],
    ['Built on by', naming('buildsOn')],
  ] as const;
  const told = ties.flatMap(([says, ids]) => {
    const there = ids.flatMap((each) => facts.find((fact) => fact.id === each) ?? []);
    return there.length > 0 ? [{ says, there }] : [];
  });
  if (told.length === 0) return null;
  return (
    <ul class="about-claims">
      {told.map(({ says, there }) => (
        <li key={says}>
          {says}:{' '}
          {there.map(({ id: each, title, date }, i) => (
            <span key={each}>
              {i > 0 && '; '}
              <Go state={state} to={aboutPlace(each)}>
                <span dir="auto">{title}</span>
              </Go>{' '}
              <span class="quiet">({date})</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
