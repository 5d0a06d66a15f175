import { slips } from '../../base/slips.ts';
import type { Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';

/** A shorter title may be that of two works: “Introduction”, “Diplomacy”. */
const longTitle = 16;

/** Whether two entries have the same title, or nearly: but for an article before it, `&` for “and”, a slip of the hand in fifteen letters. */
export function isTitleNear(first: Reference, second: Reference): boolean {
  if (first.title === undefined || second.title === undefined) return false;
  const a = titleKey(first.title);
  const b = titleKey(second.title);
  if (Math.min(a.length, b.length) < longTitle)
    return a === b && a.length > 8 && first.container === second.container && first.year === second.year;
  const numbers = (title: string): string => title.replace(/\D+/gu, ' ').trim();
  if (numbers(first.title) !== numbers(second.title)) return false;
  const most = Math.floor(Math.min(a.length, b.length) / 15);
  return a === b || (most > 0 && a.length < 300 && slips(a, b, most) <= most);
}

/** Whether every entry of several seems to be one work that is listed again: nearly the same title, the same year and letter. */
export function areOneWork(references: readonly Reference[]): boolean {
  const [first, ...rest] = references;
  return (
    first !== undefined &&
    rest.length > 0 &&
    rest.every(
      (other) => first.year === other.year && first.suffix === other.suffix && isTitleNear(first, other),
    )
  );
}

/** A title without what two entries of one work may set otherwise: case, marks, a first article, `&`. */
export function titleKey(title: string): string {
  return foldName(title.replace(/&/gu, ' and ').replace(/^\P{L}*(?:the|an?)\s+/iu, ''));
}

/** Who wrote a work, as entries of one author are compared: families with the first letter of a given name, or the heading. */
export function authorsKey({ authors, heading, areEditors }: Reference): string {
  const names =
    authors.length > 0
      ? authors.map(({ family, given }) => `${foldName(family)} ${given?.[0] ?? ''}`)
      : [foldName(heading ?? '')];
  return `${names.join(' ')} ${areEditors}`;
}

/** Whether the year of an entry stands before its title, behind its authors. */
export function isYearFirst({ year, at }: Reference): boolean {
  return (
    year !== undefined && at.year !== undefined && at.title !== undefined && at.year.from < at.title.from
  );
}
