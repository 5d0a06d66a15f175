import { findingKind } from './finding-kind.ts';

/** Findings about citations. */
export const citationFindings = {
  'citation-unlisted': findingKind(
    'error',
    'a work is cited that the list of references lacks',
    (p: { citation: string; why: string }) => [
      `${p.citation} is cited, and is not in the list of references`,
      p.why,
      'add the work to the list, or mend the citation',
    ],
  ),
  'citation-name-near': findingKind(
    'error',
    'a cited name that differs by a letter or two from one in the list',
    (p: { citation: string; entry: string; cited: string; listed: string; slip: string }) => [
      `${p.citation} is cited; the list has ${p.entry}`,
      `no entry of that year has the name ${p.cited}, and ${p.listed} ${p.slip}`,
      `write ${p.listed} here, or mend the entry: the title page decides`,
    ],
  ),
  'citation-year-near': findingKind(
    'error',
    'a cited year that no work of the author in the list has, and one comes near',
    (p: { citation: string; entry: string; year: string; why: string }) => [
      `${p.citation} is cited; the list has ${p.entry}`,
      p.why,
      `write ${p.year} here, or mend the year of the entry, or add the work that is meant`,
    ],
  ),
  'citation-suffix': findingKind(
    'warning',
    'a letter after the year that is missing, or that the list does not have',
    (p: { citation: string; why: string; hint: string }) => [
      `${p.citation} does not say which entry it cites`,
      p.why,
      p.hint,
    ],
  ),
  'citation-et-al': findingKind(
    'warning',
    '“et al.” for a work that has too few authors for it',
    (p: { citation: string; entry: string; authors: string; repair: string }) => [
      `${p.citation} says “et al.”, and the entry names ${p.authors}`,
      `the list has ${p.entry}`,
      `write ${p.repair}, or add the authors that the entry lacks`,
    ],
  ),
  'citation-et-al-mixed': findingKind(
    'note',
    'a work of three authors or more that is cited with “et al.” and again with all its authors',
    (p: { citation: string; short: string }) => [
      `${p.citation} is cited with all its authors, behind ${p.short}`,
      'the work is cited with “et al.” before',
      `write ${p.short} here too`,
    ],
  ),
  'citation-authors': findingKind(
    'warning',
    'the authors cited are not those of the entry',
    (p: { citation: string; entry: string; why: string; repair: string }) => [
      `${p.citation} is cited; the list has ${p.entry}`,
      p.why,
      `write ${p.repair} here, or mend the entry`,
    ],
  ),
  'citation-author-order': findingKind(
    'warning',
    'the authors cited stand in another order than in the entry',
    (p: { citation: string; entry: string; repair: string }) => [
      `${p.citation} is cited; the list has ${p.entry}`,
      'the names and the year are the same, and their order is not',
      `write ${p.repair} here, or mend the order in the list: the title page decides`,
    ],
  ),
  'citation-page': findingKind(
    'warning',
    'a page is cited that lies outside the pages of the entry',
    (p: { citation: string; page: string; entry: string; pages: string }) => [
      `${p.citation} cites page ${p.page}, and the entry runs over pages ${p.pages}`,
      `${p.entry} is listed with pages ${p.pages}`,
      'check the page in the work, or the pages of the entry',
    ],
  ),
  'citation-ibid': findingKind(
    'warning',
    '“ibid.” or “op. cit.” that has nothing to stand for, or more than one work',
    (p: { ibid: string; why: string }) => [
      `“${p.ibid}” does not say which work is meant`,
      p.why,
      'name the work by its author and a short title',
    ],
  ),
  'citation-short-unknown': findingKind(
    'warning',
    'a short citation of a work that is nowhere given in full',
    (p: { work: string; full: string }) => [
      `${p.work} is cited in short form, and ${p.full}`,
      'a reader cannot find the work',
      'give it in full where it is cited first',
    ],
  ),
  'citation-list-missing': findingKind(
    'warning',
    'works are cited by author and year, and there is no list of references',
    (p: { count: string }) => [
      `${p.count} works are cited by author and year, and no list of references was found`,
      'no part is headed “References”, “Bibliography”, “Works cited” or the like',
      'add the list, or head it so that it can be found',
    ],
  ),
  'citation-number': findingKind(
    'error',
    'a number in square brackets that the numbered list lacks',
    (p: { number: string; why: string }) => [
      `${p.number} is cited, and no entry of the list has that number`,
      p.why,
      'add the work to the list, or mend the number',
    ],
  ),
  'note-order': findingKind(
    'warning',
    'a note called out of its order, or a number that is left out',
    (p: { what: string; why: string; repair: string }) => [p.what, p.why, p.repair],
  ),
  'note-reference': findingKind(
    'warning',
    'a reference to a note that is not there, or that names another work',
    (p: { reference: string; why: string }) => [
      `“${p.reference}” does not lead to the note that is meant`,
      p.why,
      'look the note up, and mend its number',
    ],
  ),
  'figure-absent': findingKind(
    'warning',
    'a figure, table or map that is mentioned, and is not in the text',
    (p: { name: string; has: string }) => [
      `${p.name} is mentioned, and nothing has that caption`,
      `the text has ${p.has}`,
      'add it, or mend its number',
    ],
  ),
  'figure-unmentioned': findingKind(
    'note',
    'a figure, table or map that the text never mentions',
    (p: { name: string }) => [
      `${p.name} is never mentioned in the text`,
      'others of its kind are',
      'mention it where it is to be looked at, or leave it out',
    ],
  ),
  'library-differs': findingKind(
    'warning',
    'an entry that the author’s own library has otherwise',
    (p: { entry: string; part: string; here: string; there: string; library: string }) => [
      `${p.entry} has the ${p.part} ${p.here}, and the library ${p.there}`,
      `the library has it so: ${p.library}`,
      'look at the work itself, then mend the entry or the library',
    ],
  ),
  'reference-uncited': findingKind(
    'warning',
    'an entry of the list that the text never cites',
    (p: { entry: string; why: string }) => [
      `${p.entry} is listed, and is never cited`,
      p.why,
      'cite it where it is used, or take it out of the list',
    ],
  ),
  'reference-twice': findingKind(
    'warning',
    'one work that is listed twice',
    (p: { entry: string; other: string; why: string }) => [
      `${p.entry} seems to be listed twice: see ${p.other}`,
      p.why,
      'keep the better entry, and cite it everywhere',
    ],
  ),
  'reference-same-year': findingKind(
    'warning',
    'two works of one author and year that no letters tell apart',
    (p: { entry: string; first: string; second: string }) => [
      `two entries are ${p.entry}, and no letters tell them apart`,
      `“${p.first}” and “${p.second}” have the same authors and the same year`,
      'put a and b after the years, here and where the works are cited',
    ],
  ),
  'reference-broken': findingKind(
    'warning',
    'an entry that is broken over two paragraphs',
    (p: { entry: string }) => [
      `the entry ${p.entry} is broken over two paragraphs`,
      'its second half stands in a paragraph of its own',
      'take the paragraph break out',
    ],
  ),
  'reference-lacks': findingKind(
    'warning',
    'an entry without a year, a title, a publisher or a place',
    (p: { entry: string; part: string; why: string }) => [
      `${p.entry} lacks ${p.part}`,
      p.why,
      `add ${p.part.replace(/^(?:a|an) /u, 'the ')}`,
    ],
  ),
  'reference-page-alone': findingKind(
    'note',
    'a single page where the other articles have their first and last',
    (p: { entry: string; page: string; count: string }) => [
      `${p.entry} is listed with page ${p.page} alone`,
      `${p.count} other articles of the list are given with their first and last page`,
      'add the last page, if the article has more than one',
    ],
  ),
  'reference-pages-backwards': findingKind(
    'error',
    'a range of pages that ends before it begins',
    (p: { pages: string; first: string; last: string }) => [
      `the pages ${p.pages} run backwards`,
      `page ${p.last} comes before page ${p.first}`,
      'check both numbers; one may have a wrong digit',
    ],
  ),
  'reference-name-order': findingKind(
    'warning',
    'an entry whose first author is named the other way round than in the rest of the list',
    (p: { entry: string; name: string; order: string; others: string; repair: string }) => [
      `${p.name} is ${p.order}, unlike the other authors of the list`,
      p.others,
      `write ${p.repair}`,
    ],
  ),
  'reference-style': findingKind(
    'note',
    'an entry that is set otherwise than the rest of the list',
    (p: { entry: string; what: string; others: string; repair: string }) => [
      `${p.entry} ${p.what}`,
      p.others,
      p.repair,
    ],
  ),
  'reference-order': findingKind(
    'note',
    'an entry out of the order of the list',
    (p: { entry: string; why: string; repair: string }) => [
      `${p.entry} is out of order in the list`,
      p.why,
      p.repair,
    ],
  ),
  'doi-malformed': findingKind('error', 'a DOI that cannot be one', (p: { doi: string; why: string }) => [
    `“${p.doi}” is not a DOI`,
    p.why,
    'copy the DOI again from the work’s page',
  ]),
  'url-malformed': findingKind(
    'error',
    'an address on the web that cannot be one',
    (p: { url: string; why: string; repair: string }) => [
      `“${p.url}” is not an address that opens`,
      p.why,
      p.repair,
    ],
  ),
  'issn-malformed': findingKind(
    'error',
    'an ISSN with a wrong check digit or length',
    (p: { issn: string; why: string }) => [
      `“${p.issn}” is not an ISSN`,
      p.why,
      'copy the number again from the journal',
    ],
  ),
  'isbn-malformed': findingKind(
    'error',
    'an ISBN with a wrong check digit or length',
    (p: { isbn: string; why: string }) => [
      `“${p.isbn}” is not an ISBN`,
      p.why,
      'copy the number again from the book',
    ],
  ),
} as const;
