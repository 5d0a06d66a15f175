import { eastAsianFamilyNames } from '../words/name-words.ts';
import type { PersonName, Reference } from './apparatus.ts';
import { foldName, withoutParticles } from './fold-name.ts';
import { companyEnd } from './read-person-names.ts';

/** The entries of a list by the names they can be cited under. */
export interface ReferenceIndex {
  readonly references: Reference[];
  /** Entries by a folded family name or heading of what they stand under. */
  readonly byName: Map<string, number[]>;
  readonly byKey: Map<string, number>;
}

/** Puts the entries of a list in order for looking up: by every name that a citation may use. */
export function indexReferences(references: readonly Reference[]): ReferenceIndex {
  const index: ReferenceIndex = { references: [], byName: new Map(), byKey: new Map() };
  for (const reference of references) addReference(index, reference);
  return index;
}

/** Adds an entry to an index, behind those that it has; gives its place. */
export function addReference(index: ReferenceIndex, reference: Reference): number {
  const place = index.references.push(reference) - 1;
  if (reference.key !== undefined) index.byKey.set(reference.key, place);
  const first = reference.authors[0];
  const names = first ? personKeys(first) : reference.heading ? headingKeys(reference.heading) : [];
  for (const name of new Set(names)) {
    const found = index.byName.get(name);
    if (found) found.push(place);
    else index.byName.set(name, [place]);
  }
  return place;
}

/** The folded names that a person may be cited by; without a comma in the entry, either end may be the family name. */
export function personKeys(person: PersonName): string[] {
  const keys = [foldName(person.family), foldName(withoutParticles(person.family))];
  if (person.order === 'given-first' && person.given) {
    const words = `${person.given} ${person.family}`.split(/\s+/u);
    if (!person.given.includes('.')) keys.push(foldName(words.join(' ')));
    // A double name without a hyphen, and a name that East Asian custom puts first: `Vinæs Larsen`, `Chang Lee`.
    for (let i = 1; i < words.length - 1; i++) keys.push(foldName(words.slice(i).join(' ')));
    if (eastAsianFamilyNames.has(foldName(words[0]!))) keys.push(foldName(words[0]!));
  }
  if (person.given && !/[.,]/u.test(person.given)) keys.push(foldName(`${person.family} ${person.given}`));
  // With given names, which some put into every citation: `Yong Sen Lee`, `Ann Chu`.
  const given = (person.given ?? '')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .split(/\s+/u)
    .filter((word) => word.length > 1 && !/[.,]/u.test(word));
  for (let i = 0; i < given.length; i++) keys.push(foldName([...given.slice(i), person.family].join(' ')));
  const hyphened = person.family.split(/[\s-]/u);
  if (hyphened.length > 1) keys.push(foldName(hyphened.at(-1)!));
  return [...new Set(keys.filter(Boolean))];
}

/** The folded forms of an institution's name: with and without an article, its first part, its initials. */
export function headingKeys(heading: string): string[] {
  const plain = heading.replace(/^(?:the|la|le|der|die|das)\s+/iu, '').replaceAll('&', 'and');
  const bracket = /\(([\p{Lu}&]{2,12})\)/u.exec(heading)?.[1];
  const first = plain.split(/[.,:(]\s*/u)[0]!;
  const initials = plain
    .split(/[\s.,-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  const keys = [heading, plain, first, plain.replace(companyEnd, '')].map(foldName);
  if (bracket) keys.push(foldName(bracket));
  if (initials.length >= 2) keys.push(foldName(initials));
  return keys.filter(Boolean);
}
