import { useCallback, useRef } from 'preact/hooks';
import type { State } from '../state.ts';
import { type StoryPlace, stepPlace, storyPlace } from '../stories.ts';
import '../style/story.css';
import { FactLink } from './fact/named.tsx';
import { Go } from './go.tsx';
import { useStepping } from './use-stepping.ts';

/** The story that is followed, above the view that its step shows: the sentence, what carries it, the ways on and back. */
export function StoryBar({ state }: { state: State }) {
  const place = storyPlace(state.route.value ?? {}, state.study.data.stories);
  return place ? <Followed state={state} place={place} /> : null;
}

function Followed({ state, place }: { state: State; place: StoryPlace }) {
  const { story, step } = place;
  const bar = useRef<HTMLElement>(null);
  const stepBy = useCallback(
    (by: 1 | -1) => {
      if (story.steps[step - 1 + by]) state.go(stepPlace({ story, step: step + by }));
    },
    [state, story, step],
  );
  useStepping(bar, stepBy);
  const { says } = story.steps[step - 1]!;
  return (
    <section ref={bar} class="story-bar" aria-label={`Story: ${story.title}`}>
      <p class="story-head">
        <span class="story-title" dir="auto">
          {story.title}
        </span>
        <Go state={state} to={{ story: undefined, step: undefined }} class="story-leave">
          Leave the story
        </Go>
      </p>
      <p class="story-says" dir="auto" aria-live="polite">
        <span class="unseen">
          Step {step} of {story.steps.length}.{' '}
        </span>
        {says}
      </p>
      <Behind state={state} place={place} />
      <nav class="story-steps" aria-label="Steps of the story">
        <Onward state={state} place={{ story, step: step - 1 }} words="← Back" rel="prev" />
        <ol>
          {story.steps.map((each, i) => (
            <li key={i}>
              <Go
                state={state}
                to={stepPlace({ story, step: i + 1 })}
                current={i + 1 === step}
                title={each.says}
              >
                <span class="unseen">Step </span>
                {i + 1}
              </Go>
            </li>
          ))}
        </ol>
        <span class="story-count" aria-hidden="true">
          {step} of {story.steps.length}
        </span>
        <Onward state={state} place={{ story, step: step + 1 }} words="Next →" rel="next" />
      </nav>
      <ol class="story-paper">
        {story.steps.map((each, i) => (
          <li key={i} dir="auto">
            {each.says}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface OnwardProps {
  readonly state: State;
  readonly place: StoryPlace;
  readonly words: string;
  readonly rel: 'next' | 'prev';
}

/** The way to the step before or after; its word alone at the ends. */
function Onward({ state, place, words, rel }: OnwardProps) {
  if (!place.story.steps[place.step - 1]) return <span class="story-onward quiet">{words}</span>;
  return (
    <Go state={state} to={stepPlace(place)} class="story-onward" rel={rel}>
      {words}
    </Go>
  );
}

/** The rows that carry the sentence, as links. */
function Behind({ state, place: { story, step } }: { state: State; place: StoryPlace }) {
  const { behind } = story.steps[step - 1]!;
  const { data, report } = state.study;
  const links = behind.flatMap((id) => {
    const title = [...data.facts, ...data.positions].find((each) => each.id === id)?.title;
    if (title !== undefined) return [<FactLink key={id} state={state} id={id} title={title} />];
    const claim = report.claims.find((each) => each.id === id);
    if (!claim) return [];
    return [
      <Go key={id} state={state} to={{ view: 'claims', claim: id }}>
        {claim.says}
      </Go>,
    ];
  });
  if (links.length === 0) return null;
  return (
    <details class="story-behind">
      <summary>
        Behind it: {links.length === 1 ? 'a row of the record' : `${links.length} rows of the record`}
      </summary>
      <ul>
        {links.map((link) => (
          <li key={link.key}>{link}</li>
        ))}
      </ul>
    </details>
  );
}
