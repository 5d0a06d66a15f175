import type { Citation, Reference } from './apparatus.ts';

/** The short name by which a text calls a work: `Wang 1997`, `MacNair and Lach 1955`, `Goh et al. 2004a`, `United Nations 1971`. */
export function referenceName({
  authors,
  heading,
  hasEtAl,
  year,
  undated,
  suffix,
}: Pick<Reference, 'authors' | 'heading' | 'hasEtAl' | 'year' | 'undated' | 'suffix'>): string {
  return dated(authorNames({ authors, heading, hasEtAl }), { year, undated, suffix });
}

/** The short name of who wrote a work: `MacNair and Lach`, `Goh et al.`, `United Nations`. */
export function authorNames({
  authors,
  heading,
  hasEtAl,
}: { readonly heading?: string | undefined } & Pick<Reference, 'authors' | 'hasEtAl'>): string {
  const names =
    authors.length > 0 ? authors.map(({ family }) => family) : [shortened(heading ?? 'no author')];
  return joinNames(names, hasEtAl);
}

/** A citation in the same form, whatever form the text gives it. */
export function citationName({ names, hasEtAl, year, undated, suffix }: Citation): string {
  return dated(hasEtAl ? `${joinNames(names, false)} et al.` : joinNames(names, false, 8), {
    year,
    undated,
    suffix,
  });
}

function dated(
  names: string,
  {
    year,
    undated,
    suffix,
  }: { readonly [part in 'year' | 'undated' | 'suffix']?: number | string | undefined },
): string {
  const when = year === undefined ? undated : `${year}${suffix ?? ''}`;
  return when === undefined ? names : `${names} ${when}`;
}

function joinNames(names: readonly string[], hasEtAl: boolean, most = 3): string {
  if (hasEtAl || names.length > most) return `${names[0]} et al.`;
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function shortened(heading: string): string {
  const words = heading.split(' ');
  return words.length > 8 ? `${words.slice(0, 6).join(' ')} …` : heading;
}
