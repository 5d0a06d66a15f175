import type { StudyStory } from '../publish/study-stories.ts';
import { beginning, type Route, readHash } from './route.ts';

/** A place in a story: the story, and the number of its step, from 1. */
export interface StoryPlace {
  readonly story: StudyStory;
  readonly step: number;
}

/** Where in a story an address is; undefined where it is in none, or in one that there is not. */
export function storyPlace(
  { story: id, step = '1' }: Pick<Route, 'story' | 'step'>,
  stories: readonly StudyStory[],
): StoryPlace | undefined {
  const story = stories.find((each) => each.id === id);
  const number = Number(step);
  return story?.steps[number - 1] ? { story, step: number } : undefined;
}

/** The place of a step of a story: what its address shows, and nothing of the place before it. A step that changes nothing leaves the reader’s changes. */
export function stepPlace({ story, step }: StoryPlace): Partial<Route> {
  const { whatIf, unread: _, ...place } = readHash(story.steps[step - 1]!.address);
  return {
    ...beginning(place.view),
    ...{ date: undefined, seenBy: undefined },
    ...place,
    ...{ story: story.id, step: String(step) },
    ...(Object.keys(whatIf).length > 0 ? { whatIf } : {}),
  };
}

/** An address that names a story and no view (`#story=the-seat&step=2`) as the place of that step; a story or a step that there is not is told as not understood. */
export function readStory(hash: string, stories: readonly StudyStory[]): Route {
  const route = readHash(hash);
  if (route.story === undefined) return route;
  const place = storyPlace(route, stories);
  if (!place) {
    const { story, step, unread = [], ...rest } = route;
    return {
      ...rest,
      unread: [...unread, step === undefined ? `story=${story}` : `story=${story}&step=${step}`],
    };
  }
  if (/[#&](?:view|claim|date)=./.test(hash)) return { ...route, step: String(place.step) };
  return { ...route, ...stepPlace(place) };
}
