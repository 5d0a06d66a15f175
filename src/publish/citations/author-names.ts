/** An author as bibliographies have them: a person by family and given name, or whoever goes by one name. */
export type AuthorName = { readonly family: string; readonly given: string } | { readonly whole: string };

/** Small words that go with the family name that follows: `Charles de Gaulle`. */
const particles = /^(?:da|de|del|della|der|di|du|la|le|ten|ter|van|von|zu|zur)$/;
const nameWord = /^\p{Lu}[\p{L}\p{M}’'.-]*$/u;
/** Words that begin the name of a body, and of no person. */
const bodies = /^(?:The|Das|Der|Die|La|Le|Les|Los)$/;

/**
 * A name as a case writes it. `Family, Given` and two to four words with capitals are persons, the last word with the small ones before it the family's; everything else is taken
 * whole: `The Quadrille maintainers`.
 *
 * @example authorName('Charles de Gaulle') // => { family: 'de Gaulle', given: 'Charles' }
 */
export function authorName(written: string): AuthorName {
  const name = written.trim().replace(/\s+/g, ' ');
  const [family = '', given, ...more] = name.split(', ');
  const isName = (words: string) =>
    words.split(' ').every((word) => nameWord.test(word) || particles.test(word));
  if (given !== undefined)
    return more.length === 0 && isName(family) && isName(given) && !bodies.test(family.split(' ')[0]!)
      ? { family, given }
      : { whole: name };
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || !isName(name) || bodies.test(words[0]!)) return { whole: name };
  let from = words.length - 1;
  while (from > 1 && particles.test(words[from - 1]!)) from -= 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** `Patel, Adarsh`. */
export const filedName = (name: AuthorName): string =>
  'whole' in name ? name.whole : `${name.family}, ${name.given}`;

/** `Adarsh Patel`. */
export const spokenName = (name: AuthorName): string =>
  'whole' in name ? name.whole : `${name.given} ${name.family}`;

/** `Patel, A. B.` */
export const initialedName = (name: AuthorName): string =>
  'whole' in name
    ? name.whole
    : `${name.family}, ${name.given
        .split(' ')
        .map((word) =>
          word
            .split('-')
            .map((part) => `${[...part][0]}.`)
            .join('-'),
        )
        .join(' ')}`;
