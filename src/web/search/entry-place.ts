import { formatDay } from '../../base/calendar.ts';
import type { Route } from '../route.ts';
import type { Entry } from './entries.ts';

/** Where of the page one reads of what was found. */
export function entryPlace({ group, id, title, first }: Entry): Partial<Route> {
  if (group === 'claim') return { view: 'claims', claim: id };
  if (group === 'source') return { view: 'sources', of: [id] };
  if (group === 'vote') return { view: 'votes', of: [id] };
  const day = first?.earliest ?? first?.latest;
  return day == null ? { view: 'search', sought: title } : { view: 'date', date: formatDay(day) };
}
