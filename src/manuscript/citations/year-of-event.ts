import type { Manuscript } from '../manuscript.ts';
import { wellKnownPlaces } from '../words/name-words.ts';
import type { Citation, Reference } from './apparatus.ts';

/** Works of a list lie closer together than this many years, but for sources. */
const century = 100;

/** Whether a bracket is the imprint of an edition: `second edition (London, 1969)`. */
export function isImprint({ blocks }: Manuscript, { span, names, form }: Citation): boolean {
  if (form !== 'parenthetical' || !names.every((name) => wellKnownPlaces.has(name.toLowerCase())))
    return false;
  const before = blocks[span.block]!.text.slice(Math.max(0, span.from - 30), span.from);
  return /\b(?:edition|edn?\.?|translation|reprint|printing|version)[,\s]*\($/iu.test(before);
}

/** Whether a name and a year in a bracket may be where and when something took place: the year stands just before, or lies a century before the earliest work listed. */
export function mayBeEvent(
  { blocks }: Manuscript,
  { span, names, year, form }: Citation,
  earliest: number,
): boolean {
  if (form !== 'parenthetical' || year === undefined || names.length !== 1) return false;
  const before = blocks[span.block]!.text.slice(Math.max(0, span.from - 40), span.from);
  return year < earliest - century || before.includes(String(year));
}

/** The year of the earliest work of a list; infinite where none has a year. */
export function earliestYear(references: readonly Reference[]): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { listed, year, firstYear } of references)
    if (listed) earliest = Math.min(earliest, firstYear ?? year ?? earliest);
  return earliest;
}
