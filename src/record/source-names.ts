import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from './case-record.ts';

/**
 * The sources of a case by key, each as a text names it: `Tubilewicz 2005`, `Goncharov, Lewis and Xue 1993`, `Share et al. 2003`. By its key
 * where nobody is known to have written it, or where two would be called alike.
 */
export const sourceNames = onceForEach(({ rows }: CaseRecord): ReadonlyMap<string, string> => {
  const named = rows.sources.map((source) => ({ id: source.id, name: nameOf(source) }));
  const counts = new Map<string, number>();
  for (const { name } of named) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(named.map(({ id, name }) => [id, name && counts.get(name) === 1 ? name : id]));
});

function nameOf({ author, editor, issued }: Row<'sources'>): string | undefined {
  const authors = familiesOf(author);
  const [first, ...others] = authors.length > 0 ? authors : familiesOf(editor);
  if (first === undefined) return undefined;
  const who =
    others.length > 2
      ? `${first} et al.`
      : others.length === 0
        ? first
        : `${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}`;
  const year = yearOf(issued);
  return year === undefined ? who : `${who} ${year}`;
}

/** The family names of people as CSL has them; of a body its name. */
export function familiesOf(people: unknown): readonly string[] {
  if (!Array.isArray(people)) return [];
  return (people as readonly Readonly<Record<string, unknown>>[]).flatMap((person) => {
    const { family, literal, 'non-dropping-particle': particle } = person;
    if (typeof family === 'string') return [typeof particle === 'string' ? `${particle} ${family}` : family];
    return typeof literal === 'string' ? [literal] : [];
  });
}

/** The year of a source, as far as its `issued` states one. */
export function yearOf(issued: unknown): string | undefined {
  const parts = (issued as { readonly 'date-parts'?: readonly (readonly unknown[])[] } | undefined)?.[
    'date-parts'
  ];
  const year = parts?.[0]?.[0];
  return typeof year === 'string' || typeof year === 'number' ? String(year) : undefined;
}
