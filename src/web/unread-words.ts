import { daysNamed } from '../base/named-days.ts';
import { suggest } from '../base/suggest.ts';
import type { StudyData } from '../publish/study-data.ts';
import { listInWords } from '../publish/words/number-words.ts';
import { addressNames, isMeasure, measures, type Route, wordsTaken } from './route.ts';

type Known = Pick<StudyData, 'actors' | 'facts' | 'sources' | 'places'>;

/** What the page did not understand of an address, as sentences; what the reader changed has its own (`unknownInWords`). */
export function unreadInWords(route: Route, data: Known): string[] {
  const { view, unread = [], of = [], seenBy, from, to } = route;
  const has = (rows: readonly { readonly id: string }[], id: string) => rows.some((row) => row.id === id);
  const { actors, facts, sources, places } = data;
  // a page of what the record does not name says so itself
  const named = view === 'about' ? [] : of;
  const nameless = named.filter((id) => ![actors, facts, sources, places].some((rows) => has(rows, id)));
  return [
    ...unread.map(notUnderstood),
    ...Object.entries({ from, to }).flatMap(([name, value]) =>
      value === undefined || daysNamed(value) ? [] : noTime(name, value),
    ),
    ...nameless.map((id) => `The study has no “${id}”: another choice is shown.`),
    ...(seenBy === undefined || has(actors, seenBy)
      ? []
      : [`The study has no actor “${seenBy}”: it is shown as all know it.`]),
  ];
}

const noTime = (name: string, value: string): string =>
  `“${name}=${value}” in the address is no year, month or day (1969, 1969-03 or 1969-03-02): another is shown.`;

function notUnderstood(part: string): string {
  const [name = '', value = ''] = part.split('=', 2);
  const told = `The address says “${part}”, which the page does not understand: that changes nothing.`;
  if (!addressNames.includes(name)) {
    const begun = addressNames.find(
      (each) => name.length > 2 && each.toLowerCase().startsWith(name.toLowerCase()),
    );
    const near = begun ?? suggest(name, addressNames);
    return near === undefined ? told : `${told} Did you mean “${near}”?`;
  }
  if (name === 'story') return `${told} The study tells no such story, or its story has no such step.`;
  const words = wordsTaken(name);
  if (words?.includes(value) || isMeasure(Number(value), name)) return `${told} It says “${name}” twice.`;
  if (words) return `${told} What it takes is ${listInWords(words, 'or')}.`;
  return measures.includes(name)
    ? `${told} What it takes is a number above 0.`
    : `${told} It says “${name}” twice.`;
}
