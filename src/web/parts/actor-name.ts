import type { StudyData } from '../../publish/study-data.ts';

type Actors = Pick<StudyData, 'actors'>;

/** An actor as a reader is told of it: `Republic of China`, `Victor Louis`; by its id only where the study has none of it. */
export function actorName({ actors }: Actors, id: string): string {
  return actors.find((each) => each.id === id)?.name ?? id;
}
