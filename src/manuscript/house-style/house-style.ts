/** How a style cites in the text, in brackets or in the sentence. */
export interface CitationForm {
  /** Between names and year: `Wang 1997`, `Wang, 1997`; none where the year is not cited. */
  readonly beforeYear: ' ' | ', ' | undefined;
  /** Before the last name in brackets; in the sentence it is “and” everywhere. */
  readonly and: 'and' | '&';
  /** Of how many authors “et al.” may stand for all but the first, and of how many it must: two numbers where editions of the manual differ. */
  readonly etAl: { readonly may: number; readonly must: number };
  /** Before the last of three names or more. */
  readonly lastComma: boolean;
  readonly beforePage: string;
  readonly page: string;
  readonly pages: string;
}

/** How an entry of the list is set. A template has `{j}` journal, `{v}` volume, `{i}` issue, `{y}` year and `{p}` pages. */
export interface EntryForm {
  /** The second and further authors: `and John Smith`, or `& Smith, J.` as the first. */
  readonly furtherAuthors: 'given-first' | 'family-first';
  /** `Jane M.`, `J. M.`, `J.M.`; where initials stand closed up, those with spaces pass too. */
  readonly givenNames: 'as printed' | 'initials' | 'closed initials';
  /** Before the last of two authors, and of more. */
  readonly joinTwo: string;
  readonly joinMore: string;
  /** Between the first author and those left out: `, et al.`; none where the first is never named alone. */
  readonly etAl?: string;
  /** Behind one editor, and behind more, of a book that is listed under them. */
  readonly editors: readonly [one: string, many: string];
  /** How English titles are set: a capital for each word but the small ones, or as in a sentence. */
  readonly capitals: 'headline' | 'sentence';
  /** Between a title and what follows; `{n}` is `2nd`. */
  readonly edition: string;
  /** Where the editors of a chapter’s book stand, of its title, with a pattern. */
  readonly chapterEditors: { readonly stand: 'before' | 'behind'; readonly example: string };
  /** The second number of a range of pages. */
  readonly ranges: 'whole' | 'short' | 'either';
  readonly thesisTitle: TitleMarks;
  /** So many authors are listed as the first and “et al.”. */
  readonly etAlFrom?: number;
  /** What stands before and after the year behind the authors; none where the year stands at the end. */
  readonly year?: { readonly before: string; readonly after: string };
  readonly articleTitle: TitleMarks;
  /** A journal’s volume, issue, year and pages; and where there is no issue. */
  readonly locus: string;
  readonly locusWithoutIssue: string;
  /** What another edition of the manual asks, or allows. */
  readonly otherLocus?: string;
  /** `Oslo: Fjordlight Press`, or the publisher alone; undefined where either may stand. */
  readonly place?: 'before' | 'none';
  /** Before the pages of a chapter. */
  readonly chapterPages?: '' | 'pp. ';
  readonly rangeDash: boolean;
  /** Whether a line may stand for the authors of the entry before. */
  readonly repeatedLine: boolean;
}

/** Marks around the title of an article, and what follows it. */
export interface TitleMarks {
  readonly kind: 'double' | 'single' | 'none';
  readonly closing: string;
}

/** How a note cites. */
export interface NoteForm {
  readonly articleTitle: TitleMarks;
  /** Journal, volume and year in a first note; `{l}` is the page that is cited. */
  readonly locus: { readonly before: string; readonly after: string; readonly withoutIssue: string };
  /** Of a book. */
  readonly facts: 'place: publisher, year' | 'year';
  /** Before a page in a first note, and in a short one. */
  readonly page: string;
  readonly shortPage: string;
  /** What stands for the work of the note before; none where the short form is wanted. */
  readonly again?: string;
  /** What stands for a work of an earlier note. */
  readonly earlier: 'short title' | 'supra';
}

/** A house style as its manual publishes it, as far as it can be read in a manuscript. */
export interface HouseStyle {
  /** As in a sentence: `Chicago (author-date)`. */
  readonly title: string;
  /** What was followed, with its edition. */
  readonly manual: string;
  readonly cites: 'author-date' | 'author-page' | 'notes';
  readonly citation?: CitationForm;
  readonly entry?: EntryForm;
  readonly note?: NoteForm;
}
