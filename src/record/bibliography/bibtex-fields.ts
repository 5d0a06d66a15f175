/** How a field of BibTeX is read. */
export type FieldForm = 'text' | 'names' | 'date' | 'address' | 'doi' | 'pages';

/** Where a field goes in CSL, and how it is read. The first of several variables that is free is taken. */
export type FieldRule = readonly [form: FieldForm, ...to: readonly string[]];

/** The fields of BibTeX and biblatex whose name in CSL is another, or that are more than text. What is not here and no variable of CSL keeps its name. */
export const bibtexFields: Readonly<Record<string, FieldRule>> = {
  author: ['names', 'author'],
  editor: ['names', 'editor'],
  translator: ['names', 'translator'],
  bookauthor: ['names', 'container-author'],
  editora: ['names', 'editora'],
  editorb: ['names', 'editorb'],
  editorc: ['names', 'editorc'],
  serieseditor: ['names', 'collection-editor'],
  recipient: ['names', 'recipient'],
  interviewer: ['names', 'interviewer'],
  director: ['names', 'director'],
  compiler: ['names', 'compiler'],
  foreword: ['names', 'foreword'],
  introduction: ['names', 'introduction'],
  afterword: ['names', 'afterword'],
  annotator: ['names', 'annotator'],
  commentator: ['names', 'commentator'],
  holder: ['names', 'holder'],
  origauthor: ['names', 'original-author'],
  shorttitle: ['text', 'title-short'],
  shortjournal: ['text', 'container-title-short'],
  series: ['text', 'collection-title'],
  volumes: ['text', 'number-of-volumes'],
  part: ['text', 'part-number'],
  pages: ['pages', 'page'],
  pagetotal: ['text', 'number-of-pages'],
  numpages: ['text', 'number-of-pages'],
  chapter: ['text', 'chapter-number'],
  publisher: ['text', 'publisher'],
  institution: ['text', 'publisher'],
  school: ['text', 'publisher'],
  organization: ['text', 'publisher', 'organization'],
  location: ['text', 'publisher-place'],
  address: ['text', 'publisher-place'],
  venue: ['text', 'event-place'],
  eventtitle: ['text', 'event-title'],
  conference: ['text', 'event-title'],
  doi: ['doi', 'DOI'],
  url: ['address', 'URL'],
  eprint: ['address', 'eprint'],
  pmid: ['text', 'PMID'],
  pmcid: ['text', 'PMCID'],
  isbn: ['text', 'ISBN'],
  issn: ['text', 'ISSN'],
  origdate: ['date', 'original-date'],
  origyear: ['date', 'original-date'],
  eventdate: ['date', 'event-date'],
  urldate: ['date', 'accessed'],
  lastchecked: ['date', 'accessed'],
  urlaccessdate: ['date', 'accessed'],
  origtitle: ['text', 'original-title'],
  origpublisher: ['text', 'original-publisher'],
  origlocation: ['text', 'original-publisher-place'],
  language: ['text', 'language'],
  langid: ['text', 'language', 'langid'],
  hyphenation: ['text', 'language', 'hyphenation'],
  type: ['text', 'genre'],
  howpublished: ['text', 'medium'],
  pubstate: ['text', 'status'],
  keywords: ['text', 'keyword'],
  annotation: ['text', 'annote'],
  library: ['text', 'call-number', 'library'],
  repository: ['text', 'archive', 'repository'],
  eid: ['text', 'number', 'eid'],
  addendum: ['text', 'addendum'],
};

/** The fields that state the date of an entry between them. */
export const dateFields = ['date', 'year', 'month', 'day'] as const;

/** Titles and what follows them after a colon. */
export const titleFields = [
  ['title', 'subtitle'],
  ['booktitle', 'booksubtitle'],
  ['maintitle', 'mainsubtitle'],
  ['journaltitle', 'journalsubtitle'],
  ['journal', 'journalsubtitle'],
  ['issuetitle', 'issuesubtitle'],
] as const;

/** What those do who are named as `editora`, or as `editor` with an `editortype`; where CSL has no variable for it, they keep the field's name. */
export const editorRoles: Readonly<Record<string, string>> = {
  editor: 'editor',
  compiler: 'compiler',
  director: 'director',
  organizer: 'organizer',
  collaborator: 'contributor',
  translator: 'translator',
};
