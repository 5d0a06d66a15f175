import { onceForEach } from '../../base/once-for-each.ts';
import type { StudyData } from '../../publish/study-data.ts';

type Sources = StudyData['sources'];

/** The sources of a study by key, each as a text names it: `Tubilewicz 2005`. */
export const sourceNames = onceForEach(
  (sources: Sources): ReadonlyMap<string, string> => new Map(sources.map(({ id, short }) => [id, short])),
);
