import type { State } from '../state.ts';
import { stepPlace } from '../stories.ts';
import '../style/story.css';
import { Go } from './go.tsx';

/** The stories that a reader can follow step by step; nothing where the case tells none, or one is being followed. */
export function StoryOffers({ state }: { state: State }) {
  const { stories } = state.study.data;
  if (stories.length === 0 || state.route.value?.story !== undefined) return null;
  return (
    <p class="story-offers">
      Step by step:{' '}
      {stories.map((story, i) => (
        <span key={story.id}>
          {i > 0 && ' · '}
          <Go state={state} to={stepPlace({ story, step: 1 })}>
            <span dir="auto">{story.title}</span>
          </Go>
        </span>
      ))}
    </p>
  );
}
