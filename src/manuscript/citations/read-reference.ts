import type { Reference } from './apparatus.ts';
import { type EntryHead, readHead, readYear, type YearMark } from './read-head.ts';
import { type Identifiers, readIdentifiers } from './read-identifiers.ts';
import { type Publication, readPublication } from './read-publication.ts';
import { readTitle, type TitleMark } from './read-title.ts';

/** An entry as it is read from its text alone. */
export type ReadReference = Omit<Reference, 'span' | 'listed'>;

type Range = { readonly from: number; readonly to: number };

/** What is longer is no entry; the rest of it is left unread. */
const longest = 2000;
/** Collections and archives, which stand under their own names. */
const archive =
  /^[\s•*-]{0,4}(?:FRUS|Foreign Relations of the United States|(?:The )?(?:UK |U\.S\. |US |British )?National Archives|TNA|NARA|AVP ?RF?|RGASPI|RGANI|GARF)\b/u;
const noHead: EntryHead = { names: undefined, isRepeated: false, from: 0, to: 0, end: 0 };

/**
 * Reads an entry of a bibliography in any of the styles that journals print; what is not sure is left out. `isSpoken`: its list has
 * authors as they are spoken (`readHead`).
 */
export function readReference(text: string, italics: readonly Range[] = [], isSpoken = false): ReadReference {
  const identifiers = readIdentifiers(text.slice(0, longest));
  const body = identifiers.rest;
  const head = archive.test(body) ? noHead : readHead(body, italics, isSpoken);
  const title = readTitle(body, head.end, italics);
  const after = title?.end ?? head.end;
  const publication = readPublication(body, after, italics, {
    hasUrl: identifiers.url !== undefined,
    whole: body,
    ...(title && { set: title.set }),
  });
  const year = head.year ?? lastYear(body, after, publication);
  return entryOf(head, year, title, publication, identifiers);
}

/** The year at the end of an entry: `(Toronto: Van Nostrand, 1955)`, `21 (1997): 83`, `New York: Penguin, 2006.` */
function lastYear(text: string, from: number, { pages, container }: Publication): YearMark | undefined {
  let found: number | undefined;
  let inBrackets: number | undefined;
  for (const match of text
    .slice(from)
    .matchAll(/(?<![\d–:-])(?:1[4-9]|20)\d\d(?=[a-z]?[\s).,;:\]]|[a-z]?$)(?!–\d)/gu)) {
    const at = from + match.index;
    if (pages && at >= pages.from && at < pages.to) continue;
    if (container && at >= container.from && at < container.to) continue;
    found = at;
    if (/\([^()]{0,80}$/u.test(text.slice(Math.max(0, at - 82), at))) inBrackets ??= at;
  }
  const at = inBrackets ?? found;
  if (at !== undefined) return readYear(text, at);
  const undated = /(?<!\p{L})(?:n\.\s?d\.|forthcoming|in press)(?=[\s),.]|$)/iu.exec(text.slice(from));
  return undated ? readYear(text, from + undated.index) : undefined;
}

function entryOf(
  head: EntryHead,
  year: YearMark | undefined,
  title: TitleMark | undefined,
  publication: Publication,
  { doi, url, issn, isbn }: Identifiers,
): ReadReference {
  const { container, volume, issue, pages, publisher, place, kind } = publication;
  const names = head.names;
  const heading = names?.heading ?? (names || head.isRepeated ? undefined : title?.title);
  const at = {
    ...(head.to > head.from && { authors: { from: head.from, to: head.to } }),
    ...(year && { year: { from: year.from, to: year.to } }),
    ...(title && { title: { from: title.from, to: title.to } }),
    ...places({ container, publisher, place, pages, doi, url, issn, isbn }),
  };
  return {
    ...(heading !== undefined && { heading }),
    authors: names?.authors ?? [],
    hasEtAl: names?.hasEtAl ?? false,
    areEditors: names?.areEditors ?? false,
    isRepeated: head.isRepeated,
    ...(year?.year !== undefined && { year: year.year }),
    ...(year?.firstYear !== undefined && { firstYear: year.firstYear }),
    ...(year?.undated && { undated: year.undated }),
    ...(year?.suffix && { suffix: year.suffix }),
    ...(title && { title: title.title, titleSet: title.set }),
    ...(container && { container: container.value }),
    ...(publisher && { publisher: publisher.value }),
    ...(place && { place: place.value }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { pages: pages.value }),
    ...(doi && { doi: doi.value }),
    ...(url && { url: url.value }),
    ...(issn && { issn: issn.value }),
    ...(isbn && { isbn: isbn.value }),
    at,
    kind,
  };
}

function places(parts: { readonly [part: string]: Range | undefined }): Reference['at'] {
  const known = Object.entries(parts).filter((part): part is [string, Range] => part[1] !== undefined);
  return Object.fromEntries(known.map(([part, { from, to }]) => [part, { from, to }]));
}
