import { slips } from '../../base/slips.ts';
import type { Check, LintInput } from '../check.ts';
import type { Citation, Reference } from '../citations/apparatus.ts';
import { foldName } from '../citations/fold-name.ts';
import { pageRange } from '../citations/page-range.ts';
import { citesWork } from '../citations/read-keys.ts';
import { citationName, referenceName } from '../citations/reference-name.ts';
import { type Finding, finding } from '../finding.ts';
import type { LibraryWork } from './library.ts';

/** Holds citations and the list against the author's own library: keys, years, pages, titles, the order of authors. */
export const checkLibrary: Check = (input) => {
  const { libraries = [] } = input;
  const works = libraries.flatMap((library) => library.works);
  if (works.length === 0) return [];
  const names = libraries.map(({ file }) => file).join(', ');
  return [
    ...keyFindings(input, works, names),
    ...entryFindings(input, works, names),
    ...looseFindings(input, works, names),
  ];
};

function keyFindings(
  { manuscript, apparatus }: LintInput,
  works: readonly LibraryWork[],
  names: string,
): Finding[] {
  const keys = new Set(works.map(({ key }) => key));
  const said = new Set<string>();
  return apparatus.citations.flatMap(({ form, names: [key = ''], reference, span }) => {
    const isLoose = form === 'key' && reference === undefined && key !== '*' && citesWork(key);
    if (!isLoose || keys.has(key) || said.has(key)) return [];
    said.add(key);
    const near = works.find((work) => slips(work.key.toLowerCase(), key.toLowerCase(), 2) <= 2)?.key;
    const why = `${names} has no entry with the key ${key}${near === undefined ? '' : `; it has ${near}`}`;
    return [finding('citation-unlisted', manuscript, span, 'likely', { citation: key, why })];
  });
}

/** Entries of the list that the library has otherwise. */
function entryFindings(
  { manuscript, apparatus }: LintInput,
  works: readonly LibraryWork[],
  names: string,
): Finding[] {
  return apparatus.references.flatMap((reference) => {
    const work = workOf(reference, works);
    if (!work) return [];
    return differences(reference, work, works).map(([part, here, there]) =>
      finding('library-differs', manuscript, reference.span, 'likely', {
        entry: referenceName(reference),
        part,
        here,
        there,
        library: `${names}, ${work.key}`,
      }),
    );
  });
}

const titleKey = (title: string): string => foldName(title.replace(/[:.?!–—].*$/u, ''));
/** Titles this near are one, with a slip in it; a short one has too many near to it. */
const LEAST_TITLE = 12;
const MOST_SLIPS = 2;

/** The one work of the library that an entry is: by its DOI, or by its first author and its title. */
function workOf(
  { authors, heading, title, doi }: Reference,
  works: readonly LibraryWork[],
): LibraryWork | undefined {
  const same = doi && works.filter((work) => work.doi?.toLowerCase() === doi.toLowerCase());
  if (same && same.length === 1) return same[0];
  if (title === undefined) return undefined;
  const families =
    authors.length > 0 ? authors.map(({ family }) => foldName(family)) : [foldName(heading ?? '')];
  const fitting = works.filter(
    (work) =>
      work.title !== undefined &&
      work.authors.some((name) => families.includes(foldName(name))) &&
      areNearTitles(work.title, title),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function areNearTitles(a: string, b: string): boolean {
  const [x, y] = [titleKey(a), titleKey(b)];
  return x === y || (Math.min(x.length, y.length) >= LEAST_TITLE && slips(x, y, MOST_SLIPS) <= MOST_SLIPS);
}

type Difference = readonly [part: string, here: string, there: string];

function differences(reference: Reference, work: LibraryWork, works: readonly LibraryWork[]): Difference[] {
  const { year, firstYear, title, pages, authors, hasEtAl } = reference;
  const found: Difference[] = [];
  const hasEdition = works.some(
    (other) =>
      other !== work && other.year === year && other.title && title && areNearTitles(other.title, title),
  );
  if (
    year !== undefined &&
    work.year !== undefined &&
    year !== work.year &&
    firstYear !== work.year &&
    !hasEdition
  )
    found.push(['year', String(year), String(work.year)]);
  if (title !== undefined && work.title !== undefined && titleKey(title) !== titleKey(work.title))
    found.push(['title', title, work.title]);
  const [here, there] = [pages && pageRange(pages), work.pages && pageRange(work.pages.replace(/-+/gu, '–'))];
  if (here && there && (here.first !== there.first || here.last !== there.last))
    found.push(['pages', pages!, work.pages!]);
  const families = authors.map(({ family }) => family);
  const isSameCount = families.length === work.authors.length && !hasEtAl;
  const [mine, theirs] = [families.map(foldName), work.authors.map(foldName)];
  if (isSameCount && mine.join() !== theirs.join() && [...mine].sort().join() === [...theirs].sort().join())
    found.push(['order of authors', families.join(', '), work.authors.join(', ')]);
  return found;
}

/** Citations by name and year where the manuscript has no list: the library says whether there is such a work. */
function looseFindings(
  { manuscript, apparatus }: LintInput,
  works: readonly LibraryWork[],
  names: string,
): Finding[] {
  if (apparatus.references.some(({ listed }) => listed)) return [];
  const said = new Set<string>();
  return apparatus.citations.flatMap((citation) => {
    if ((citation.form !== 'parenthetical' && citation.form !== 'narrative') || citation.year === undefined)
      return [];
    const under = worksUnder(citation, works);
    const name = citationName(citation);
    if (said.has(name) || under.some((work) => work.year === citation.year)) return [];
    said.add(name);
    const years = [...new Set(under.flatMap(({ year }) => (year === undefined ? [] : [year])))];
    const why =
      years.length > 0
        ? `${names} has works of ${citation.names[0]} of ${years.join(', ')}, and none of ${citation.year}`
        : `${names} has no work of ${citation.names[0]}`;
    return [
      finding('citation-unlisted', manuscript, citation.span, years.length > 0 ? 'likely' : 'look', {
        citation: name,
        why,
      }),
    ];
  });
}

const worksUnder = ({ names: [first = ''] }: Citation, works: readonly LibraryWork[]): LibraryWork[] =>
  works.filter(({ authors: [author = ''] }) => foldName(author) === foldName(first));
