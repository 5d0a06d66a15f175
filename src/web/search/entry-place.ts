import { aboutPlace, type Route, rivalPlace } from '../route.ts';
import type { Entry } from './entries.ts';

/** Where of the page one reads of what was found. */
export function entryPlace({ group, id }: Entry): Partial<Route> {
  switch (group) {
    case 'claim':
      return { view: 'claims', claim: id };
    case 'rival':
      return rivalPlace(id);
    case 'scenario':
      return { view: 'what-if', whatIf: { scenario: id } };
    case 'section':
      return { view: 'read', section: id };
    default:
      return aboutPlace(id);
  }
}
