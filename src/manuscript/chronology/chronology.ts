import { inOrder, type KnownEvent } from '../../record/chronology/known-event.ts';
import compiled from './compiled.json' with { type: 'json' };

/** Well-known events of the twentieth century, in order of time: the rows of data/chronology, compiled by `npm run chronology`. */
export const chronology: readonly KnownEvent[] = compiled;

/** The built-in events and an author's own, of which one takes the place of a built-in event with the same id. */
export function chronologyWith(own: readonly KnownEvent[]): readonly KnownEvent[] {
  if (own.length === 0) return chronology;
  const ids = new Set(own.map(({ id }) => id));
  return inOrder([...chronology.filter(({ id }) => !ids.has(id)), ...own]);
}
