import { MONTH_NAMES } from '../../base/months.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';

/** The sources of a case by key, each as a reference in a line, in the author-date style of the Chicago manual. */
export function referencesOf({ rows }: CaseRecord): ReadonlyMap<string, string> {
  return new Map(rows.sources.map((row) => [row.id, referenceInWords(row)]));
}

/** More authors than that are named by the first few. */
const [MOST_NAMED, NAMED] = [6, 3];

/**
 * A source as a reference in a line, in the author-date style of the Chicago manual, without its italics: the author, the
 * year, the title, where it appeared. Without an author or editor the title comes first, then the year. What its
 * bibliography leaves out is left out.
 */
export function referenceInWords(row: Row<'sources'>): string {
  const more = isMapping(row.custom) ? row.custom : {};
  const isPart = isPartOfWork(row.type, more);
  const people = makersInWords(row);
  const title = row.title && isPart ? `“${closed(row.title)}”` : (row.title ?? '');
  const year = yearOf(row.issued);
  const doi = textOf(more.DOI);
  return [
    ...(people ? [people, year, title] : [title, year]),
    whereInWords(row, more),
    isPart && row.type !== 'chapter'
      ? ''
      : [textOf(more['publisher-place']), textOf(more.publisher)].filter(Boolean).join(': '),
    doi ? `https://doi.org/${doi}` : textOf(more.URL),
  ]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]”?$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** Whether it appeared within another work, so that its title stands between quotation marks. */
function isPartOfWork(type: string | undefined, more: Mapping): boolean {
  if (type === undefined) return textOf(more['container-title']) !== '';
  return /^(?:article|chapter|entry|paper|post|webpage|speech|manuscript)/.test(type);
}

/** A title before a closing quotation mark, which takes the full stop in; quotation marks within it are single. */
function closed(title: string): string {
  const within = title.replace(/["“]([^"“”]*)["”]/g, '‘$1’');
  return /[.?!]$/.test(within) ? within : `${within}.`;
}

function makersInWords({ author, editor }: Row<'sources'>): string {
  const authors = namesOf(author);
  if (authors.length > 0) return peopleInWords(authors);
  const editors = namesOf(editor);
  return editors.length > 0 ? `${peopleInWords(editors)}, ${editors.length > 1 ? 'eds' : 'ed'}` : '';
}

/** Where a work appeared; of a work by itself its volume, unless its title says it. */
function whereInWords(row: Row<'sources'>, more: Mapping): string {
  if (row.type === 'chapter') return bookInWords(more);
  if (isPartOfWork(row.type, more)) return containerInWords(more, dayOf(row));
  const [container, volume] = [textOf(more['container-title']), textOf(more.volume)];
  if (container) return containerInWords(more, '');
  return volume && !row.title?.split(/\s+/).includes(volume) ? `Vol. ${volume}` : '';
}

/** A journal with volume, issue and pages; a newspaper, or the publisher of a web page, with the day where it has no volume. */
function containerInWords(more: Mapping, day: string): string {
  const [volume, issue, pages] = [textOf(more.volume), textOf(more.issue), pagesOf(more)];
  const title = textOf(more['container-title']) || textOf(more.publisher);
  const numbered = [title, volume && (issue ? `${volume} (${issue})` : volume)].filter(Boolean).join(' ');
  const apart = volume ? [numbered] : [numbered, issue && `no. ${issue}`, day];
  const head = apart.filter(Boolean).join(', ');
  return [head, pages].filter(Boolean).join(volume ? ': ' : ', ');
}

/** The book that a chapter is in. */
function bookInWords(more: Mapping): string {
  const volume = textOf(more.volume);
  const parts = [textOf(more['container-title']), volume && `vol. ${volume}`, pagesOf(more)].filter(Boolean);
  return parts.length > 0 ? `In ${parts.join(', ')}` : '';
}

const pagesOf = (more: Mapping): string => textOf(more.page).replace(/(\d)-(\d)/g, '$1–$2');

/** Month and day of publication, where both are known: `November 4`. */
function dayOf({ issued }: Row<'sources'>): string {
  const parts = isMapping(issued) ? issued['date-parts'] : undefined;
  const [, month, day] = (Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0] : []) as unknown[];
  const name = MONTH_NAMES[Number(textOf(month)) - 1];
  return name && textOf(day) ? `${name} ${textOf(day)}` : '';
}

interface Named {
  /** `Lo, James`. */
  readonly filed: string;
  /** `James Lo`. */
  readonly spoken: string;
}

function peopleInWords(names: readonly Named[]): string {
  const [first, ...others] = names;
  if (!first) return '';
  if (names.length > MOST_NAMED) {
    const named = others.slice(0, NAMED - 1).map(({ spoken }) => spoken);
    return `${[first.filed, ...named].join(', ')}, et al`;
  }
  const rest = others.map(({ spoken }) => spoken);
  if (rest.length === 0) return first.filed;
  return `${[first.filed, ...rest.slice(0, -1)].join(', ')}, and ${rest.at(-1)}`;
}

function namesOf(people: unknown): Named[] {
  return (Array.isArray(people) ? people : [people]).map(nameOf).filter(({ filed }) => filed !== '');
}

function nameOf(person: unknown): Named {
  const whole = isMapping(person) ? textOf(person.literal) : textOf(person);
  if (!isMapping(person)) return { filed: whole, spoken: whole };
  const family = [textOf(person['non-dropping-particle']), textOf(person.family)].filter(Boolean).join(' ');
  if (!family) return { filed: whole, spoken: whole };
  const given = textOf(person.given);
  return {
    filed: [family, given].filter(Boolean).join(', '),
    spoken: [given, family].filter(Boolean).join(' '),
  };
}

function yearOf(issued: unknown): string {
  if (!isMapping(issued)) return textOf(issued);
  const parts = issued['date-parts'];
  const first = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  return textOf(first) || textOf(issued.literal) || textOf(issued.raw);
}

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
