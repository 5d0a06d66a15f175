import { bareDoi } from '../../base/bare-doi.ts';
import { withCapital } from '../../base/with-capital.ts';
import { isDayKnown, sourceDayInWords, sourceYearInWords } from '../../record/source-date-words.ts';
import { type ListedName, spokenNames } from './listed-names.ts';
import type { Work } from './work.ts';

/** A sentence of a reference after its title. */
export type ReferencePart = keyof typeof referenceParts;

/** How many names are given within a reference. */
const MOST_NAMED = 3;
const named = (names: readonly ListedName[]): string => spokenNames(names, MOST_NAMED);
const list = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ');

/** What each part of a reference says of a work; '' where the work says nothing of it. */
export const referenceParts = {
  edited: (work: Work) => sentences(...editors(work)),
  translated: (work: Work) => by('translated', work.names('translator')),
  directed: (work: Work) => (work.names('author').length > 0 ? by('directed', work.names('director')) : ''),
  reviewed: reviewedInWords,
  edition: (work: Work) => editionInWords(work.text('edition')),
  volume: volumeInWords,
  volumes: (work: Work) => {
    const count = work.text('number-of-volumes');
    return /^\d+$/.test(count) && Number(count) > 1 && work.text('volume') === '' ? `${count} vols.` : '';
  },
  series: seriesInWords,
  published: publishedInWords,
  original: originalInWords,
  issue: (work: Work) => (work.text('container-title') === '' ? '' : issueInWords(work)),
  newspaper: newspaperInWords,
  inBook: bookInWords,
  presented: presentedInWords,
  thesis: (work: Work) => withCapital(list(work.text('genre') || 'thesis', work.text('publisher'))),
  site: (work: Work) => list(work.text('container-title') || work.text('publisher'), wholeDayOf(work)),
  documentDay: documentDayInWords,
  interviewed: interviewedInWords,
  numbered: numberedInWords,
  debate: debateInWords,
  legal: legalInWords,
  version: (work: Work) => {
    const version = work.text('version');
    return /^\d/.test(version) ? `Version ${version}` : withCapital(version);
  },
  medium: (work: Work) => withCapital(work.text('medium')),
  scale: (work: Work) => work.text('scale'),
  archived: archivedInWords,
  accessed: (work: Work) => {
    const day = sourceDayInWords(work.value('accessed'));
    return day === '' || sourceYearInWords(work.issued) !== '' ? '' : `Accessed ${day}`;
  },
  address: (work: Work) => {
    const doi = bareDoi(work.text('DOI'));
    return doi === '' ? work.text('URL') : `https://doi.org/${doi}`;
  },
} as const;

/** A treaty is one sentence: its title, its parties, its day, where it is printed (14.290). */
export function treatyInWords(work: Work): string {
  const parties = work.names('author').map(({ spoken }) => spoken);
  return list(
    work.title,
    parties.length > 4 ? `${parties[0]} et al.` : parties.join('–'),
    placeAndDay(work),
    printedIn(work),
  );
}

const placeAndDay = (work: Work): string => list(work.text('event-place'), sourceDayInWords(work.issued));

const by = (done: string, names: readonly ListedName[]): string =>
  names.length === 0 ? '' : `${withCapital(done)} by ${named(names)}`;

const sentences = (...parts: readonly string[]): string =>
  parts
    .filter((words) => words !== '')
    .map((words, i, all) => (i < all.length - 1 && !/[.?!]$/.test(words) ? `${words}.` : words))
    .join(' ');

/** Editors, translators and compilers of a work by another; who is both is named once. */
function editors(work: Work): string[] {
  const author = work.names('author');
  const roles: readonly (readonly [string, string])[] = [
    ['editor', 'edited'],
    ['compiler', 'compiled'],
    ['translator', 'translated'],
    ['introduction', 'introduction'],
    ['foreword', 'foreword'],
  ];
  const told = new Map<string, string>();
  let headed = author.length > 0;
  for (const [role, done] of roles) {
    const names = work.names(role);
    if (names.length === 0) continue;
    const isHead = !headed && /^(?:editor|compiler|translator)$/.test(role);
    headed = true;
    if (isHead) continue;
    const people = named(names);
    const before = told.get(people);
    told.set(people, before === undefined ? done : `${before} and ${done}`);
  }
  return [...told].map(([people, done]) => `${withCapital(done)} by ${people}`);
}

function editionInWords(edition: string): string {
  if (/^1(?:st)?$/.test(edition)) return '';
  if (/^\d+$/.test(edition)) return `${ordinal(Number(edition))} ed.`;
  return edition === '' || /\bed(?:ition|n|s)?\b\.?/i.test(edition) ? edition : `${edition} ed.`;
}

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** The volume that is cited, with its own title, or as one of a set; not where the title of the work says it. */
function volumeInWords(work: Work): string {
  const [volume, title, set] = [work.text('volume'), work.text('volume-title'), work.text('container-title')];
  if (set !== '' && set !== work.title) return volume === '' ? `In ${set}` : `Vol. ${volume} of ${set}`;
  const isSaid = work.title.split(/[\s,]+/).includes(volume);
  return list(volume === '' || isSaid ? '' : `Vol. ${volume}`, title);
}

function seriesInWords(work: Work): string {
  const [series, number] = [work.text('collection-title'), work.text('collection-number')];
  if (series === '' || work.title.includes(series) || work.text('container-title').includes(series))
    return '';
  return number === '' ? series : `${series} ${number}`;
}

/** Place and publisher; of a reprint those of the first edition before them (15.40). */
function publishedInWords(work: Work): string {
  const where = placed(work.text('publisher-place'), work.text('publisher'));
  const first = placed(work.text('original-publisher-place'), work.text('original-publisher'));
  if (work.text('original-title') !== '' || work.value('original-date') === undefined) return where;
  if (first === '' || where === '') return where || first;
  return `${first}. Reprint, ${where}`;
}

const placed = (place: string, publisher: string): string => [place, publisher].filter(Boolean).join(': ');

/** What a translation was first published as (14.99). */
function originalInWords(work: Work): string {
  const title = work.text('original-title');
  if (title === '') return '';
  const where = placed(work.text('original-publisher-place'), work.text('original-publisher'));
  const facts = list(where, sourceYearInWords(work.value('original-date')));
  return `Originally published as ${title}${facts === '' ? '' : ` (${facts})`}`;
}

/** `PLOS One 12 (3): 1–20`; `Diogenes, no. 25, 84–117`; `Foreign Affairs 47 (October): 1–9`. */
function issueInWords(work: Work): string {
  const [volume, issue] = [work.text('volume'), work.text('issue')];
  const pages = pagesOf(work) || work.text('number');
  const within = issue || seasonOfVolume(work);
  const numbered = volume && (within === '' ? volume : `${volume} (${within})`);
  const head = list(
    [work.text('container-title'), numbered].filter(Boolean).join(' '),
    (volume === '' && issue !== '' && `no. ${issue}`) || undefined,
    volume === '' ? dayOf(work) : undefined,
  );
  return [head, pages].filter(Boolean).join(volume ? ': ' : ', ');
}

/** The month or season of a date, for the issue of a volume that has no number: it stands there, and not with the year. */
export function seasonOfVolume(work: Work): string {
  if (work.text('volume') === '' || work.text('issue') !== '' || !/^article|^review|^$/.test(work.type))
    return '';
  const words = sourceDayInWords(work.issued);
  return withCapital(/^(?:spring|summer|autumn|winter|[A-Z][a-z]+)(?= \d{4}$)/.exec(words)?.[0] ?? '');
}

function newspaperInWords(work: Work): string {
  const isHead = work.names('author').length === 0;
  const edition = work.text('edition');
  const volume = work.text('volume');
  const issue = work.text('issue');
  const numbered =
    volume === '' ? issue && `no. ${issue}` : issue === '' ? `vol. ${volume}` : `${volume} (${issue})`;
  const words = list(
    isHead ? '' : withoutThe(work.text('container-title')),
    numbered,
    dayOf(work),
    edition && (/\bed/i.test(edition) ? edition : `${edition} ed.`),
    work.text('section') && `sec. ${work.text('section')}`,
    pagesOf(work),
  );
  return isHead ? withCapital(words) : words;
}

/** The name of a newspaper in English without its article (14.193). */
export const withoutThe = (name: string): string => name.replace(/^The (?=\p{Lu})/u, '');

/** The book or volume of documents that a part is in. */
function bookInWords(work: Work): string {
  const container = work.text('container-title');
  if (container === '' || (work.type === 'interview' && work.text('volume') !== '')) return '';
  const [volume, title, number] = [work.text('volume'), work.text('volume-title'), work.text('number')];
  const own = named(work.names('author'));
  const authors = work.names('container-author');
  const editors = work.names('editor');
  const isHead = work.names('author').length === 0 && !/^(?:chapter|entry|paper)/.test(work.type);
  return `In ${list(
    container,
    authors.length > 0 && named(authors) !== own ? `by ${named(authors)}` : '',
    editors.length > 0 && !isHead ? `edited by ${named(editors)}` : '',
    editionInWords(work.text('edition')),
    volume && `vol. ${volume}`,
    title,
    number && (/^\d/.test(number) ? `doc. ${number}` : number),
    pagesOf(work),
  )}`;
}

function presentedInWords(work: Work): string {
  const event = work.text('event-title') || work.text('event');
  if (event === '' || work.text('container-title') !== '') return '';
  const day = sourceDayInWords(work.value('event-date')) || dayOf(work);
  return list(
    `${withCapital(work.text('genre') || (work.type === 'speech' ? 'speech' : 'paper'))} presented at ${withThe(event)}`,
    work.text('event-place'),
    day,
  );
}

const withThe = (event: string): string => (/^(?:the|an?) |^\d/i.test(event) ? event : `the ${event}`);

/** What kind of document it is, to whom, of which day: `Telegram 511 to the Secretary of State, February 22, 1946`. */
function documentDayInWords(work: Work): string {
  if (work.type === 'speech' && presentedInWords(work) !== '') return '';
  const letter = work.type === 'personal_communication' && work.title === '' ? 'Letter' : '';
  const genre = /^(?:book|book section|edited book|chapter|manuscript|generic|document)$/i.test(
    work.text('genre'),
  )
    ? letter
    : work.text('genre') || letter;
  const recipient = named(work.names('recipient'));
  const number = work.text('container-title') === '' ? work.text('number') : '';
  const kind =
    genre === ''
      ? number && withCapital(number)
      : /^\d+\w?$/.test(number)
        ? `${genre} ${number}`
        : list(genre, number);
  // the date of a book is not that of a document in it
  const ownDay = /^(?:chapter|entry)/.test(work.type) ? '' : dayOf(work);
  const day = sourceDayInWords(work.value('event-date')) || dayOf(work, 'original-date') || ownDay;
  const to = recipient === '' || work.title.includes(recipient) ? '' : ` to ${recipient}`;
  return list(
    `${withCapital(kind)}${kind === '' ? withCapital(to.trim()) : to}`,
    work.text('event-place'),
    day,
  );
}

function interviewedInWords(work: Work): string {
  const who = named(work.names('interviewer'));
  const kind = work.text('genre') || 'Interview';
  const day = work.text('container-title') === '' ? dayOf(work) : '';
  return list(
    `${withCapital(kind)}${who === '' ? '' : ` by ${who}`}`,
    work.text('event-place') || undefined,
    day,
  );
}

/** The kind and number of a report, and its day where that is known: `Resolution 2758 (XXVI), A/RES/2758(XXVI), October 25, 1971`. */
function numberedInWords(work: Work): string {
  const [genre, number] = [work.text('genre'), work.text('number')];
  const numbered = /^\d+\w?$/.test(number) && genre !== '' ? `${genre} ${number}` : list(genre, number);
  const place = work.text('event-place');
  return withCapital(list(numbered, place, wholeDayOf(work)));
}

/** A debate as its series prints it: `Parliamentary Debates, Commons, 5th ser., vol. 407, cols. 425–446`. */
function debateInWords(work: Work): string {
  const container = work.text('container-title');
  const volume = work.text('volume');
  if (container === '') return '';
  return list(
    container,
    work.text('section'),
    work.text('collection-title'),
    volume && `vol. ${volume}`,
    pagesOf(work),
  );
}

/** A law or judgment by its number and where it is printed: `Pub. L. No. 96-8, 93 Stat. 14`. */
function legalInWords(work: Work): string {
  return list(work.text('genre'), work.text('number'), printedIn(work), work.text('authority'));
}

/** `10 UNTS 300`, with the short name of the series where there is one. */
function printedIn(work: Work): string {
  const series = work.text('container-title-short') || work.text('container-title');
  const number = work.type === 'treaty' ? work.text('number') : '';
  const page = pagesOf(work) || (work.text('section') && `§ ${work.text('section')}`);
  return list([work.text('volume'), series, page].filter(Boolean).join(' '), number);
}

/** Names of what an archive keeps things in, from the large to the small; a value that begins with the name says it itself. */
const shelves = [
  ['record-group', 'RG'],
  ['fond', 'fond'],
  ['opis', 'opis'],
  ['papka', 'papka'],
  ['delo', 'delo'],
  ['list', 'list'],
  ['series', 'series'],
  ['box', 'box'],
  ['folder', 'folder'],
  ['file', 'file'],
  ['reel', 'reel'],
] as const;

/** The collection and where in it; then the archive and its town (14.221). */
function archivedInWords(work: Work): string {
  const [archive, place] = [work.text('archive'), work.text('archive-place')];
  const shelf = shelves.flatMap(([name, word]) => {
    const at = work.text(name);
    if (at === '') return [];
    return at.toLowerCase().startsWith(word.toLowerCase()) ? [at] : [`${word} ${at}`];
  });
  const within = list(
    work.text('archive_collection'),
    work.text('archive_location') || (archive === '' ? '' : work.text('call-number')),
    ...shelf,
  );
  return sentences(withCapital(within), list(archive, place));
}

/** Titles reviewed: `Review of Mao, by Yang Kuisong`. */
function reviewedInWords(work: Work): string {
  const [title, who] = [work.text('reviewed-title'), named(work.names('reviewed-author'))];
  return title === '' ? '' : list(`Review of ${title}`, who && `by ${who}`);
}

const pagesOf = (work: Work): string => work.text('page').replace(/(\d)--?(\d)/g, '$1–$2');

/** The day or month of a date, or '' where only its year is known. */
const dayOf = (work: Work, variable = 'issued'): string =>
  isDayKnown(work.value(variable)) ? sourceDayInWords(work.value(variable)) : '';

/** The same of what is dated by its day, and by its year else. */
const wholeDayOf = (work: Work): string => (/\d, /.test(dayOf(work)) ? dayOf(work) : '');
