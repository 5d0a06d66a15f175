import type { KnownEvent } from './chronology.ts';

/** A day of independence: as an event, its phrases made from the name of the place. */
type Independence = Omit<KnownEvent, 'names' | 'says'> & { readonly place: string; readonly says?: string };

/**
 * The event of a place's independence, with the phrases in which prose tells it. `Independence of …` is not among them: it is
 * recognised and celebrated on other days.
 */
export function independence({ place, says, ...event }: Independence): KnownEvent {
  return {
    ...event,
    names: ['became', 'gained', 'achieved', 'attained', 'won'].map(
      (verb) => `${place} ${verb} ${verb === 'became' ? 'independent' : 'independence'}`,
    ),
    says: says ?? `${place} became independent.`,
  };
}
