import type { Check } from '../check.ts';
import { citationDepartures } from './citation-departures.ts';
import { departureFinding } from './departure.ts';
import { entryDepartures } from './entry-departures.ts';
import type { HouseStyle } from './house-style.ts';
import { houseStyles } from './house-styles.ts';
import { notesDepartures } from './note-departures.ts';

/** Finds what departs from the house style that was named: in citations, in entries, in notes. Without one it finds nothing. */
export const checkHouseStyle: Check = (input) => {
  if (input.style === undefined) return [];
  const style: HouseStyle = houseStyles[input.style];
  return [
    ...citationDepartures(input, style),
    ...entryDepartures(input, style),
    ...notesDepartures(input, style),
  ].map((departure) => departureFinding(input, style.title, departure));
};
