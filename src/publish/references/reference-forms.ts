import type { ReferencePart } from './reference-parts.ts';

/** How the reference of a kind of source is made: who heads it, how its title stands, and what follows, each a sentence of its own. */
export interface ReferenceForm {
  /** Variables whose names may head the reference, the most wanted first: the first that the source has is taken. */
  readonly heads: readonly string[];
  readonly title: 'plain' | 'quoted';
  readonly parts: readonly ReferencePart[];
}

const makers = ['author', 'editor', 'compiler', 'translator'];

const whole: ReferenceForm = {
  heads: makers,
  title: 'plain',
  parts: ['edited', 'edition', 'volume', 'volumes', 'series', 'published', 'original', 'address'],
};
const article: ReferenceForm = {
  heads: ['author', 'container-title'],
  title: 'quoted',
  parts: ['reviewed', 'translated', 'issue', 'address'],
};
/** Without an author the newspaper stands first (14.191, 15.49). */
const newspaper: ReferenceForm = { ...article, parts: ['reviewed', 'translated', 'newspaper', 'address'] };
const journal: ReferenceForm = { ...article, heads: ['author'] };
const part: ReferenceForm = {
  heads: ['author'],
  title: 'quoted',
  parts: ['translated', 'documentDay', 'inBook', 'series', 'published', 'original', 'archived', 'address'],
};
const page: ReferenceForm = { heads: makers, title: 'quoted', parts: ['site', 'accessed', 'address'] };
const document: ReferenceForm = {
  heads: makers,
  title: 'plain',
  parts: ['edited', 'documentDay', 'inBook', 'archived', 'published', 'medium', 'accessed', 'address'],
};
const report: ReferenceForm = {
  heads: makers,
  title: 'plain',
  parts: ['edited', 'edition', 'numbered', 'volume', 'series', 'published', 'archived', 'address'],
};
const law: ReferenceForm = { heads: [], title: 'plain', parts: ['legal', 'published', 'address'] };
const shown: ReferenceForm = {
  heads: ['author', 'director', 'composer'],
  title: 'plain',
  parts: ['directed', 'medium', 'archived', 'published', 'address'],
};
const spoken: ReferenceForm = {
  heads: ['author'],
  title: 'quoted',
  parts: ['documentDay', 'presented', 'debate', 'archived', 'published', 'accessed', 'address'],
};
/** A debate, which its series prints: its day, and where it stands there. */
const debate: ReferenceForm = {
  heads: makers,
  title: 'plain',
  parts: ['documentDay', 'debate', 'archived', 'published', 'address'],
};
const map: ReferenceForm = {
  heads: makers,
  title: 'plain',
  parts: ['edition', 'scale', 'series', 'archived', 'published', 'medium', 'address'],
};
const data: ReferenceForm = {
  heads: makers,
  title: 'plain',
  parts: ['version', 'published', 'accessed', 'address'],
};

/** The form of each type of CSL. Source: The Chicago Manual of Style, 17th edition, chapters 14 (what is stated, in which order) and 15 (author and date). */
export const referenceForms: Readonly<Record<string, ReferenceForm>> = {
  article: journal,
  'article-journal': journal,
  'article-magazine': newspaper,
  'article-newspaper': newspaper,
  review: journal,
  'review-book': journal,
  chapter: part,
  'entry-dictionary': part,
  'entry-encyclopedia': part,
  entry: part,
  'paper-conference': {
    heads: ['author'],
    title: 'quoted',
    parts: ['translated', 'inBook', 'presented', 'series', 'published', 'address'],
  },
  thesis: { heads: ['author'], title: 'quoted', parts: ['thesis', 'archived', 'address'] },
  webpage: page,
  post: page,
  'post-weblog': page,
  manuscript: {
    heads: makers,
    title: 'quoted',
    parts: ['documentDay', 'inBook', 'archived', 'published', 'accessed', 'address'],
  },
  personal_communication: document,
  document,
  interview: {
    heads: ['author'],
    title: 'quoted',
    parts: ['interviewed', 'issue', 'inBook', 'archived', 'published', 'accessed', 'address'],
  },
  speech: spoken,
  hearing: report,
  report,
  standard: report,
  patent: report,
  treaty: { heads: [], title: 'plain', parts: ['archived', 'address'] },
  legislation: law,
  bill: law,
  regulation: law,
  legal_case: law,
  dataset: data,
  software: data,
  motion_picture: shown,
  broadcast: shown,
  song: shown,
  graphic: shown,
  map,
  collection: { heads: makers, title: 'plain', parts: ['archived', 'accessed', 'address'] },
  performance: shown,
};

/** The form of a type, that of a book where it has none of its own. */
export const formOf = (type: string, isInAnother: boolean): ReferenceForm =>
  (type === 'hearing' && isInAnother ? debate : undefined) ??
  (Object.hasOwn(referenceForms, type) ? referenceForms[type] : undefined) ??
  (type === '' && isInAnother ? journal : whole);
