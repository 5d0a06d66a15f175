import type { CitationForm, EntryForm, HouseStyle, NoteForm } from './house-style.ts';

const chicagoCitation: CitationForm = {
  beforeYear: ' ',
  and: 'and',
  // The 17th edition has “et al.” from four authors on, the 18th from three.
  etAl: { may: 3, must: 4 },
  lastComma: true,
  beforePage: ', ',
  page: '',
  pages: '',
};

/** The first author is never named alone: of many the first few are listed. */
const chicagoEntry: EntryForm = {
  editors: [', ed.', ', eds.'],
  capitals: 'headline',
  edition: '. {n} ed. ',
  chapterEditors: {
    stand: 'behind',
    example: 'In Title of the Book, edited by Given Family and Given Family',
  },
  ranges: 'either',
  thesisTitle: { kind: 'double', closing: '.”' },
  furtherAuthors: 'given-first',
  givenNames: 'as printed',
  joinTwo: ', and ',
  joinMore: ', and ',
  year: { before: '. ', after: '. ' },
  articleTitle: { kind: 'double', closing: '.”' },
  locus: ' {v} ({i}): {p}',
  locusWithoutIssue: ' {v}: {p}',
  // The 17th edition closes up what follows a volume alone.
  otherLocus: ' {v}:{p}',
  // The 18th edition leaves the place away, the 17th has it.
  chapterPages: '',
  rangeDash: true,
  repeatedLine: true,
};

const chicagoNote: NoteForm = {
  articleTitle: { kind: 'double', closing: ',”' },
  locus: { before: '', after: ' {v}, no. {i} ({y}): {l}', withoutIssue: ' {v} ({y}): {l}' },
  facts: 'place: publisher, year',
  page: ', ',
  shortPage: ', ',
  earlier: 'short title',
};

/** The house styles that `--style` names. Where editions of a manual differ, what any of them asks passes. */
export const houseStyles = {
  'chicago-author-date': {
    title: 'Chicago (author-date)',
    manual: 'The Chicago Manual of Style, 17th and 18th editions',
    cites: 'author-date',
    citation: chicagoCitation,
    entry: chicagoEntry,
  },
  'chicago-notes': {
    title: 'Chicago (notes and bibliography)',
    manual: 'The Chicago Manual of Style, 17th and 18th editions',
    cites: 'notes',
    entry: withoutYear({
      ...chicagoEntry,
      locus: ' {v}, no. {i} ({y}): {p}',
      locusWithoutIssue: ' {v} ({y}): {p}',
    }),
    note: chicagoNote,
  },
  apa: {
    title: 'APA',
    manual: 'Publication Manual of the American Psychological Association, 7th edition',
    cites: 'author-date',
    citation: {
      beforeYear: ', ',
      and: '&',
      etAl: { may: 3, must: 3 },
      lastComma: true,
      beforePage: ', ',
      page: 'p. ',
      pages: 'pp. ',
    },
    entry: {
      furtherAuthors: 'family-first',
      givenNames: 'initials',
      joinTwo: ', & ',
      joinMore: ', & ',
      editors: [' (Ed.).', ' (Eds.).'],
      capitals: 'sentence',
      edition: ' ({n} ed.). ',
      chapterEditors: {
        stand: 'before',
        example: 'In G. Family & G. Family (Eds.), Title of the book (pp. 1–20). Publisher',
      },
      ranges: 'whole',
      thesisTitle: { kind: 'none', closing: '.' },
      year: { before: ' (', after: '). ' },
      articleTitle: { kind: 'none', closing: '.' },
      locus: ', {v}({i}), {p}',
      locusWithoutIssue: ', {v}, {p}',
      place: 'none',
      chapterPages: 'pp. ',
      rangeDash: true,
      repeatedLine: false,
    },
  },
  mla: {
    title: 'MLA',
    manual: 'MLA Handbook, 9th edition',
    cites: 'author-page',
    citation: {
      beforeYear: undefined,
      and: 'and',
      etAl: { may: 3, must: 3 },
      lastComma: true,
      beforePage: ' ',
      page: '',
      pages: '',
    },
    entry: {
      furtherAuthors: 'given-first',
      givenNames: 'as printed',
      joinTwo: ', and ',
      joinMore: ', and ',
      etAl: ', et al.',
      etAlFrom: 3,
      editors: [', editor', ', editors'],
      capitals: 'headline',
      edition: '. {n} ed., ',
      chapterEditors: {
        stand: 'behind',
        example: 'Title of the Book, edited by Given Family and Given Family, Publisher, 1990, pp. 1–20',
      },
      ranges: 'short',
      thesisTitle: { kind: 'none', closing: '.' },
      articleTitle: { kind: 'double', closing: '.”' },
      locus: ', vol. {v}, no. {i}, {y}, pp. {p}',
      locusWithoutIssue: ', vol. {v}, {y}, pp. {p}',
      place: 'none',
      chapterPages: 'pp. ',
      rangeDash: false,
      repeatedLine: true,
    },
  },
  harvard: {
    title: 'Harvard',
    manual: 'Cite Them Right, 12th edition',
    cites: 'author-date',
    citation: {
      beforeYear: ', ',
      and: 'and',
      etAl: { may: 4, must: 4 },
      lastComma: false,
      beforePage: ', ',
      page: 'p. ',
      pages: 'pp. ',
    },
    entry: {
      furtherAuthors: 'family-first',
      givenNames: 'closed initials',
      joinTwo: ' and ',
      joinMore: ' and ',
      etAl: ' et al.',
      editors: [' (ed.)', ' (eds)'],
      capitals: 'sentence',
      edition: '. {n} edn. ',
      chapterEditors: {
        stand: 'before',
        example: 'in Family, G. and Family, G. (eds) Title of the book. Place: Publisher, pp. 1–20',
      },
      ranges: 'whole',
      thesisTitle: { kind: 'none', closing: '.' },
      year: { before: ' (', after: ') ' },
      articleTitle: { kind: 'single', closing: '’,' },
      locus: ', {v}({i}), pp. {p}',
      locusWithoutIssue: ', {v}, pp. {p}',
      place: 'before',
      chapterPages: 'pp. ',
      rangeDash: true,
      repeatedLine: false,
    },
  },
  isq: {
    title: 'ISQ',
    manual: 'International Studies Quarterly, after the Chicago Manual’s author-date system',
    cites: 'author-date',
    citation: chicagoCitation,
    entry: chicagoEntry,
  },
  ajil: {
    title: 'AJIL',
    manual: 'American Journal of International Law, after The Bluebook, 21st edition',
    cites: 'notes',
    note: {
      articleTitle: { kind: 'none', closing: ',' },
      locus: { before: '{v} ', after: ' {l} ({y})', withoutIssue: ' {l} ({y})' },
      facts: 'year',
      page: ' ',
      shortPage: ', at ',
      again: 'Id.',
      earlier: 'supra',
    },
  },
} as const satisfies Readonly<Record<string, HouseStyle>>;

/** What `--style` may name. */
export type HouseStyleName = keyof typeof houseStyles;

function withoutYear({ year, ...entry }: EntryForm): EntryForm {
  return entry;
}
