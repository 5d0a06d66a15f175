import { groupBy } from '../base/group-by.ts';
import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from './case-record.ts';
import { sourceYearInWords } from './source-date-words.ts';

/** Beyond so many letters a title is cut at a word. */
const MOST_LETTERS = 40;

/**
 * The sources of a case by key, each as a text names it: `Tubilewicz 2005`, `Goncharov, Lewis and Xue 1993`, `Share et al. 2003`; those of one name by
 * letters, `Tubilewicz 2007a`; what nobody is known to have written by its title, `Soviet Notes 1949`. Never its key.
 */
export const sourceNames = onceForEach(({ rows }: CaseRecord): ReadonlyMap<string, string> => {
  const named = rows.sources.map((source) => ({ id: source.id, name: nameOf(source) }));
  const alike = groupBy(named, ({ name }) => name);
  return new Map(
    named.map((each) => {
      const all = alike.get(each.name)!;
      return [each.id, all.length === 1 ? each.name : `${each.name}${letter(all.indexOf(each))}`];
    }),
  );
});

const letter = (n: number): string => (n < 26 ? String.fromCharCode(97 + n) : ` (${n + 1})`);

function nameOf({ id, title, author, editor, issued }: Row<'sources'>): string {
  const made = familiesOf(author).length > 0 ? author : editor;
  const [first = cut(title ?? id), ...others] = familiesOf(made);
  const who =
    others.length > 2 || hasOthers(made)
      ? `${first} et al.`
      : others.length === 0
        ? first
        : `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}`;
  const year = sourceYearInWords(issued);
  return year === '' || who.includes(year) ? who : `${who} ${year}`;
}

function cut(words: string): string {
  if (words.length <= MOST_LETTERS) return words;
  return `${words.slice(0, MOST_LETTERS).replace(/[\s.,;:]+\S*$/, '')} …`;
}

/** The family names of people as CSL has them; of a body its name. Those who are not named are left out. */
export function familiesOf(people: unknown): readonly string[] {
  return named(people).flatMap((person) => {
    const { family, literal, 'non-dropping-particle': particle } = person;
    if (isOthers(person)) return [];
    if (typeof family === 'string') return [typeof particle === 'string' ? `${particle} ${family}` : family];
    return typeof literal === 'string' ? [literal] : [];
  });
}

/** Whether a list of names ends with those who are not named: `Lund and others`. */
const hasOthers = (people: unknown): boolean => named(people).some(isOthers);

const isOthers = ({ family, literal, given }: Named): boolean =>
  given === undefined && /^(?:others|et al\.?)$/i.test(String(literal ?? family ?? ''));

type Named = Readonly<Record<string, unknown>>;
const named = (people: unknown): readonly Named[] =>
  Array.isArray(people) ? (people as readonly Named[]) : [];
