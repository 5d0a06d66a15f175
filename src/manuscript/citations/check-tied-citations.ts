import { slips, slipWords } from '../../base/slips.ts';
import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type Manuscript, textOf } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { foldName, withoutParticles } from './fold-name.ts';
import { pageRange } from './page-range.ts';
import { personKeys } from './reference-index.ts';
import { citationName, referenceName } from './reference-name.ts';
import { worksOfNote } from './works-of-note.ts';

/** Holds each citation that has an entry against it: its further authors, “et al.”, its pages. */
export const checkTiedCitations: Check = ({ manuscript, apparatus }) => {
  const said = new Set<string>();
  return apparatus.citations.flatMap((citation, i) => {
    const reference = citation.reference === undefined ? undefined : apparatus.references[citation.reference];
    if (!reference) return [];
    const found: Finding[] = [];
    const related = [{ span: reference.span, says: `the entry ${referenceName(reference)}` }];
    const name = `${citation.reference} ${citationName(citation)}`;
    if (!said.has(name) && (citation.form === 'parenthetical' || citation.form === 'narrative')) {
      said.add(name);
      const about = isNamedThere(manuscript, citation) ? authorFinding(citation, reference) : undefined;
      if (about) found.push(about(manuscript, related));
    }
    const page = worksOfNote(apparatus.citations, i) > 1 ? undefined : pageOutside(citation, reference);
    if (page) {
      const words = {
        citation: named(citation, reference),
        page,
        entry: referenceName(reference),
        pages: reference.pages!,
      };
      found.push(finding('citation-page', manuscript, citation.span, 'likely', words, related));
    }
    return found;
  });
};

/** Finds works of three authors or more that are cited with “et al.”, and behind that with all their authors. */
export const checkMixedEtAl: Check = ({ manuscript, apparatus }) => {
  const short = new Map<number, Citation>();
  const said = new Set<number>();
  return apparatus.citations.flatMap((citation) => {
    const { reference, names, hasEtAl, form, span } = citation;
    if (reference === undefined || (form !== 'parenthetical' && form !== 'narrative')) return [];
    if (hasEtAl && names.length === 1 && !short.has(reference)) short.set(reference, citation);
    const before = short.get(reference);
    if (hasEtAl || names.length < 3 || !before || said.has(reference)) return [];
    said.add(reference);
    const words = { citation: citationName(citation), short: citationName(before) };
    return [
      finding('citation-et-al-mixed', manuscript, span, 'look', words, [
        { span: before.span, says: words.short },
      ]),
    ];
  });
};

/** Whether the names stand with the year: those that its sentence has further up may be some of more. */
function isNamedThere(manuscript: Manuscript, { names: [first], span }: Citation): boolean {
  return first === undefined || textOf(manuscript, span).includes(first);
}

type Related = Parameters<typeof finding>[5];
type Said = (manuscript: Parameters<typeof finding>[1], related: Related) => Finding;

function named(citation: Citation, reference: Reference): string {
  return citation.form === 'ibid' ? `“ibid.”, which is ${referenceName(reference)},` : citationName(citation);
}

function authorFinding(citation: Citation, reference: Reference): Said | undefined {
  const { authors, hasEtAl } = reference;
  const { names } = citation;
  if (authors.length === 0 || hasEtAl) return undefined;
  const words = {
    citation: citationName(citation),
    entry: referenceName(reference),
    repair: referenceName({ ...reference, hasEtAl: authors.length > 2 }),
  };
  const at = names.findIndex((name, i) => i > 0 && !(authors[i] && isSame(name, personKeys(authors[i]))));
  if (at > 0) return otherAuthor(citation, reference, at, words);
  if (citation.hasEtAl && authors.length < 3 && names.length <= authors.length) {
    const list = authors.map(({ family }) => family).join(' and ');
    const count = authors.length === 1 ? `${list} alone` : `only ${list}`;
    return (manuscript, related) =>
      finding('citation-et-al', manuscript, citation.span, 'likely', { ...words, authors: count }, related);
  }
  if (!citation.hasEtAl && names.length < authors.length) {
    const why = `the entry has ${authors.length} authors, and ${names.length === 1 ? 'one is' : `${names.length} are`} cited`;
    return (manuscript, related) =>
      finding('citation-authors', manuscript, citation.span, 'likely', { ...words, why }, related);
  }
  return undefined;
}

function isSame(name: string, keys: readonly string[]): boolean {
  return keys.includes(foldName(name)) || keys.includes(foldName(withoutParticles(name)));
}

/** A further author who is not the entry's: misspelt, in another place, or another person. */
function otherAuthor(
  citation: Citation,
  { authors }: Reference,
  at: number,
  words: { citation: string; entry: string; repair: string },
): Said {
  const name = citation.names[at]!;
  const listed = authors[at]?.family;
  if (
    listed &&
    slips(foldName(name), foldName(listed), 2) <= Math.min(2, Math.floor(foldName(name).length / 3))
  ) {
    const near = {
      citation: words.citation,
      entry: words.entry,
      cited: name,
      listed,
      slip: slipWords(name, listed),
    };
    return (manuscript, related) =>
      finding('citation-name-near', manuscript, citation.span, 'likely', near, related);
  }
  const isListed = authors.some((author) => isSame(name, personKeys(author)));
  if (isListed && areAll(citation.names, authors)) {
    const { citation: cited, entry } = words;
    return (manuscript, related) =>
      finding(
        'citation-author-order',
        manuscript,
        citation.span,
        'likely',
        { citation: cited, entry, repair: words.repair },
        related,
      );
  }
  const why = isListed
    ? `the entry has ${listed} before ${name}, and the citation does not`
    : listed
      ? `the entry has ${listed} in place of ${name}`
      : `the entry does not name ${name}`;
  return (manuscript, related) =>
    finding('citation-authors', manuscript, citation.span, 'likely', { ...words, why }, related);
}

/** Whether as many authors as are cited head an entry, in whatever order: then none of them is left out. */
function areAll(names: readonly string[], authors: Reference['authors']): boolean {
  const first = authors.slice(0, names.length).map(personKeys);
  return names.every((name) => first.some((keys) => isSame(name, keys)));
}

/** A page cited alone or as a range that lies outside the pages of an article or a chapter. */
function pageOutside({ locator }: Citation, { pages, kind }: Reference): string | undefined {
  if (locator === undefined || pages === undefined || (kind !== 'article' && kind !== 'chapter'))
    return undefined;
  const whole = pageRange(pages);
  const cited = /^(?:pp?\.\s?)?(\d{1,5}(?:\s?[–-]\s?\d{1,5})?)$/u.exec(locator)?.[1];
  const part = cited === undefined ? undefined : pageRange(cited);
  if (!whole || !part || whole.last <= whole.first || part.last < part.first) return undefined;
  return part.first < whole.first || part.last > whole.last ? cited : undefined;
}
