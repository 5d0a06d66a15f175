import type { Reference } from '../citations/apparatus.ts';
import { type Manuscript, textOf, type WholeDoubt } from '../manuscript.ts';
import type { Doubt, Doubts } from './doubt.ts';

/** What no entry begins with: a small letter, pages, a volume, an address, a place and its publisher. */
const tailOpening =
  /^\s*(?:\p{Ll}(?!’|'|\p{Ll}{1,3} \p{Lu})|\(|pp?\.\s|[Vv]ol\.|no\.\s|\d{1,3}\s?[(:]|https?:|www\.|doi|DOI|\p{Lu}[\p{L} ]{2,25}: \p{Lu})/u;
/** A journal and its volume with nothing before them: the second line of an entry. */
const journalOpening = /^\s*\p{Lu}[^.,“”"(]{2,80},? (?:[Vv]ol\.|\d{1,3}\s?\(\d|\d{1,3}[:,] ?\d)/u;
/** What no entry ends with: a comma, a hyphen, a bracket that stays open, “and”. */
const brokenOff = /(?:[,:&(–-]|\b(?:and|und|et|in|of|the|eds?\.,?))\s*$/u;
/** Within an entry: a stop, then a name set as the head of another, and its year in brackets. */
const otherHead =
  /[.)”"\d]\s+(?:\[?\d{1,3}[\].]\s+)?\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\.[ -]?){1,3}(?:,? (?:and|&) [^()]{3,40})? \((?:1[4-9]|20)\d\d[a-z]?\)/u;
/** Behind the authors that were read: more of them. */
const moreAuthors =
  /^[\s.,;]*(?:(?:&|and|und|et|y)\s+\p{Lu}\p{Ll}|\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+){0,2}\s?,\s(?:\p{Lu}\.[\s-]?){1,3}(?:,|\s?&|\s?\(|\s?(?:1[4-9]|20)\d\d))|^[^()]{0,40}(?:,\s(?:\p{Lu}\.[\s-]?){1,3}\s?\p{Lu}[\p{L}’'-]+){2}/u;
/** A year that closes the names of an entry: `(2004)`, `, 2004.` */
const closingYear = /(?:\(|,\s)(?:1[4-9]|20)\d\d[a-z]?(?:\)|,\s[^()]{2,20}\)|\.\s)/u;
/** A year in a bracket that a title follows, as American lists have it: whatever else the list does, names stand before it. */
const yearBeforeTitle = /,[^()]*\((?:1[4-9]|20)\d\d[a-z]?(?:, [^()]{2,20})?\)\.\s+\p{L}/u;
const anyYear = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/u;
/** So near to the names a year stands at the head. */
const AT_HEAD = 8;
const yearAtHead = /\((?:1[4-9]|20)\d\d[a-z]?\)/u;
/** From this share on, a list is doubtful as a whole. */
const MANY = 0.15;
const LEAST = 3;
/** A list of so many entries of which fewer than this share have a year is another thing: notes on each work, a table, a text. */
const LEAST_LIST = 8;
const LEAST_READ = 0.5;
/** A list sets names and years at the head of its entries where this share of them has both. */
const HEADED = 0.6;
/** A year behind so many characters is not at the head. */
const FAR = 200;

/** Entries of the list that look like a part of one, or like two in one; and the list, where many do. */
export function entryDoubts(manuscript: Manuscript, references: readonly Reference[]): Doubts {
  const listed = references.filter((reference) => reference.listed);
  const isHeaded = listed.filter(hasHead).length >= listed.length * HEADED;
  const isDated = listed.filter(hasYearBehindNames).length >= listed.length * HEADED;
  const reasons = new Map<Reference, string>();
  for (const [i, entry] of listed.entries()) {
    if (entry.isPutRight || manuscript.blocks[entry.span.block]!.isPutRight) continue;
    const text = textOf(manuscript, entry.span);
    const before = listed[i - 1];
    if (isTwo(text)) reasons.set(entry, 'the entry looks like two in one');
    else if (before && isTail(entry, text, textOf(manuscript, before.span), isHeaded)) {
      reasons.set(entry, 'the entry looks like the end of the one before it');
      if (!reasons.has(before))
        reasons.set(before, 'the entry looks as if its end stood apart, as the next one');
    } else if (mayLackAuthors(entry, text, isDated))
      reasons.set(entry, 'not all of its authors may have been read');
  }
  const placed = [...reasons].map(([{ span }, reason]): Doubt => ({ span, reach: 'block', reason }));
  const isMuch = placed.length >= LEAST && placed.length >= listed.length * MANY;
  const reason = `${placed.length} of the ${listed.length} entries look split, joined or half read`;
  const whole: WholeDoubt[] = isMuch ? [{ of: 'list', reason }] : [];
  const read = listed.filter(isRead).length;
  if (listed.length >= LEAST_LIST && read < listed.length * LEAST_READ)
    whole.push({ of: 'list', reason: `only ${read} of the ${listed.length} entries have a year` });
  return { placed, whole };
}

/** An entry whose head holds one year in brackets and, behind a stop, another head. */
function isTwo(text: string): boolean {
  const first = yearAtHead.exec(text);
  return first !== null && otherHead.test(text.slice(first.index));
}

/** Whether an entry is the rest of the one before. `isHeaded`: most entries of the list have names and a year at their head. */
function isTail(entry: Reference, text: string, before: string, isHeaded: boolean): boolean {
  if (entry.isRepeated) return false;
  if (journalOpening.test(text)) return true;
  if (hasHead(entry)) return false;
  const isHeadless =
    isHeaded &&
    entry.authors.length === 0 &&
    entry.year === undefined &&
    entry.url === undefined &&
    entry.kind !== 'archive';
  return tailOpening.test(text) || brokenOff.test(before) || isHeadless;
}

function isRead({ year, undated }: Reference): boolean {
  return year !== undefined || undated !== undefined;
}

function hasYearBehindNames({ at: { authors, year } }: Reference): boolean {
  return authors !== undefined && year !== undefined && year.from - authors.to < AT_HEAD;
}

/** Whether an entry has more names than were read. `isDated`: most entries of the list have their year right behind the names. */
function mayLackAuthors(entry: Reference, text: string, isDated: boolean): boolean {
  const { authors } = entry.at;
  if (entry.authors.length === 0 || authors === undefined) return false;
  const rest = text.slice(authors.to, authors.to + FAR * 2);
  if (moreAuthors.test(rest)) return true;
  if (isDated && entry.year === undefined && entry.undated === undefined && anyYear.test(text)) return true;
  return !hasYearBehindNames(entry) && (yearBeforeTitle.test(rest) || (isDated && closingYear.test(rest)));
}

/** Names, and a year near them. */
function hasHead({ at, authors }: Reference): boolean {
  return authors.length > 0 && at.year !== undefined && at.year.from < FAR;
}
