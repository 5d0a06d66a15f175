import type { Manuscript } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { wellKnownPlaces } from './name-words.ts';

/** Works of a list lie closer together than this many years, but for sources. */
const century = 100;

/** Whether a bracket is the imprint of an edition: `second edition (London, 1969)`. */
export function isImprint({ blocks }: Manuscript, { span, names, form }: Citation): boolean {
  if (form !== 'parenthetical' || !names.every((name) => wellKnownPlaces.has(name.toLowerCase())))
    return false;
  const before = blocks[span.block]!.text.slice(Math.max(0, span.from - 30), span.from);
  return /\b(?:edition|edn?\.?|translation|reprint|printing|version)[,\s]*\($/iu.test(before);
}

/** Whether a name and a year in a bracket may be where and when something took place: the year stands just before, or lies a century before every work listed. */
export function mayBeEvent(
  { blocks }: Manuscript,
  { span, names, year, form }: Citation,
  references: readonly Reference[],
): boolean {
  if (form !== 'parenthetical' || year === undefined || names.length !== 1) return false;
  const before = blocks[span.block]!.text.slice(Math.max(0, span.from - 40), span.from);
  let first = Number.POSITIVE_INFINITY;
  for (const reference of references) first = Math.min(first, reference.firstYear ?? reference.year ?? first);
  return new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(before) || year < first - century;
}
