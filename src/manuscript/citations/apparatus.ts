import type { Span } from '../manuscript.ts';

/** A person as an entry of a bibliography names them. */
export interface PersonName {
  readonly family: string;
  readonly given?: string;
  readonly order: 'family-first' | 'given-first';
}

/** An entry of the list of references, or a work that a note cites in full. */
export interface Reference {
  readonly span: Span;
  /** An institution, or the title, where no person is named: then `authors` is empty. */
  readonly heading?: string;
  readonly authors: readonly PersonName[];
  readonly hasEtAl: boolean;
  readonly areEditors: boolean;
  readonly year?: number;
  /** The letter after a year: `a` of 1951a. */
  readonly suffix?: string;
  readonly title?: string;
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
  readonly kind: 'article' | 'book' | 'chapter' | 'thesis' | 'report' | 'archive' | 'web' | 'other';
}

/** A place that cites one work: `(Wang 1997, 84)`, `Share (2003) calls`, `Wang, “Xinjiang”, 84`, `ibid.` */
export interface Citation {
  readonly span: Span;
  readonly form: 'parenthetical' | 'narrative' | 'full-note' | 'short-note' | 'ibid' | 'key';
  /** Family names, or an institution, as written. */
  readonly names: readonly string[];
  readonly hasEtAl: boolean;
  readonly year?: number;
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
