import { firstNot } from '../../base/first-not.ts';
import type { SourcePlace, SourceText } from '../check.ts';

/** Where a passage of a source stands, in words: “document 12, page 34”, “page 3”, “line 210”. */
export function sourcePlace({ text, places }: SourceText, at: number): string {
  const place = places && lastBefore(places, at);
  const words = [
    ...(place?.document === undefined ? [] : [`document ${place.document}`]),
    ...(place?.page === undefined ? [] : [`page ${place.page}`]),
  ];
  if (words.length > 0) return words.join(', ');
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
  return `line ${line}`;
}

function lastBefore(places: readonly SourcePlace[], at: number): SourcePlace | undefined {
  return places[firstNot(places, (place) => place.at <= at) - 1];
}
