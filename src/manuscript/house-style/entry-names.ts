import type { PersonName, Reference } from '../citations/apparatus.ts';
import { foldName } from '../citations/fold-name.ts';
import { eastAsianFamilyNames } from '../words/name-words.ts';
import type { EntryForm } from './house-style.ts';

/** The authors of an entry as a style sets them; none where more stands among them than their names, or their order is not sure. */
export function styledNames(
  written: string,
  { authors, hasEtAl, areEditors }: Reference,
  form: EntryForm,
): string | undefined {
  const sign = areEditors ? EDITORS.exec(written)?.[0] : '';
  if (sign === undefined || authors.length === 0 || !authors.every(isPlain)) return undefined;
  if (!isAllNames(written.slice(0, written.length - sign.length), authors)) return undefined;
  const names = listedNames(authors, hasEtAl, form);
  return names === undefined || !areEditors ? names : names + form.editors[authors.length > 1 ? 1 : 0];
}

/** What tells that those who are named are editors. */
const EDITORS = /,?\s*\(?\b(?:eds?|editors?)\b\.?\)?\.?$/iu;

function listedNames(authors: readonly PersonName[], hasEtAl: boolean, form: EntryForm): string | undefined {
  const names = authors.map((author, i) =>
    i === 0 || form.furtherAuthors === 'family-first' ? reversed(author, form) : straight(author, form),
  );
  const first = names[0]!;
  if (hasEtAl) return authors.length > 1 || form.etAl === undefined ? undefined : first + form.etAl;
  if (form.etAlFrom !== undefined && names.length >= form.etAlFrom) return `${first}${form.etAl}`;
  if (names.length === 1) return first;
  const join = names.length === 2 ? form.joinTwo : form.joinMore;
  return names.slice(0, -1).join(', ') + join + names.at(-1);
}

/** A name of two parts whose order can be told: not Mao Zedong, whom no style turns round. */
function isPlain({ family, given, order }: PersonName): boolean {
  if (given === undefined) return false;
  const isEastAsian = eastAsianFamilyNames.has(foldName(given.split(/\s/u)[0]!));
  return !(order === 'given-first' && isEastAsian) && !/[,(]/u.test(family + given);
}

const JOINING = new Set(['and', 'et', 'al', '']);

/** Whether the words written are those of the names and no others: no “Jr.”, no editors. */
function isAllNames(written: string, authors: readonly PersonName[]): boolean {
  const words = (text: string) =>
    text
      .split(/[\s.,&-]+/u)
      .map((word) => word.toLowerCase())
      .filter((word) => !JOINING.has(word))
      .sort()
      .join(' ');
  return words(written) === words(authors.map(({ given, family }) => `${given} ${family}`).join(' '));
}

function reversed(author: PersonName, form: EntryForm): string {
  return `${author.family}, ${givenNames(author, form)}`;
}

function straight(author: PersonName, form: EntryForm): string {
  return `${givenNames(author, form)} ${author.family}`;
}

function givenNames({ given = '' }: PersonName, { givenNames }: EntryForm): string {
  const isInitials = /^(?:\p{Lu}\p{M}?\.?[\s-]?){1,5}$/u.test(given);
  // The stop that ends the names is read as theirs: Brackwater, Ida.
  if (givenNames === 'as printed') return isInitials ? given : given.replace(/(?<=\p{L}{2})\.$/u, '');
  const set = isInitials && given.includes('.') ? spaced(given) : initials(given);
  return givenNames === 'initials' ? set : closedUp(set);
}

const spaced = (given: string): string => given.replace(/(?<=\.)(?=\p{Lu})/gu, ' ');

/** Names with the initials of each set without spaces. */
export function closedUp(names: string): string {
  return names.replace(/(?<=\b\p{Lu}\p{M}?\.) (?=\p{Lu}\p{M}?\.)/gu, '');
}

function initials(given: string): string {
  return given
    .split(/\s+/u)
    .map((name) => name.split('-').map(initial).join('-'))
    .join(' ');
}

function initial(name: string): string {
  return /^\p{Lu}/u.test(name) ? `${name.match(/^\p{Lu}\p{M}?/u)![0]}.` : name;
}
