import type { TypedCall } from './typed.ts';

/**
 * Whether a call asks `on` a date what must then be so on all its days: a yes or no, a word, or a level that stands until the next.
 * What fades has another value each day, and rows and members are those of one: of a longer date these are of its middle day.
 */
export function isThroughout({ signature: { gives, fades, measure }, window }: TypedCall): boolean {
  return window?.kind === 'day' && !fades && !measure && ['truth', 'word', 'series'].includes(gives);
}
