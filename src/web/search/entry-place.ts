import { aboutPlace, type Route } from '../route.ts';
import type { Entry } from './entries.ts';

/** Where of the page one reads of what was found. */
export const entryPlace = ({ group, id }: Entry): Partial<Route> =>
  group === 'claim' ? { view: 'claims', claim: id } : aboutPlace(id);
