import { findingKind } from './finding-kind.ts';

/** A departure from the house style that was named: what stands there, what the style asks, the form that passes. */
const departure = (says: string) =>
  findingKind('warning', says, (p: { what: string; asks: string; repair: string }) => [
    p.what,
    p.asks,
    p.repair,
  ]);

/** Findings about a house style; they are sought only where one is named. */
export const styleFindings = {
  'style-citation-system': departure(
    'a citation of another system than the style’s: notes, author and year, or author and page',
  ),
  'style-citation-comma': departure(
    'a comma before the year of a citation that the style does not have, or that it lacks',
  ),
  'style-citation-and': departure('“and” or “&” in a citation where the style has the other'),
  'style-citation-et-al': departure(
    '“et al.” for fewer authors than the style allows, or all the authors where it has “et al.”',
  ),
  'style-citation-page': departure('a page in a citation with another sign before it than the style’s'),
  'style-entry-names': departure('authors of an entry in another order or form than the style’s'),
  'style-entry-et-al': departure('“et al.” behind the first author alone, where the style lists the authors'),
  'style-entry-line': departure('a line in place of the authors, where the style repeats their names'),
  'style-entry-year': departure('a year of an entry at another place, or in other marks, than the style’s'),
  'style-entry-title': departure('a title in other marks than the style’s'),
  'style-entry-capitals': departure('a title with capitals within where the style has none, or without'),
  'style-entry-italics': departure('a book or a journal that is not in italics, in a list that has them'),
  'style-entry-journal': departure(
    'volume, issue, year and pages of an article in another form than the style’s',
  ),
  'style-entry-publisher': departure('place and publisher in another form than the style’s'),
  'style-entry-edition': departure('an edition in other marks, or by another word, than the style’s'),
  'style-entry-editors': departure(
    'editors of a chapter’s book on the other side of its title than in the style',
  ),
  'style-entry-range': departure(
    'the last page of a range cut short where the style gives it whole, or whole where it is cut',
  ),
  'style-entry-pages': departure(
    '“pp.” before the pages of a chapter where the style has none, or none where it has it',
  ),
  'style-dash': departure('a hyphen in a range of pages where the style has an en dash'),
  'style-entry-doi': departure('a DOI that is not given as an address'),
  'style-note-names': departure('the author of a first note with the family name first'),
  'style-note-title': departure('the title of an article in other marks than the style has in notes'),
  'style-note-journal': departure(
    'journal, volume, year and page of a first note in another form than the style’s',
  ),
  'style-note-publisher': departure(
    'place, publisher and year of a first note in another form than the style’s',
  ),
  'style-note-page': departure('a page in a note with another sign before it than the style’s'),
  'style-note-again': departure('“ibid.” where the style has another form'),
  'style-note-earlier': departure('“op. cit.” where the style has another form'),
} as const;
