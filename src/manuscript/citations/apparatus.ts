import type { Span } from '../manuscript.ts';

/** A person as an entry of a bibliography names them. */
export interface PersonName {
  readonly family: string;
  readonly given?: string;
  readonly order: 'family-first' | 'given-first';
}

/** The parts of an entry whose place in it is known. */
export type ReferencePart =
  | 'authors'
  | 'year'
  | 'title'
  | 'container'
  | 'publisher'
  | 'place'
  | 'pages'
  | 'doi'
  | 'url'
  | 'issn'
  | 'isbn';

/** An entry of the list of references, or a work that a note cites in full. What is not sure is left out. */
export interface Reference {
  readonly span: Span;
  /** In the list, or cited in full in a note and not in the list. */
  readonly listed: boolean;
  /** An institution, or the title, where no person is named: then `authors` is empty. */
  readonly heading?: string;
  readonly authors: readonly PersonName[];
  readonly hasEtAl: boolean;
  readonly areEditors: boolean;
  /** `———` in place of the authors, who are then those of the entry before. */
  readonly isRepeated: boolean;
  readonly year?: number;
  /** Of a reprint: the year in which the work first appeared. */
  readonly firstYear?: number;
  /** `n.d.`, `forthcoming`, `in press`, as printed, in place of a year. */
  readonly undated?: string;
  /** The letter after a year: `a` of 1951a. */
  readonly suffix?: string;
  readonly title?: string;
  readonly titleSet?: 'quoted' | 'italic' | 'plain';
  /** The journal or the book that it is part of. */
  readonly container?: string;
  readonly publisher?: string;
  readonly place?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly issn?: string;
  readonly isbn?: string;
  /** The key that a Markdown or TeX file gives it. */
  readonly key?: string;
  /** Where its parts stand in its block. */
  readonly at: { readonly [part in ReferencePart]?: { readonly from: number; readonly to: number } };
  /** Parts of it are as its author gives them: it bears no doubt. */
  readonly isPutRight?: true;
  readonly kind: 'article' | 'book' | 'chapter' | 'thesis' | 'report' | 'archive' | 'web' | 'other';
}

/** A place that cites one work: `(Wang 1997, 84)`, `Share (2003) calls`, `Wang, “Xinjiang”, 84`, `ibid.` */
export interface Citation {
  /** Names and year; of a further year of the same names, the year. */
  readonly span: Span;
  readonly form: 'parenthetical' | 'narrative' | 'full-note' | 'short-note' | 'ibid' | 'key';
  /** Family names, or an institution, as written. */
  readonly names: readonly string[];
  /** The first letter of the first author’s given name, where one stands before the family name: `T. Marrowby 1999`. */
  readonly initial?: string;
  readonly hasEtAl: boolean;
  readonly year?: number;
  /** `n.d.`, `forthcoming`, in place of a year. */
  readonly undated?: string;
  readonly suffix?: string;
  readonly title?: string;
  /** `84`, `pp. 3-5`, `chap. 2`, as written. */
  readonly locator?: string;
  /** Index of the entry that it cites, where exactly one fits. */
  readonly reference?: number;
}

/** What a manuscript cites and lists. */
export interface Apparatus {
  readonly style: 'author-date' | 'notes' | 'keys' | 'none';
  readonly references: readonly Reference[];
  readonly citations: readonly Citation[];
}
