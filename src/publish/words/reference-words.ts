import type { CaseRecord, Row } from '../../record/case-record.ts';

/** The sources of a case by key, each as a reference in a line: `Patel, A. (2025). Title. Journal 3(2), 193–200.` */
export function referencesOf({ rows }: CaseRecord): ReadonlyMap<string, string> {
  return new Map(rows.sources.map((row) => [row.id, referenceInWords(row)]));
}

/** A source as a reference in a line; what its bibliography leaves out is left out. */
export function referenceInWords({ author, editor, issued, title, custom }: Row<'sources'>): string {
  const more = isMapping(custom) ? custom : {};
  const editors = peopleInWords(editor);
  const people = peopleInWords(author) || (editors && `${editors} (ed.)`);
  const year = yearOf(issued);
  const parts = [
    [people, year && `(${year})`].filter(Boolean).join(' '),
    title ?? '',
    containerInWords(more),
    [textOf(more['publisher-place']), textOf(more.publisher)].filter(Boolean).join(': '),
    textOf(more.DOI) && `doi:${textOf(more.DOI)}`,
    textOf(more.DOI) ? '' : textOf(more.URL),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function containerInWords(more: Mapping): string {
  const issue = textOf(more.issue) && `(${textOf(more.issue)})`;
  const volume = [textOf(more.volume) + issue, textOf(more.page).replace(/(\d)-(\d)/g, '$1–$2')];
  const head = textOf(more['container-title']);
  const tail = volume.filter(Boolean).join(', ');
  return [head, tail].filter(Boolean).join(' ');
}

function peopleInWords(people: unknown): string {
  const names = (Array.isArray(people) ? people : [people]).map(nameOf).filter((name) => name !== '');
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function nameOf(person: unknown): string {
  if (typeof person === 'string') return person;
  if (!isMapping(person)) return '';
  const family = [textOf(person['non-dropping-particle']), textOf(person.family)].filter(Boolean).join(' ');
  return family ? [family, textOf(person.given)].filter(Boolean).join(', ') : textOf(person.literal);
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
