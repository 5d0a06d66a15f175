import type { Names } from './names.ts';

/** Heads of names that English speaks with "the": the Soviet Union, the Netherlands. */
const spokenWithThe =
  /\b(?:Union|Republic|States|Kingdom|Federation|Emirates|Netherlands|Philippines|Nations|League|Organi[sz]ation|Pact|Community|Council|Assembly|Committee|Party|Front|Ministry|Government|Commonwealth|Empire|Congress|Kuomintang|Islands?|Railway|Strait|Treaty|Agreement|Declaration|Communiqu[eé])\b/i;

/** An actor or place as English speaks of it: "the USSR", "the Soviet Union", "Poland"; what follows in brackets is left out. */
export function sayName(id: string, names: Names): string {
  const all = names.names(id);
  if (/^\p{Lu}{2,}$/u.test(id) && all.some((name) => isAcronym(id, name))) return `the ${id}`;
  const label = (all[0] ?? id).replace(/\s*\([^()]*\)$/, '');
  return /^the\s/i.test(label) || !spokenWithThe.test(label) ? label : `the ${label}`;
}

/** Whether letters are the initials of a name: of all its words, or of those with a capital. */
function isAcronym(letters: string, name: string): boolean {
  const words = name.split(/[^\p{L}’']+/u).filter((word) => word !== '');
  const initials = (of: readonly string[]) => of.map((word) => word[0]?.toUpperCase()).join('');
  return initials(words) === letters || initials(words.filter((word) => /^\p{Lu}/u.test(word))) === letters;
}

/** A row by its title, in quotes; by its id, in quotes likewise, when it has none. */
export function sayRow(id: string, names: Names): string {
  if (names.group(id).length > 0) return `one of the alternatives “${id}”`;
  return `“${names.label(id) ?? id}”`;
}
