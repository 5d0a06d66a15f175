/** What an entry of BibTeX is in CSL. */
export interface BibtexType {
  readonly type: string;
  /** What kind of it, where the entry does not say so itself. */
  readonly genre?: string;
  /** Whether its title is that of a part, and `booktitle` that of the whole. */
  readonly isPart?: true;
}

const part = (type: string): BibtexType => ({ type, isPart: true });
const whole = (type: string, genre?: string): BibtexType => ({ type, ...(genre && { genre }) });

/** The types of BibTeX and biblatex, with those that reference managers write besides. */
export const bibtexTypes: Readonly<Record<string, BibtexType>> = {
  article: whole('article-journal'),
  suppperiodical: whole('article-journal'),
  review: whole('review'),
  newspaper: whole('article-newspaper'),
  newspaperarticle: whole('article-newspaper'),
  magazine: whole('article-magazine'),
  book: whole('book'),
  mvbook: whole('book'),
  collection: whole('book'),
  mvcollection: whole('book'),
  proceedings: whole('book'),
  mvproceedings: whole('book'),
  reference: whole('book'),
  mvreference: whole('book'),
  periodical: whole('periodical'),
  manual: whole('book'),
  booklet: whole('pamphlet'),
  inbook: part('chapter'),
  bookinbook: part('chapter'),
  suppbook: part('chapter'),
  incollection: part('chapter'),
  suppcollection: part('chapter'),
  inreference: part('entry-encyclopedia'),
  inproceedings: part('paper-conference'),
  conference: part('paper-conference'),
  thesis: whole('thesis'),
  phdthesis: whole('thesis', 'PhD diss.'),
  mastersthesis: whole('thesis', 'master’s thesis'),
  report: whole('report'),
  techreport: whole('report'),
  unpublished: whole('manuscript'),
  manuscript: whole('manuscript'),
  archival: whole('manuscript'),
  letter: whole('personal_communication'),
  online: whole('webpage'),
  electronic: whole('webpage'),
  www: whole('webpage'),
  webpage: whole('webpage'),
  web_page: whole('webpage'),
  dataset: whole('dataset'),
  software: whole('software'),
  misc: whole('document'),
  other: whole('document'),
  interview: whole('interview'),
  speech: whole('speech'),
  hearing: whole('hearing'),
  treaty: whole('treaty'),
  legislation: whole('legislation'),
  legal: whole('legislation'),
  jurisdiction: whole('legal_case'),
  bill: whole('bill'),
  patent: whole('patent'),
  standard: whole('standard'),
  map: whole('map'),
  image: whole('graphic'),
  artwork: whole('graphic'),
  audio: whole('song'),
  music: whole('song'),
  movie: whole('motion_picture'),
  video: whole('motion_picture'),
  performance: whole('performance'),
};

/** What `type` says of a thesis or report in biblatex's own words. */
export const genres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD diss.',
  mathesis: 'master’s thesis',
  mscthesis: 'master’s thesis',
  bathesis: 'bachelor’s thesis',
  candthesis: 'candidate’s thesis',
  habthesis: 'habilitation thesis',
  techreport: 'technical report',
  resreport: 'research report',
  datacd: 'CD-ROM',
  audiocd: 'audio CD',
  software: 'computer software',
};

/** What `entrysubtype` makes of an article. */
export const subtypes: Readonly<Record<string, string>> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  letter: 'personal_communication',
};
